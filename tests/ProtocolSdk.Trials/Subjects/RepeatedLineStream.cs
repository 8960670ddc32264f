namespace ProtocolSdk.Trials.Subjects;

/// <summary>The same few lines again and again, without end or to a number of lines.</summary>
/// <param name="lines">The lines, each with its line feed.</param>
/// <param name="count">How many there are in all.</param>
public sealed class RepeatedLineStream(IReadOnlyList<byte[]> lines, long count = long.MaxValue) : Stream
{
    private long _line;
    private int _at;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (_line < count && read < buffer.Length)
        {
            var line = lines[(int)(_line % lines.Count)].AsSpan(_at);
            var length = Math.Min(line.Length, buffer.Length - read);
            line[..length].CopyTo(buffer[read..]);
            read += length;
            _at += length;
            if (length < line.Length) break;
            _at = 0;
            _line++;
        }

        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
