using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ProtocolSdk.Generation;

/// <summary>A field where lines have had it: its name as it stands in plain JSON, from its opening quote to its colon, and the field that came behind it.</summary>
internal sealed class ExpectedField
{
    /// <summary>The number of what stands before the first field.</summary>
    public const int Beginning = -1;

    private static readonly int Width = Vector256<byte>.Count;
    private readonly Vector256<byte> _first;
    private readonly Vector256<byte> _mask;
    private readonly int _length;
    private readonly byte[] _bytes;

    public ExpectedField(int number, byte[] name)
    {
        Number = number;
        Next = this;
        // One that JSON must escape is never expected.
        _bytes = LineReader.IsPlain(name) ? [(byte)'"', .. name, (byte)'"', (byte)':'] : [];
        Span<byte> first = stackalloc byte[Width];
        Span<byte> mask = stackalloc byte[Width];
        first.Clear();
        mask.Clear();
        // A long one, and one that is never expected, is told by a first byte that JSON doesn't have.
        mask[0] = byte.MaxValue;
        if (_bytes.Length > 0 && _bytes.Length <= Width)
        {
            _bytes.CopyTo(first);
            mask[.._bytes.Length].Fill(byte.MaxValue);
            _length = _bytes.Length;
        }

        _first = Vector256.Create<byte>(first);
        _mask = Vector256.Create<byte>(mask);
    }

    /// <summary>An unknown name was passed, or nothing can be.</summary>
    public static ExpectedField Unknown { get; } = new(-2, []);

    /// <summary>The object ended.</summary>
    public static ExpectedField End { get; } = new(-3, []);

    /// <summary>The field's number; negative for what is none.</summary>
    public int Number { get; }

    /// <summary>The field that came behind this one in the last line that said so.</summary>
    public ExpectedField Next { get; set; }

    /// <summary>How many bytes the name takes with its quotes and the colon, where plain JSON has it there; 0 where anything else stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthAt(ReadOnlySpan<byte> text, int at)
    {
        if (text.Length - at < Vector256<byte>.Count) return AnyLengthAt(text, at);
        var bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at);
        if (((bytes ^ _first) & _mask) == Vector256<byte>.Zero) return _length;
        return _length == 0 ? AnyLengthAt(text, at) : 0;
    }

    private int AnyLengthAt(ReadOnlySpan<byte> text, int at) => text[at..].StartsWith(_bytes) ? _bytes.Length : 0;
}
