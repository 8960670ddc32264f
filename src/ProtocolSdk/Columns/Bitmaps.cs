using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ProtocolSdk.Columns;

/// <summary>Bitmaps as Apache Arrow has them: a bit per row, the least significant first. An empty one stands for all rows.</summary>
internal static class Bitmaps
{
    public const int BitsPerWord = 64;

    /// <summary>How many words hold so many bits.</summary>
    public static int Words(int bits) => (bits + BitsPerWord - 1) >> 6;

    /// <summary>How many bytes hold so many bits.</summary>
    public static int Bytes(int bits) => (bits + 7) >> 3;

    /// <summary>True when the bitmap is empty, or has the bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(ReadOnlySpan<byte> bitmap, int row) => bitmap.IsEmpty || (bitmap[row >> 3] >> (row & 7) & 1) != 0;

    /// <summary>The bits of some rows, from bit 0 on; those after the last row are 0.</summary>
    public static void Load(ReadOnlySpan<byte> bitmap, int start, int count, Span<ulong> words)
    {
        var used = Words(count);
        words = words[..used];
        if (bitmap.IsEmpty)
        {
            words.Fill(ulong.MaxValue);
        }
        else
        {
            var bytes = MemoryMarshal.AsBytes(words);
            var source = bitmap[(start >> 3)..Bytes(start + count)];
            var shift = start & 7;
            if (shift == 0)
            {
                source[..Math.Min(source.Length, bytes.Length)].CopyTo(bytes);
                if (source.Length < bytes.Length) bytes[source.Length..].Clear();
            }
            else
            {
                for (var i = 0; i < used; i++) words[i] = Word(source, i << 3, shift);
            }
        }

        if ((count & 63) != 0) words[^1] &= (1UL << count) - 1;
    }

    private static ulong Word(ReadOnlySpan<byte> source, int at, int shift)
    {
        if (source.Length - at > sizeof(ulong)) return (Unsafe.ReadUnaligned<ulong>(in source[at]) >> shift) | ((ulong)source[at + sizeof(ulong)] << (BitsPerWord - shift));
        ulong word = 0;
        for (var i = 0; i < sizeof(ulong) && at + i < source.Length; i++) word |= (ulong)source[at + i] << (i << 3);
        return word >> shift;
    }

    /// <summary>target &amp;= other</summary>
    public static void And(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        var i = 0;
        for (; i <= target.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            (Vector256.Create<ulong>(target[i..]) & Vector256.Create(other[i..])).CopyTo(target[i..]);
        for (; i < target.Length; i++) target[i] &= other[i];
    }

    /// <summary>target |= other</summary>
    public static void Or(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        var i = 0;
        for (; i <= target.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            (Vector256.Create<ulong>(target[i..]) | Vector256.Create(other[i..])).CopyTo(target[i..]);
        for (; i < target.Length; i++) target[i] |= other[i];
    }

    /// <summary>target = within &amp; ~target</summary>
    public static void Without(Span<ulong> target, ReadOnlySpan<ulong> within)
    {
        var i = 0;
        for (; i <= target.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            Vector256.AndNot(Vector256.Create(within[i..]), Vector256.Create<ulong>(target[i..])).CopyTo(target[i..]);
        for (; i < target.Length; i++) target[i] = within[i] & ~target[i];
    }

    /// <summary>How many bits are set before each word, and after the last.</summary>
    public static void Count(ReadOnlySpan<ulong> words, Span<int> before)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            before[i] = count;
            count += BitOperations.PopCount(words[i]);
        }

        before[words.Length] = count;
    }
}
