using System.IO.Pipelines;

namespace ProtocolSdk.Screening;

/// <summary>Where results go: a row per line that isn't empty, in the order of the lines. Parquet is in ProtocolSdk.Data.</summary>
public class ResultTarget
{
    private readonly Func<ProtocolDefinition, RowFormat> _format;

    private protected ResultTarget(Stream stream, bool isCsv)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Stream = stream;
        _format = isCsv ? protocol => new CsvRows(protocol) : protocol => new NdjsonRows(protocol);
    }

    internal Stream Stream { get; }

    /// <summary>
    /// A JSON object per line: <c>{"line":1,"id":"S1","status":"Eligible","criteria":{"I1":"Met",…}}</c>; for a line that is no subject
    /// <c>{"line":2,"error":"…"}</c>. The stream is left open.
    /// </summary>
    public static ResultTarget Ndjson(Stream stream) => new(stream, isCsv: false);

    /// <inheritdoc cref="Ndjson(Stream)"/>
    public static ResultTarget Ndjson(PipeWriter pipe)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return new ResultTarget(pipe.AsStream(leaveOpen: true), isCsv: false);
    }

    /// <summary>Comma-separated values with a head: line, id, status, a column per criterion (Met, NotMet, Unknown), error. The stream is left open.</summary>
    public static ResultTarget Csv(Stream stream) => new(stream, isCsv: true);

    /// <inheritdoc cref="Csv(Stream)"/>
    public static ResultTarget Csv(PipeWriter pipe)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return new ResultTarget(pipe.AsStream(leaveOpen: true), isCsv: true);
    }

    internal RowFormat FormatFor(ProtocolDefinition protocol) => _format(protocol);

    /// <summary>Called when all rows are written.</summary>
    internal virtual Task CompleteAsync(CancellationToken cancellation) => Stream.FlushAsync(cancellation);
}
