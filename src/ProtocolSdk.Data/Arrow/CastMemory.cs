using System.Buffers;
using System.Runtime.InteropServices;

namespace ProtocolSdk.Data.Arrow;

/// <summary>Bytes as the numbers that they are, without a copy.</summary>
internal sealed class CastMemory<T>(ReadOnlyMemory<byte> bytes) : MemoryManager<T>
    where T : unmanaged
{
    public override Span<T> GetSpan()
    {
        // What is built on it only reads.
        var span = MemoryMarshal.Cast<byte, T>(bytes.Span);
        return MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(span), span.Length);
    }

    public override MemoryHandle Pin(int elementIndex = 0) => bytes[(elementIndex * Marshal.SizeOf<T>())..].Pin();

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
