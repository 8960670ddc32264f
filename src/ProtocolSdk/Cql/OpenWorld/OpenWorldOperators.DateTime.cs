namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary><c>+</c> on a date: every day that it can be is moved, so that the result is a range; CQL adds to the written components and drops what they can't hold.</summary>
    /// <param name="value">The date.</param>
    /// <param name="quantity">The duration to add.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't a calendar one.</exception>
    public static Uncertain<CqlDate> Add(CqlDate? value, Quantity? quantity) =>
        value is { IsFull: true } ? CqlOperators.Add(value, quantity) : CqlOperators.Add((Uncertain<CqlDate>)value, (Uncertain<Quantity>)quantity);

    /// <summary><c>-</c> on a date: every day that it can be is moved, so that the result is a range; CQL subtracts from the written components and drops what they can't hold.</summary>
    /// <param name="value">The date.</param>
    /// <param name="quantity">The duration to subtract.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't a calendar one.</exception>
    public static Uncertain<CqlDate> Subtract(CqlDate? value, Quantity? quantity) =>
        value is { IsFull: true } ? CqlOperators.Subtract(value, quantity) : CqlOperators.Subtract((Uncertain<CqlDate>)value, (Uncertain<Quantity>)quantity);

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
}
