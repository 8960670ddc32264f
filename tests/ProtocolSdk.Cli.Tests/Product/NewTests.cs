using System.Text.Json;

namespace ProtocolSdk.Cli.Tests.Product;

public sealed class NewTests : IDisposable
{
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_download_is_copied_into_the_root_with_its_criteria_written_out()
    {
        var record = SampleRecords.Record();
        _tool.Write("downloads/NCT01234567.json", record);

        var run = await _tool.Run("new", "downloads/NCT01234567.json", "--out", "protocol");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("protocol/NCT01234567/protocol.json is written: 1 inclusion criterion and 1 exclusion criterion", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["downloads/NCT01234567.json", "protocol/NCT01234567/protocol.json", "protocol/NCT01234567/record.json", "protocol/protocol.schema.json"],
            _tool.Files());
        Assert.Equal(record, _tool.Read("protocol/NCT01234567/record.json"));
        Assert.Equal(RepositoryFiles.Read("protocol", "protocol.schema.json"), _tool.Read("protocol/protocol.schema.json"));
        Assert.Equal(
            """
            {
              "$schema": "../protocol.schema.json",
              "version": "1.0",
              "dataElements": {},
              "criteria": {
                "I1": {
                  "name": "Adults",
                  "text": "Adults"
                },
                "E1": {
                  "name": "PriorSurgery",
                  "text": "Prior surgery"
                }
              }
            }

            """,
            _tool.Read("protocol/NCT01234567/protocol.json"));
        var check = await _tool.Run("check", "protocol", "--warnaserror");
        Assert.Equal("1 protocol checked: 0 errors, 0 warnings\n", check.Output);
    }

    [Fact]
    public async Task A_record_alone_becomes_a_folder_where_it_lies()
    {
        _tool.Write("protocol/NCT01234567.json", SampleRecords.Record());

        var run = await _tool.Run("new", "protocol/NCT01234567.json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["protocol/NCT01234567/protocol.json", "protocol/NCT01234567/record.json", "protocol/protocol.schema.json"], _tool.Files());
    }

    [Fact]
    public async Task A_folder_with_a_record_gets_the_file_and_nothing_else_changes()
    {
        _tool.Write("protocol/mine/record.json", SampleRecords.Record());
        _tool.Write("protocol/protocol.schema.json", "{}");

        var run = await _tool.Run("new", "protocol/mine", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("mine", json.RootElement.GetProperty("protocol").GetString());
        Assert.False(json.RootElement.GetProperty("schemaWritten").GetBoolean());
        Assert.Equal(
            ["I1 Adults attestation", "E1 PriorSurgery attestation", "MinimumAge  registryField"],
            json.RootElement.GetProperty("criteria").EnumerateArray().Select(c => $"{c.GetProperty("id").GetString()} {c.GetProperty("name").GetString()} {c.GetProperty("origin").GetString()}"));
        Assert.Equal("{}", _tool.Read("protocol/protocol.schema.json"));
    }

    [Theory]
    [InlineData("protocol/NCT01234567", null)]
    [InlineData("protocol/NCT01234567/record.json", null)]
    [InlineData("NCT01234567.json", "protocol")]
    public async Task What_is_there_is_never_overwritten(string path, string? output)
    {
        _tool.Write("protocol/NCT01234567/record.json", SampleRecords.Record());
        _tool.Write("protocol/NCT01234567/protocol.json", "mine");
        _tool.Write("NCT01234567.json", SampleRecords.Record(title: "Newer"));
        var before = _tool.Files().ToDictionary(f => f, _tool.Read);

        var run = await _tool.Run(output is null ? ["new", path] : ["new", path, "--out", output]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is there already, and is left as it is", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Files().ToDictionary(f => f, _tool.Read));
    }

    [Theory]
    [InlineData("[1", "isn't valid JSON")]
    [InlineData("{\"protocolSection\":{}}", "has no registry number")]
    [InlineData("{\"studies\":[]}", "there is no 'protocolSection'")]
    public async Task What_is_no_record_is_said_and_nothing_is_written(string text, string reason)
    {
        _tool.Write("download.json", text);

        var run = await _tool.Run("new", "download.json", "--out", "protocol");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(["download.json"], _tool.Files());
    }

    [Fact]
    public async Task Names_are_unique_and_take_nothing_that_the_subject_has()
    {
        _tool.Write("protocol/NCT01234567/record.json", SampleRecords.Record().Replace(
            "* Adults\\n\\nExclusion Criteria:\\n\\n* Prior surgery",
            "* Sex\\n* The sex\\n* Of the\\n* 18 years\\n* HIV-1 RNA > 50 copies/mL\\n* I2\\n* Schwangerschaft (größer)\\n",
            StringComparison.Ordinal));

        var run = await _tool.Run("new", "protocol/NCT01234567");

        Assert.Equal(0, run.ExitCode);
        using var rules = JsonDocument.Parse(_tool.Read("protocol/NCT01234567/protocol.json"));
        Assert.Equal(
            ["I1 Sex2", "I2 Sex3", "I3 -", "I4 Years", "I5 HIV1RNA50", "I6 I22", "I7 SchwangerschaftGrEr"],
            rules.RootElement.GetProperty("criteria").EnumerateObject().Select(c => $"{c.Name} {(c.Value.TryGetProperty("name", out var name) ? name.GetString() : "-")}"));
    }

    /// <summary>Day one, with every record at hand: what is written compiles.</summary>
    [Fact]
    public async Task Every_record_of_the_registry_gets_a_protocol_that_compiles()
    {
        var files = SharedData.Files("ctgov", "*.json");
        foreach (var file in files)
        {
            var run = await _tool.Run("new", file, "--out", "protocol");
            Assert.True(run.ExitCode == 0, $"{Path.GetFileName(file)}: {run.Output}{run.Error}");
        }

        var check = await _tool.Run("check", "protocol", "--format", "json");

        Assert.Equal(0, check.ExitCode);
        using var json = JsonDocument.Parse(check.Output);
        Assert.Equal(files.Count, json.RootElement.GetProperty("protocols").GetInt32());
    }
}
