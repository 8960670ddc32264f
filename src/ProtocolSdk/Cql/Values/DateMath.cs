namespace ProtocolSdk.Cql;

/// <summary>Calendar arithmetic on dates and date-times: additions, completed durations, crossed boundaries.</summary>
internal static class DateMath
{
    /// <summary>A date some units later, cut to its own precision; null when it leaves the calendar.</summary>
    public static CqlDate? AddUnits(CqlDate date, long amount, CqlPrecision unit)
    {
        switch (unit)
        {
            case CqlPrecision.Year or CqlPrecision.Month:
                long months = unit == CqlPrecision.Year ? Scale(amount, 12) : amount;
                return Calendar.AddMonths(date.Year, date.EarliestMonth, date.EarliestDay, months) is { } moved
                    ? CqlDate.FromComponents(moved.Year, moved.Month, moved.Day).Truncate(date.Precision)
                    : null;
            default:
                long days = date.DayNumber + (unit == CqlPrecision.Week ? Scale(amount, 7) : amount);
                return days is < 0 or > Calendar.MaxDayNumber ? null : CqlDate.FromDayNumber((int)days).Truncate(date.Precision);
        }
    }

    /// <summary>A date-time some units later, cut to its own precision; null when it leaves the calendar.</summary>
    public static CqlDateTime? AddUnits(CqlDateTime moment, long amount, CqlPrecision unit)
    {
        if (unit is CqlPrecision.Year or CqlPrecision.Month)
        {
            CqlDate date = CqlDate.FromDayNumber(moment.EarliestDayNumber);
            return AddUnits(date, amount, unit) is { } moved
                ? moment.WithLocal((moved.DayNumber * Calendar.MillisecondsPerDay) + moment.TimeMilliseconds)
                : null;
        }

        long milliseconds = moment.LocalMilliseconds + Scale(amount, TimeComponents.Unit(unit));
        return milliseconds is < 0 or > Calendar.MaxMilliseconds ? null : moment.WithLocal(milliseconds);
    }

    /// <summary>Completed months from one full date to another: negative backwards, cut towards zero.</summary>
    public static int MonthsBetween(CqlDate start, CqlDate end)
    {
        int months = ((end.Year - start.Year) * 12) + end.EarliestMonth - start.EarliestMonth;
        if (months > 0 && end.EarliestDay < start.EarliestDay) return months - 1;
        return months < 0 && end.EarliestDay > start.EarliestDay ? months + 1 : months;
    }

    /// <summary>Completed units from one full date to another.</summary>
    public static int DurationBetween(CqlDate start, CqlDate end, CqlPrecision unit) => unit switch
    {
        CqlPrecision.Year => MonthsBetween(start, end) / 12,
        CqlPrecision.Month => MonthsBetween(start, end),
        CqlPrecision.Week => (end.DayNumber - start.DayNumber) / 7,
        CqlPrecision.Day => end.DayNumber - start.DayNumber,
        _ => throw NotForDates(unit),
    };

    /// <summary>Completed units from one local millisecond to another.</summary>
    public static long DurationBetween(long start, long end, CqlPrecision unit)
    {
        if (unit is not (CqlPrecision.Year or CqlPrecision.Month)) return (end - start) / TimeComponents.Unit(unit);
        CqlDate startDate = CqlDate.FromDayNumber((int)(start / Calendar.MillisecondsPerDay));
        CqlDate endDate = CqlDate.FromDayNumber((int)(end / Calendar.MillisecondsPerDay));
        int months = ((endDate.Year - startDate.Year) * 12) + endDate.EarliestMonth - startDate.EarliestMonth;
        long startRest = (startDate.EarliestDay * Calendar.MillisecondsPerDay) + (start % Calendar.MillisecondsPerDay);
        long endRest = (endDate.EarliestDay * Calendar.MillisecondsPerDay) + (end % Calendar.MillisecondsPerDay);
        if (months > 0 && endRest < startRest) months--;
        else if (months < 0 && endRest > startRest) months++;
        return unit == CqlPrecision.Year ? months / 12 : months;
    }

    /// <summary>Boundaries crossed from one full date to another; weeks begin on Sunday.</summary>
    public static int DifferenceBetween(CqlDate start, CqlDate end, CqlPrecision unit) => unit switch
    {
        CqlPrecision.Year => end.Year - start.Year,
        CqlPrecision.Month => ((end.Year - start.Year) * 12) + end.EarliestMonth - start.EarliestMonth,
        CqlPrecision.Week => WeekNumber(end.DayNumber) - WeekNumber(start.DayNumber),
        CqlPrecision.Day => end.DayNumber - start.DayNumber,
        _ => throw NotForDates(unit),
    };

    /// <summary>Boundaries crossed from one local millisecond to another.</summary>
    public static long DifferenceBetween(long start, long end, CqlPrecision unit) => unit is CqlPrecision.Year or CqlPrecision.Month or CqlPrecision.Week
        ? DifferenceBetween(CqlDate.FromDayNumber((int)(start / Calendar.MillisecondsPerDay)), CqlDate.FromDayNumber((int)(end / Calendar.MillisecondsPerDay)), unit)
        : (end / TimeComponents.Unit(unit)) - (start / TimeComponents.Unit(unit));

    /// <summary>A product that saturates: far outside the calendar either way.</summary>
    private static long Scale(long amount, long factor)
    {
        long limit = long.MaxValue / 4 / factor;
        return Math.Clamp(amount, -limit, limit) * factor;
    }

    // 0001-01-01 was a Monday, so the day before it began a week.
    private static int WeekNumber(int dayNumber) => (dayNumber + 1) / 7;

    private static CqlRuntimeException NotForDates(CqlPrecision unit) => new($"A Date has no {CqlPrecisionText.Name(unit)}s.");
}
