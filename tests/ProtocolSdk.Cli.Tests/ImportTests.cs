using System.Text;
using System.Text.Json;
using ProtocolSdk.Cli.Import;

namespace ProtocolSdk.Cli.Tests;

/// <summary><c>protocol import</c> of the API's JSON.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task One_record_is_kept_byte_for_byte()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SampleRecords.Record(title: "Größe 中").ReplaceLineEndings("\r\n"))];
        _tool.Write("downloads/anything.json", bytes);
        var run = await _tool.Run("import", "downloads/anything.json");
        Assert.Equal((0, "1 record imported, 0 unchanged, 0 skipped\n"), (run.ExitCode, run.Output));
        Assert.Equal(bytes, File.ReadAllBytes(_tool.PathOf("protocol/NCT01234567/record.json")));
        Assert.Equal("0 records imported, 1 unchanged, 0 skipped\n", (await _tool.Run("import", "downloads/anything.json")).Output);
    }

    [Theory]
    [InlineData("[{0},{1}]")]
    [InlineData("\n\n[ {0} , {1} ]\n")]
    [InlineData("{{\"totalCount\": 2, \"x\": [\"studies\", {{\"studies\": []}}], \"studies\": [{0}, {1}], \"nextPageToken\": \"a]\"}}")]
    public async Task Arrays_and_pages_are_imported_record_by_record(string form)
    {
        _tool.Write("page.json", string.Format(System.Globalization.CultureInfo.InvariantCulture, form, SampleRecords.Record("NCT00000001"), SampleRecords.Record("NCT00000002", "[{\\\"]}")));
        var run = await _tool.Run("import", "page.json", "--out", "trials");
        Assert.Equal((0, "2 records imported, 0 unchanged, 0 skipped\n"), (run.ExitCode, run.Output));
        Assert.True(JsonElement.DeepEquals(Value(SampleRecords.Record("NCT00000002", "[{\\\"]}")), Value(_tool.Read("trials/NCT00000002/record.json"))));
    }

    [Fact]
    public async Task A_record_per_line_is_read_line_by_line()
    {
        _tool.Write("all.ndjson", $"\uFEFF{OnOneLine("NCT00000001")}\r\n\n{OnOneLine("NCT00000002")}\n{{\"cut\": \n{OnOneLine("NCT00000003")}");
        var run = await _tool.Run("import", "all.ndjson");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("skipped all.ndjson, line 4: it isn't valid JSON: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal("3 records imported, 0 unchanged, 1 skipped", run.Lines[1]);
    }

    [Fact]
    public async Task A_first_line_that_is_broken_does_not_hide_the_others()
    {
        _tool.Write("all.ndjson", $"{{\"cut\": \n{OnOneLine("NCT00000002")}\n");
        Assert.Equal("1 record imported, 0 unchanged, 1 skipped", (await _tool.Run("import", "all.ndjson")).Lines[^1]);
    }

    [Theory]
    [InlineData("{\"a\": tru}", "it isn't valid JSON")]
    [InlineData("{\"a\": 1,}", "it isn't valid JSON")]
    [InlineData("5", "there is no 'protocolSection'")]
    [InlineData("\"NCT00000009\"", "there is no 'protocolSection'")]
    [InlineData("null", "there is no 'protocolSection'")]
    [InlineData("{\"protocolSection\": []}", "there is no 'protocolSection'")]
    [InlineData("{\"protocolSection\": {}}", "it has no registry number")]
    [InlineData("{\"protocolSection\": {\"identificationModule\": {\"nctId\": 5}}}", "isn't a registry number")]
    [InlineData("{\"protocolSection\": {\"identificationModule\": {\"nctId\": \"../../NCT00000009\"}}}", "isn't a registry number")]
    [InlineData("{\"protocolSection\": {\"identificationModule\": {\"nctId\": \"NCT0000000\u0669\"}}}", "isn't a registry number")]
    [InlineData("{\"protocolSection\": {\"identificationModule\": {\"nctId\": \"NCT00000009\\n\"}}}", "isn't a registry number")]
    [InlineData("{\"protocolSection\": {\"identificationModule\": {\"nctId\": \"\\ud800\"}}}", "it isn't valid JSON")]
    [InlineData("{\"identificationModule\": {\"nctId\": \"NCT00000009\"}, \"protocolSection\": {\"x\": {\"identificationModule\": {\"nctId\": \"NCT00000009\"}}}}", "it has no registry number")]
    public async Task A_broken_entry_never_stops_the_others(string broken, string reason)
    {
        _tool.Write("page.json", $"[{SampleRecords.Record("NCT00000001")},{broken},{SampleRecords.Record("NCT00000002")}]");
        var run = await _tool.Run("import", "page.json");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("skipped page.json, study 2: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains(reason, run.Lines[0], StringComparison.Ordinal);
        Assert.Equal("2 records imported, 0 unchanged, 1 skipped", run.Lines[1]);
        Assert.Equal(["page.json", "protocol/NCT00000001/record.json", "protocol/NCT00000002/record.json"], _tool.Files());
    }

    [Fact]
    public async Task A_page_that_is_cut_off_gives_what_is_whole()
    {
        var page = $"{{\"studies\": [{SampleRecords.Record("NCT00000001")},{SampleRecords.Record("NCT00000002")}]}}";
        _tool.Write("page.json", page[..^40]);
        var run = await _tool.Run("import", "page.json");
        Assert.Equal(["skipped page.json: the file ends inside a study; download it again", "1 record imported, 0 unchanged, 1 skipped"], run.Lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("[]")]
    [InlineData("hello")]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("<")]
    [InlineData("{\"studies\": 5}")]
    public async Task Nothing_to_import_is_said(string text)
    {
        _tool.Write("a.json", text);
        var run = await _tool.Run("import", "a.json");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("skipped a.json: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(["a.json"], _tool.Files());
    }

    [Fact]
    public async Task Nesting_beyond_the_bound_is_refused()
    {
        _tool.Write("a.json", $"{{\"protocolSection\": {new string('[', 100_000)}{new string(']', 100_000)}}}");
        var run = await _tool.Run("import", "a.json");
        Assert.StartsWith("skipped a.json: it isn't valid JSON", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_and_files_beyond_the_bound_are_passed_over()
    {
        var limits = new ImportLimits(FileBytes: 10_000, RecordBytes: 1_000, XmlDepth: 5);
        var path = _tool.Write("all.ndjson", $"{OnOneLine("NCT00000001")}\n{new string('x', 200_000)}\n{OnOneLine("NCT00000002")}\n");
        var entries = new RegistryFile("all.ndjson", path, limits).Read().Select(e => e.Entry).ToList();
        Assert.Equal(["NCT00000001", null, "NCT00000002"], entries.Select(e => e.NctId));
        Assert.Contains("MiB", entries[1].Problem, StringComparison.Ordinal);

        var large = _tool.Write("large.json", $"[{SampleRecords.Record()}{new string(' ', 20_000)}]");
        Assert.Contains("NDJSON", Assert.Single(new RegistryFile("large.json", large, limits).Read()).Entry.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_different_record_stays_unless_forced()
    {
        _tool.Write("a.json", SampleRecords.Record(title: "old"));
        _tool.Write("b.json", SampleRecords.Record(title: "new"));
        await _tool.Run("import", "a.json");
        var kept = await _tool.Run("import", "b.json");
        Assert.Equal(1, kept.ExitCode);
        Assert.Equal("skipped b.json (NCT01234567): a different record is there already; --force replaces it", kept.Lines[0]);
        Assert.Contains("old", _tool.Read("protocol/NCT01234567/record.json"), StringComparison.Ordinal);
        Assert.Equal(0, (await _tool.Run("import", "b.json", "--force")).ExitCode);
        Assert.Contains("new", _tool.Read("protocol/NCT01234567/record.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_record_laid_out_otherwise_is_unchanged()
    {
        _tool.Write("a.json", SampleRecords.Record());
        _tool.Write("b.json", $"[{OnOneLine("NCT01234567")}]");
        await _tool.Run("import", "a.json");
        var run = await _tool.Run("import", "b.json");
        Assert.Equal((0, "0 records imported, 1 unchanged, 0 skipped\n"), (run.ExitCode, run.Output));
        Assert.Equal(SampleRecords.Record(), _tool.Read("protocol/NCT01234567/record.json"));
    }

    [Fact]
    public async Task Rules_are_written_with_ids_and_texts_and_never_over_others()
    {
        _tool.Write("a.json", SampleRecords.Record());
        var run = await _tool.Run("import", "a.json", "--write-rules");
        Assert.Equal("1 record imported, 0 unchanged, 0 skipped, 1 protocol.json written\n", run.Output);
        Assert.Equal(
            """
            {
              "version": "1.0",
              "criteria": {
                "I1": {
                  "text": "Adults"
                },
                "E1": {
                  "text": "Prior surgery"
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            _tool.Read("protocol/NCT01234567/protocol.json"));
        Assert.Equal(0, (await _tool.Run("check", "protocol", "--warnaserror")).ExitCode);

        _tool.Write("protocol/NCT01234567/protocol.json", SampleRecords.SoundRules);
        await _tool.Run("import", "a.json", "--write-rules");
        Assert.Equal(SampleRecords.SoundRules, _tool.Read("protocol/NCT01234567/protocol.json"));
    }

    [Fact]
    public async Task The_report_is_json_when_asked_for()
    {
        _tool.Write("a.json", $"[{SampleRecords.Record()}, 5]");
        var run = await _tool.Run("import", "a.json", "--format", "json");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(1, document.RootElement.GetProperty("imported").GetInt32());
        Assert.Equal("a.json, study 2", Assert.Single(document.RootElement.GetProperty("skipped").EnumerateArray()).GetProperty("origin").GetString());
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_nothing_behind()
    {
        _tool.Write("a.json", SampleRecords.Record());
        _tool.Write("protocol", "a file where the folder should be");
        Assert.Equal(2, (await _tool.Run("import", "a.json")).ExitCode);
        Assert.Equal(["a.json", "protocol"], _tool.Files());
    }

    [Fact]
    public async Task Stopping_leaves_whole_files_only()
    {
        _tool.Write("page.json", $"[{string.Join(",", Enumerable.Range(0, 500).Select(i => SampleRecords.Record($"NCT{i:00000000}")))}]");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
        var run = await _tool.Run(stop.Token, "import", "page.json");
        Assert.Contains(run.ExitCode, (int[])[0, 130]);
        Assert.All(_tool.Files().Where(f => f != "page.json"), file => Assert.True(JsonElement.DeepEquals(Value(SampleRecords.Record(file.Split('/')[1])), Value(_tool.Read(file)))));
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        Assert.Equal(130, (await _tool.Run(stopped.Token, "import", "page.json", "--out", "other")).ExitCode);
        Assert.False(Directory.Exists(_tool.PathOf("other")));
    }

    private static string OnOneLine(string nctId) => SampleRecords.Record(nctId).ReplaceLineEndings(" ");

    private static JsonElement Value(string json) => JsonDocument.Parse(json).RootElement;
}
