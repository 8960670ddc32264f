using System.Text.Json;

namespace ProtocolSdk.Cli.Tests.Product;

public sealed class ValidateTests : IDisposable
{
    private static readonly string Trial = RepositoryFiles.PathOf("protocol", "NCT06995300");

    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task The_samples_people_are_all_valid()
    {
        var run = await _tool.Run("validate", RepositoryFiles.PathOf("samples", "Screening", "subjects.ndjson"), "--protocol", Trial, "--warnaserror");

        Assert.Equal("101 subjects checked: 101 valid, 0 invalid; 0 errors, 0 warnings\n", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Each_value_that_does_not_fit_is_named_with_its_place_and_what_to_write()
    {
        _tool.Write("s.json", """
            {
              "id": "S1",
              "birthDate": 5,
              "priorProcedures": [ { "code": "posterior-fuson", "dat": 1, "date": "20" } ],
              "cervicalLevels": ["C3-C4", { "cod": "x" }],
              "mriNotPossible": "no",
              "xrayNotPossible": 99999999999999999999999999
            }
            """);

        var run = await _tool.Run("validate", "s.json", "--protocol", Trial);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "s.json(3,16): error: $.birthDate: 5 isn't a date such as \"2025-02-14\", or \"2025-02\" or \"2025\" where no more is known [S1]",
                "s.json(4,34): error: $.priorProcedures[0].code: \"posterior-fuson\" isn't a code of SpineProcedure: anterior-fusion, corpectomy-fusion, posterior-fusion, disc-arthroplasty, discectomy, foraminotomy, laminectomy, laminoplasty (did you mean 'posterior-fusion'?) [S1]",
                "s.json(4,53): error: $.priorProcedures[0].dat: 'dat' has no place here; write code, date, level (did you mean 'date'?) [S1]",
                "s.json(4,71): error: $.priorProcedures[0].date: \"20\" isn't a date such as \"2025-02-14\", or \"2025-02\" or \"2025\" where no more is known [S1]",
                "s.json(5,33): error: $.cervicalLevels[1].cod: 'cod' has no place here; write code, system, version, display (did you mean 'code'?) [S1]",
                "s.json(6,21): error: $.mriNotPossible: \"no\" isn't true or false (leave it out while it isn't known) [S1]",
                "s.json(7,22): error: $.xrayNotPossible: a number in it is too large to be read, or its values are nested too deeply [S1]",
                "1 subject checked: 0 valid, 1 invalid; 7 errors, 0 warnings",
            ],
            run.Lines);
    }

    [Fact]
    public async Task A_line_that_is_no_subject_stops_nothing_and_counts_from_the_files_start()
    {
        _tool.Write("people.ndjson", "{\"id\":\"a\"}\n\n{\"id\":\"b\"\n[]\n{\"id\":\"c\",\"birthDate\":\"1961\"}\n");

        var run = await _tool.Run("validate", "people.ndjson", "--protocol", Trial);

        Assert.Equal(
            [
                "people.ndjson(3,10): error: The file ends before the object that opens in line 3 is closed; it is cut off, or a } is missing",
                "people.ndjson(4,1): error: $: a subject is an object such as { \"id\": \"S001\", … }; this is a list",
                "4 subjects checked: 2 valid, 2 invalid; 2 errors, 0 warnings",
            ],
            run.Lines);
    }

    [Fact]
    public async Task A_name_that_is_nearly_a_data_elements_is_a_warning_and_others_are_the_sites_own()
    {
        _tool.Write("s.json", """[ { "id": "S1", "symptomOnst": "2025-02", "hairColour": "grey" }, { "protocolVersion": "0.9" } ]""");

        var run = await _tool.Run("validate", "s.json", "--protocol", Trial);
        var strict = await _tool.Run("validate", "s.json", "--protocol", Trial, "--warnaserror", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("s.json(1,17): warning: $.symptomOnst: no rule reads 'symptomOnst' (did you mean 'symptomOnset'?) [S1]", run.Lines[0]);
        Assert.Equal("s.json(1,88): warning: $.protocolVersion: the subject was recorded under version 0.9, and is checked against 1.0; --version chooses another", run.Lines[1]);
        Assert.Equal(1, strict.ExitCode);
        using var json = JsonDocument.Parse(strict.Output);
        Assert.Equal(["warning", "warning"], json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task A_frozen_version_has_its_own_schema()
    {
        var amended = RepositoryFiles.PathOf("samples", "Amendment", "protocol", "Example-Trial");
        var subjects = RepositoryFiles.PathOf("samples", "Amendment", "subjects.ndjson");

        var old = await _tool.Run("validate", subjects, "--protocol", amended, "--version", "1.0");
        var unknown = await _tool.Run("validate", subjects, "--protocol", amended, "--version", "7");

        Assert.Equal(0, old.ExitCode);
        Assert.DoesNotContain("warning:", old.Output, StringComparison.Ordinal);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("has no version 7. Frozen ones are 1.0.", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0000")]
    [InlineData("{\"a\":")]
    [InlineData("{\"priorProcedures\":[[[[[[{}]]]]]]}")]
    [InlineData("{\"\":{},\"a.b[0]\":1,\"birthDate\":{\"\":{}}}")]
    [InlineData("null")]
    [InlineData("{\"birthDate\":1e999999,\"id\":-0.0}")]
    public async Task Hostile_text_is_judged_and_never_crashes(string text)
    {
        _tool.Write("s.json", text);

        var run = await _tool.Run("validate", "s.json", "--protocol", Trial);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_nesting_is_a_finding()
    {
        _tool.Write("s.json", "{\"priorProcedures\":" + new string('[', 100) + new string(']', 100) + "}");

        var run = await _tool.Run("validate", "s.json", "--protocol", Trial);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("s.json(1,83): error: This is nested more than 64 levels deep", run.Output, StringComparison.Ordinal);
    }
}
