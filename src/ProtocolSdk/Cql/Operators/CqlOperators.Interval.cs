namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's interval selector, <c>Interval[low, high)</c>.</summary>
    /// <param name="low">The lower boundary; null is the type's minimum when closed, and not known when open.</param>
    /// <param name="high">The upper boundary; null is the type's maximum when closed, and not known when open.</param>
    /// <param name="lowClosed">True when the lower boundary belongs to the interval; null is false.</param>
    /// <param name="highClosed">True when the upper boundary belongs to the interval; null is false.</param>
    /// <typeparam name="T">The point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The interval would be empty.</exception>
    public static Interval<T>? Interval<T>(T? low, T? high, bool? lowClosed, bool? highClosed)
        where T : struct
    {
        Interval<T> interval = ProtocolSdk.Cql.Interval<T>.Unchecked(low, high, lowClosed == true, highClosed == true);
        return Intervals.IsEmpty(interval)
            ? throw new CqlRuntimeException($"{interval} is empty: its start is after its end.")
            : interval;
    }

    /// <summary>CQL's <c>start of</c>: the first point; null when it isn't known.</summary>
    /// <param name="interval">The interval.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static T? Start<T>(Interval<T>? interval)
        where T : struct => interval is { } i ? Intervals.Start(i) : null;

    /// <summary>CQL's <c>end of</c>: the last point; null when it isn't known.</summary>
    /// <param name="interval">The interval.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static T? End<T>(Interval<T>? interval)
        where T : struct => interval is { } i ? Intervals.End(i) : null;

    /// <summary>CQL's <c>width of</c>: the end less the start; null when one of them isn't known or the result overflows.</summary>
    /// <param name="interval">The interval, of numbers or quantities.</param>
    /// <typeparam name="T">The point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The interval is one of dates or times.</exception>
    public static T? Width<T>(Interval<T>? interval)
        where T : struct
    {
        if (typeof(T) == typeof(CqlDate) || typeof(T) == typeof(CqlDateTime) || typeof(T) == typeof(CqlTime))
            throw new CqlRuntimeException("An interval of dates or times has no width; ask for the duration between its start and its end.");
        return Start(interval) is { } start && End(interval) is { } end ? PointMath.Subtract(end, start) : null;
    }

    /// <summary>CQL's <c>Size</c>: the width and one point more.</summary>
    /// <param name="interval">The interval, of numbers or quantities.</param>
    /// <typeparam name="T">The point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The interval is one of dates or times.</exception>
    public static T? Size<T>(Interval<T>? interval)
        where T : struct => Width(interval) is { } width ? Point.TrySuccessor(width) : null;

    /// <summary>CQL's <c>point from</c>: the only point of an interval.</summary>
    /// <param name="interval">The interval.</param>
    /// <typeparam name="T">The point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The interval has several points.</exception>
    public static T? PointFrom<T>(Interval<T>? interval)
        where T : struct
    {
        if (interval is not { } i || Intervals.Start(i) is not { } start || Intervals.End(i) is not { } end) return null;
        return Point.Compare(start, end).Is(Relation.Equal) switch
        {
            true => start,
            false => throw new CqlRuntimeException($"{i} has more than one point."),
            null => null,
        };
    }

    /// <summary>CQL's <c>union</c> of intervals that overlap or meet; null when they don't.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static Interval<T>? Union<T>(Interval<T>? left, Interval<T>? right)
        where T : struct
    {
        if (left is not { } l || right is not { } r || (Overlaps(left, right) | Meets(left, right)) != true) return null;
        T? start = Lesser(Intervals.Start(l), Intervals.Start(r), Relation.Less);
        T? end = Lesser(Intervals.End(l), Intervals.End(r), Relation.Greater);
        return ProtocolSdk.Cql.Interval<T>.Unchecked(start, end, start is not null, end is not null);
    }

    /// <summary>CQL's <c>intersect</c>: what both intervals share; null when that is nothing. A boundary that isn't known stays so.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static Interval<T>? Intersect<T>(Interval<T>? left, Interval<T>? right)
        where T : struct
    {
        if (left is not { } l || right is not { } r || Overlaps(left, right) == false) return null;
        T? start = Lesser(Intervals.Start(l), Intervals.Start(r), Relation.Greater);
        T? end = Lesser(Intervals.End(l), Intervals.End(r), Relation.Less);
        if (start is null && end is null) return null;
        return ProtocolSdk.Cql.Interval<T>.Unchecked(start, end, start is not null, end is not null);
    }

    /// <summary>CQL's <c>except</c>: the left interval without what it shares with the right one; null when that isn't one interval.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static Interval<T>? Except<T>(Interval<T>? left, Interval<T>? right)
        where T : struct
    {
        if (left is not { } l || right is not { } r) return null;
        bool? overlaps = Overlaps(left, right);
        if (overlaps != true) return overlaps == false ? left : null;
        bool? startsFirst = Intervals.StartToStart(l, r).Is(Relation.Less);
        bool? endsLast = Intervals.EndToEnd(l, r).Is(Relation.Greater);
        if (startsFirst == true && endsLast == false)
        {
            T? end = Point.TryPredecessor(Intervals.Start(r)!.Value);
            return ProtocolSdk.Cql.Interval<T>.Unchecked(Intervals.Start(l), end, true, true);
        }

        if (startsFirst == false && endsLast == true)
        {
            T? start = Point.TrySuccessor(Intervals.End(r)!.Value);
            return ProtocolSdk.Cql.Interval<T>.Unchecked(start, Intervals.End(l), true, true);
        }

        return null;
    }

    // The one of two points on the asked-for side; null when that isn't known.
    private static T? Lesser<T>(T? left, T? right, Relation side)
        where T : struct
    {
        if (left is not { } l || right is not { } r) return null;
        return Point.Compare(l, r).Is(side | Relation.Equal) switch
        {
            true => l,
            false => r,
            null => null,
        };
    }
}
