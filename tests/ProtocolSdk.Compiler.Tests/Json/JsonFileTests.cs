using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Tests.Json;

public class JsonFileTests
{
    [Fact]
    public void Every_value_knows_its_span()
    {
        const string Text = """
            { "a": [1, true, null, "x"],
              "b": { "c": -1.5e3 } }
            """;
        var file = JsonFile.Parse("r.json", Text);
        Assert.True(file.IsComplete);
        var root = Assert.IsType<JsonObject>(file.Root);
        Assert.Equal(Text, Shown(file, root.Span));
        var array = Assert.IsType<JsonArray>(root["a"]);
        Assert.Equal(["1", "true", "null", "\"x\""], array.Items.Select(i => Shown(file, i.Span)));
        var inner = Assert.IsType<JsonObject>(root["b"]).Members.Single();
        Assert.Equal("\"c\"", Shown(file, inner.NameSpan));
        Assert.Equal("-1.5e3", Assert.IsType<JsonNumber>(inner.Value).Raw);
    }

    [Fact]
    public void Lines_and_characters_count_utf16_code_units_behind_non_ascii_text()
    {
        var file = JsonFile.Parse("r.json", "{ \"é\": \"😀\",\r\n \"日本\": 7 }");
        var seven = ((JsonObject)file.Root!)["日本"]!;
        Assert.Equal(new LinePosition(1, 7), file.GetLocation(seven.Span).Start);
        Assert.Equal("7", Shown(file, seven.Span));
    }

    [Fact]
    public void A_string_maps_offsets_of_its_value_back_across_escapes()
    {
        const string Text = """["a\n\u00e9\ud83d\ude00z"]""";
        var value = (JsonString)((JsonArray)JsonFile.Parse("r.json", Text).Root!).Items[0];
        Assert.Equal("a\né😀z", value.Value);
        Assert.Equal(Text.IndexOf("a\\n", StringComparison.Ordinal), value.ToFileOffset(0));
        Assert.Equal(Text.IndexOf("\\n", StringComparison.Ordinal), value.ToFileOffset(1));
        Assert.Equal(Text.IndexOf("\\u00e9", StringComparison.Ordinal), value.ToFileOffset(2));
        Assert.Equal(Text.IndexOf("\\ud83d", StringComparison.Ordinal), value.ToFileOffset(3));
        Assert.Equal(Text.IndexOf("\\ude00", StringComparison.Ordinal), value.ToFileOffset(4));
        Assert.Equal(Text.IndexOf('z'), value.ToFileOffset(5));
        Assert.Equal("\\u00e9\\ud83d\\ude00", Text.Substring(value.ToFileSpan(new TextSpan(2, 3)).Start, value.ToFileSpan(new TextSpan(2, 3)).Length));
    }

