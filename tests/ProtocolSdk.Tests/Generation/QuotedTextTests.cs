using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using ProtocolSdk.Cql;
using ProtocolSdk.Generation;

namespace ProtocolSdk.Tests.Generation;

/// <summary>Names and codes that are found in a line by one comparison, held against .NET's reader of JSON.</summary>
public sealed class QuotedTextTests
{
    // Behind everything that is looked for, so that the short way is taken.
    private const string Rest = ",\"and\":\"what follows in the line, which is long enough\"\n";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Gen<string> Texts = Gen.String[Gen.Char["abcdeABC019-. \"\\\nä≥"], 1, 40];

    private static Gen<string[]> Distinct(int most) => Texts.Array[1, most].Select(texts => texts.Distinct(StringComparer.Ordinal).ToArray());

    [Fact]
    public void A_code_is_found_where_its_text_stands_and_nowhere_else() =>
        Gen.Select(Distinct(20), Texts).Sample((values, other) =>
        {
            var codes = values.Select(value => new Code(value, "urn:example")).ToList();
            var known = new QuotedCodes(codes);
            foreach (var text in values.Append(other).SelectMany(value => new[] { value, value[1..], value + "x" }))
            {
                var json = JsonSerializer.Serialize(text, Plain);
                var line = Encoding.UTF8.GetBytes(json + Rest);
                var found = known.CodeAt(line, 0, out var length);
                var isPlain = json.Length == text.Length + 2 && Encoding.UTF8.GetByteCount(text) is > 0 and < 32;
                Assert.Equal(isPlain && values.Contains(text) ? text : null, found?.Value);
                if (found is not null) Assert.Equal(Encoding.UTF8.GetByteCount(json), length);
            }
        });

    [Fact]
    public void A_code_with_quotes_or_backslashes_in_it_is_never_taken_for_one_without()
    {
        var known = new QuotedCodes([new Code("a"), new Code("a\\"), new Code("a\"b"), new Code("a\nb")]);

        Assert.Null(known.CodeAt(Encoding.UTF8.GetBytes("\"a\\\"b\"" + Rest), 0, out _));
        Assert.Null(known.CodeAt(Encoding.UTF8.GetBytes("\"a\\\\\"" + Rest), 0, out _));
        Assert.Null(known.CodeAt(Encoding.UTF8.GetBytes("\"a\nb\"" + Rest), 0, out _));
        Assert.Equal("a", known.CodeAt(Encoding.UTF8.GetBytes("\"a\"" + Rest), 0, out _)?.Value);
    }

    [Fact]
    public void What_stands_near_the_end_of_the_text_or_is_no_text_is_left_to_the_other_reader()
    {
        var known = new QuotedCodes([new Code("a")]);

        Assert.Null(known.CodeAt("\"a\"\n"u8, 0, out _));
        Assert.Null(known.CodeAt(Encoding.UTF8.GetBytes("null" + Rest), 0, out _));
        Assert.Null(known.CodeAt("\n"u8, 0, out _));
    }

    [Fact]
    public void Nearly_all_codes_of_a_large_value_set_are_found_at_once()
    {
        var codes = Enumerable.Range(0, 10_000).Select(i => new Code("C" + (i * 7919))).ToList();
        var known = new QuotedCodes(codes);

        var found = codes.Count(code => known.CodeAt(Encoding.UTF8.GetBytes($"\"{code.Value}\"" + Rest), 0, out _) is { } c && ReferenceEquals(c, code));

        Assert.InRange(found, 8_000, 10_000);
    }

    [Fact]
    public void A_value_set_finds_what_its_quick_way_leaves_out()
    {
        var all = Enumerable.Range(0, 10_000).Select(i => new Code("C" + (i * 7919))).ToList();
        var set = new ValueSet("Large", all);

        Assert.All(all, code => Assert.Same(code, set.FindUnique(Encoding.UTF8.GetBytes(code.Value))));
        Assert.Null(new ValueSet("Two", [new Code("a", "x"), new Code("a", "y")]).FindUnique("a"u8));
        Assert.Null(new ValueSet("Two", [new Code("a", "x"), new Code("a", "y")]).Quoted.CodeAt(Encoding.UTF8.GetBytes("\"a\"" + Rest), 0, out _));
    }

    [Fact]
    public void A_name_is_found_with_its_quotes_and_colon_where_plain_JSON_has_it() =>
        Distinct(6).Sample(names =>
        {
            var fields = new FieldNames(names).NewOrder();
            for (var field = 0; field < names.Length; field++)
            {
                foreach (var text in names)
                {
                    var json = JsonSerializer.Serialize(text, Plain) + ":";
                    var isPlain = json.Length == text.Length + 3;
                    var expected = isPlain && text == names[field] ? Encoding.UTF8.GetByteCount(json) : 0;
                    Assert.Equal(expected, fields[field].LengthAt(Encoding.UTF8.GetBytes(json + "1" + Rest), 0));
                    Assert.Equal(expected, fields[field].LengthAt(Encoding.UTF8.GetBytes(json + "1\n"), 0));
                }
            }
        });
}
