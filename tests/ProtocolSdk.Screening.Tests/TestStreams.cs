using System.Text;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Screening.Tests;

/// <summary>A stream that gives what it has in pieces of any length.</summary>
internal sealed class Trickle(byte[] bytes, Random random) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, random.Next(10) == 0 ? 1 : 1 + random.Next(50_000))], cancellationToken);
}

/// <summary>A few lines, for streams of any length.</summary>
internal static class TestLines
{
    public static byte[][] OfNct06995300 { get; } = [.. MadeUpSubjects.OfNct06995300(101).Select(s => Encoding.UTF8.GetBytes(s.ToJson() + "\n"))];
}

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("protocol-screening-").FullName;

    public string PathOf(string name) => Path.Combine(_path, name);

    public IEnumerable<string> Files() => Directory.GetFiles(_path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
