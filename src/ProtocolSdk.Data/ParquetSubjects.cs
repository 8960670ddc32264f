using DuckDB.NET.Data;
using ProtocolSdk.Data.Screening;
using ProtocolSdk.Screening;

namespace ProtocolSdk.Data;

/// <summary>Subjects as a Parquet file, in the layout of DuckDB and Spark: lists are lists of structs.</summary>
public static class ParquetSubjects
{
    /// <summary>A file in that layout, for screening: DuckDB runs the protocol's SQL over it. A row of the results has <c>subject_key</c> as its line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sql">The protocol's statement for DuckDB; null for the one that its generated code holds.</param>
    public static SubjectSource File(string path, string? sql = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new ParquetSource(path, sql);
    }

    /// <summary>Writes a file; one that is there is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="protocol">The protocol version.</param>
    /// <param name="subjects">The subjects; they are read once.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="SubjectValueException">A value doesn't fit its column.</exception>
    public static long Write(string path, ProtocolDefinition protocol, IEnumerable<ISubject> subjects)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        DuckDbSubjects.CreateTable(connection, protocol);
        var written = DuckDbSubjects.Append(connection, protocol, subjects);
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY (SELECT * FROM subjects ORDER BY subject_key) TO '{path.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet)";
        command.ExecuteNonQuery();
        return written;
    }
}
