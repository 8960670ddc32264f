namespace ProtocolSdk.Screening;

/// <summary>How a screening runs. Nothing of it changes an answer.</summary>
public sealed record ScreeningOptions
{
    /// <summary>How many cores it uses; the machine's by default.</summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>The longest line in bytes; a longer one is a bad line. One MiB by default.</summary>
    public int LongestLine { get; init; } = 1024 * 1024;

    /// <summary>Told how far it is, after each block of lines that was written.</summary>
    public IProgress<ScreeningProgress>? Progress { get; init; }

    /// <summary>Told of each line that is no subject, in order.</summary>
    public Action<BadLine>? OnBadLine { get; init; }

    /// <summary>
    /// Awaited between blocks: everything up to this place was handed to the result stream. Whoever wants to go on after a crash flushes the stream and notes
    /// the place.
    /// </summary>
    public Func<ScreeningProgress, ValueTask>? OnWritten { get; init; }

    /// <summary>Goes on where an earlier run was: the subjects before that place are skipped, the results are expected to end there.</summary>
    public ScreeningProgress? ResumeFrom { get; init; }
}
