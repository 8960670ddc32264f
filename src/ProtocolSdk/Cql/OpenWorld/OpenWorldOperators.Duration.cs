namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary>Durations between dates as the days that they can be; as in CQL.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">The unit.</param>
    public static Uncertain<int> DurationBetween(CqlDate? start, CqlDate? end, CqlPrecision precision) => CqlOperators.DurationBetween(start, end, precision);

    /// <inheritdoc cref="DurationBetween(CqlDate?, CqlDate?, CqlPrecision)"/>
    public static Uncertain<int> DurationBetween(Uncertain<CqlDate> start, Uncertain<CqlDate> end, CqlPrecision precision) => CqlOperators.DurationBetween(start, end, precision);

    /// <summary>Durations between date-times as the moments that they can be. CQL takes components finer than the asked-for one that aren't known as zero.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment, for its offset.</param>
    public static Uncertain<int> DurationBetween(CqlDateTime? start, CqlDateTime? end, CqlPrecision precision, in AsOf asOf) =>
        CqlOperators.DurationBetween((Uncertain<CqlDateTime>)start, (Uncertain<CqlDateTime>)end, precision, asOf);

    /// <inheritdoc cref="DurationBetween(CqlDateTime?, CqlDateTime?, CqlPrecision, in AsOf)"/>
    public static Uncertain<int> DurationBetween(Uncertain<CqlDateTime> start, Uncertain<CqlDateTime> end, CqlPrecision precision, in AsOf asOf) =>
        CqlOperators.DurationBetween(start, end, precision, asOf);

    /// <summary>Durations between times of day as the moments that they can be. CQL takes components finer than the asked-for one that aren't known as zero.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">The unit.</param>
    public static Uncertain<int> DurationBetween(CqlTime? start, CqlTime? end, CqlPrecision precision) =>
        CqlOperators.DurationBetween((Uncertain<CqlTime>)start, (Uncertain<CqlTime>)end, precision);

    /// <inheritdoc cref="DurationBetween(CqlTime?, CqlTime?, CqlPrecision)"/>
    public static Uncertain<int> DurationBetween(Uncertain<CqlTime> start, Uncertain<CqlTime> end, CqlPrecision precision) => CqlOperators.DurationBetween(start, end, precision);

    /// <summary>Differences between dates as the days that they can be; as in CQL.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">The unit.</param>
    public static Uncertain<int> DifferenceBetween(CqlDate? start, CqlDate? end, CqlPrecision precision) => CqlOperators.DifferenceBetween(start, end, precision);

    /// <inheritdoc cref="DifferenceBetween(CqlDate?, CqlDate?, CqlPrecision)"/>
    public static Uncertain<int> DifferenceBetween(Uncertain<CqlDate> start, Uncertain<CqlDate> end, CqlPrecision precision) => CqlOperators.DifferenceBetween(start, end, precision);

    /// <summary>Differences between date-times as the moments that they can be.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment, for its offset.</param>
    public static Uncertain<int> DifferenceBetween(CqlDateTime? start, CqlDateTime? end, CqlPrecision precision, in AsOf asOf) =>
        CqlOperators.DifferenceBetween((Uncertain<CqlDateTime>)start, (Uncertain<CqlDateTime>)end, precision, asOf);

    /// <inheritdoc cref="DifferenceBetween(CqlDateTime?, CqlDateTime?, CqlPrecision, in AsOf)"/>
    public static Uncertain<int> DifferenceBetween(Uncertain<CqlDateTime> start, Uncertain<CqlDateTime> end, CqlPrecision precision, in AsOf asOf) =>
        CqlOperators.DifferenceBetween(start, end, precision, asOf);

    /// <summary>Differences between times of day as the moments that they can be.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">The unit.</param>
    public static Uncertain<int> DifferenceBetween(CqlTime? start, CqlTime? end, CqlPrecision precision) =>
        CqlOperators.DifferenceBetween((Uncertain<CqlTime>)start, (Uncertain<CqlTime>)end, precision);

    /// <inheritdoc cref="DifferenceBetween(CqlTime?, CqlTime?, CqlPrecision)"/>
    public static Uncertain<int> DifferenceBetween(Uncertain<CqlTime> start, Uncertain<CqlTime> end, CqlPrecision precision) => CqlOperators.DifferenceBetween(start, end, precision);

    /// <summary>Ages as the days of birth can be; as in CQL.</summary>
    /// <param name="birth">The birth.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment.</param>
    public static Uncertain<int> CalculateAge(CqlDate? birth, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, asOf.Today, precision);

    /// <inheritdoc cref="CalculateAge(CqlDate?, CqlPrecision, in AsOf)"/>
    public static Uncertain<int> CalculateAge(Uncertain<CqlDate> birth, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, asOf.Today, precision);

    /// <summary>Ages as the moments of birth can be. CQL takes components finer than the asked-for one that aren't known as zero.</summary>
    /// <param name="birth">The birth.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment.</param>
    public static Uncertain<int> CalculateAge(CqlDateTime? birth, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, asOf.Now, precision, asOf);

    /// <inheritdoc cref="CalculateAge(CqlDateTime?, CqlPrecision, in AsOf)"/>
    public static Uncertain<int> CalculateAge(Uncertain<CqlDateTime> birth, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, asOf.Now, precision, asOf);

    /// <summary>Ages at a day as the days can be; as in CQL.</summary>
    /// <param name="birth">The birth.</param>
    /// <param name="at">The day or moment.</param>
    /// <param name="precision">The unit.</param>
    public static Uncertain<int> CalculateAgeAt(CqlDate? birth, CqlDate? at, CqlPrecision precision) => DurationBetween(birth, at, precision);

    /// <inheritdoc cref="CalculateAgeAt(CqlDate?, CqlDate?, CqlPrecision)"/>
    public static Uncertain<int> CalculateAgeAt(Uncertain<CqlDate> birth, Uncertain<CqlDate> at, CqlPrecision precision) => DurationBetween(birth, at, precision);

    /// <summary>Ages at a moment as the moments can be. CQL takes components finer than the asked-for one that aren't known as zero.</summary>
    /// <param name="birth">The birth.</param>
    /// <param name="at">The day or moment.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment, for its offset.</param>
    public static Uncertain<int> CalculateAgeAt(CqlDateTime? birth, CqlDateTime? at, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, at, precision, asOf);

    /// <inheritdoc cref="CalculateAgeAt(CqlDateTime?, CqlDateTime?, CqlPrecision, in AsOf)"/>
    public static Uncertain<int> CalculateAgeAt(Uncertain<CqlDateTime> birth, Uncertain<CqlDateTime> at, CqlPrecision precision, in AsOf asOf) => DurationBetween(birth, at, precision, asOf);
}
