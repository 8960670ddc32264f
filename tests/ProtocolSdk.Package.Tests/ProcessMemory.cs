using System.Globalization;

namespace ProtocolSdk.Package.Tests;

/// <summary>Watches how much memory a program that another one starts takes at most, where the system tells (Linux).</summary>
internal static class ProcessMemory
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The most resident memory, in bytes, of any process with this folder as its own and this word in its command line, seen until the work is
    /// done; 0 where the system doesn't tell. The system keeps a process's peak, so all that can be missed is the last moment.
    /// </summary>
    public static async Task<long> PeakDuringAsync(Task work, string folder, string word)
    {
        var peak = 0L;
        while (!work.IsCompleted)
        {
            if (Directory.Exists("/proc/self")) peak = Math.Max(peak, Directory.EnumerateDirectories("/proc").Max(process => PeakOf(process, folder, word)));
            await Task.WhenAny(work, Task.Delay(Interval, TestContext.Current.CancellationToken));
        }

        return peak;
    }

    private static long PeakOf(string process, string folder, string word)
    {
        if (!char.IsAsciiDigit(Path.GetFileName(process)[0])) return 0;
        try
        {
            if (Directory.ResolveLinkTarget(Path.Combine(process, "cwd"), returnFinalTarget: false)?.FullName != folder) return 0;
            if (!File.ReadAllText(Path.Combine(process, "cmdline")).Contains(word, StringComparison.Ordinal)) return 0;
            var line = File.ReadLines(Path.Combine(process, "status")).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The process ended, or is somebody else's.
            return 0;
        }
    }
}
