using System.Runtime.CompilerServices;

namespace ProtocolSdk.Cql;

/// <summary>
/// What operators ask of a point type, chosen by type. The just-in-time and ahead-of-time compilers keep only the branch of the
/// type at hand, without boxing.
/// </summary>
internal static class Point
{
    /// <summary>CQL's comparison, to a named precision if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Relation Compare<T>(T left, T right, CqlPrecision? precision = null)
        where T : struct
    {
        if (typeof(T) == typeof(int)) return RelationQuestions.Of(As<T, int>(left).CompareTo(As<T, int>(right)));
        if (typeof(T) == typeof(long)) return RelationQuestions.Of(As<T, long>(left).CompareTo(As<T, long>(right)));
        if (typeof(T) == typeof(decimal)) return RelationQuestions.Of(As<T, decimal>(left).CompareTo(As<T, decimal>(right)));
        if (typeof(T) == typeof(CqlDate)) return CqlDate.Compare(As<T, CqlDate>(left), As<T, CqlDate>(right), precision);
        if (typeof(T) == typeof(CqlDateTime)) return CqlDateTime.Compare(As<T, CqlDateTime>(left), As<T, CqlDateTime>(right), precision);
        if (typeof(T) == typeof(CqlTime)) return CqlTime.Compare(As<T, CqlTime>(left), As<T, CqlTime>(right), precision);
        if (typeof(T) == typeof(Quantity)) return QuantityMath.Compare(As<T, Quantity>(left), As<T, Quantity>(right));
        throw NotAPoint<T>();
    }

    /// <summary>The orders that completions of two values can have; a named precision asks about the recording and follows CQL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Relation CompareOpen<T>(T left, T right, CqlPrecision? precision = null)
        where T : struct
    {
        if (precision is null)
        {
            if (typeof(T) == typeof(CqlDate)) return CqlDate.CompareOpen(As<T, CqlDate>(left), As<T, CqlDate>(right));
            if (typeof(T) == typeof(CqlDateTime)) return CqlDateTime.CompareOpen(As<T, CqlDateTime>(left), As<T, CqlDateTime>(right));
            if (typeof(T) == typeof(CqlTime)) return CqlTime.CompareOpen(As<T, CqlTime>(left), As<T, CqlTime>(right));
        }

        return Compare(left, right, precision);
    }

    /// <summary>A total order that agrees with CQL's where that one is definite, for sorting.</summary>
    public static int Sort<T>(T left, T right)
        where T : struct
    {
        if (typeof(T) != typeof(Quantity)) return Comparer<T>.Default.Compare(left, right);
        Quantity l = As<T, Quantity>(left);
        Quantity r = As<T, Quantity>(right);
        return QuantityMath.Compare(l, r) switch
        {
            Relation.Less => -1,
            Relation.Equal => 0,
            Relation.Greater => 1,
            _ => string.CompareOrdinal(l.Unit, r.Unit),
        };
    }

    /// <summary>The least value that a partial date or time can be; any other value is itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Earliest<T>(T value)
        where T : struct
    {
        if (typeof(T) == typeof(CqlDate)) return As<CqlDate, T>(As<T, CqlDate>(value).EarliestDate);
        if (typeof(T) == typeof(CqlDateTime)) return As<CqlDateTime, T>(As<T, CqlDateTime>(value).EarliestMoment);
        if (typeof(T) == typeof(CqlTime)) return As<CqlTime, T>(CqlTime.FromMilliseconds(As<T, CqlTime>(value).EarliestMilliseconds));
        return value;
    }

    /// <summary>The greatest value that a partial date or time can be; any other value is itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Latest<T>(T value)
        where T : struct
    {
        if (typeof(T) == typeof(CqlDate)) return As<CqlDate, T>(As<T, CqlDate>(value).LatestDate);
        if (typeof(T) == typeof(CqlDateTime)) return As<CqlDateTime, T>(As<T, CqlDateTime>(value).LatestMoment);
        if (typeof(T) == typeof(CqlTime)) return As<CqlTime, T>(CqlTime.FromMilliseconds(As<T, CqlTime>(value).LatestMilliseconds));
        return value;
    }

