namespace ProtocolSdk.Cli.Tests;

/// <summary><c>protocol sql</c>.</summary>
public sealed class SqlTests : IDisposable
{
    private readonly ToolSession _session = new();

    public void Dispose() => _session.Dispose();

    private static string FirstTrial => RepositoryFiles.PathOf("protocol", "NCT06995300");

    [Theory]
    [InlineData("duckdb", "$as_of")]
    [InlineData("postgresql", "$1")]
    [InlineData("spark", ":as_of")]
    public async Task The_statement_asks_for_the_day_unless_it_is_given(string dialect, string parameter)
    {
        var run = await _session.Run("sql", FirstTrial, "--dialect", dialect);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"CAST({parameter} AS DATE) AS as_of", run.Output, StringComparison.Ordinal);

        run = await _session.Run("sql", FirstTrial, "--dialect", dialect, "--as-of", "2025-11-25", "--table", "screening.people");
        Assert.Contains("DATE '2025-11-25' AS as_of", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(parameter, run.Output, StringComparison.Ordinal);
        Assert.Contains("screening", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_layout_has_two_columns_for_a_date_and_a_flag_for_a_list()
    {
        var run = await _session.Run("sql", FirstTrial, "--layout");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("symptom_onset_earliest DATE", run.Output, StringComparison.Ordinal);
        Assert.Contains("symptom_onset_latest DATE", run.Output, StringComparison.Ordinal);
        Assert.Contains("prior_procedures_recorded BOOLEAN", run.Output, StringComparison.Ordinal);
        Assert.Contains("prior_procedures STRUCT(", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_the_dialect_cannot_express_is_an_error_at_its_place()
    {
        _session.Write("NCT00000001/record.json", """{ "protocolSection": { "identificationModule": { "nctId": "NCT00000001" }, "eligibilityModule": { "eligibilityCriteria": "Inclusion Criteria:\n\n* Named so" } } }""");
        _session.Write("NCT00000001/protocol.json", """
            {
              "dataElements": { "nickname": { "type": "String" } },
              "criteria": { "I1": { "text": "Named so", "cql": "nickname is not null and Upper(nickname) = 'BO'" } }
            }
            """);
        var run = await _session.Run("sql", "NCT00000001");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("protocol.json(3,", run.Error, StringComparison.Ordinal);
        Assert.Contains("PROT6001", run.Error, StringComparison.Ordinal);
        Assert.Contains("Criterion I1 can't be written for duckdb: Upper", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--dialect", "oracle")]
    [InlineData("--as-of", "yesterday")]
    [InlineData("--table", " ")]
    public async Task A_wrong_option_is_refused(string option, string value)
    {
        var run = await _session.Run("sql", FirstTrial, option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
    }
}
