namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>Precision</c>: the digits after the point, trailing zeros included.</summary>
    /// <param name="value">The value.</param>
    public static int? Precision(decimal? value) => value?.Scale;

    /// <summary>CQL's <c>Precision</c>: the digits of the components: 4 for a year, 6 for a month, 8 for a day.</summary>
    /// <param name="value">The value.</param>
    public static int? Precision(CqlDate? value) => value is { } v ? DigitsOf(v.Precision) : null;

    /// <summary>CQL's <c>Precision</c>: the digits of the components: from 4 for a year to 17 for a millisecond.</summary>
    /// <param name="value">The value.</param>
    public static int? Precision(CqlDateTime? value) => value is { } v ? DigitsOf(v.Precision) : null;

    /// <summary>CQL's <c>Precision</c>: the digits of the components: from 2 for an hour to 9 for a millisecond.</summary>
    /// <param name="value">The value.</param>
    public static int? Precision(CqlTime? value) => value is { } v ? DigitsOf(v.Precision) - DigitsOfDay : null;

    /// <summary>CQL's <c>LowBoundary</c>: the least value that is written alike, to some digits after the point.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">The digits after the point; null is 8, more give null.</param>
    public static decimal? LowBoundary(decimal? value, int? precision = null)
    {
        if (value is not { } v || (precision ?? DecimalText.MaxScale) is not (>= 0 and <= DecimalText.MaxScale and int digits)) return null;
        // What is written alike goes on away from zero.
        if (v < 0) return -HighBoundary(-v, precision);
        // Digits that aren't asked for are dropped downwards; digits that are missing are zeros.
        decimal scaled = decimal.Floor(v * Power10(digits)) / Power10(digits);
        return WithScale(scaled, digits);
    }

    /// <summary>CQL's <c>HighBoundary</c>: the greatest value that is written alike, to some digits after the point.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">The digits after the point; null is 8, more give null.</param>
    public static decimal? HighBoundary(decimal? value, int? precision = null)
    {
        if (value is not { } v || (precision ?? DecimalText.MaxScale) is not (>= 0 and <= DecimalText.MaxScale and int digits)) return null;
        if (v < 0) return -LowBoundary(-v, precision);
        if (digits <= v.Scale) return WithScale(decimal.Ceiling(v * Power10(digits)) / Power10(digits), digits);
        return DecimalText.Limit(WithScale(v + (1 / Power10(v.Scale)) - (1 / Power10(digits)), digits));
    }

    /// <summary>CQL's <c>LowBoundary</c>: the earliest date that it can be, to some digits.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">4 for a year, 6 for a month, 8 or null for a day; anything else gives null.</param>
    public static CqlDate? LowBoundary(CqlDate? value, int? precision = null) =>
        value is { } v && PrecisionOf(precision ?? 8) is { } p and <= CqlPrecision.Day ? v.EarliestDate.Truncate(p) : null;

    /// <summary>CQL's <c>HighBoundary</c>: the latest date that it can be, to some digits.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">4 for a year, 6 for a month, 8 or null for a day; anything else gives null.</param>
    public static CqlDate? HighBoundary(CqlDate? value, int? precision = null) =>
        value is { } v && PrecisionOf(precision ?? 8) is { } p and <= CqlPrecision.Day ? v.LatestDate.Truncate(p) : null;

    /// <summary>CQL's <c>LowBoundary</c>: the earliest moment that it can be, to some digits.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">4 for a year to 17 or null for a millisecond; anything between gives null.</param>
    public static CqlDateTime? LowBoundary(CqlDateTime? value, int? precision = null) =>
        value is { } v && PrecisionOf(precision ?? 17) is { } p ? v.EarliestMoment.WithPrecision(p) : null;

    /// <summary>CQL's <c>HighBoundary</c>: the latest moment that it can be, to some digits.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">4 for a year to 17 or null for a millisecond; anything between gives null.</param>
    public static CqlDateTime? HighBoundary(CqlDateTime? value, int? precision = null) =>
        value is { } v && PrecisionOf(precision ?? 17) is { } p ? v.LatestMoment.WithPrecision(p) : null;

    /// <summary>CQL's <c>LowBoundary</c>: the earliest time that it can be, to some digits.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">2 for an hour to 9 or null for a millisecond; anything between gives null.</param>
    public static CqlTime? LowBoundary(CqlTime? value, int? precision = null) =>
        value is { } v && PrecisionOf((precision ?? 9) + DigitsOfDay) is { } p and >= CqlPrecision.Hour ? CqlTime.FromMilliseconds(v.EarliestMilliseconds, p) : null;

    /// <summary>CQL's <c>HighBoundary</c>: the latest time that it can be, to some digits.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">2 for an hour to 9 or null for a millisecond; anything between gives null.</param>
    public static CqlTime? HighBoundary(CqlTime? value, int? precision = null) =>
        value is { } v && PrecisionOf((precision ?? 9) + DigitsOfDay) is { } p and >= CqlPrecision.Hour ? CqlTime.FromMilliseconds(v.LatestMilliseconds, p) : null;

    /// <summary>CQL's <c>successor of</c>: the next value of the type; a Decimal's step is 0.00000001, a date's its own precision.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">A point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The value is the type's maximum.</exception>
    public static T? Successor<T>(T? value)
        where T : struct =>
        value is { } v ? Point.TrySuccessor(v) ?? throw new CqlRuntimeException($"{CqlFormatter.Format(v)} has no successor.") : null;

    /// <summary>CQL's <c>predecessor of</c>: the value of the type before; a Decimal's step is 0.00000001, a date's its own precision.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">A point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The value is the type's minimum.</exception>
    public static T? Predecessor<T>(T? value)
        where T : struct =>
        value is { } v ? Point.TryPredecessor(v) ?? throw new CqlRuntimeException($"{CqlFormatter.Format(v)} has no predecessor.") : null;

    /// <summary>CQL's <c>minimum</c> of a type.</summary>
    /// <typeparam name="T">A point type.</typeparam>
    public static T? MinValue<T>()
        where T : struct => Point.Min<T>(null);

    /// <summary>CQL's <c>maximum</c> of a type.</summary>
    /// <typeparam name="T">A point type.</typeparam>
    public static T? MaxValue<T>()
        where T : struct => Point.Max<T>(null);

    private const int DigitsOfDay = 8;

    private static int DigitsOf(CqlPrecision precision) => precision switch
    {
        CqlPrecision.Year => 4,
        CqlPrecision.Month => 6,
        CqlPrecision.Week or CqlPrecision.Day => DigitsOfDay,
        CqlPrecision.Hour => 10,
        CqlPrecision.Minute => 12,
        CqlPrecision.Second => 14,
        _ => 17,
    };

    private static CqlPrecision? PrecisionOf(int digits) => digits switch
    {
        4 => CqlPrecision.Year,
        6 => CqlPrecision.Month,
        DigitsOfDay => CqlPrecision.Day,
        10 => CqlPrecision.Hour,
        12 => CqlPrecision.Minute,
        14 => CqlPrecision.Second,
        17 => CqlPrecision.Millisecond,
        _ => null,
    };

    private static decimal Power10(int digits)
    {
        decimal result = 1;
        for (int i = 0; i < digits; i++) result *= 10;
        return result;
    }

    private static decimal WithScale(decimal value, int digits) => decimal.Round(value, digits) + new decimal(0, 0, 0, false, (byte)digits);
}
