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
        var lines = SubjectLines.OfStenosis(DifferentLines);
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
        output.WriteLine(string.Create(culture, $"lines                   {count:N0} of {lines.Bytes.Length / DifferentLines} bytes in {elapsed.TotalSeconds:F1} s on {Environment.ProcessorCount} cores"));
        output.WriteLine(string.Create(culture, $"one core / two cores    {one / two:F2} (time of {count / 20:N0} lines)"));
        output.WriteLine(string.Create(culture, $"peak working set        {process.PeakWorkingSet64 / 1048576.0:F0} MiB, of which the lines are {lines.Bytes.Length / 1048576.0:F0}"));
        return 0;
    }

    private static TimeSpan Screen(SubjectLines lines, long count, int cores)
    {
        var watch = Stopwatch.StartNew();
        using var stream = new RepeatedStream(lines.Bytes, lines.Bytes.Length * (count / DifferentLines));
        var done = Nct06995300.Eligibility.ScreenAsync(
            SubjectSource.Ndjson(stream),
            ResultTarget.Ndjson(Stream.Null),
            MadeUpSubjects.Today,
            new ScreeningOptions { DegreeOfParallelism = cores }).GetAwaiter().GetResult();
        var screened = done.Tally.Subjects;
        return screened == count / DifferentLines * DifferentLines ? watch.Elapsed : throw new InvalidOperationException($"{screened} lines of {count} were screened.");
    }

    /// <summary>The same bytes again and again.</summary>
    private sealed class RepeatedStream(byte[] bytes, long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var from = (int)(_position % bytes.Length);
            var count = (int)Math.Min(Math.Min(buffer.Length, bytes.Length - from), length - _position);
            bytes.AsSpan(from, count).CopyTo(buffer);
            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
