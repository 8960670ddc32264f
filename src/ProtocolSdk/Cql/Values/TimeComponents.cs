namespace ProtocolSdk.Cql;

/// <summary>Hours to milliseconds, as times and date-times share them.</summary>
internal static class TimeComponents
{
    /// <summary>The milliseconds of one unit of a precision from day on.</summary>
    public static long Unit(CqlPrecision precision) => precision switch
    {
        CqlPrecision.Week => 7 * Calendar.MillisecondsPerDay,
        CqlPrecision.Day => Calendar.MillisecondsPerDay,
        CqlPrecision.Hour => Calendar.MillisecondsPerHour,
        CqlPrecision.Minute => Calendar.MillisecondsPerMinute,
        CqlPrecision.Second => Calendar.MillisecondsPerSecond,
        _ => 1,
    };

    public static int ToMilliseconds(int hour, int? minute, int? second, int? millisecond, out CqlPrecision precision)
    {
        Check(hour, 23, nameof(hour));
        int total = hour * (int)Calendar.MillisecondsPerHour;
        precision = CqlPrecision.Hour;
        if (minute is null)
        {
            RequireAbsent(second ?? millisecond, nameof(minute));
            return total;
        }

        Check(minute.Value, 59, nameof(minute));
        total += minute.Value * (int)Calendar.MillisecondsPerMinute;
        precision = CqlPrecision.Minute;
        if (second is null)
        {
            RequireAbsent(millisecond, nameof(second));
            return total;
        }

        Check(second.Value, 59, nameof(second));
        total += second.Value * (int)Calendar.MillisecondsPerSecond;
        precision = CqlPrecision.Second;
        if (millisecond is null) return total;
        Check(millisecond.Value, 999, nameof(millisecond));
        precision = CqlPrecision.Millisecond;
        return total + millisecond.Value;
    }

    public static void RequireAbsent(int? finer, string missing)
    {
        if (finer is not null) throw new ArgumentException($"A finer component is given though the {missing} is not.", missing);
    }

    private static void Check(int value, int maximum, string name)
    {
        if (value < 0 || value > maximum)
            throw new ArgumentOutOfRangeException(name, value, $"The {name} is 0 to {maximum}.");
    }
}
