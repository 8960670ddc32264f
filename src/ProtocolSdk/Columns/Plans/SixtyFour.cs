using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ProtocolSdk.Columns.Plans;

/// <summary>Questions about sixty-four numbers that stand in a row, answered in the bits of a word. Written out, because what the processor overlaps is where the time goes.</summary>
internal static class SixtyFour
{
    /// <summary>Whether each is at most a limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtMost<T>(ref T first, Vector512<T> limit)
    {
        if (Vector512<T>.Count == 16)
        {
            return (Bits(ref first, 0, limit) | (Bits(ref first, 16, limit) << 16)) | ((Bits(ref first, 32, limit) << 32) | (Bits(ref first, 48, limit) << 48));
        }

        var low = (Bits(ref first, 0, limit) | (Bits(ref first, 8, limit) << 8)) | ((Bits(ref first, 16, limit) << 16) | (Bits(ref first, 24, limit) << 24));
        var high = (Bits(ref first, 32, limit) | (Bits(ref first, 40, limit) << 8)) | ((Bits(ref first, 48, limit) << 16) | (Bits(ref first, 56, limit) << 24));
        return low | (high << 32);
    }

    /// <summary>Whether each is at most a limit.</summary>
    public static ulong AtMost<T>(ref T first, Vector256<T> limit)
    {
        ulong bits = 0;
        for (var i = 0; i < Bitmaps.BitsPerWord; i += Vector256<T>.Count)
            bits |= (ulong)Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref first, (nuint)i), limit).ExtractMostSignificantBits() << i;
        return bits;
    }

    /// <summary>Whether each is at most its neighbour in another row.</summary>
    public static ulong AtMost(ref int left, ref int right)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return (Bits(ref left, ref right, 0) | (Bits(ref left, ref right, 16) << 16)) | ((Bits(ref left, ref right, 32) << 32) | (Bits(ref left, ref right, 48) << 48));
        }

        ulong bits = 0;
        for (var i = 0; i < Bitmaps.BitsPerWord; i += Vector256<int>.Count)
            bits |= (ulong)Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref left, (nuint)i), Vector256.LoadUnsafe(ref right, (nuint)i)).ExtractMostSignificantBits() << i;
        return bits;
    }

    /// <summary>Whether each is at least so much less than its neighbour in another row.</summary>
    /// <param name="start">The first of the lesser row.</param>
    /// <param name="end">The first of the other.</param>
    /// <param name="certain">How much less.</param>
    /// <param name="possible">A lower such limit.</param>
    /// <param name="isPossible">Whether each is at least that much less.</param>
    public static ulong Apart(ref int start, ref int end, int certain, int possible, out ulong isPossible)
    {
        ulong isCertain = 0;
        isPossible = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (var i = 0; i < Bitmaps.BitsPerWord; i += Vector512<int>.Count)
            {
                var apart = Vector512.LoadUnsafe(ref end, (nuint)i) - Vector512.LoadUnsafe(ref start, (nuint)i);
                isCertain |= Vector512.GreaterThanOrEqual(apart, Vector512.Create(certain)).ExtractMostSignificantBits() << i;
                isPossible |= Vector512.GreaterThanOrEqual(apart, Vector512.Create(possible)).ExtractMostSignificantBits() << i;
            }

            return isCertain;
        }

        for (var i = 0; i < Bitmaps.BitsPerWord; i += Vector256<int>.Count)
        {
            var apart = Vector256.LoadUnsafe(ref end, (nuint)i) - Vector256.LoadUnsafe(ref start, (nuint)i);
            isCertain |= (ulong)Vector256.GreaterThanOrEqual(apart, Vector256.Create(certain)).ExtractMostSignificantBits() << i;
            isPossible |= (ulong)Vector256.GreaterThanOrEqual(apart, Vector256.Create(possible)).ExtractMostSignificantBits() << i;
        }

        return isCertain;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits<T>(ref T first, nuint at, Vector512<T> limit) =>
        Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref first, at), limit).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(ref int left, ref int right, nuint at) =>
        Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref left, at), Vector512.LoadUnsafe(ref right, at)).ExtractMostSignificantBits();
}
