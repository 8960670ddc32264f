using DuckDB.NET.Data;
using ProtocolSdk.Data.Screening;
using ProtocolSdk.Screening;

namespace ProtocolSdk.Data;

/// <summary>Results of a screening as a Parquet file: line, id, status, a column per criterion (Met, NotMet, Unknown), error.</summary>
public static class ParquetResults
{
    /// <summary>A file, which is written when the screening ends. Until then the rows are in a file beside it, with <c>.rows</c> behind its name.</summary>
    public static ResultTarget File(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new ParquetTarget(path);
    }

    /// <summary>Makes a Parquet file of results that were written as CSV, in their order.</summary>
    /// <param name="csvPath">The results.</param>
    /// <param name="path">The Parquet file; one that is there is replaced.</param>
    /// <exception cref="DuckDBException">The results aren't whole, or the file can't be written.</exception>
    public static void FromCsv(string csvPath, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(csvPath);
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SET memory_limit = '1GB';
            COPY (SELECT CAST(line AS BIGINT) AS line, * EXCLUDE (line) FROM read_csv('{DuckDbText.Escape(csvPath)}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', parallel = false))
            TO '{DuckDbText.Escape(path)}' (FORMAT parquet)
            """;
        command.ExecuteNonQuery();
    }
}
