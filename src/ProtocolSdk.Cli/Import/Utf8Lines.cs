namespace ProtocolSdk.Cli.Import;

/// <summary>Reads a file line by line as bytes, in bounded memory. A line that is too long is passed over, and said so.</summary>
internal sealed class Utf8Lines : IDisposable
{
    private const int FirstBuffer = 64 * 1024;

    private readonly FileStream _stream;
    private readonly int _longest;
    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Opens the file; a byte order mark at its start is skipped.</summary>
    public Utf8Lines(string path, int longest)
    {
        _stream = File.OpenRead(path);
        _longest = longest;
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8)) _start = 3;
    }

    /// <summary>The line, without its end; empty when it was too long. Valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Whether the line was longer than the bound.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>How many bytes of the file are behind the current line.</summary>
    public long Position => _stream.Position - (_end - _start);

    /// <summary>Goes to the next line; false behind the last.</summary>
    public bool MoveNext()
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var newLine = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (newLine >= 0)
            {
                Take(searched + newLine, 1);
                return true;
            }

            searched = _end - _start;
            if (_isAtEnd)
            {
                if (searched == 0 && !IsTooLong) return false;
                Take(searched, 0);
                return true;
            }

            if (searched > _longest)
            {
                IsTooLong = true;
                _start = _end;
                searched = 0;
            }

            Fill();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void Take(int length, int ending)
    {
        if (length > _longest) IsTooLong = true;
        Current = IsTooLong ? default : _buffer.AsMemory(_start, length);
        _start += length + ending;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }
}
