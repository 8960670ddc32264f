using System.Text;
using System.Text.Json;
using ProtocolSdk.Registry;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Tests.Registry;

public class RecordFormatTests
{
    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("  \n ", 2, 2, "empty")]
    [InlineData("null", 1, 1, "null")]
    [InlineData("\n  [{}]", 2, 3, "a list")]
    [InlineData("\"x\"", 1, 1, "a string")]
    [InlineData("12", 1, 1, "a number")]
    [InlineData("{\n  \"hasResults\": tru }", 2, 20, "")]
    [InlineData("{\"a\": 1,}", 1, 9, "")]
    [InlineData("{\"a\": 1} x", 1, 10, "")]
    [InlineData("{\"protocolSection\": {\"statusModule\": {\"x\": [1, ", 1, 48, "")]
    [InlineData("{\"protocolSection\": {\"designModule\": {\"phases\": [\"NA\",, ]}}}", 1, 55, "")]
    [InlineData("// c\n{}", 1, 1, "")]
    public void A_text_that_is_no_record_is_refused_with_its_place(string json, long line, long byteInLine, string words)
    {
        var fault = Assert.Throws<RegistryFormatException>(() => StudyRecord.Parse(json));

        Assert.Equal((line, byteInLine), (fault.Line, fault.ByteInLine));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Malformed_utf8_is_refused_at_its_byte_even_in_an_unknown_field()
    {
        byte[] utf8 = [.. "{\n\"unknown\": \"é"u8, 0xC3, .. "\"}"u8];

        var fault = Assert.Throws<RegistryFormatException>(() => StudyRecord.Parse(utf8));

        Assert.Equal((2, 15), (fault.Line, fault.ByteInLine));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_in_text_and_in_the_name_of_a_field()
    {
        Assert.Equal(8, Assert.Throws<RegistryFormatException>(() => StudyRecord.Parse("{\"a\": \"\ud800\"}")).ByteInLine);
        Assert.Equal(1, Assert.Throws<RegistryFormatException>(() => StudyRecord.Parse("""{"protocolSection":{"\ud800": 1}}""")).Line);
    }

    [Fact]
    public void A_record_that_was_built_is_read_as_the_compiler_read_it()
    {
        const string Json = """{"protocolSection":{"identificationModule":{"briefTitle":"café"}}}""";
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
            Assert.Equal("café", Title(RecordReader.ReadAsBuilt([.. encoding.Preamble, .. encoding.GetBytes(Json)])));
        Assert.Equal("caf\uFFFD", Title(RecordReader.ReadAsBuilt(Encoding.Latin1.GetBytes(Json))));

        static string? Title(StudyRecord record) => record.ProtocolSection?.IdentificationModule?.BriefTitle;
    }

    [Fact]
    public void A_record_that_was_built_keeps_half_a_surrogate_pair_in_a_value_and_has_the_replacement_in_a_name()
    {
        var record = RecordReader.ReadAsBuilt("""{"protocolSection":{"\\ud800\ud800x": "\udc00", "\ud83d\ude00": "\ud83d\ude00", "\u0041": {"\uDC00\ud83d": []}}}"""u8.ToArray());

        var section = JsonDocument.Parse(record.ToJson()).RootElement.GetProperty("protocolSection");
        Assert.Equal(["\\ud800\uFFFDx", "😀", "A"], section.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["\uFFFD\uFFFD"], section.GetProperty("A").EnumerateObject().Select(p => p.Name));
        Assert.Contains("\"\\udc00\"", record.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_read_to_its_end_and_stays_open()
    {
        using var stream = new MemoryStream([.. "xx{\"hasResults\":false}"u8]) { Position = 2 };

        Assert.False((await StudyRecord.ParseAsync(stream, TestContext.Current.CancellationToken)).HasResults);
        stream.Position = 2;
        Assert.False(StudyRecord.Parse(stream).HasResults);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        byte[] utf8 = [0xEF, 0xBB, 0xBF, .. "{\"hasResults\":true}"u8];

        Assert.True(StudyRecord.Parse(utf8).HasResults);
        Assert.True(StudyRecord.Parse(Encoding.UTF8.GetString(utf8)).HasResults);
        Assert.True(StudyRecord.Parse(new MemoryStream(utf8)).HasResults);
    }

    [Theory]
    [InlineData("{\"x\":", "1")]
    [InlineData("{\"protocolSection\":", "{}")]
    [InlineData("{\"protocolSection\":{\"identificationModule\":{\"nctIdAliases\":", "[")]
    public void A_hundred_thousand_nested_brackets_are_refused(string start, string end)
    {
        var fault = Assert.Throws<RegistryFormatException>(() => StudyRecord.Parse(start + new string('[', 100_000) + end));

        Assert.Equal(1, fault.Line);
        Assert.Contains("64", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_up_to_the_maximum_is_read_and_written()
    {
        var inner = StudyRecord.MaximumDepth - 1;
        var json = "{\"x\":" + new string('[', inner) + new string(']', inner) + "}";

        Assert.Equal(json, StudyRecord.Parse(json).ToJson());
        Assert.Throws<RegistryFormatException>(() => StudyRecord.Parse("{\"x\":" + new string('[', inner + 1) + new string(']', inner + 1) + "}"));
    }

    [Fact]
    public void A_record_of_fifty_megabytes_is_read_and_written()
    {
        var json = new StringBuilder("{\"resultsSection\":{\"adverseEventsModule\":{\"otherEvents\":[");
        while (json.Length < 50_000_000)
        {
            json.Append("{\"term\":\"Headache\",\"organSystem\":\"Nervous system disorders\",\"assessmentType\":\"SYSTEMATIC_ASSESSMENT\",\"stats\":[")
                .Append("{\"groupId\":\"EG000\",\"numEvents\":12,\"numAffected\":11,\"numAtRisk\":1300},{\"groupId\":\"EG001\",\"numAffected\":null}]},");
        }
        json.Length--;
        json.Append("]}}}");
        var text = json.ToString();

        var record = StudyRecord.Parse(text);

        Assert.Equal(12, record.ResultsSection?.AdverseEventsModule?.OtherEvents?[^1].Stats?[0].NumEvents);
        Assert.Equal(text, record.ToJson());
    }
}
