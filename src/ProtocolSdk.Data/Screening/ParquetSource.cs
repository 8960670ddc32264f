using System.Globalization;
using DuckDB.NET.Data;
using ProtocolSdk.Cql;
using ProtocolSdk.Screening;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Data.Screening;

/// <summary>Subjects of a Parquet file, screened by DuckDB with the protocol's SQL.</summary>
internal sealed class ParquetSource(string path, string? sql) : SubjectSource
{
    internal override async Task<ScreeningProgress> ScreenAsync(ProtocolDefinition protocol, ResultTarget results, AsOf asOf, ScreeningOptions options, CancellationToken cancellation)
    {
        if (options.ResumeFrom is not null) throw new NotSupportedException("A screening of a Parquet file can't go on in its middle; start it again.");
        var today = asOf.Today;
        if (asOf != new AsOf(today.Earliest)) throw new NotSupportedException("SQL asks about a day; screen a Parquet file as of a date without a time.");
        var format = results.FormatFor(protocol);
        var counts = new TallyCounts(protocol);
        var outcomes = new CriterionOutcome[protocol.Criteria.Count];
        var rows = new RowBuffer();
        long written = 0;
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync(cancellation).ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"SET memory_limit = '1GB'; SET temp_directory = '{DuckDbText.Escape(Path.GetTempPath())}'; SET threads = {Math.Max(1, options.DegreeOfParallelism)}; CREATE VIEW subjects AS SELECT * FROM read_parquet('{DuckDbText.Escape(path)}')");
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        command.CommandText = $"SELECT * FROM ({sql ?? protocol.Sql(SqlDialect.DuckDb)}) ORDER BY {SubjectTable.Key}";
        if (command.CommandText.Contains("$as_of", StringComparison.Ordinal)) command.Parameters.Add(new DuckDBParameter("as_of", today.Earliest));
        command.UseStreamingMode = true;
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        format.WriteHead(rows);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var status = Enum.Parse<EligibilityStatus>(reader.GetString(2));
            for (var i = 0; i < outcomes.Length; i++) outcomes[i] = ((bool?)(reader.IsDBNull(i + 3) ? null : reader.GetBoolean(i + 3))).ToOutcome();
            format.Write(rows, reader.GetInt64(0), reader.IsDBNull(1) ? default : RowFormat.Json(reader.GetString(1)), status, outcomes);
            counts.AddLine();
            counts.Add(status, outcomes);
            if (rows.Length >= 256 * 1024) await WriteAsync().ConfigureAwait(false);
        }

        await WriteAsync().ConfigureAwait(false);
        await results.CompleteAsync(cancellation).ConfigureAwait(false);
        return new ScreeningProgress(0, written, counts.Snapshot());

        async ValueTask WriteAsync()
        {
            await results.Stream.WriteAsync(rows.Written, cancellation).ConfigureAwait(false);
            written += rows.Length;
            rows.Clear();
            var place = new ScreeningProgress(0, written, counts.Snapshot());
            options.Progress?.Report(place);
            if (options.OnWritten is { } told) await told(place).ConfigureAwait(false);
        }
    }
}

/// <summary>Text within statements of DuckDB.</summary>
internal static class DuckDbText
{
    public static string Escape(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
