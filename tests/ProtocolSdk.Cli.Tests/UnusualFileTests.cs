using System.IO.Compression;
using System.Text;

namespace ProtocolSdk.Cli.Tests;

/// <summary>Files that are no records, that the system doesn't give, or that other programs wrote: what each is, and what to do.</summary>
public sealed class UnusualFileTests : IDisposable
{
    private const string Record = """{"protocolSection":{"identificationModule":{"nctId":"NCT00000007"}}}""";

    private readonly ToolSession _tool = new();

    public static TheoryData<string, string> Foreign => new()
    {
        { "<!DOCTYPE html><html></html>", "web page" },
        { "<<<<<<< HEAD\n{}", "merge conflict" },
        { "version https://git-lfs.github.com/spec/v1\noid sha256:0", "git lfs pull" },
        { "NCT Number,Study Title\nNCT00000007,x", "CSV" },
        { """{"FullStudiesResponse":{"FullStudies":[]}}""", "old API" },
        { "", "empty" },
    };

    public void Dispose() => _tool.Dispose();

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Import_says_what_a_file_is_that_is_no_record(string text, string expected)
    {
        _tool.Write("file.json", text);
        var run = await _tool.Run("import", "file.json");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("skipped file.json: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains(expected, run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_says_of_a_compressed_or_UTF16_file_how_to_save_it()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(Record));
        _tool.Write("a.json.gz", packed.ToArray());
        _tool.Write("b.json", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Record)]);
        _tool.Write("c.json", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Record)]);
        _tool.Write("d.json", Encoding.Unicode.GetBytes(Record));
        var run = await _tool.Run("import", "a.json.gz", "b.json", "c.json", "d.json");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("gzip", run.Lines[0], StringComparison.Ordinal);
        Assert.All(run.Lines[1..4], line => Assert.Contains("save it as UTF-8", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_finding_and_the_others_are_checked()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        _tool.Write("protocol/NCT00000007.json", Record);
        File.CreateSymbolicLink(_tool.PathOf("protocol/NCT00000005.json"), "NCT00000005.json");
        File.CreateSymbolicLink(_tool.PathOf("protocol/NCT00000006.json"), "nowhere.json");
        Directory.CreateDirectory(_tool.PathOf("protocol/NCT00000004/record.json"));
        var run = await _tool.Run("check", "protocol");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(2, run.Lines.Count(line => line.Contains("(1,1): error PROT1007: The file can't be read: ", StringComparison.Ordinal)));
        Assert.Equal("3 protocols checked: 2 errors, 0 warnings", run.Lines[^1]);
    }

    [Fact]
    public async Task A_record_in_other_encodings_is_shown_as_it_is_checked()
    {
        _tool.Write("NCT00000007.json", Encoding.Latin1.GetBytes(Record.Replace("\"nctId\"", "\"briefTitle\":\"café\",\"nctId\"", StringComparison.Ordinal)));
        Assert.Contains("PROT1006", (await _tool.Run("check", "NCT00000007.json", "--notes")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await _tool.Run("show", "NCT00000007.json")).ExitCode);
        _tool.Write("NCT00000008.json", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Record.Replace("07", "08", StringComparison.Ordinal))]);
        Assert.Equal(0, (await _tool.Run("show", "NCT00000008.json")).ExitCode);
    }
}
