using System.Buffers.Binary;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: finds a JSON field's number by its name without making a string of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldNames
{
    private const int LongestName = 256;
    private readonly string[] _texts;
    private readonly byte[][] _names;
    private readonly ExpectedName[] _expected;
    private readonly int[] _buckets;
    private readonly int[] _next;

    /// <summary>Numbers the names from zero on.</summary>
    public FieldNames(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var names = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
        _texts = texts;
        _names = names;
        _expected = Array.ConvertAll(names, name => new ExpectedName(name));
        var size = 8;
        while (size < names.Length * 2) size *= 2;
        _buckets = new int[size];
        _next = new int[names.Length];
        Array.Fill(_buckets, -1);
        for (var i = names.Length - 1; i >= 0; i--)
        {
            var bucket = Bucket(names[i]);
            _next[i] = _buckets[bucket];
            _buckets[bucket] = i;
        }
    }

    /// <summary>How many there are.</summary>
    internal int Count => _texts.Length;

    /// <summary>The number of the reader's property name; -1 when it is none of them.</summary>
    public int IndexOf(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped) return IndexOf(reader.ValueSpan);
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > LongestName) return -1;
        Span<byte> name = stackalloc byte[LongestName];
        return IndexOf(name[..reader.CopyString(name)]);
    }

    /// <summary>The name with this number.</summary>
    internal string NameAt(int field) => _texts[field];

    /// <summary>How many bytes the name with this number takes, with its quotes and the colon, where plain JSON has it there; 0 where anything else stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int LengthAt(ReadOnlySpan<byte> text, int at, int field)
    {
        ref readonly var expected = ref _expected[field];
        if (text.Length - at < Vector256<byte>.Count) return expected.AnyLengthAt(text, at);
        var bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at);
        if (((bytes ^ expected.First) & expected.Mask) == Vector256<byte>.Zero) return expected.Length;
        return expected.Length == 0 ? expected.AnyLengthAt(text, at) : 0;
    }

    /// <summary>The number of a name; -1 when it is none of them.</summary>
    internal int IndexOf(string name) => IndexOf(Encoding.UTF8.GetBytes(name).AsSpan());

    /// <summary>The number of a name; -1 when it is none of them.</summary>
    internal int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var i = _buckets[Bucket(name)]; i >= 0; i = _next[i])
        {
            if (name.SequenceEqual(_names[i])) return i;
        }

        return -1;
    }

    // Of the first and the last eight bytes, and the length; the rest is left to the chain.
    private int Bucket(ReadOnlySpan<byte> name)
    {
        ulong first, last;
        if (name.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(name);
            last = BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]);
        }
        else if (name.Length >= sizeof(uint))
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(name);
            last = BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]);
        }
        else
        {
            first = name.IsEmpty ? 0u : name[0] | ((uint)name[name.Length / 2] << 8);
            last = name.IsEmpty ? 0u : name[^1];
        }

        var hash = ((first * 0x9E3779B97F4A7C15UL) ^ BitOperations.RotateLeft(last * 0xC2B2AE3D27D4EB4FUL, 31)) + (uint)name.Length;
        return (int)(hash >> 40) & (_buckets.Length - 1);
    }

    /// <summary>A name as it stands in plain JSON, from its opening quote to its colon.</summary>
    private readonly struct ExpectedName
    {
        private readonly byte[] _bytes;

        public ExpectedName(byte[] name)
        {
            // One that JSON must escape is never expected.
            _bytes = Array.TrueForAll(name, b => b >= ' ' && b != '"' && b != '\\') ? [(byte)'"', .. name, (byte)'"', (byte)':'] : [];
            Span<byte> first = stackalloc byte[Vector256<byte>.Count];
            Span<byte> mask = stackalloc byte[Vector256<byte>.Count];
            first.Clear();
            mask.Clear();
            // A long one, and one that is never expected, is told by a first byte that JSON doesn't have.
            mask[0] = byte.MaxValue;
            if (_bytes.Length is > 0 and <= 32)
            {
                _bytes.CopyTo(first);
                mask[.._bytes.Length].Fill(byte.MaxValue);
                Length = _bytes.Length;
            }

            First = Vector256.Create<byte>(first);
            Mask = Vector256.Create<byte>(mask);
        }

        public Vector256<byte> First { get; }

        public Vector256<byte> Mask { get; }

        /// <summary>How many bytes it has; 0 for more than a vector has.</summary>
        public int Length { get; }

        public int AnyLengthAt(ReadOnlySpan<byte> text, int at) => text[at..].StartsWith(_bytes) ? _bytes.Length : 0;
    }
}
