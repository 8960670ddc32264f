namespace ProtocolSdk.Screening;

/// <summary>Cuts a stream into blocks of whole lines, in bounded memory.</summary>
internal sealed class LineBlockReader(Stream stream, int longestLine, ScreeningProgress? start)
{
    // Behind the lines, for scans of whole vectors.
    private const int Padding = 64;
    private const int UsualBlock = 256 * 1024;

    private byte[] _rest = [];
    private bool _isAtEnd;
    private bool _isAtStart = start is null or { InputBytes: 0 };
    private long _inputEnd = start?.InputBytes ?? 0;
    private long _lines = start?.Tally.Lines ?? 0;

    /// <summary>Fills a block; false when there is nothing more.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isIdle">Whether nobody has anything to do, so that few lines now are better than many later.</param>
    /// <param name="cancellation">Stops waiting for the stream.</param>
    public async ValueTask<bool> ReadAsync(LineBlock block, Func<bool> isIdle, CancellationToken cancellation)
    {
        if (block.Bytes.Length < UsualBlock + Padding) block.Bytes = new byte[UsualBlock + Padding];
        block.IsTooLong = false;
        _rest.CopyTo(block.Bytes, 0);
        var filled = _rest.Length;
        var end = block.Bytes.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
        while (!_isAtEnd && (end == 0 || (filled < UsualBlock / 2 && !isIdle())))
        {
            if (end == 0 && filled > longestLine) return await SkipLongLineAsync(block, filled, cancellation).ConfigureAwait(false);
            if (filled == block.Bytes.Length - Padding) Grow(block);
            var read = await stream.ReadAsync(block.Bytes.AsMemory(filled, block.Bytes.Length - Padding - filled), cancellation).ConfigureAwait(false);
            _isAtEnd = read == 0;
            filled += read;
            if (_isAtStart && (filled >= 3 || _isAtEnd)) filled = SkipMark(block.Bytes, filled);
            var last = block.Bytes.AsSpan(end, filled - end).LastIndexOf((byte)'\n');
            if (last >= 0) end += last + 1;
        }

        return Take(block, end, filled);
    }

    private static void Grow(LineBlock block)
    {
        var bytes = block.Bytes;
        Array.Resize(ref bytes, ((bytes.Length - Padding) * 2) + Padding);
        block.Bytes = bytes;
    }

    private async ValueTask<bool> SkipLongLineAsync(LineBlock block, int filled, CancellationToken cancellation)
    {
        _inputEnd += filled;
        _rest = [];
        while (true)
        {
            var read = await stream.ReadAsync(block.Bytes, cancellation).ConfigureAwait(false);
            _isAtEnd = read == 0;
            var feed = block.Bytes.AsSpan(0, read).IndexOf((byte)'\n');
            _inputEnd += feed < 0 ? read : feed + 1;
            if (feed >= 0) _rest = block.Bytes[(feed + 1)..read];
            if (feed >= 0 || _isAtEnd) break;
        }

        // A block that grew for it isn't kept.
        block.Bytes = [];
        block.IsTooLong = true;
        block.Length = 0;
        block.LinesBefore = _lines++;
        block.InputEnd = _inputEnd;
        return true;
    }

    private bool Take(LineBlock block, int end, int filled)
    {
        if (filled == 0) return false;
        var inputLength = end;
        if (end == 0 || (_isAtEnd && end < filled))
        {
            // The last line has no line feed.
            inputLength = filled;
            block.Bytes[filled] = (byte)'\n';
            end = filled + 1;
        }

        _rest = inputLength < filled ? block.Bytes[inputLength..filled] : [];
        block.Length = end;
        block.LinesBefore = _lines;
        _lines += block.Bytes.AsSpan(0, end).Count((byte)'\n');
        block.InputEnd = _inputEnd += inputLength;
        return true;
    }

    private int SkipMark(byte[] bytes, int filled)
    {
        _isAtStart = false;
        if (!bytes.AsSpan(0, filled).StartsWith("\uFEFF"u8)) return filled;
        bytes.AsSpan(3, filled - 3).CopyTo(bytes);
        _inputEnd += 3;
        return filled - 3;
    }
}
