using System.Text.Json;

namespace ProtocolSdk.Cli.Tests.Amendments;

/// <summary><c>protocol impact</c>.</summary>
public sealed class ImpactTests : IDisposable
{
    private const string Folder = "protocol/NCT01234567";
    private readonly ToolSession _tool = new();

    public ImpactTests()
    {
        var after = SampleRecords.SoundRules
            .Replace(">= 18", ">= 21", StringComparison.Ordinal)
            .Replace("{ \"priorSurgery\": { \"type\": \"Boolean\" } }", "{ \"hadSurgery\": { \"type\": \"Boolean\" }, \"willing\": { \"type\": \"Boolean\", \"label\": \"Willing\" } }", StringComparison.Ordinal)
            .Replace("\"cql\": \"priorSurgery\"", "\"cql\": \"hadSurgery or not willing\"", StringComparison.Ordinal)
            .Replace("\"version\": \"1.0\",", "\"version\": \"2.0\", \"amendment\": { \"number\": \"1\", \"requiresReconsent\": true, \"reconsentNote\": \"at the next visit\", \"renamed\": { \"dataElements\": { \"priorSurgery\": \"hadSurgery\" } } },", StringComparison.Ordinal);
        _tool.Write($"{Folder}/versions/1.0/record.json", SampleRecords.Record());
        _tool.Write($"{Folder}/versions/1.0/protocol.json", SampleRecords.SoundRules);
        _tool.Write($"{Folder}/record.json", SampleRecords.Record());
        _tool.Write($"{Folder}/protocol.json", after);
        _tool.Write("subjects.ndjson", """
            {"id":"young","birthDate":"2005-06-01","priorSurgery":false}
            {"id":"old","protocolVersion":"1.0","birthDate":"1960-06-01","priorSurgery":false}
            not json

            {"id":"operated","birthDate":"1960-06-01","priorSurgery":true}
            {"id":"later","protocolVersion":"2.0","birthDate":"1960-06-01"}
            """);
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task It_tells_who_changes_why_who_lacks_data_and_who_must_consent_again()
    {
        var run = await Impact("--format", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("subjects.ndjson(3): error: ", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal(
            (3, 2, 1, 3, 1, 1),
            (Number(root, "subjects"), Number(root, "changed"), Number(root, "lackData"), Number(root, "needReconsent"), Number(root, "otherVersions"), Number(root, "badLines")));
        var touched = root.GetProperty("touched").EnumerateArray().ToDictionary(t => t.GetProperty("id").GetString()!);
        Assert.Equal(("Eligible", "Ineligible"), (touched["young"].GetProperty("before").GetString(), touched["young"].GetProperty("after").GetString()));
        Assert.Contains(touched["young"].GetProperty("criteria").EnumerateArray(), c => c.GetProperty("id").GetString() == "I1" && c.GetProperty("after").GetString() == "NotMet");
        Assert.Equal(["Willing"], touched["old"].GetProperty("lacksData").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal("Ineligible", touched["operated"].GetProperty("after").GetString());
    }

    [Fact]
    public async Task A_data_element_that_was_renamed_twice_is_found_again()
    {
        // What is in force is frozen as 2.0, and 3.0 gives the element a third name.
        var second = _tool.Read($"{Folder}/protocol.json");
        _tool.Write($"{Folder}/versions/2.0/record.json", SampleRecords.Record());
        _tool.Write($"{Folder}/versions/2.0/protocol.json", second);
        _tool.Write($"{Folder}/protocol.json", second
            .Replace("\"version\": \"2.0\"", "\"version\": \"3.0\"", StringComparison.Ordinal)
            .Replace("\"number\": \"1\"", "\"number\": \"2\"", StringComparison.Ordinal)
            .Replace("{ \"priorSurgery\": \"hadSurgery\" }", "{ \"hadSurgery\": \"operated\" }", StringComparison.Ordinal)
            .Replace("{ \"hadSurgery\": { \"type\"", "{ \"operated\": { \"type\"", StringComparison.Ordinal)
            .Replace("\"cql\": \"hadSurgery or", "\"cql\": \"operated or", StringComparison.Ordinal));
        _tool.Write("subjects.ndjson", """{"id":"operated","protocolVersion":"1.0","birthDate":"1960-06-01","priorSurgery":true}""" + "\n");

        var run = await _tool.Run("impact", "--protocol", Folder, "--subjects", "subjects.ndjson", "--from", "1.0", "--to", "3.0", "--format", "ndjson");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"after\":\"Ineligible\"", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_subject_is_a_line_and_the_file_appears_whole()
    {
        var run = await Impact("--format", "ndjson", "--out", "impact.ndjson");
        Assert.Equal(3, run.Lines.Length);
        Assert.Equal(run.Output, _tool.Read("impact.ndjson"));
        Assert.DoesNotContain(_tool.Files(), file => file.Contains("tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_table_is_for_people()
    {
        var run = await Impact();
        Assert.Contains("3 subjects must consent again, as the amendment says", run.Output, StringComparison.Ordinal);
        Assert.Contains("Version 2.0: at the next visit", run.Output, StringComparison.Ordinal);
        Assert.Contains("ask: Willing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_to_consent_again_is_never_inferred()
    {
        _tool.Write($"{Folder}/protocol.json", _tool.Read($"{Folder}/protocol.json").Replace("\"requiresReconsent\": true, ", "", StringComparison.Ordinal));
        Assert.Contains("the amendment doesn't say", (await Impact()).Output, StringComparison.Ordinal);
    }

    private Task<ToolRun> Impact(params string[] options) =>
        _tool.Run(["impact", "--protocol", Folder, "--subjects", "subjects.ndjson", "--from", "1.0", "--to", "2.0", "--as-of", "2025-11-25", .. options]);

    private static int Number(JsonElement root, string name) => root.GetProperty(name).GetInt32();
}
