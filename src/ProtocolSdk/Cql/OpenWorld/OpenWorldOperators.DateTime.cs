namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary><c>+</c> on a date: every day that it can be is moved, so that the result is a range; CQL adds to the written components and drops what they can't hold.</summary>
    /// <param name="value">The date.</param>
    /// <param name="quantity">The duration to add.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't a calendar one.</exception>
    public static Uncertain<CqlDate> Add(CqlDate? value, Quantity? quantity) => CqlOperators.Add((Uncertain<CqlDate>)value, (Uncertain<Quantity>)quantity);

    /// <summary><c>-</c> on a date: every day that it can be is moved, so that the result is a range; CQL subtracts from the written components and drops what they can't hold.</summary>
    /// <param name="value">The date.</param>
    /// <param name="quantity">The duration to subtract.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't a calendar one.</exception>
    public static Uncertain<CqlDate> Subtract(CqlDate? value, Quantity? quantity) => CqlOperators.Subtract((Uncertain<CqlDate>)value, (Uncertain<Quantity>)quantity);

    /// <inheritdoc cref="Add(CqlDate?, Quantity?)"/>
    public static Uncertain<CqlDateTime> Add(CqlDateTime? value, Quantity? quantity) => CqlOperators.Add((Uncertain<CqlDateTime>)value, (Uncertain<Quantity>)quantity);

    /// <inheritdoc cref="Subtract(CqlDate?, Quantity?)"/>
    public static Uncertain<CqlDateTime> Subtract(CqlDateTime? value, Quantity? quantity) => CqlOperators.Subtract((Uncertain<CqlDateTime>)value, (Uncertain<Quantity>)quantity);

    /// <summary><c>+</c> on a time of day: every moment that it can be is moved; unknown when the moments go around midnight.</summary>
    /// <param name="value">The time.</param>
    /// <param name="quantity">The duration to add.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't one of a time of day.</exception>
    public static Uncertain<CqlTime> Add(CqlTime? value, Quantity? quantity) => CqlOperators.Add((Uncertain<CqlTime>)value, (Uncertain<Quantity>)quantity);

    /// <summary><c>-</c> on a time of day: every moment that it can be is moved; unknown when the moments go around midnight.</summary>
    /// <param name="value">The time.</param>
    /// <param name="quantity">The duration to subtract.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't one of a time of day.</exception>
    public static Uncertain<CqlTime> Subtract(CqlTime? value, Quantity? quantity) => CqlOperators.Subtract((Uncertain<CqlTime>)value, (Uncertain<Quantity>)quantity);

    /// <inheritdoc cref="Add(CqlDate?, Quantity?)"/>
    public static Uncertain<CqlDate> Add(Uncertain<CqlDate> value, Uncertain<Quantity> quantity) => CqlOperators.Add(value, quantity);

    /// <inheritdoc cref="Subtract(CqlDate?, Quantity?)"/>
    public static Uncertain<CqlDate> Subtract(Uncertain<CqlDate> value, Uncertain<Quantity> quantity) => CqlOperators.Subtract(value, quantity);

    /// <inheritdoc cref="Add(CqlDate?, Quantity?)"/>
    public static Uncertain<CqlDateTime> Add(Uncertain<CqlDateTime> value, Uncertain<Quantity> quantity) => CqlOperators.Add(value, quantity);

    /// <inheritdoc cref="Subtract(CqlDate?, Quantity?)"/>
    public static Uncertain<CqlDateTime> Subtract(Uncertain<CqlDateTime> value, Uncertain<Quantity> quantity) => CqlOperators.Subtract(value, quantity);

    /// <inheritdoc cref="Add(CqlTime?, Quantity?)"/>
    public static Uncertain<CqlTime> Add(Uncertain<CqlTime> value, Uncertain<Quantity> quantity) => CqlOperators.Add(value, quantity);

    /// <inheritdoc cref="Subtract(CqlTime?, Quantity?)"/>
    public static Uncertain<CqlTime> Subtract(Uncertain<CqlTime> value, Uncertain<Quantity> quantity) => CqlOperators.Subtract(value, quantity);

    /// <summary>Durations between date-times as the moments that they can be. CQL takes components finer than the asked-for one that aren't known as zero.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">The unit.</param>
    /// <param name="asOf">The evaluation's moment, for its offset.</param>
    public static Uncertain<int> DurationBetween(CqlDateTime? start, CqlDateTime? end, CqlPrecision precision, in AsOf asOf) =>
        CqlOperators.DurationBetween((Uncertain<CqlDateTime>)start, (Uncertain<CqlDateTime>)end, precision, asOf);

    /// <summary>Durations between times of day as the moments that they can be. CQL takes components finer than the asked-for one that aren't known as zero.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="precision">Hours, minutes, seconds or milliseconds.</param>
    public static Uncertain<int> DurationBetween(CqlTime? start, CqlTime? end, CqlPrecision precision) =>
        CqlOperators.DurationBetween((Uncertain<CqlTime>)start, (Uncertain<CqlTime>)end, precision);
}
