using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Columns.Plans;

/// <summary>Questions about whole columns, answered a bit per row.</summary>
internal static class Kernels
{
    /// <summary>Whether each value is at most a limit.</summary>
    public static void AtMost<T>(ReadOnlySpan<T> values, T limit, Span<ulong> bits)
        where T : struct, IComparisonOperators<T, T, bool>
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var words = values.Length >> 6;
        if (Vector512.IsHardwareAccelerated)
        {
            var limits = Vector512.Create(limit);
            for (var word = 0; word < words; word++) bits[word] = SixtyFour.AtMost(ref Unsafe.Add(ref first, word << 6), limits);
        }
        else
        {
            var limits = Vector256.Create(limit);
            for (var word = 0; word < words; word++) bits[word] = SixtyFour.AtMost(ref Unsafe.Add(ref first, word << 6), limits);
        }

        if ((values.Length & 63) == 0) return;
        ulong rest = 0;
        for (var i = words << 6; i < values.Length; i++) rest |= (values[i] <= limit ? 1UL : 0) << i;
        bits[words] = rest;
    }

    /// <summary>Whether each value on the left is at most the one on the right.</summary>
    public static void AtMost(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<ulong> bits)
    {
        right = right[..left.Length];
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        var words = left.Length >> 6;
        for (var word = 0; word < words; word++) bits[word] = SixtyFour.AtMost(ref Unsafe.Add(ref l, word << 6), ref Unsafe.Add(ref r, word << 6));
        if ((left.Length & 63) == 0) return;
        ulong rest = 0;
        for (var i = words << 6; i < left.Length; i++) rest |= (left[i] <= right[i] ? 1UL : 0) << i;
        bits[words] = rest;
    }

    /// <summary>Whether the duration from each start to each end is at least a number of units.</summary>
    public static void Passed(ReadOnlySpan<int> start, ReadOnlySpan<int> end, in DurationQuestion question, Span<ulong> bits)
    {
        end = end[..start.Length];
        ref var s = ref MemoryMarshal.GetReference(start);
        ref var e = ref MemoryMarshal.GetReference(end);
        var words = start.Length >> 6;
        for (var word = 0; word < words; word++)
        {
            var isCertain = SixtyFour.Apart(ref Unsafe.Add(ref s, word << 6), ref Unsafe.Add(ref e, word << 6), question.CertainFrom, question.PossibleFrom, out var isPossible);
            // The calendar decides the few whose days don't.
            for (var open = isPossible & ~isCertain; open != 0; open &= open - 1)
            {
                var i = BitOperations.TrailingZeroCount(open);
                if (question.HasPassed(start[(word << 6) + i], end[(word << 6) + i])) isCertain |= 1UL << i;
            }

            bits[word] = isCertain;
        }

        if ((start.Length & 63) == 0) return;
        ulong rest = 0;
        for (var i = words << 6; i < start.Length; i++) rest |= (question.HasPassed(start[i], end[i]) ? 1UL : 0) << i;
        bits[words] = rest;
    }

    /// <summary>Whether each index is one of up to 32 that a mask has.</summary>
    public static void IsOneOf(ReadOnlySpan<int> indices, uint members, Span<ulong> bits)
    {
        ref var first = ref MemoryMarshal.GetReference(indices);
        var words = Avx2.IsSupported ? indices.Length >> 6 : 0;
        for (var word = 0; word < words; word++)
        {
            ulong mask = 0;
            for (var i = 0; i < Bitmaps.BitsPerWord; i += Vector256<int>.Count)
            {
                // An index beyond the mask, as may stand where nothing was recorded, shifts everything out.
                var shifts = Vector256.Create(31u) - Vector256.LoadUnsafe(ref first, (nuint)((word << 6) + i)).AsUInt32();
                mask |= (ulong)Avx2.ShiftLeftLogicalVariable(Vector256.Create(members), shifts).ExtractMostSignificantBits() << i;
            }

            bits[word] = mask;
        }

        Rest(indices, words, members, bits);
    }

    private static void Rest(ReadOnlySpan<int> indices, int words, uint members, Span<ulong> bits)
    {
        for (var word = words; word < Bitmaps.Words(indices.Length); word++)
        {
            ulong mask = 0;
            for (var i = word << 6; i < Math.Min(indices.Length, (word + 1) << 6); i++)
                mask |= ((uint)indices[i] < 32 ? members >> indices[i] & 1UL : 0) << i;
            bits[word] = mask;
        }
    }

    /// <summary>Whether each index is one that a bitmap has.</summary>
    public static void IsOneOf(ReadOnlySpan<int> indices, ReadOnlySpan<ulong> members, Span<ulong> bits)
    {
        for (var word = 0; word < Bitmaps.Words(indices.Length); word++)
        {
            ulong mask = 0;
            for (var i = word << 6; i < Math.Min(indices.Length, (word + 1) << 6); i++)
            {
                var index = (uint)indices[i];
                mask |= (index >> 6 < (uint)members.Length ? members[(int)(index >> 6)] >> (int)index & 1UL : 0) << i;
            }

            bits[word] = mask;
        }
    }

    /// <summary>Whether each list has at least so many of the rows whose bits are set.</summary>
    /// <param name="offsets">Where the lists begin and end.</param>
    /// <param name="rows">A bit per row, from the first list's first row on.</param>
    /// <param name="before">How many bits are set before each word.</param>
    /// <param name="least">The number, 1 or more.</param>
    /// <param name="bits">A bit per list.</param>
    public static void HasRows(ReadOnlySpan<int> offsets, ReadOnlySpan<ulong> rows, ReadOnlySpan<int> before, int least, Span<ulong> bits)
    {
        var start = offsets[0];
        var seen = 0;
        var lists = offsets.Length - 1;
        for (var word = 0; word < Bitmaps.Words(lists); word++)
        {
            ulong mask = 0;
            var last = Math.Min(lists, (word + 1) << 6);
            for (var i = word << 6; i < last; i++)
            {
                var end = offsets[i + 1] - start;
                var at = end >> 6;
                // The word after the last one isn't there; nothing of it is asked then.
                var upTo = before[at] + ((end & 63) == 0 ? 0 : BitOperations.PopCount(rows[at] & ((1UL << end) - 1)));
                mask |= (ulong)(uint)(least - 1 - (upTo - seen)) >> 31 << i;
                seen = upTo;
            }

            bits[word] = mask;
        }
    }

    /// <summary>Whether each list has at least so many rows.</summary>
    public static void HasRows(ReadOnlySpan<int> offsets, int least, Span<ulong> bits)
    {
        ref var first = ref MemoryMarshal.GetReference(offsets);
        var lists = offsets.Length - 1;
        var words = lists >> 6;
        var limits = Vector256.Create(least);
        for (var word = 0; word < words; word++)
        {
            ulong mask = 0;
            for (var i = 0; i < Bitmaps.BitsPerWord; i += Vector256<int>.Count)
            {
                var at = (nuint)((word << 6) + i);
                mask |= (ulong)Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref first, at + 1) - Vector256.LoadUnsafe(ref first, at), limits).ExtractMostSignificantBits() << i;
            }

            bits[word] = mask;
        }

        if ((lists & 63) == 0) return;
        ulong rest = 0;
        for (var i = words << 6; i < lists; i++) rest |= (offsets[i + 1] - offsets[i] >= least ? 1UL : 0) << i;
        bits[words] = rest;
    }
}

