using ProtocolSdk.Cql;

namespace ProtocolSdk.Columns;

/// <summary>Ranges of days, counted from 1970-01-01, as dates that are known in part.</summary>
internal static class DayRanges
{
    /// <summary>0001-01-01</summary>
    public const int First = -DateColumn.Epoch;

    /// <summary>9999-12-31</summary>
    public const int Last = Calendar.MaxDayNumber - DateColumn.Epoch;

    /// <summary>A full date.</summary>
    public static CqlDate Day(int day) => CqlDate.FromDayNumber(day + DateColumn.Epoch);

    /// <summary>The date that stands for just these days: a day, a month or a year; null when none does.</summary>
    public static CqlDate? Written(int earliest, int latest)
    {
        if (earliest < First || latest > Last || earliest > latest) return null;
        var first = Day(earliest);
        if (earliest == latest) return first;
        var month = new CqlDate(first.Year, first.EarliestMonth);
        if (IsJust(month, earliest, latest)) return month;
        var year = new CqlDate(first.Year);
        return IsJust(year, earliest, latest) ? year : null;
    }

    private static bool IsJust(CqlDate date, int earliest, int latest) =>
        date.EarliestDate.DayNumber == earliest + DateColumn.Epoch && date.LatestDate.DayNumber == latest + DateColumn.Epoch;
}