    /// <summary>The type's minimum; a quantity's has the unit of <paramref name="like"/>.</summary>
    public static T Min<T>(T? like)
        where T : struct
    {
        if (typeof(T) == typeof(int)) return As<int, T>(int.MinValue);
        if (typeof(T) == typeof(long)) return As<long, T>(long.MinValue);
        if (typeof(T) == typeof(decimal)) return As<decimal, T>(DecimalText.Min);
        if (typeof(T) == typeof(CqlDate)) return As<CqlDate, T>(CqlDate.MinValue);
        if (typeof(T) == typeof(CqlDateTime)) return As<CqlDateTime, T>(CqlDateTime.MinValue);
        if (typeof(T) == typeof(CqlTime)) return As<CqlTime, T>(CqlTime.MinValue);
        if (typeof(T) == typeof(Quantity)) return As<Quantity, T>(new Quantity(DecimalText.Min, like is { } q ? As<T, Quantity>(q).Unit : null));
        throw NotAPoint<T>();
    }

    /// <summary>The type's maximum; a quantity's has the unit of <paramref name="like"/>.</summary>
    public static T Max<T>(T? like)
        where T : struct
    {
        if (typeof(T) == typeof(int)) return As<int, T>(int.MaxValue);
        if (typeof(T) == typeof(long)) return As<long, T>(long.MaxValue);
        if (typeof(T) == typeof(decimal)) return As<decimal, T>(DecimalText.Max);
        if (typeof(T) == typeof(CqlDate)) return As<CqlDate, T>(CqlDate.MaxValue);
        if (typeof(T) == typeof(CqlDateTime)) return As<CqlDateTime, T>(CqlDateTime.MaxValue);
        if (typeof(T) == typeof(CqlTime)) return As<CqlTime, T>(CqlTime.MaxValue);
        if (typeof(T) == typeof(Quantity)) return As<Quantity, T>(new Quantity(DecimalText.Max, like is { } q ? As<T, Quantity>(q).Unit : null));
        throw NotAPoint<T>();
    }

    /// <summary>The next value of the type; null when there is none.</summary>
    public static T? TrySuccessor<T>(T value)
        where T : struct => Step(value, 1);

    /// <summary>The value of the type before; null when there is none.</summary>
    public static T? TryPredecessor<T>(T value)
        where T : struct => Step(value, -1);

    /// <summary>The same bits as another type: only ever called for one type under two names.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TTo As<TFrom, TTo>(TFrom value)
        where TFrom : struct
        where TTo : struct => (TTo)(object)value;

    private static T? Step<T>(T value, int direction)
        where T : struct
    {
        if (typeof(T) == typeof(int))
        {
            long next = (long)As<T, int>(value) + direction;
            return next is < int.MinValue or > int.MaxValue ? null : As<int, T>((int)next);
        }

        if (typeof(T) == typeof(long))
        {
            long current = As<T, long>(value);
            return current == (direction > 0 ? long.MaxValue : long.MinValue) ? null : As<long, T>(current + direction);
        }

        if (typeof(T) == typeof(decimal))
            return DecimalText.Limit(As<T, decimal>(value) + (direction * DecimalText.Step)) is { } d ? As<decimal, T>(d) : null;
        if (typeof(T) == typeof(Quantity))
        {
            Quantity quantity = As<T, Quantity>(value);
            return DecimalText.Limit(quantity.Value + (direction * DecimalText.Step)) is { } d ? As<Quantity, T>(new Quantity(d, quantity.Unit)) : null;
        }

        if (typeof(T) == typeof(CqlDate))
            return As<T, CqlDate>(value) is var date && DateMath.AddUnits(date, direction, date.Precision) is { } d ? As<CqlDate, T>(d) : null;
        if (typeof(T) == typeof(CqlDateTime))
            return As<T, CqlDateTime>(value) is var moment && DateMath.AddUnits(moment, direction, moment.Precision) is { } d ? As<CqlDateTime, T>(d) : null;
        if (typeof(T) == typeof(CqlTime))
        {
            CqlTime time = As<T, CqlTime>(value);
            long next = time.EarliestMilliseconds + (direction * TimeComponents.Unit(time.Precision));
            return next is < 0 or >= Calendar.MillisecondsPerDay ? null : As<CqlTime, T>(CqlTime.FromMilliseconds((int)next, time.Precision));
        }

        throw NotAPoint<T>();
    }

    private static CqlRuntimeException NotAPoint<T>() => new($"{typeof(T).Name} is not a point type of an interval.");
}
