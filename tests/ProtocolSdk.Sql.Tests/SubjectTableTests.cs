using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Emit.Sql;
using ProtocolSdk.Data;
using ProtocolSdk.Sql.Tests.Agreement;

namespace ProtocolSdk.Sql.Tests;

/// <summary>What of a subject lies in which column.</summary>
public sealed class SubjectTableTests : IDisposable
{
    private readonly AgreementCase _case = AgreementCase.OfRules(["score > 1"], 0, seed: 0);
    private readonly DuckDBConnection _database = new("DataSource=:memory:");

    public SubjectTableTests()
    {
        _database.Open();
        DuckDbSubjects.CreateTable(_database, _case.Definition);
    }

    public void Dispose()
    {
        _database.Dispose();
        _case.Dispose();
    }

    [Theory]
    [InlineData("""{ "onset": "2025-02" }""", "onset_earliest, onset_latest", "2025-02-01|2025-02-28")]
    [InlineData("""{ "onset": "2024" }""", "onset_earliest, onset_latest", "2024-01-01|2024-12-31")]
    [InlineData("""{ "onset": "2025-02-03" }""", "onset_earliest = onset_latest", "true")]
    [InlineData("""{ }""", "onset_earliest, score, scores_recorded, scores", "||false|")]
    [InlineData("""{ "scores": [] }""", "scores_recorded, len(scores)", "true|0")]
    [InlineData("""{ "scores": [3, null, 1] }""", "scores[1].value, scores[2].value, scores[3].value", "3||1")]
    [InlineData("""{ "weight": { "value": 50500, "unit": "g" } }""", "weight", "50.5")]
    [InlineData("""{ "dose": 1.123456785 }""", "dose", "1.12345679")]
    [InlineData("""{ "diagnosis": { "code": "C9", "system": "urn:x", "display": "nine" } }""", "diagnosis, diagnosis_system, diagnosis_version, diagnosis_display", "C9|urn:x||nine")]
    [InlineData("""{ "treatment": { "low": "2024-05", "highClosed": false } }""", "treatment_low_earliest, treatment_low_latest, treatment_high_earliest, treatment_low_closed, treatment_high_closed", "2024-05-01|2024-05-31||true|false")]
    [InlineData("""{ "platelets": [ { "value": { "value": 99 }, "date": "2025-01-02" }, { "fasting": true } ] }""", "platelets[1].value, platelets[1].date_earliest, platelets[1].fasting, platelets[2].value, platelets[2].fasting", "99|2025-01-02|||true")]
    [InlineData("""{ "seenAt": "2025-01-01T01:30:00+02:00" }""", "strftime(seen_at_earliest, '%Y-%m-%dT%H:%M'), strftime(seen_at_latest, '%S.%g')", "2024-12-31T23:30|00.999")]
    public void A_value_lies_in_its_columns(string subject, string columns, string expected)
    {
        Append(subject);
        using var command = _database.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM subjects";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal(expected, string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Text(reader.GetValue(i)))));
    }

    [Fact]
    public void Keys_go_on_where_they_ended()
    {
        Append("""{ "id": "a" }""", """{ "id": "b" }""");
        Append("""{ "id": "c" }""");
        using var command = _database.CreateCommand();
        command.CommandText = "SELECT string_agg(subject_key || id, ' ' ORDER BY subject_key) FROM subjects";
        Assert.Equal("1a 2b 3c", command.ExecuteScalar());
    }

    [Fact]
    public void A_number_beyond_Decimal_is_refused_and_nothing_is_added()
    {
        var error = Assert.Throws<SubjectValueException>(() => Append("""{ "dose": 1 }""", """{ "dose": 100000000000000000000 }"""));
        Assert.Contains("'dose'", error.Message, StringComparison.Ordinal);
        using var command = _database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM subjects";
        Assert.Equal(0L, command.ExecuteScalar());
    }

    [Fact]
    public void Generated_code_holds_the_statements()
    {
        var model = AgreementCase.Compile("NCT06995300", RepositoryFiles.Read("protocol", "NCT06995300", "record.json"), RepositoryFiles.Read("protocol", "NCT06995300", "protocol.json"));
        using var loaded = LoadedProtocol.Load(model);
        var type = loaded.Definition.GetType().Assembly.GetTypes().Single(t => t.Name == "Eligibility");
        foreach (var (dialect, target) in new[] { (SqlDialect.DuckDb, SqlTarget.DuckDb), (SqlDialect.PostgreSql, SqlTarget.PostgreSql), (SqlDialect.Spark, SqlTarget.Spark) })
            Assert.Equal(SqlEmitter.Emit(model, target).Statement, type.GetMethod("Sql")!.Invoke(null, [dialect]));
    }

    private void Append(params string[] subjects) =>
        DuckDbSubjects.Append(_database, _case.Definition, subjects.Select(s => _case.Definition.ReadSubject(Encoding.UTF8.GetBytes(s))));

    private static string Text(object value) => value switch
    {
        bool b => b ? "true" : "false",
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