/// <summary>A number of units that may have passed between two days.</summary>
internal readonly struct DurationQuestion
{
    private const double DaysPerMonth = 30.436875;
    private const int Slack = 6;
    private readonly CqlPrecision _unit;
    private readonly int _least;

    /// <summary>A question.</summary>
    /// <param name="unit">Years, months, weeks or days.</param>
    /// <param name="least">How many units must have passed.</param>
    public DurationQuestion(CqlPrecision unit, int least)
    {
        _unit = unit;
        _least = least;
        long days = unit == CqlPrecision.Week ? (least > 0 ? 7L * least : (7L * least) - 6) : least;
        if (unit is CqlPrecision.Day or CqlPrecision.Week)
        {
            CertainFrom = PossibleFrom = (int)Math.Clamp(days, -2 * DateColumn.Epoch * 10L, 2 * DateColumn.Epoch * 10L);
            return;
        }

        var months = unit == CqlPrecision.Year ? 12L * least : least;
        // Backwards durations are cut the other way: there the calendar decides a little more often.
        PossibleFrom = Clamp(((months > 0 ? months : months - 13) * DaysPerMonth) - Slack);
        CertainFrom = Clamp(((months > 0 ? months : months + 13) * DaysPerMonth) + Slack);
    }

    /// <summary>From so many days on the units have passed.</summary>
    public int CertainFrom { get; }

    /// <summary>Before so many days they haven't.</summary>
    public int PossibleFrom { get; }

    /// <summary>The calendar's answer, for days counted from 1970-01-01.</summary>
    public bool HasPassed(int start, int end) => DateMath.DurationBetween(DayRanges.Day(start), DayRanges.Day(end), _unit) >= _least;

    // Nothing of the calendar is further apart.
    private static int Clamp(double days) => (int)Math.Clamp(days, -10.0 * Calendar.MaxDayNumber, 10.0 * Calendar.MaxDayNumber);
}
