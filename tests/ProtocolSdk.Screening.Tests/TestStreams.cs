using System.Text;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Screening.Tests;

/// <summary>A stream that gives what it has in pieces of any length.</summary>
internal sealed class Trickle(byte[] bytes, Random random) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, random.Next(10) == 0 ? 1 : 1 + random.Next(50_000))], cancellationToken);
}

/// <summary>The same few lines again and again, without end or to a number of lines.</summary>
internal sealed class Endless(long lines = long.MaxValue) : Stream
{
    private static readonly byte[][] Lines = [.. MadeUpSubjects.OfNct06995300(101).Select(s => Encoding.UTF8.GetBytes(s.ToJson() + "\n"))];
    private long _line;
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (_line < lines && read < buffer.Length)
        {
            var line = Lines[_line % Lines.Length].AsSpan(_at);
            var count = Math.Min(line.Length, buffer.Length - read);
            line[..count].CopyTo(buffer[read..]);
            read += count;
            _at += count;
            if (count < line.Length) break;
            _at = 0;
            _line++;
        }

        return read;
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

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("protocol-screening-").FullName;

    public string PathOf(string name) => Path.Combine(_path, name);

    public IEnumerable<string> Files() => Directory.GetFiles(_path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
