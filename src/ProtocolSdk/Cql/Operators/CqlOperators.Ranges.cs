namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>+</c> on ranges: of all sums; unknown when an end can't be represented.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> or <see cref="Quantity"/>.</typeparam>
    public static Uncertain<T> Add<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct =>
        left.HasValue && right.HasValue ? Between(PointMath.Add(left.Low, right.Low), PointMath.Add(left.High, right.High)) : default;

    /// <summary>CQL's <c>-</c> on ranges: of all differences; unknown when an end can't be represented.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> or <see cref="Quantity"/>.</typeparam>
    public static Uncertain<T> Subtract<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct =>
        left.HasValue && right.HasValue ? Between(PointMath.Subtract(left.Low, right.High), PointMath.Subtract(left.High, right.Low)) : default;

    /// <summary>CQL's <c>*</c> on ranges: of all products; unknown when an end can't be represented.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <typeparam name="T"><see cref="int"/>, <see cref="long"/> or <see cref="decimal"/>.</typeparam>
    public static Uncertain<T> Multiply<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct
    {
        if (!left.HasValue || !right.HasValue) return default;
        T? low = null;
        T? high = null;
        for (int corner = 0; corner < 4; corner++)
        {
            if (PointMath.Multiply((corner & 1) == 0 ? left.Low : left.High, (corner & 2) == 0 ? right.Low : right.High) is not { } product) return default;
            if (low is null || Point.Compare(product, low.Value) == Relation.Less) low = product;
            if (high is null || Point.Compare(product, high.Value) == Relation.Greater) high = product;
        }

        return Between(low, high);
    }

    /// <summary>CQL's unary <c>-</c> on a range; unknown when an end can't be represented.</summary>
    /// <param name="value">The operand.</param>
    /// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> or <see cref="Quantity"/>.</typeparam>
    public static Uncertain<T> Negate<T>(Uncertain<T> value)
        where T : struct => value.HasValue ? Between(PointMath.Negate(value.High), PointMath.Negate(value.Low)) : default;

    /// <summary>CQL's <c>Abs</c> of a range; unknown when an end can't be represented.</summary>
    /// <param name="value">The operand.</param>
    /// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> or <see cref="Quantity"/>.</typeparam>
    public static Uncertain<T> Abs<T>(Uncertain<T> value)
        where T : struct
    {
        if (!value.HasValue) return default;
        T zero = PointMath.ZeroLike(value.Low);
        if (Point.Compare(value.Low, zero) != Relation.Less) return value;
        if (Point.Compare(value.High, zero) != Relation.Greater) return Negate(value);
        return PointMath.Negate(value.Low) is { } negated
            ? Uncertain<T>.Range(zero, Point.Compare(negated, value.High) == Relation.Greater ? negated : value.High)
            : default;
    }

    /// <summary>CQL's conversion of a range to Long.</summary>
    /// <param name="value">The range.</param>
    public static Uncertain<long> ToLong(Uncertain<int> value) => value.HasValue ? Uncertain<long>.Range(value.Low, value.High) : default;

    /// <summary>CQL's conversion of a range to Decimal.</summary>
    /// <param name="value">The range.</param>
    public static Uncertain<decimal> ToDecimal(Uncertain<int> value) => value.HasValue ? Uncertain<decimal>.Range(value.Low, value.High) : default;

    /// <summary>CQL's conversion of a range to Decimal.</summary>
    /// <param name="value">The range.</param>
    public static Uncertain<decimal> ToDecimal(Uncertain<long> value) => value.HasValue ? Uncertain<decimal>.Range(value.Low, value.High) : default;

    /// <summary>CQL's conversion of a range to Quantity, with the unit <c>1</c>.</summary>
    /// <param name="value">The range.</param>
    public static Uncertain<Quantity> ToQuantity(Uncertain<int> value) =>
        value.HasValue ? Uncertain<Quantity>.Range(new Quantity(value.Low), new Quantity(value.High)) : default;

    /// <summary>CQL's conversion of a range to Quantity, with the unit <c>1</c>.</summary>
    /// <param name="value">The range.</param>
    public static Uncertain<Quantity> ToQuantity(Uncertain<long> value) =>
        value.HasValue ? Uncertain<Quantity>.Range(new Quantity(value.Low), new Quantity(value.High)) : default;

    /// <summary>CQL's conversion of a range to Quantity, with the unit <c>1</c>.</summary>
    /// <param name="value">The range.</param>
    public static Uncertain<Quantity> ToQuantity(Uncertain<decimal> value) =>
        value.HasValue ? Uncertain<Quantity>.Range(new Quantity(value.Low), new Quantity(value.High)) : default;

    /// <summary>CQL's <c>ToDate</c> of a range of date-times.</summary>
    /// <param name="value">The range.</param>
    public static Uncertain<CqlDate> ToDate(Uncertain<CqlDateTime> value) => DateFrom(value);

    /// <summary>CQL's <c>ToDateTime</c> of a range of dates: from the first moment of the first day to the last of the last.</summary>
    /// <param name="value">The range.</param>
    /// <param name="asOf">The evaluation's moment, for its offset.</param>
    public static Uncertain<CqlDateTime> ToDateTime(Uncertain<CqlDate> value, in AsOf asOf) =>
        value.HasValue
            ? Uncertain<CqlDateTime>.Range(ToDateTime(value.Low, asOf)!.Value.EarliestMoment, ToDateTime(value.High, asOf)!.Value.LatestMoment)
            : default;

    /// <summary>CQL's <c>+</c> on a range of dates: every day that it can be is moved.</summary>
    /// <param name="value">The range.</param>
    /// <param name="quantity">The duration to add.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't a calendar one.</exception>
    public static Uncertain<CqlDate> Add(Uncertain<CqlDate> value, Uncertain<Quantity> quantity)
    {
        if (!value.HasValue || !quantity.HasValue) return default;
        if (value.Low == value.High && quantity.IsPoint) return At(AddQuantity(value.Low, quantity.Low, 1));
        return Between(AddQuantity(value.Low, quantity.Low, 1), AddQuantity(value.High, quantity.High, 1));
    }

    /// <summary>CQL's <c>-</c> on a range of dates: every day that it can be is moved.</summary>
    /// <param name="value">The range.</param>
    /// <param name="quantity">The duration to subtract.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't a calendar one.</exception>
    public static Uncertain<CqlDate> Subtract(Uncertain<CqlDate> value, Uncertain<Quantity> quantity)
    {
        if (!value.HasValue || !quantity.HasValue) return default;
        if (value.Low == value.High && quantity.IsPoint) return At(AddQuantity(value.Low, quantity.Low, -1));
        return Between(AddQuantity(value.Low, quantity.High, -1), AddQuantity(value.High, quantity.Low, -1));
    }

    /// <inheritdoc cref="Add(Uncertain{CqlDate}, Uncertain{Quantity})"/>
    public static Uncertain<CqlDateTime> Add(Uncertain<CqlDateTime> value, Uncertain<Quantity> quantity) => value.HasValue && quantity.HasValue
        ? Between(Add(value.Low, (Quantity?)quantity.Low), Add(value.High, (Quantity?)quantity.High))
        : default;

    /// <inheritdoc cref="Subtract(Uncertain{CqlDate}, Uncertain{Quantity})"/>
    public static Uncertain<CqlDateTime> Subtract(Uncertain<CqlDateTime> value, Uncertain<Quantity> quantity) => value.HasValue && quantity.HasValue
        ? Between(Subtract(value.Low, (Quantity?)quantity.High), Subtract(value.High, (Quantity?)quantity.Low))
        : default;

    /// <summary>CQL's <c>+</c> on a range of times of day; unknown when it goes around midnight, where it isn't one range.</summary>
    /// <param name="value">The range.</param>
    /// <param name="quantity">The duration to add.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't one of a time of day.</exception>
    public static Uncertain<CqlTime> Add(Uncertain<CqlTime> value, Uncertain<Quantity> quantity) => value.HasValue && quantity.IsPoint
        ? Around(value, Add(value.Low, (Quantity?)quantity.Low), Add(value.High, (Quantity?)quantity.High))
        : default;

    /// <summary>CQL's <c>-</c> on a range of times of day; unknown when it goes around midnight, where it isn't one range.</summary>
    /// <param name="value">The range.</param>
    /// <param name="quantity">The duration to subtract.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't one of a time of day.</exception>
    public static Uncertain<CqlTime> Subtract(Uncertain<CqlTime> value, Uncertain<Quantity> quantity) => value.HasValue && quantity.IsPoint
        ? Around(value, Subtract(value.Low, (Quantity?)quantity.Low), Subtract(value.High, (Quantity?)quantity.High))
        : default;

    // A shift keeps the order unless part of the range went around midnight.
    private static Uncertain<CqlTime> Around(Uncertain<CqlTime> value, CqlTime? low, CqlTime? high) =>
        low is { } l && high is { } h && h.EarliestMilliseconds - l.EarliestMilliseconds == value.High.EarliestMilliseconds - value.Low.EarliestMilliseconds
            ? Uncertain<CqlTime>.Range(l, h)
            : default;

    private static Uncertain<CqlDate> At(CqlDate? point) => point is { } p ? Uncertain<CqlDate>.Range(p, p) : default;

    private static Uncertain<T> Between<T>(T? low, T? high)
        where T : struct => low is { } l && high is { } h && Point.Compare(l, h).Is(Relation.Greater) == false ? Uncertain<T>.Range(l, h) : default;
}