    [Fact]
    public void The_end_of_a_value_maps_to_its_closing_quote()
    {
        const string Text = """["a\tb"]""";
        var value = (JsonString)((JsonArray)JsonFile.Parse("r.json", Text).Root!).Items[0];
        Assert.Equal(Text.LastIndexOf('"'), value.ToFileOffset(value.Value.Length));
        Assert.Equal(Text.LastIndexOf('"'), value.ToFileOffset(99));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character_and_a_warning()
    {
        var file = JsonFile.Parse("r.json", """{ "a": "x\ud800y", "b": "\ud83d\ude00" }""");
        Assert.True(file.IsComplete);
        Assert.Equal("x\uFFFDy", ((JsonString)((JsonObject)file.Root!)["a"]!).Value);
        var warning = Assert.Single(file.Diagnostics);
        Assert.Equal("PROT1006", warning.Rule.Id);
        Assert.Equal(new LinePosition(0, 9), warning.Location.Start);
    }

    [Fact]
    public void A_raw_half_of_a_surrogate_pair_shifts_no_position()
    {
        var file = JsonFile.Parse("r.json", "[\"\uD800é\", 5]");
        Assert.Equal("PROT1006", Assert.Single(file.Diagnostics).Rule.Id);
        Assert.Equal("5", Shown(file, ((JsonArray)file.Root!).Items[1].Span));
    }

    [Fact]
    public void Of_two_equal_names_the_last_counts_and_a_warning_names_the_first()
    {
        var file = JsonFile.Parse("r.json", "{ \"a\": 1,\n \"b\": 2,\n \"\\u0061\": 3 }");
        var root = (JsonObject)file.Root!;
        Assert.Equal(["b", "a"], root.Members.Select(m => m.Name));
        Assert.Equal("3", ((JsonNumber)root["a"]!).Raw);
        var warning = Assert.Single(file.Diagnostics);
        Assert.Equal("PROT1005", warning.Rule.Id);
        Assert.Equal(new LinePosition(2, 1), warning.Location.Start);
        Assert.Contains("line 1", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_equal_names_are_read_in_linear_time_with_a_bounded_number_of_warnings()
    {
        var names = string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"\"n{i % 100_000}\":{i}"));
        var file = JsonFile.Parse("r.json", "{" + names + "}");
        Assert.Equal(100_000, ((JsonObject)file.Root!).Members.Length);
        Assert.Equal(JsonLimits.Default.Warnings, file.Diagnostics.Count);
    }

    [Fact]
    public void Huge_numbers_are_read_and_fit_no_type()
    {
        var number = (JsonNumber)((JsonArray)JsonFile.Parse("r.json", "[1e999999]").Root!).Items[0];
        Assert.Equal("1e999999", number.Raw);
        Assert.False(number.TryGetInt32(out _));
        Assert.False(number.TryGetInt64(out _));
        Assert.False(number.TryGetDecimal(out _));
        Assert.False(number.TryGetDouble(out _));
    }

    [Fact]
    public void Numbers_are_read_by_type()
    {
        var items = ((JsonArray)JsonFile.Parse("r.json", "[30, 2147483648, 1.50]").Root!).Items;
        Assert.True(((JsonNumber)items[0]).TryGetInt32(out var thirty));
        Assert.Equal(30, thirty);
        Assert.False(((JsonNumber)items[1]).TryGetInt32(out _));
        Assert.True(((JsonNumber)items[1]).TryGetInt64(out var big));
        Assert.Equal(2147483648, big);
        Assert.True(((JsonNumber)items[2]).TryGetDecimal(out var price));
        Assert.Equal(1.50m, price);
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x7B, 0x7D })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x7B, 0x00, 0x7D })]
    public void A_byte_order_mark_is_no_text(byte[] bytes)
    {
        var file = JsonFile.Parse("r.json", bytes);
        Assert.True(file.IsComplete);
        Assert.Empty(file.Diagnostics);
        Assert.Equal("{}", file.Source.Text);
    }

    [Fact]
    public void A_byte_order_mark_in_a_decoded_text_is_skipped()
    {
        var file = JsonFile.Parse("r.json", "\uFEFF{\"a\":1}");
        Assert.True(file.IsComplete);
        Assert.Equal("1", Shown(file, ((JsonObject)file.Root!)["a"]!.Span));
        var broken = JsonFile.Parse("r.json", "\uFEFF{\"é\":x}");
        Assert.Equal("x", Shown(broken, Assert.Single(broken.Diagnostics).Location.Span));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_warning_at_the_first_of_them()
    {
        byte[] bytes = [.. "[\n \"é"u8, 0xC3, 0x28, .. "\", \""u8, 0xFF, .. "\"]"u8];
        var file = JsonFile.Parse("r.json", bytes);
        Assert.True(file.IsComplete);
        var warning = Assert.Single(file.Diagnostics);
        Assert.Equal("PROT1006", warning.Rule.Id);
        Assert.Equal(new LinePosition(1, 3), warning.Location.Start);
        Assert.Equal("é\uFFFD(", ((JsonString)((JsonArray)file.Root!).Items[0]).Value);
    }

    internal static string Shown(JsonFile file, TextSpan span) => file.Source.GetText(span);
}
