using ProtocolSdk.Screening;

namespace ProtocolSdk.Data.Screening;

/// <summary>Rows go to a file of comma-separated values, of which DuckDB makes the Parquet file at the end.</summary>
internal sealed class ParquetTarget : ResultTarget
{
    private readonly string _path;
    private readonly string _rows;

    public ParquetTarget(string path)
        : this(path, path + ".rows")
    {
    }

    private ParquetTarget(string path, string rows)
        : base(new FileStream(rows, FileMode.Create, FileAccess.Write, FileShare.Read), isCsv: true)
    {
        _path = path;
        _rows = rows;
    }

    internal override async Task CompleteAsync(CancellationToken cancellation)
    {
        await Stream.DisposeAsync().ConfigureAwait(false);
        ParquetResults.FromCsv(_rows, _path);
        File.Delete(_rows);
    }
}
