using System.Threading.Channels;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Screening;

/// <summary>One reads blocks of lines, some screen them, one writes the rows in the order of the lines. A fixed number of blocks goes round, which bounds the memory.</summary>
internal sealed class ScreeningPipeline(ProtocolDefinition protocol, AsOf asOf, ScreeningOptions options)
{
    private readonly TallyCounts _total = new(protocol);
    private long _outputBytes = options.ResumeFrom?.OutputBytes ?? 0;
    private long _inputBytes = options.ResumeFrom?.InputBytes ?? 0;
    private int _busy;

    public async Task<ScreeningProgress> RunAsync(Stream subjects, ResultTarget results, CancellationToken cancellation)
    {
        var workers = Math.Max(1, options.DegreeOfParallelism);
        var format = results.FormatFor(protocol);
        if (options.ResumeFrom is { } start) _total.Add(start.Tally.Counts);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var free = Channel.CreateUnbounded<LineBlock>();
        var work = Channel.CreateUnbounded<LineBlock>();
        var ordered = Channel.CreateUnbounded<LineBlock>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        for (var i = 0; i < (workers * 2) + 1; i++) free.Writer.TryWrite(new LineBlock(protocol));
        Task[] tasks =
        [
            Task.Run(() => ReadAsync(subjects, free.Reader, work.Writer, ordered.Writer, stop.Token), CancellationToken.None),
            .. Enumerable.Range(0, workers).Select(_ => Task.Run(() => ScreenAsync(work.Reader, format, stop.Token), CancellationToken.None)),
        ];
        try
        {
            await WriteAsync(results, format, ordered.Reader, free.Writer, stop.Token).ConfigureAwait(false);
            await Task.WhenAll(tasks).ConfigureAwait(false);
        }
        finally
        {
            // Whatever ended it: nobody may go on with a stream that the caller gets back.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await results.CompleteAsync(cancellation).ConfigureAwait(false);
        return Place();
    }

    private async Task ReadAsync(Stream subjects, ChannelReader<LineBlock> free, ChannelWriter<LineBlock> work, ChannelWriter<LineBlock> ordered, CancellationToken cancellation)
    {
        try
        {
            var reader = new LineBlockReader(subjects, options.LongestLine, options.ResumeFrom);
            while (true)
            {
                var block = await free.ReadAsync(cancellation).ConfigureAwait(false);
                if (!await reader.ReadAsync(block, () => Volatile.Read(ref _busy) == 0, cancellation).ConfigureAwait(false)) break;
                block.Screened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                Interlocked.Increment(ref _busy);
                await work.WriteAsync(block, cancellation).ConfigureAwait(false);
                await ordered.WriteAsync(block, cancellation).ConfigureAwait(false);
            }

            ordered.Complete();
        }
        catch (Exception error)
        {
            ordered.Complete(error);
        }
        finally
        {
            work.TryComplete();
        }
    }

    private async Task ScreenAsync(ChannelReader<LineBlock> work, RowFormat format, CancellationToken cancellation)
    {
        var screener = new LineScreener(protocol, asOf);
        await foreach (var block in work.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            try
            {
                block.Screen(screener, format, options.LongestLine);
                block.Screened.SetResult();
            }
            catch (Exception error)
            {
                block.Screened.SetException(error);
            }
        }
    }

    private async Task WriteAsync(ResultTarget results, RowFormat format, ChannelReader<LineBlock> ordered, ChannelWriter<LineBlock> free, CancellationToken cancellation)
    {
        if (_outputBytes == 0)
        {
            var head = new RowBuffer();
            format.WriteHead(head);
            await results.Stream.WriteAsync(head.Written, cancellation).ConfigureAwait(false);
            _outputBytes = head.Length;
        }

        await foreach (var block in ordered.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            await block.Screened.Task.WaitAsync(cancellation).ConfigureAwait(false);
            foreach (var bad in block.BadLines) options.OnBadLine?.Invoke(bad);
            await results.Stream.WriteAsync(block.Rows.Written, cancellation).ConfigureAwait(false);
            _outputBytes += block.Rows.Length;
            _inputBytes = block.InputEnd;
            _total.Add(block.Counts);
            var isIdle = Interlocked.Decrement(ref _busy) == 0;
            await free.WriteAsync(block, cancellation).ConfigureAwait(false);
            // Who reads at the other end of a pipe shouldn't wait for rows that are there.
            if (isIdle) await results.Stream.FlushAsync(cancellation).ConfigureAwait(false);
            if (options.Progress is null && options.OnWritten is null) continue;
            var place = Place();
            options.Progress?.Report(place);
            if (options.OnWritten is { } written) await written(place).ConfigureAwait(false);
        }
    }

    private ScreeningProgress Place() => new(_inputBytes, _outputBytes, _total.Snapshot());
}
