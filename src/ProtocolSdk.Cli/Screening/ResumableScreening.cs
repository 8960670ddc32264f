using System.Diagnostics;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cql;
using ProtocolSdk.Data;
using ProtocolSdk.Screening;

namespace ProtocolSdk.Cli.Screening;

/// <summary>
/// A screening into a file, which is only there when it is whole. Until then rows are in <c>FILE.part</c>, and <c>FILE.checkpoint</c> says how far they are; whatever
/// stops the process, the same command goes on from there.
/// </summary>
internal sealed class ResumableScreening(ProtocolDefinition protocol, AsOf asOf, string outputPath, string format)
{
    private readonly string _part = outputPath + ".part";
    private readonly string _checkpoint = outputPath + ".checkpoint";

    /// <summary>How often the rows are made safe.</summary>
    public required TimeSpan CheckpointInterval { get; init; }

    /// <summary>The file of subjects, to know it again; null for what can't be read twice, which then starts anew each time.</summary>
    public required string? SubjectsPath { get; init; }

    /// <summary>Where an earlier run stopped; null when there was none.</summary>
    public ScreeningProgress? Start { get; private set; }

    /// <summary>Finds what an earlier run left.</summary>
    /// <param name="restart">Whether to leave that alone.</param>
    /// <exception cref="ToolException">It is of another screening.</exception>
    public void Prepare(bool restart)
    {
        if (restart) File.Delete(_checkpoint);
        if (SubjectsPath is null || !File.Exists(_checkpoint) || !File.Exists(_part)) return;
        var place = ScreeningCheckpoint.Read(_checkpoint, ScreeningIdentity.Of(protocol, asOf, format, SubjectsPath), protocol);
        if (new FileInfo(_part).Length < place.OutputBytes) throw new ToolException($"'{_part}' is shorter than its checkpoint says. Give --restart to begin anew.");
        Start = place;
    }

    public async Task<ScreeningProgress> RunAsync(SubjectSource subjects, ScreeningOptions options, CancellationToken cancellation)
    {
        var identity = SubjectsPath is null ? null : ScreeningIdentity.Of(protocol, asOf, format, SubjectsPath);
        if (Start is null) File.Delete(_checkpoint);
        ScreeningProgress done;
        var stream = new FileStream(_part, Start is null ? FileMode.Create : FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 0);
        await using (stream.ConfigureAwait(false))
        {
            // Behind the checkpoint may be rows whose end nobody knows.
            stream.SetLength(Start?.OutputBytes ?? 0);
            stream.Seek(0, SeekOrigin.End);
            done = await ScreenAsync(stream, identity, subjects, options, cancellation).ConfigureAwait(false);
            stream.Flush(flushToDisk: true);
        }

        if (format == ScreeningFormats.Parquet) await Task.Run(MakeParquet, CancellationToken.None).ConfigureAwait(false);
        File.Move(_part, outputPath, overwrite: true);
        File.Delete(_checkpoint);
        return done;
    }

    private async Task<ScreeningProgress> ScreenAsync(FileStream stream, ScreeningIdentity? identity, SubjectSource subjects, ScreeningOptions options, CancellationToken cancellation)
    {
        var last = Stopwatch.GetTimestamp();
        ScreeningProgress? unsaved = null;
        var target = format == ScreeningFormats.Ndjson ? ResultTarget.Ndjson(stream) : ResultTarget.Csv(stream);
        try
        {
            return await protocol.ScreenAsync(
                subjects,
                target,
                asOf,
                options with
                {
                    ResumeFrom = Start,
                    OnWritten = place =>
                    {
                        unsaved = place;
                        if (Stopwatch.GetElapsedTime(last) >= CheckpointInterval) Save();
                        return ValueTask.CompletedTask;
                    },
                },
                cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            Save();
            throw;
        }

        // First the rows, then what says that they are there.
        void Save()
        {
            if (identity is null || unsaved is null) return;
            stream.Flush(flushToDisk: true);
            ScreeningCheckpoint.Write(_checkpoint, identity, unsaved);
            unsaved = null;
            last = Stopwatch.GetTimestamp();
        }
    }

    // From here on a checkpoint would promise rows in a file that has become another.
    private void MakeParquet()
    {
        var made = outputPath + ".made";
        ParquetResults.FromCsv(_part, made);
        File.Delete(_checkpoint);
        File.Move(made, _part, overwrite: true);
    }
}
