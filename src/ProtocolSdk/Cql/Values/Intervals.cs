namespace ProtocolSdk.Cql;

/// <summary>How the boundaries of two intervals compare in one of the two readings. A point is the interval of that point alone.</summary>
internal interface IBoundaryReading
{
    static abstract Relation StartToStart<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct;

    static abstract Relation StartToEnd<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct;

    static abstract Relation EndToEnd<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct;

    /// <summary>True when the right interval starts right after the left one ends.</summary>
    static abstract bool? Adjoins<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct;
}

/// <summary>CQL to the letter.</summary>
internal readonly struct ClosedBoundaries : IBoundaryReading
{
    public static Relation StartToStart<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct => Compare(Intervals.Start(left), Intervals.Start(right), precision);

    public static Relation StartToEnd<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct => Compare(Intervals.Start(left), Intervals.End(right), precision);

    public static Relation EndToEnd<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct => Compare(Intervals.End(left), Intervals.End(right), precision);

    public static bool? Adjoins<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct
    {
        // Where a boundary that isn't known can be is known all the same: on its side of the other one.
        if (Intervals.End(left) is not { } end || Intervals.Start(right) is not { } start) return OpenBoundaries.Adjoins(left, right, null) == false ? false : null;
        T? next = precision is { } unit ? Intervals.AddOne(end, unit) : Point.TrySuccessor(end);
        // After the last value of a type there is nothing to start with.
        return next is { } point ? Point.Compare(point, start, precision).Is(Relation.Equal) : false;
    }

    private static Relation Compare<T>(T? left, T? right, CqlPrecision? precision)
        where T : struct => left is { } l && right is { } r ? Point.Compare(l, r, precision) : Relation.None;
}

/// <summary>
/// Boundaries as the ranges of what they can be: a boundary that isn't known lies anywhere on its side of the other one. With a named
/// precision the reading is CQL's.
/// </summary>
internal readonly struct OpenBoundaries : IBoundaryReading
{
    public static Relation StartToStart<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct => precision is null
            ? Ranges.Compare(Intervals.StartRange(left), Intervals.StartRange(right))
            : ClosedBoundaries.StartToStart(left, right, precision);

    public static Relation StartToEnd<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct => precision is null
            ? Ranges.Compare(Intervals.StartRange(left), Intervals.EndRange(right))
            : ClosedBoundaries.StartToEnd(left, right, precision);

    public static Relation EndToEnd<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct => precision is null
            ? Ranges.Compare(Intervals.EndRange(left), Intervals.EndRange(right))
            : ClosedBoundaries.EndToEnd(left, right, precision);

    public static bool? Adjoins<T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where T : struct
    {
        if (precision is not null) return ClosedBoundaries.Adjoins(left, right, precision);
        Uncertain<T> end = Intervals.EndRange(left);
        Uncertain<T> start = Intervals.StartRange(right);
        if (!end.HasValue || !start.HasValue) return null;
        if (Point.TrySuccessor(end.Low) is not { } low) return false;
        // An end that may be the last value may have no successor: then it adjoins nothing.
        bool mayBeLast = Point.TrySuccessor(end.High) is null;
        Uncertain<T> next = Uncertain<T>.Range(low, Point.TrySuccessor(end.High) ?? end.High);
        bool? equal = Ranges.Compare(next, start).Is(Relation.Equal);
        return mayBeLast && equal == true ? null : equal;
    }
}

/// <summary>The relations of intervals, by their boundaries, for either reading.</summary>
internal static class Intervals
{
    private const Relation AtMost = Relation.Less | Relation.Equal;
    private const Relation AtLeast = Relation.Greater | Relation.Equal;

    public static Interval<T> OfPoint<T>(T point)
        where T : struct => Interval<T>.Unchecked(point, point, true, true);

    public static Interval<T>? OfPoint<T>(T? point)
        where T : struct => point is { } p ? OfPoint(p) : null;

    /// <summary>The first point; null when it isn't known.</summary>
    public static T? Start<T>(in Interval<T> interval)
        where T : struct => interval.Low is { } low
            ? interval.LowClosed ? low : Point.TrySuccessor(low)
            : interval.LowClosed ? Point.Min(interval.High) : null;

    /// <summary>The last point; null when it isn't known.</summary>
    public static T? End<T>(in Interval<T> interval)
        where T : struct => interval.High is { } high
            ? interval.HighClosed ? high : Point.TryPredecessor(high)
            : interval.HighClosed ? Point.Max(interval.Low) : null;

    /// <summary>What the first point can be.</summary>
    public static Uncertain<T> StartRange<T>(in Interval<T> interval)
        where T : struct
    {
        if (interval.Low is { } low)
        {
            Uncertain<T> range = new(low);
            if (interval.LowClosed) return range;
            return Point.TrySuccessor(range.Low) is { } least
                ? Uncertain<T>.Range(least, Point.TrySuccessor(range.High) ?? range.High)
                : default;
        }

        T min = Point.Min(interval.High);
        if (interval.LowClosed) return Uncertain<T>.Range(min, min);
        T max = interval.High is { } high ? EndOf(high, interval.HighClosed) : Point.Max<T>(null);
        return Uncertain<T>.Range(min, max);
    }

    /// <summary>What the last point can be.</summary>
    public static Uncertain<T> EndRange<T>(in Interval<T> interval)
        where T : struct
    {
        if (interval.High is { } high)
        {
            Uncertain<T> range = new(high);
            if (interval.HighClosed) return range;
            return Point.TryPredecessor(range.High) is { } greatest
                ? Uncertain<T>.Range(Point.TryPredecessor(range.Low) ?? range.Low, greatest)
                : default;
        }

        T max = Point.Max(interval.Low);
        if (interval.HighClosed) return Uncertain<T>.Range(max, max);
        T min = interval.Low is { } low ? StartOf(low, interval.LowClosed) : Point.Min<T>(null);
        return Uncertain<T>.Range(min, max);
    }

