namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>
    /// CQL's <c>years between</c> and so on: completed units, negative when the start is later. Completed months from 30 November to 28 February are two.
    /// When a date lacks a component that matters the result is the range of what it can be.
    /// </summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">Years, months, weeks or days.</param>
    public static Uncertain<int> DurationBetween(CqlDate? start, CqlDate? end, CqlPrecision precision)
    {
        if (start is not { } s || end is not { } e) return default;
        if (s.IsFull && e.IsFull)
        {
            int duration = DateMath.DurationBetween(s, e, precision);
            return Uncertain<int>.Range(duration, duration);
        }

        return Uncertain<int>.Range(
            DateMath.DurationBetween(s.LatestDate, e.EarliestDate, precision),
            DateMath.DurationBetween(s.EarliestDate, e.LatestDate, precision));
    }

    /// <summary>CQL's durations between ranges of dates.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">Years, months, weeks or days.</param>
    public static Uncertain<int> DurationBetween(Uncertain<CqlDate> start, Uncertain<CqlDate> end, CqlPrecision precision) =>
        start.HasValue && end.HasValue
            ? Uncertain<int>.Range(DateMath.DurationBetween(start.High, end.Low, precision), DateMath.DurationBetween(start.Low, end.High, precision))
            : default;

    /// <summary>
    /// CQL's durations between date-times: completed units. A range when one of them lacks the asked-for component, or its month or day; components finer
    /// than the asked-for one that aren't known count as zero.
    /// </summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment, for its offset.</param>
    public static Uncertain<int> DurationBetween(CqlDateTime? start, CqlDateTime? end, CqlPrecision precision, in AsOf asOf)
    {
        if (start is not { } s || end is not { } e) return default;
        s = s.In(asOf);
        e = e.In(asOf);
        if (precision <= CqlPrecision.Day && s.Precision <= CqlPrecision.Day && e.Precision <= CqlPrecision.Day)
            return DurationBetween(s.Date, e.Date, precision);
        CqlDateTime.Align(ref s, ref e);
        CqlPrecision needed = precision < CqlPrecision.Day ? CqlPrecision.Day : precision;
        long startLatest = s.Precision < needed ? s.LatestLocalMilliseconds : s.LocalMilliseconds;
        long endLatest = e.Precision < needed ? e.LatestLocalMilliseconds : e.LocalMilliseconds;
        return Fit(
            DateMath.DurationBetween(startLatest, e.LocalMilliseconds, precision),
            DateMath.DurationBetween(s.LocalMilliseconds, endLatest, precision));
    }

    /// <summary>CQL's durations between ranges of date-times.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment, for its offset.</param>
    public static Uncertain<int> DurationBetween(Uncertain<CqlDateTime> start, Uncertain<CqlDateTime> end, CqlPrecision precision, in AsOf asOf)
    {
        if (!start.HasValue || !end.HasValue) return default;
        Uncertain<int> least = DurationBetween(start.High, end.Low, precision, asOf);
        Uncertain<int> greatest = DurationBetween(start.Low, end.High, precision, asOf);
        return least.HasValue && greatest.HasValue ? Uncertain<int>.Range(least.Low, greatest.High) : default;
    }

    /// <summary>CQL's durations between times of day: completed units; a range when one lacks the asked-for component.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">Hours, minutes, seconds or milliseconds.</param>
    public static Uncertain<int> DurationBetween(CqlTime? start, CqlTime? end, CqlPrecision precision)
    {
        if (start is not { } s || end is not { } e) return default;
        long startLatest = s.Precision < precision ? s.LatestMilliseconds : s.EarliestMilliseconds;
        long endLatest = e.Precision < precision ? e.LatestMilliseconds : e.EarliestMilliseconds;
        return Fit(
            DateMath.DurationBetween(startLatest, (long)e.EarliestMilliseconds, precision),
            DateMath.DurationBetween(s.EarliestMilliseconds, endLatest, precision));
    }

    /// <summary>CQL's durations between ranges of times of day.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">Hours, minutes, seconds or milliseconds.</param>
    public static Uncertain<int> DurationBetween(Uncertain<CqlTime> start, Uncertain<CqlTime> end, CqlPrecision precision) =>
        start.HasValue && end.HasValue
            ? Fit(
                DateMath.DurationBetween(start.High.EarliestMilliseconds, (long)end.Low.EarliestMilliseconds, precision),
                DateMath.DurationBetween(start.Low.EarliestMilliseconds, (long)end.High.EarliestMilliseconds, precision))
            : default;

    /// <summary>
    /// CQL's <c>difference in years between</c> and so on: boundaries crossed, negative when the start is later; weeks begin on Sunday. A range when a date
    /// lacks the asked-for component.
    /// </summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">Years, months, weeks or days.</param>
    public static Uncertain<int> DifferenceBetween(CqlDate? start, CqlDate? end, CqlPrecision precision) =>
        start is { } s && end is { } e
            ? Uncertain<int>.Range(
                DateMath.DifferenceBetween(s.LatestDate, e.EarliestDate, precision),
                DateMath.DifferenceBetween(s.EarliestDate, e.LatestDate, precision))
            : default;

    /// <summary>CQL's differences between ranges of dates.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">Years, months, weeks or days.</param>
    public static Uncertain<int> DifferenceBetween(Uncertain<CqlDate> start, Uncertain<CqlDate> end, CqlPrecision precision) =>
        start.HasValue && end.HasValue
            ? Uncertain<int>.Range(DateMath.DifferenceBetween(start.High, end.Low, precision), DateMath.DifferenceBetween(start.Low, end.High, precision))
            : default;

    /// <summary>CQL's differences between date-times: boundaries crossed on the evaluation's clock when their offsets differ.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment, for its offset.</param>
    public static Uncertain<int> DifferenceBetween(CqlDateTime? start, CqlDateTime? end, CqlPrecision precision, in AsOf asOf)
    {
        if (start is not { } s || end is not { } e) return default;
        s = s.In(asOf);
        e = e.In(asOf);
        CqlDateTime.Align(ref s, ref e);
        return Fit(
            DateMath.DifferenceBetween(s.LatestLocalMilliseconds, e.LocalMilliseconds, precision),
            DateMath.DifferenceBetween(s.LocalMilliseconds, e.LatestLocalMilliseconds, precision));
    }

    /// <summary>CQL's differences between ranges of date-times.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment, for its offset.</param>
    public static Uncertain<int> DifferenceBetween(Uncertain<CqlDateTime> start, Uncertain<CqlDateTime> end, CqlPrecision precision, in AsOf asOf)
    {
        if (!start.HasValue || !end.HasValue) return default;
        Uncertain<int> least = DifferenceBetween(start.High, end.Low, precision, asOf);
        Uncertain<int> greatest = DifferenceBetween(start.Low, end.High, precision, asOf);
        return least.HasValue && greatest.HasValue ? Uncertain<int>.Range(least.Low, greatest.High) : default;
    }

    /// <summary>CQL's differences between times of day: boundaries crossed; a range when one lacks the asked-for component.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">Hours, minutes, seconds or milliseconds.</param>
    public static Uncertain<int> DifferenceBetween(CqlTime? start, CqlTime? end, CqlPrecision precision) =>
        start is { } s && end is { } e
            ? Fit(
                DateMath.DifferenceBetween(s.LatestMilliseconds, (long)e.EarliestMilliseconds, precision),
                DateMath.DifferenceBetween(s.EarliestMilliseconds, (long)e.LatestMilliseconds, precision))
            : default;

    /// <summary>CQL's differences between ranges of times of day.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">Hours, minutes, seconds or milliseconds.</param>
    public static Uncertain<int> DifferenceBetween(Uncertain<CqlTime> start, Uncertain<CqlTime> end, CqlPrecision precision) =>
        start.HasValue && end.HasValue
            ? Fit(
                DateMath.DifferenceBetween(start.High.EarliestMilliseconds, (long)end.Low.EarliestMilliseconds, precision),
                DateMath.DifferenceBetween(start.Low.EarliestMilliseconds, (long)end.High.EarliestMilliseconds, precision))
            : default;

    /// <summary>CQL's <c>AgeInYears()</c> and so on: completed units from birth to the evaluation's day.</summary>
    /// <param name="birth">The date of birth.</param>
    /// <param name="precision">Years, months, weeks or days.</param>
    /// <param name="asOf">The evaluation's moment.</param>
    public static Uncertain<int> CalculateAge(CqlDate? birth, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, asOf.Today, precision);

    /// <inheritdoc cref="CalculateAge(CqlDate?, CqlPrecision, in AsOf)"/>
    public static Uncertain<int> CalculateAge(Uncertain<CqlDate> birth, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, asOf.Today, precision);

    /// <summary>CQL's <c>AgeInHours()</c> and so on: completed units from birth to the evaluation's moment.</summary>
    /// <param name="birth">The moment of birth.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment.</param>
    public static Uncertain<int> CalculateAge(CqlDateTime? birth, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, asOf.Now, precision, asOf);

    /// <inheritdoc cref="CalculateAge(CqlDateTime?, CqlPrecision, in AsOf)"/>
    public static Uncertain<int> CalculateAge(Uncertain<CqlDateTime> birth, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, asOf.Now, precision, asOf);

    /// <summary>CQL's <c>AgeInYearsAt(…)</c> and so on: completed units from birth to a day.</summary>
    /// <param name="birth">The date of birth.</param>
    /// <param name="at">The day.</param>
    /// <param name="precision">Years, months, weeks or days.</param>
    public static Uncertain<int> CalculateAgeAt(CqlDate? birth, CqlDate? at, CqlPrecision precision) => DurationBetween(birth, at, precision);

    /// <inheritdoc cref="CalculateAgeAt(CqlDate?, CqlDate?, CqlPrecision)"/>
    public static Uncertain<int> CalculateAgeAt(Uncertain<CqlDate> birth, Uncertain<CqlDate> at, CqlPrecision precision) => DurationBetween(birth, at, precision);

    /// <summary>CQL's <c>AgeInHoursAt(…)</c> and so on: completed units from birth to a moment.</summary>
    /// <param name="birth">The moment of birth.</param>
    /// <param name="at">The moment.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment, for its offset.</param>
    public static Uncertain<int> CalculateAgeAt(CqlDateTime? birth, CqlDateTime? at, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, at, precision, asOf);

    /// <inheritdoc cref="CalculateAgeAt(CqlDateTime?, CqlDateTime?, CqlPrecision, in AsOf)"/>
    public static Uncertain<int> CalculateAgeAt(Uncertain<CqlDateTime> birth, Uncertain<CqlDateTime> at, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, at, precision, asOf);

    // A duration of many milliseconds may not fit an Integer: then nothing is known of it.
    private static Uncertain<int> Fit(long low, long high) =>
        Fit(low) is { } l && Fit(high) is { } h ? Uncertain<int>.Range(l, h) : default;
}
