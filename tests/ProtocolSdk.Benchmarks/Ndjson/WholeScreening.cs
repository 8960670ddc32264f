using System.Diagnostics;
using System.Globalization;
using Protocols;
using ProtocolSdk.Screening;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Benchmarks.Ndjson;

/// <summary>
/// Screening from a stream of lines to lines of results, in a fresh process: what a second core gives, and how much memory many lines take. The lines are
/// a few thousand, again and again, so that no disk is measured.
/// </summary>
internal static class WholeScreening
{
    private const int DifferentLines = 20_000;
    private const int Rounds = 5;

    /// <summary>Screens and prints what it took. The first argument is the number of lines; ten million when there is none.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        var count = arguments.Length == 0 ? 10_000_000 : long.Parse(arguments[0], CultureInfo.InvariantCulture);
        var different = SubjectLines.OfStenosis(DifferentLines);
        byte[][] lines = [.. Enumerable.Range(0, DifferentLines).Select(i => different.LineAt(i).ToArray())];
        var culture = CultureInfo.InvariantCulture;

        // By turns, and the best of each: other work on the machine disturbs both.
        double one = double.MaxValue, two = double.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            one = Math.Min(one, Screen(lines, count / 20, 1).TotalSeconds);
            two = Math.Min(two, Screen(lines, count / 20, 2).TotalSeconds);
        }

        var elapsed = Screen(lines, count, Environment.ProcessorCount);
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(culture, $"lines                   {count:N0} of {different.Bytes.Length / DifferentLines} bytes in {elapsed.TotalSeconds:F1} s on {Environment.ProcessorCount} cores"));
        output.WriteLine(string.Create(culture, $"one core / two cores    {one / two:F2} (time of {count / 20:N0} lines)"));
        output.WriteLine(string.Create(culture, $"peak working set        {process.PeakWorkingSet64 / 1048576.0:F0} MiB, of which the lines are {different.Bytes.Length / 1048576.0:F0}"));
        return 0;
    }

    private static TimeSpan Screen(byte[][] lines, long count, int cores)
    {
        var watch = Stopwatch.StartNew();
        using var stream = new RepeatedLineStream(lines, count);
        var done = Nct06995300.Eligibility.ScreenAsync(
            SubjectSource.Ndjson(stream),
            ResultTarget.Ndjson(Stream.Null),
            MadeUpSubjects.Today,
            new ScreeningOptions { DegreeOfParallelism = cores }).GetAwaiter().GetResult();
        var screened = done.Tally.Subjects;
        return screened == count ? watch.Elapsed : throw new InvalidOperationException($"{screened} lines of {count} were screened.");
    }
}
