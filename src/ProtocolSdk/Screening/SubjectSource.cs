using System.IO.Pipelines;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Screening;

/// <summary>Where subjects come from: lines of JSON here; CSV and Parquet in ProtocolSdk.Data.</summary>
public abstract class SubjectSource
{
    private protected SubjectSource()
    {
    }

    /// <summary>A JSON object per line. The stream is read once, and left open.</summary>
    public static SubjectSource Ndjson(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new LineSource(() => stream, leaveOpen: true);
    }

    /// <summary>A JSON object per line. The pipe is read once, to its end.</summary>
    public static SubjectSource Ndjson(PipeReader pipe)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return new LineSource(() => pipe.AsStream(leaveOpen: true), leaveOpen: false);
    }

    /// <summary>A file with a JSON object per line.</summary>
    public static SubjectSource NdjsonFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new LineSource(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan), leaveOpen: false);
    }

    /// <summary>Another form of subjects, made into JSON lines while it is read.</summary>
    internal static SubjectSource Lines(Func<ProtocolDefinition, Stream> open) => new LineSource(open);

    internal abstract Task<ScreeningProgress> ScreenAsync(ProtocolDefinition protocol, ResultTarget results, AsOf asOf, ScreeningOptions options, CancellationToken cancellation);

    private sealed class LineSource(Func<ProtocolDefinition, Stream> open, bool leaveOpen = false) : SubjectSource
    {
        public LineSource(Func<Stream> open, bool leaveOpen)
            : this(_ => open(), leaveOpen)
        {
        }

        internal override async Task<ScreeningProgress> ScreenAsync(ProtocolDefinition protocol, ResultTarget results, AsOf asOf, ScreeningOptions options, CancellationToken cancellation)
        {
            var stream = open(protocol);
            try
            {
                if (options.ResumeFrom is { InputBytes: > 0 } start) await SkipAsync(stream, start.InputBytes, cancellation).ConfigureAwait(false);
                return await new ScreeningPipeline(protocol, asOf, options).RunAsync(stream, results, cancellation).ConfigureAwait(false);
            }
            finally
            {
                if (!leaveOpen) await stream.DisposeAsync().ConfigureAwait(false);
            }
        }

        private static async Task SkipAsync(Stream stream, long count, CancellationToken cancellation)
        {
            if (stream.CanSeek)
            {
                stream.Seek(count, SeekOrigin.Current);
                return;
            }

            var buffer = new byte[64 * 1024];
            while (count > 0)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancellation).ConfigureAwait(false);
                if (read == 0) throw new EndOfStreamException("The subjects end before the place at which to go on.");
                count -= read;
            }
        }
    }
}
