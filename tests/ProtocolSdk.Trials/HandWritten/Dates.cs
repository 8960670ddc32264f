using ProtocolSdk.Cql;

namespace ProtocolSdk.Trials.HandWritten;

/// <summary>Questions about dates that may be known in part, as somebody without CQL would write them.</summary>
internal static class Dates
{
    /// <summary>True when every day that the date can be is on or before another, false when none is.</summary>
    public static bool? OnOrBefore(CqlDate? date, DateOnly day)
    {
        if (date is not { } known) return null;
        if (known.IsFull) return known.Earliest <= day;
        if (known.Latest <= day) return true;
        return known.Earliest > day ? false : null;
    }

    /// <summary>True when every day that the date can be is on or after another, false when none is.</summary>
    public static bool? OnOrAfter(CqlDate? date, DateOnly day)
    {
        if (date is not { } known) return null;
        if (known.IsFull) return known.Earliest >= day;
        if (known.Earliest >= day) return true;
        return known.Latest < day ? false : null;
    }

    /// <summary>True when every day that the date can be is after another, false when none is.</summary>
    public static bool? After(CqlDate? date, DateOnly day) => !OnOrBefore(date, day);

    /// <summary>Whether at least so many months have passed between two dates.</summary>
    public static bool? MonthsPassed(CqlDate? start, CqlDate? end, int months)
    {
        if (start is not { } from || end is not { } to) return null;
        if (from.IsFull && to.IsFull) return CompletedMonths(from.Earliest, to.Earliest) >= months;
        if (CompletedMonths(from.Latest, to.Earliest) >= months) return true;
        return CompletedMonths(from.Earliest, to.Latest) < months ? false : null;
    }

    /// <summary>Whether somebody has reached an age.</summary>
    public static bool? AgeReached(CqlDate? birth, int years, DateOnly day) => MonthsPassed(birth, day, years * 12);

    // Only ever compared with a positive number, so that a start after the end needs no care.
    private static int CompletedMonths(DateOnly start, DateOnly end)
    {
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        return end.Day < start.Day ? months - 1 : months;
    }
}
