using System.Diagnostics;
using System.Globalization;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Screening.Tests;

/// <summary>The tool, killed as a machine kills it, and started again.</summary>
public sealed class KilledScreeningTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PROTOCOLSDK_FULL") == "1";
    private static readonly int Lines = IsLong ? 1_000_000 : 150_000;
    private static readonly int Kills = IsLong ? 20 : 3;

    // Of the undisturbed run's time: all kills together come near the file's end, and few runs end before theirs.
    private static readonly double Share = 1.6 / Kills;

    [Fact]
    public async Task Killed_at_random_moments_and_resumed_the_results_are_those_of_an_undisturbed_run()
    {
        using var folder = new TemporaryFolder();
        var subjects = folder.PathOf("subjects.ndjson");
        await using (var file = File.Create(subjects)) await new RepeatedLineStream(TestLines.OfNct06995300, Lines).CopyToAsync(file, TestContext.Current.CancellationToken);

        var undisturbed = await Run(folder, subjects, "whole.ndjson", killAfter: null);
        Assert.NotNull(undisturbed);
        var random = new Random(20251125);
        int killed = 0, resumed = 0;
        // On a slow machine the first kills may all come before a checkpoint.
        while (killed < Kills || (resumed == 0 && killed < Kills * 5))
        {
            // A run that ended before its time makes room for the next one.
            if (File.Exists(folder.PathOf("killed.ndjson.checkpoint"))) resumed++;
            else File.Delete(folder.PathOf("killed.ndjson"));
            if (await Run(folder, subjects, "killed.ndjson", undisturbed.Value * random.NextDouble() * Share) is null) killed++;
        }

        Assert.NotNull(await Run(folder, subjects, "killed.ndjson", killAfter: null));
        Assert.True(await AreEqual(folder.PathOf("whole.ndjson"), folder.PathOf("killed.ndjson")), "The results differ.");
        Assert.Equal(["killed.ndjson", "subjects.ndjson", "whole.ndjson"], folder.Files().Where(f => !f.EndsWith(".tmp~", StringComparison.Ordinal)));
        TestContext.Current.TestOutputHelper!.WriteLine($"{killed} killed, {resumed} went on from a checkpoint");
        Assert.True(resumed > 0, "No run went on from a checkpoint.");
    }

    // How long it screened; null when it was killed, so long after it had begun to.
    private static async Task<TimeSpan?> Run(TemporaryFolder folder, string subjects, string output, TimeSpan? killAfter)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "protocol.dll"), "screen", "--protocol", RepositoryFiles.PathOf("protocol", "NCT06995300"), "--subjects", subjects,
            "--out", folder.PathOf(output), "--as-of", "2025-11-25", "--checkpoint", 0.05.ToString(CultureInfo.InvariantCulture),
        ];
        var part = new FileInfo(folder.PathOf(output + ".part"));
        var before = part.Exists ? part.LastWriteTimeUtc : DateTime.MinValue;
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var texts = Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        var ended = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        while (!ended.IsCompleted)
        {
            part.Refresh();
            if (part.Exists && part.LastWriteTimeUtc > before) break;
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }

        var clock = Stopwatch.StartNew();
        if (killAfter is { } delay && await Task.WhenAny(ended, Task.Delay(delay, TestContext.Current.CancellationToken)) != ended)
        {
            // SIGKILL: nothing of the process runs any more.
            process.Kill();
            await ended;
            return null;
        }

        await ended;
        Assert.True(process.ExitCode == 0, string.Join('\n', await texts));
        return clock.Elapsed;
    }

    private static async Task<bool> AreEqual(string path, string other)
    {
        return await Hash(path) == await Hash(other);

        static async Task<string> Hash(string path)
        {
            await using var file = File.OpenRead(path);
            return Convert.ToHexString(await System.Security.Cryptography.SHA256.HashDataAsync(file, TestContext.Current.CancellationToken));
        }
    }
}
