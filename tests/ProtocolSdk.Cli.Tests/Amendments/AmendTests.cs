using System.Text.Json;
using Spectre.Console.Testing;

namespace ProtocolSdk.Cli.Tests.Amendments;

/// <summary><c>protocol amend</c>.</summary>
public sealed class AmendTests : IDisposable
{
    private const string Folder = "protocol/NCT01234567";
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task The_version_in_force_is_frozen_byte_for_byte_and_the_next_one_begins()
    {
        var rules = SampleRecords.SoundRules.ReplaceLineEndings("\r\n") + "  ";
        _tool.Write($"{Folder}/record.json", SampleRecords.Record());
        _tool.Write($"{Folder}/protocol.json", rules);
        var run = await _tool.Run("amend", Folder, "--number", "7", "--summary", "Say \"why\"", "--scope", "Country:FR", "--requires-reconsent", "false", "--effective-date", "2026-03-01");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(rules, _tool.Read($"{Folder}/versions/1.0/protocol.json"));
        Assert.Equal(SampleRecords.Record(), _tool.Read($"{Folder}/versions/1.0/record.json"));
        var amended = _tool.Read($"{Folder}/protocol.json");
        Assert.Contains("\"version\": \"2.0\",\r\n  \"effectiveDate\": \"2026-03-01\",\r\n  \"amendment\": {\r\n    \"number\": \"7\"", amended, StringComparison.Ordinal);
        Assert.Contains("\"I1\": { \"text\": \"Adults\", \"cql\": \"AgeInYears() >= 18\" }", amended, StringComparison.Ordinal);
        Assert.EndsWith("}  ", amended, StringComparison.Ordinal);
        var diff = await _tool.Run("diff", "1.0", "2.0", "--protocol", Folder);
        Assert.Contains("No changes.", diff.Output, StringComparison.Ordinal);
        Assert.Contains("Amendment: 7", diff.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_tool.Files(), file => file.Contains("tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_alone_in_its_folder_gets_a_protocol_json()
    {
        _tool.Write($"{Folder}/record.json", SampleRecords.Record());
        Assert.Equal(0, (await _tool.Run("amend", Folder)).ExitCode);
        Assert.Equal([$"{Folder}/protocol.json", $"{Folder}/record.json", $"{Folder}/versions/1.0/record.json"], _tool.Files());
        Assert.Equal(0, (await _tool.Run("check", Folder)).ExitCode);
    }

    [Fact]
    public async Task What_no_option_says_is_asked_for()
    {
        _tool.Write($"{Folder}/record.json", SampleRecords.Record());
        using var console = new TestConsole();
        console.Profile.Capabilities.Interactive = true;
        // The proposed version and number are taken; a date that isn't one is asked for again.
        foreach (var answer in new[] { "", "", "Longer wash-out", "New safety information", "March", "2026-03-01", "yes" }) console.Input.PushTextWithEnter(answer);
        _tool.Prompt = console;

        var run = await _tool.Run("amend", Folder);

        Assert.Equal(0, run.ExitCode);
        using var amended = JsonDocument.Parse(_tool.Read($"{Folder}/protocol.json"));
        var amendment = amended.RootElement.GetProperty("amendment");
        Assert.Equal("2.0", amended.RootElement.GetProperty("version").GetString());
        Assert.Equal("2026-03-01", amended.RootElement.GetProperty("effectiveDate").GetString());
        Assert.Equal(("1", "Longer wash-out", true), (amendment.GetProperty("number").GetString(), amendment.GetProperty("summary").GetString(), amendment.GetProperty("requiresReconsent").GetBoolean()));
        Assert.Contains("New safety information", amendment.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_it_leaves_everything_as_it_was()
    {
        _tool.Write($"{Folder}/record.json", SampleRecords.Record());
        _tool.Write($"{Folder}/protocol.json", SampleRecords.SoundRules);
        var before = _tool.Files();
        var run = await _tool.Run(new CancellationToken(canceled: true), "amend", Folder);
        Assert.Equal(130, run.ExitCode);
        Assert.Equal(before, _tool.Files());
        Assert.Equal(SampleRecords.SoundRules, _tool.Read($"{Folder}/protocol.json"));
    }

    [Fact]
    public async Task After_a_run_that_was_stopped_between_its_two_steps_it_goes_on()
    {
        _tool.Write($"{Folder}/record.json", SampleRecords.Record());
        _tool.Write($"{Folder}/protocol.json", SampleRecords.SoundRules);
        _tool.Write($"{Folder}/versions/1.0/record.json", SampleRecords.Record());
        _tool.Write($"{Folder}/versions/1.0/protocol.json", SampleRecords.SoundRules);
        Assert.Equal(0, (await _tool.Run("amend", Folder)).ExitCode);
        Assert.Contains("\"version\": \"2.0\"", _tool.Read($"{Folder}/protocol.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_version_under_the_same_number_is_never_overwritten()
    {
        _tool.Write($"{Folder}/record.json", SampleRecords.Record());
        _tool.Write($"{Folder}/protocol.json", SampleRecords.SoundRules);
        _tool.Write($"{Folder}/versions/1.0/record.json", SampleRecords.Record(title: "Another"));
        var run = await _tool.Run("amend", Folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is frozen already", run.Error, StringComparison.Ordinal);
        Assert.Equal(SampleRecords.SoundRules, _tool.Read($"{Folder}/protocol.json"));
    }

    [Theory]
    [InlineData("doesn't come after", "--to", "0.9")]
    [InlineData("isn't a version", "--to", "a b")]
    [InlineData("isn't a day", "--effective-date", "soon")]
    [InlineData("isn't a scope", "--scope", "Moon")]
    public async Task What_cannot_be_is_refused(string sentence, params string[] options)
    {
        _tool.Write($"{Folder}/record.json", SampleRecords.Record());
        var run = await _tool.Run(["amend", Folder, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal([$"{Folder}/record.json"], _tool.Files());
    }
}