    /// <summary>True when an interval is empty whatever its partial boundaries turn out to be.</summary>
    public static bool IsCertainlyEmpty<T>(in Interval<T> interval)
        where T : struct
    {
        Uncertain<T> start = StartRange(interval);
        Uncertain<T> end = EndRange(interval);
        // A known boundary without a point on its inner side leaves nothing.
        if ((interval.Low is not null && !start.HasValue) || (interval.High is not null && !end.HasValue)) return true;
        return Ranges.Compare(start, end).Is(Relation.Greater) == true;
    }

    /// <summary>True when an interval is empty by the written components of its boundaries.</summary>
    public static bool IsEmpty<T>(in Interval<T> interval)
        where T : struct
    {
        if (Start(interval) is not { } start || End(interval) is not { } end)
        {
            // A known boundary without a point on its inner side leaves nothing.
            return (interval.Low is { } low && !interval.LowClosed && Point.TrySuccessor(low) is null)
                || (interval.High is { } high && !interval.HighClosed && Point.TryPredecessor(high) is null);
        }

        return Point.Compare(start, end).Is(Relation.Greater) == true;
    }

    public static T? AddOne<T>(T point, CqlPrecision unit)
        where T : struct
    {
        if (typeof(T) == typeof(CqlDate)) return DateMath.AddUnits(Point.As<T, CqlDate>(point), 1, unit) is { } date ? Point.As<CqlDate, T>(date) : null;
        if (typeof(T) == typeof(CqlDateTime)) return DateMath.AddUnits(Point.As<T, CqlDateTime>(point), 1, unit) is { } moment ? Point.As<CqlDateTime, T>(moment) : null;
        if (typeof(T) != typeof(CqlTime)) return Point.TrySuccessor(point);
        CqlTime time = Point.As<T, CqlTime>(point);
        long next = time.EarliestMilliseconds + TimeComponents.Unit(unit);
        return next >= Calendar.MillisecondsPerDay ? null : Point.As<CqlTime, T>(CqlTime.FromMilliseconds((int)next, time.Precision));
    }

    public static Relation StartToStart<T>(in Interval<T> left, in Interval<T> right)
        where T : struct => ClosedBoundaries.StartToStart(left, right, null);

    public static Relation EndToEnd<T>(in Interval<T> left, in Interval<T> right)
        where T : struct => ClosedBoundaries.EndToEnd(left, right, null);

    public static bool? Before<TReading, T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct => TReading.StartToEnd(right, left, precision).Is(Relation.Greater);

    public static bool? SameOrBefore<TReading, T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct => TReading.StartToEnd(right, left, precision).Is(AtLeast);

    public static bool? SameAs<TReading, T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct => TReading.StartToStart(left, right, precision).Is(Relation.Equal) & TReading.EndToEnd(left, right, precision).Is(Relation.Equal);

    public static bool? Includes<TReading, T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct => TReading.StartToStart(left, right, precision).Is(AtMost) & TReading.EndToEnd(left, right, precision).Is(AtLeast);

    public static bool? ProperIncludes<TReading, T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct
    {
        Relation starts = TReading.StartToStart(left, right, precision);
        Relation ends = TReading.EndToEnd(left, right, precision);
        return starts.Is(AtMost) & ends.Is(AtLeast) & !(starts.Is(Relation.Equal) & ends.Is(Relation.Equal));
    }

    /// <summary>True when the interval goes beyond the point on both sides.</summary>
    public static bool? ProperContains<TReading, T>(in Interval<T> left, in Interval<T> point, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct => TReading.StartToStart(left, point, precision).Is(Relation.Less) & TReading.EndToEnd(left, point, precision).Is(Relation.Greater);

    public static bool? Overlaps<TReading, T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct => TReading.StartToEnd(left, right, precision).Is(AtMost) & TReading.StartToEnd(right, left, precision).Is(AtMost);

    public static bool? OverlapsBefore<TReading, T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct => TReading.StartToStart(left, right, precision).Is(Relation.Less) & TReading.StartToEnd(right, left, precision).Is(AtMost);

    public static bool? OverlapsAfter<TReading, T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct => TReading.EndToEnd(left, right, precision).Is(Relation.Greater) & TReading.StartToEnd(left, right, precision).Is(AtMost);

    public static bool? Starts<TReading, T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct => TReading.StartToStart(left, right, precision).Is(Relation.Equal) & TReading.EndToEnd(left, right, precision).Is(AtMost);

    public static bool? Ends<TReading, T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct => TReading.StartToStart(left, right, precision).Is(AtLeast) & TReading.EndToEnd(left, right, precision).Is(Relation.Equal);

    public static bool? Meets<TReading, T>(in Interval<T> left, in Interval<T> right, CqlPrecision? precision)
        where TReading : struct, IBoundaryReading
        where T : struct => TReading.Adjoins(left, right, precision) | TReading.Adjoins(right, left, precision);

    private static T EndOf<T>(T high, bool closed)
        where T : struct => Point.Latest(high) is var latest && closed ? latest : Point.TryPredecessor(latest) ?? latest;

    private static T StartOf<T>(T low, bool closed)
        where T : struct => Point.Earliest(low) is var earliest && closed ? earliest : Point.TrySuccessor(earliest) ?? earliest;
}
