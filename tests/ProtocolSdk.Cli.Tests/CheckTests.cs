using System.Text.Json;

namespace ProtocolSdk.Cli.Tests;

/// <summary><c>protocol check</c>.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task An_error_has_the_form_of_msbuild_and_the_place_in_the_json()
    {
        _tool.Write("protocol/NCT01234567/record.json", SampleRecords.Record());
        _tool.Write("protocol/NCT01234567/protocol.json", SampleRecords.BrokenRules);
        var run = await _tool.Run("check", "protocol");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            protocol/NCT01234567/protocol.json(6,46): error PROT4050: 'priorSurgry' is no data element, definition, value set or alias here; did you mean 'priorSurgery'?
            1 protocol checked: 1 error, 0 warnings

            """,
            run.Output.Replace(Path.DirectorySeparatorChar, '/'));
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("protocol")]
    [InlineData("protocol/")]
    [InlineData("protocol/NCT01234567")]
    [InlineData("protocol/NCT01234567/record.json")]
    [InlineData("protocol/NCT01234567/protocol.json")]
    public async Task A_protocol_is_found_by_its_root_its_folder_and_its_files(string path)
    {
        _tool.Write("protocol/NCT01234567/record.json", SampleRecords.Record());
        _tool.Write("protocol/NCT01234567/protocol.json", SampleRecords.BrokenRules);
        var run = await _tool.Run("check", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("protocol.json(6,46): error PROT4050", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_alone_is_a_protocol_and_schemas_beside_it_are_none()
    {
        _tool.Write("protocol/NCT01234567.json", SampleRecords.Record());
        _tool.Write("protocol/protocol.schema.json", "{}");
        var run = await _tool.Run("check", "protocol");
        Assert.Equal((0, "1 protocol checked: 0 errors, 0 warnings"), (run.ExitCode, run.Lines[^1]));
        Assert.Equal(0, (await _tool.Run("check", "protocol/NCT01234567.json")).ExitCode);
    }

    [Fact]
    public async Task One_protocol_that_two_paths_name_is_checked_once()
    {
        _tool.Write("protocol/NCT01234567/record.json", SampleRecords.Record());
        var run = await _tool.Run("check", "protocol", "protocol/NCT01234567", "./protocol");
        Assert.Equal("1 protocol checked: 0 errors, 0 warnings", run.Lines[^1]);
    }

    [Fact]
    public async Task Warnings_are_errors_when_asked_for()
    {
        _tool.Write("protocol/NCT01234567/record.json", SampleRecords.Record());
        _tool.Write("protocol/NCT01234567/protocol.json", SampleRecords.SoundRules.Replace("\"version\"", "\"versoin\"", StringComparison.Ordinal));
        var lenient = await _tool.Run("check", "protocol");
        Assert.Equal(0, lenient.ExitCode);
        Assert.Contains("(2,3): warning PROT", lenient.Output, StringComparison.Ordinal);
        var strict = await _tool.Run("check", "protocol", "--warnaserror");
        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("(2,3): error PROT", strict.Output, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings", strict.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Severities_are_those_of_the_globalconfig()
    {
        _tool.Write("app/protocol/NCT01234567/record.json", SampleRecords.Record());
        _tool.Write("app/protocol/NCT01234567/protocol.json", SampleRecords.SoundRules.Replace("\"version\"", "\"versoin\"", StringComparison.Ordinal));
        var id = (await _tool.Run("check", "app/protocol")).Output.Split("warning ")[1][..8];
        _tool.Write(".globalconfig", $"is_global = true\ndotnet_diagnostic.{id}.severity = none\n");
        Assert.Equal("1 protocol checked: 0 errors, 0 warnings", (await _tool.Run("check", "app/protocol")).Lines[^1]);
        _tool.Write("app/.globalconfig", $"is_global = true\ndotnet_diagnostic.{id}.severity = error\n");
        var run = await _tool.Run("check", "app/protocol");
        Assert.Equal((1, "1 protocol checked: 1 error, 0 warnings"), (run.ExitCode, run.Lines[^1]));
    }

    [Fact]
    public async Task A_file_beyond_all_bounds_is_not_even_read()
    {
        using (var file = File.Create(_tool.PathOf("NCT01234567.json"))) file.SetLength(5_000_000_000);
        var run = await _tool.Run("check", "NCT01234567.json");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("NCT01234567.json(1,1): error PROT1003: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await _tool.Run("import", "NCT01234567.json")).ExitCode);
    }

    [Fact]
    public async Task Json_has_counts_and_one_based_places()
    {
        _tool.Write("protocol/NCT01234567/record.json", SampleRecords.Record());
        _tool.Write("protocol/NCT01234567/protocol.json", SampleRecords.BrokenRules);
        var run = await _tool.Run("check", "protocol", "--format", "json");
        Assert.Equal(1, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(1, document.RootElement.GetProperty("errors").GetInt32());
        var finding = Assert.Single(document.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("PROT4050", finding.GetProperty("id").GetString());
        Assert.Equal((6, 46, 57), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(), finding.GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public async Task Sarif_has_the_shape_that_the_standard_asks_for()
    {
        _tool.Write("my protocols/NCT01234567/record.json", SampleRecords.Record());
        _tool.Write("my protocols/NCT01234567/protocol.json", SampleRecords.BrokenRules);
        var run = await _tool.Run("check", "my protocols", "--format", "sarif");
        Assert.Equal(1, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var log = Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray());
        var driver = log.GetProperty("tool").GetProperty("driver");
        Assert.Equal("protocol", driver.GetProperty("name").GetString());
        var result = Assert.Single(log.GetProperty("results").EnumerateArray());
        var rule = driver.GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
        Assert.NotEmpty(rule.GetProperty("fullDescription").GetProperty("text").GetString()!);
        Assert.Equal("error", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("my%20protocols/NCT01234567/protocol.json", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(6, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(46, place.GetProperty("region").GetProperty("startColumn").GetInt32());
    }

    [Theory]
    [InlineData("nothing", "There is no file or folder 'nothing'.")]
    [InlineData("empty", "There is no protocol in 'empty': neither a record such as NCT01234567.json nor a folder with record.json.")]
    public async Task A_path_without_a_protocol_is_said_clearly(string path, string sentence)
    {
        Directory.CreateDirectory(_tool.PathOf("empty"));
        var run = await _tool.Run("check", path);
        Assert.Equal((2, "", sentence + "\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"protocolSection\": 1}")]
    [InlineData("not json")]
    [InlineData("\0\0\0")]
    public async Task A_file_that_is_no_record_is_an_error_at_its_place(string text)
    {
        _tool.Write("NCT01234567.json", text);
        var run = await _tool.Run("check", "NCT01234567.json");
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"^NCT01234567\.json\(\d+,\d+\): error PROT10\d\d: ", run.Output);
    }

    [Fact]
    public async Task A_record_cannot_write_lines_or_commands_of_its_own_to_the_terminal()
    {
        _tool.Write("NCT01234567.json", SampleRecords.Record(nctId: "NCT0\\nX.json(1,1): error PROT9999: forged\\u001b[2J\\u202e"));
        var run = await _tool.Run("check", "NCT01234567.json", "--notes");
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("X.json", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("chekc", "protocol")]
    [InlineData("check", "protocol", "--format", "xml")]
    [InlineData("emit", "protocol")]
    [InlineData("eval")]
    [InlineData("eval", "1", "--tests", "a.xml")]
    [InlineData("eval", "1", "--subject", "a.json")]
    [InlineData("eval", "1", "--as-of", "yesterday")]
    [InlineData("import")]
    [InlineData("import", "a.json", "--format", "sarif")]
    public async Task A_command_line_that_cannot_be_followed_is_exit_code_two(params string[] arguments)
    {
        _tool.Write("protocol/NCT01234567.json", SampleRecords.Record());
        var run = await _tool.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("emit")]
    [InlineData("eval")]
    public async Task Help_has_examples(string verb)
    {
        var run = await _tool.Run(verb, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"Examples:\n  # ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"\n  protocol {verb} ", run.Output, StringComparison.Ordinal);
    }
}
