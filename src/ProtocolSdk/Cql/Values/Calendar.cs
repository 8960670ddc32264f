using System.Runtime.CompilerServices;

namespace ProtocolSdk.Cql;

/// <summary>The proleptic Gregorian calendar on plain integers: what dates and date-times share.</summary>
internal static class Calendar
{
    public const int MinYear = 1;
    public const int MaxYear = 9999;
    public const long MillisecondsPerSecond = 1_000;
    public const long MillisecondsPerMinute = 60_000;
    public const long MillisecondsPerHour = 3_600_000;
    public const long MillisecondsPerDay = 86_400_000;

    /// <summary>The number of 9999-12-31, counted from 0001-01-01 as 0.</summary>
    public const int MaxDayNumber = 3_652_058;

    /// <summary>The last millisecond of 9999-12-31, counted from the start of 0001-01-01.</summary>
    public const long MaxMilliseconds = ((MaxDayNumber + 1L) * MillisecondsPerDay) - 1;

    private static ReadOnlySpan<byte> MonthLengths => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLeapYear(int year) => (year & 3) == 0 && (year % 25 != 0 || (year & 15) == 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DaysInMonth(int year, int month) =>
        month == 2 && IsLeapYear(year) ? 29 : MonthLengths[month - 1];

    /// <summary>Days since 0001-01-01.</summary>
    public static int DayNumber(int year, int month, int day)
    {
        // Years that start in March put the leap day last, so a month's offset needs no table.
        int m = month <= 2 ? month + 9 : month - 3;
        int y = month <= 2 ? year - 1 : year;
        return (365 * y) + (y / 4) - (y / 100) + (y / 400) + (((153 * m) + 2) / 5) + day - 307;
    }

    /// <summary>Year, month and day of a day number.</summary>
    public static (int Year, int Month, int Day) FromDayNumber(int dayNumber) =>
        DateOnly.FromDayNumber(dayNumber) is var date ? (date.Year, date.Month, date.Day) : default;

    /// <summary>The same day some months later or earlier; the day is cut to the length of the month that is reached. Null when out of range.</summary>
    public static (int Year, int Month, int Day)? AddMonths(int year, int month, int day, long months)
    {
        long total = (year * 12L) + (month - 1) + months;
        if (total < MinYear * 12L || total > (MaxYear * 12L) + 11) return null;
        int newYear = (int)(total / 12);
        int newMonth = (int)(total % 12) + 1;
        return (newYear, newMonth, Math.Min(day, DaysInMonth(newYear, newMonth)));
    }
}
