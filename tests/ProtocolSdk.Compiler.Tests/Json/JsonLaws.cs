using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using ProtocolSdk.Compiler.Json;
using JsonArray = ProtocolSdk.Compiler.Json.JsonArray;
using JsonNode = ProtocolSdk.Compiler.Json.JsonNode;
using JsonObject = ProtocolSdk.Compiler.Json.JsonObject;

namespace ProtocolSdk.Compiler.Tests.Json;

public class JsonLaws
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 6],
        Gen.OneOf("é", "日本語", "😀a😀", "\n\t\"\\/\b\f\r", "\u2028", "\u0000", "≥ 18", ""));

    /// <summary>A value as text, in one of many ways to write it.</summary>
    private static readonly Gen<string> Written = Gen.Recursive<string>((depth, inner) =>
    {
        var scalar = Gen.OneOf(Quoted(), Gen.OneOf("true", "false", "null", "0", "-1.5e+3", "12345678901234567890"));
        if (depth > 3) return scalar;
        var space = Gen.OneOf("", " ", "\n", "\r\n\t");
        var array = Gen.Select(inner.Array[0, 4], space, (items, s) => "[" + s + string.Join("," + s, items) + s + "]");
        var member = Gen.Select(Quoted(), inner, space, (name, value, s) => name + s + ":" + s + value);
        var obj = Gen.Select(member.Array[0, 4], space, (members, s) => "{" + s + string.Join(s + "," + s, members) + "}");
        return Gen.Frequency((1, scalar), (2, array), (2, obj));
    });

    [Fact]
    public void Every_span_holds_the_text_of_its_value() => Written.Sample(text =>
    {
        var file = JsonFile.Parse("r.json", text);
        Assert.True(file.IsComplete);
        Check(file.Root!);

        void Check(JsonNode node)
        {
            var again = JsonFile.Parse("r.json", file.Source.GetText(node.Span));
            Assert.True(again.IsComplete);
            Assert.Equal(node.Kind, again.Root!.Kind);
            if (node is JsonArray array) foreach (var item in array.Items) Check(item);
            if (node is not JsonObject obj) return;
            foreach (var member in obj.Members)
            {
                Check(member.Value);
                Assert.Equal(member.Name, ((JsonString)JsonFile.Parse("n", file.Source.GetText(member.NameSpan)).Root!).Value);
            }
        }
    });

    [Fact]
    public void Each_character_of_a_value_maps_to_the_text_that_wrote_it() => Quoted().Sample(text =>
    {
        var value = (JsonString)JsonFile.Parse("r.json", text).Root!;
        Assert.Equal(JsonValue.Parse(text)!.GetValue<string>(), value.Value);
        for (var i = 0; i < value.Value.Length; i++)
        {
            var piece = text[value.ToFileOffset(i)..value.ToFileOffset(i + 1)];
            if (piece.Length == 1) Assert.Equal(value.Value[i], piece[0]);
            else Assert.Equal(value.Value[i], piece.Length == 2 ? Simple(piece[1]) : (char)int.Parse(piece[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        Assert.Equal(text.Length - 1, value.ToFileOffset(value.Value.Length));
    });

    [Fact]
    public void Line_positions_rebuild_offsets() => Gen.Select(Gen.String[Gen.OneOf('a', '\r', '\n', 'é'), 0, 30], Gen.Int[0, 30]).Sample((text, offset) =>
    {
        offset = Math.Min(offset, text.Length);
        var position = new Text.SourceFile("f", text).GetLinePosition(offset);
        var start = offset - position.Character;
        var before = text[..start].Replace("\r\n", "\n", StringComparison.Ordinal).Count(c => c is '\r' or '\n');
        Assert.Equal(before, position.Line);
        Assert.True(start == 0 || text[start - 1] is '\r' or '\n');
    });

    [Fact]
    public void Any_text_gives_a_result_and_at_most_one_error() => Gen.Select(Written, Gen.Int[0, 200], Gen.OneOf("", "{", "]", "\"", ",", "\\", "\uD800", "/*", "1", "\u0000", "'")).Sample((text, at, noise) =>
    {
        at = Math.Min(at, text.Length);
        var file = JsonFile.Parse("r.json", text[..at] + noise + (noise.Length == 0 ? "" : text[at..]));
        Assert.Equal(file.IsComplete ? 0 : 1, file.Diagnostics.Count(d => d.Severity == Compiler.Diagnostics.DiagnosticSeverity.Error));
        foreach (var diagnostic in file.Diagnostics)
        {
            Assert.InRange(diagnostic.Location.Span.End, 0, file.Source.Text.Length);
            Assert.NotEmpty(diagnostic.Message);
        }
    });

    [Fact]
    public void Random_bytes_never_throw() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        var file = JsonFile.Parse("r.json", bytes);
        Assert.True(file.IsComplete || file.Diagnostics.Count > 0);
    });

    private static Gen<string> Quoted() => Gen.Select(Texts, Gen.Int[0, 2].Array[0, 12], (text, ways) =>
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var way = ways.Length == 0 ? 0 : ways[i % ways.Length];
            var c = text[i];
            if (way == 1) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else if (c is '"' or '\\' || (way == 2 && c == '/')) quoted.Append('\\').Append(c);
            else if ("\b\f\n\r\t".IndexOf(c, StringComparison.Ordinal) is >= 0 and var escape) quoted.Append('\\').Append("bfnrt"[escape]);
            else if (c < ' ' || (char.IsSurrogate(c) && ways.Contains(1))) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    });

    private static char Simple(char c) => "bfnrt".IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? "\b\f\n\r\t"[i] : c;
}
