using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Protocols;
using ProtocolSdk.Registry;

namespace ProtocolSdk.Cli.Related;

/// <summary>The trials of a folder, read from their records. What can't be read is named, and stops nothing.</summary>
/// <param name="Trials">In ordinal order of their ids.</param>
/// <param name="Skipped">A sentence for each record that couldn't be read.</param>
internal sealed record TrialFolder(IReadOnlyList<TrialText> Trials, IReadOnlyList<string> Skipped)
{
    /// <summary>Reads a protocol root, or a folder of records as downloaded.</summary>
    /// <exception cref="ToolException">There is no such folder, or no record in it.</exception>
    public static TrialFolder Read(ToolHost host, string path, CancellationToken cancellation)
    {
        var files = new ProtocolLocator(host).Find(path).Protocols.Where(p => p.Record is not null).ToList();
        var done = 0;
        return ProgressBar.Run(host, "Reading trials", report =>
        {
            var read = files.AsParallel().AsOrdered().WithCancellation(cancellation).Select(protocol =>
            {
                var trial = Read(protocol.Record!, protocol.Id);
                report((double)Interlocked.Increment(ref done) / files.Count);
                return trial;
            }).ToList();
            return new TrialFolder(
                [.. read.Select(r => r.Trial).OfType<TrialText>().OrderBy(t => t.NctId, StringComparer.Ordinal)],
                [.. read.Select(r => r.Problem).OfType<string>()]);
        });
    }

    private static (TrialText? Trial, string? Problem) Read(LocatedFile file, string id)
    {
        try
        {
            using var stream = File.OpenRead(file.FullPath);
            return (TrialText.Of(StudyRecord.Parse(stream), id), null);
        }
        catch (Exception error) when (error is RegistryFormatException or IOException or UnauthorizedAccessException)
        {
            return (null, $"{file.Path}: {error.Message}");
        }
    }
}
