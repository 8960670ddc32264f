namespace ProtocolSdk.Cql;

/// <summary>The partition of intervals into steps, as <c>expand</c> and <c>collapse</c> need it.</summary>
internal static class Steps
{
    /// <summary>A point moved by a step; null when it leaves its type's range.</summary>
    public static T? Advance<T>(T point, Quantity step)
        where T : struct
    {
        if (typeof(T) == typeof(int))
            return AsNumber(step) is { } i && CqlOperators.Floor(Point.As<T, int>(point) + i) is { } moved ? Point.As<int, T>(moved) : null;
        if (typeof(T) == typeof(long))
            return AsNumber(step) is { } l && decimal.Floor(Point.As<T, long>(point) + l) is >= long.MinValue and <= long.MaxValue and var moved ? Point.As<long, T>((long)moved) : null;
        if (typeof(T) == typeof(decimal))
            return AsNumber(step) is { } d && CqlOperators.Add(Point.As<T, decimal>(point), d) is { } moved ? Point.As<decimal, T>(moved) : null;
        if (typeof(T) == typeof(Quantity))
            return CqlOperators.Add(Point.As<T, Quantity>(point), step) is { } moved ? Point.As<Quantity, T>(moved) : null;
        if (typeof(T) == typeof(CqlDate))
            return CqlOperators.Add(Point.As<T, CqlDate>(point), step) is { } moved ? Point.As<CqlDate, T>(moved) : null;
        if (typeof(T) == typeof(CqlDateTime))
            return CqlOperators.Add(Point.As<T, CqlDateTime>(point), step) is { } moved ? Point.As<CqlDateTime, T>(moved) : null;
        CqlTime time = Point.As<T, CqlTime>(point);
        // A time that goes around midnight has left the day that the interval is in.
        return CqlOperators.Add(time, step) is { } later && later.CompareTo(time) >= 0 ? Point.As<CqlTime, T>(later) : null;
    }

    /// <summary>One unit of the coarsest precision of the boundaries.</summary>
    public static Quantity Coarsest<T>(List<(T Start, T End)> bounds)
        where T : struct
    {
        if (typeof(T) == typeof(int) || typeof(T) == typeof(long) || bounds.Count == 0) return new Quantity(1);
        if (typeof(T) == typeof(decimal))
            return new Quantity(Unit(bounds.Min(b => Math.Min(ScaleOf(Point.As<T, decimal>(b.Start)), ScaleOf(Point.As<T, decimal>(b.End))))));
        if (typeof(T) == typeof(Quantity))
        {
            int scale = bounds.Min(b => Math.Min(ScaleOf(Point.As<T, Quantity>(b.Start).Value), ScaleOf(Point.As<T, Quantity>(b.End).Value)));
            return new Quantity(Unit(scale), Point.As<T, Quantity>(bounds[0].Start).Unit);
        }

        CqlPrecision coarsest = bounds.Min(b => PrecisionOf(b.Start) < PrecisionOf(b.End) ? PrecisionOf(b.Start) : PrecisionOf(b.End));
        return new Quantity(1, CqlPrecisionText.Name(coarsest));
    }

    /// <summary>The steps that fit between two points, first to last, each with its own first and last point.</summary>
    public static IEnumerable<(T First, T Last)> Partition<T>(T start, T end, Quantity size)
        where T : struct
    {
        if (size.Value <= 0) throw new CqlRuntimeException("'expand' needs a size above zero.");
        if (typeof(T) == typeof(CqlDate) || typeof(T) == typeof(CqlDateTime) || typeof(T) == typeof(CqlTime)) return PartitionTime(start, end, size);
        return PartitionNumbers(start, end, size);
    }

    private static IEnumerable<(T First, T Last)> PartitionTime<T>(T start, T end, Quantity size)
        where T : struct
    {
        CqlPrecision unit = QuantityMath.PrecisionOf(QuantityMath.CalendarUnitOf(size));
        CqlPrecision grain = unit == CqlPrecision.Week ? CqlPrecision.Day : unit;
        // A boundary that is known less precisely than the step can't be moved by it.
        if (PrecisionOf(start) < grain || PrecisionOf(end) < grain) yield break;
        T first = Truncate(start, grain);
        T limit = Truncate(end, grain);
        // No step is longer than the calendar.
        long amount = (long)decimal.Truncate(Math.Min(size.Value, UnitsOfCalendar(unit)));
        if (amount == 0) yield break;
        // Steps are counted from the start, so that months don't lose days on the way.
        for (long i = 0; Move(first, i * amount, unit) is { } step; i++)
        {
            T? next = Move(first, (i + 1) * amount, unit);
            T? last = next is { } n ? Point.TryPredecessor(n) : LastOfType(step);
            if (last is not { } l || Point.Compare(l, limit).Is(Relation.Greater) != false) yield break;
            yield return (step, l);
            if (next is null) yield break;
        }
    }

    private static decimal UnitsOfCalendar(CqlPrecision unit) => unit switch
    {
        CqlPrecision.Year => 10_000,
        CqlPrecision.Month => 120_000,
        CqlPrecision.Week => 600_000,
        CqlPrecision.Day => 4_000_000,
        _ => 4_000_000L * Calendar.MillisecondsPerDay / TimeComponents.Unit(unit),
    };

    private static IEnumerable<(T First, T Last)> PartitionNumbers<T>(T start, T end, Quantity size)
        where T : struct
    {
        if (ToDecimal(start, size) is not { } first || ToDecimal(end, size) is not { } last) yield break;
        bool whole = typeof(T) == typeof(int) || typeof(T) == typeof(long);
        if (whole && size.Value != decimal.Truncate(size.Value))
            throw new CqlRuntimeException("'expand' of an interval of Integers or Longs needs a whole step; convert its boundaries to Decimal.");
        int scale = size.Value.Scale;
        decimal unit = Unit(scale);
        // A boundary that is written with fewer digits than the step goes up to the last value that is written alike.
        if (last.Scale < scale) last += Unit(last.Scale) - unit;
        first = Floor(first, scale);
        last = Floor(last, scale);
        for (decimal step = first; step + size.Value - unit <= last; step += size.Value)
            yield return (FromDecimal<T>(step, size.Unit), FromDecimal<T>(step + size.Value - unit, size.Unit));
    }

    private static decimal Floor(decimal value, int scale)
    {
        decimal unit = Unit(scale);
        return (decimal.Floor(value / unit) * unit) + (0 * unit);
    }

    private static decimal Unit(int scale) => new(1, 0, 0, false, (byte)scale);

    private static int ScaleOf(decimal value) => Math.Min((int)value.Scale, DecimalText.MaxScale);

    private static decimal? AsNumber(Quantity step) => step.Unit == Quantity.DefaultUnit ? step.Value : null;

    private static decimal? ToDecimal<T>(T point, Quantity size)
        where T : struct
    {
        if (typeof(T) == typeof(Quantity)) return QuantityMath.Align(size, Point.As<T, Quantity>(point));
        if (size.Unit != Quantity.DefaultUnit) return null;
        if (typeof(T) == typeof(int)) return Point.As<T, int>(point);
        if (typeof(T) == typeof(long)) return Point.As<T, long>(point);
        return Point.As<T, decimal>(point);
    }

    private static T FromDecimal<T>(decimal value, string unit)
        where T : struct
    {
        if (typeof(T) == typeof(Quantity)) return Point.As<Quantity, T>(new Quantity(value, unit));
        if (typeof(T) == typeof(int)) return Point.As<int, T>((int)value);
        if (typeof(T) == typeof(long)) return Point.As<long, T>((long)value);
        return Point.As<decimal, T>(value);
    }

    private static CqlPrecision PrecisionOf<T>(T point)
        where T : struct
    {
        if (typeof(T) == typeof(CqlDate)) return Point.As<T, CqlDate>(point).Precision;
        if (typeof(T) == typeof(CqlDateTime)) return Point.As<T, CqlDateTime>(point).Precision;
        return Point.As<T, CqlTime>(point).Precision;
    }

    private static T Truncate<T>(T point, CqlPrecision precision)
        where T : struct
    {
        if (typeof(T) == typeof(CqlDate)) return Point.As<CqlDate, T>(Point.As<T, CqlDate>(point).Truncate(precision));
        if (typeof(T) == typeof(CqlDateTime)) return Point.As<CqlDateTime, T>(Point.As<T, CqlDateTime>(point).WithPrecision(precision));
        return Point.As<CqlTime, T>(CqlTime.FromMilliseconds(Point.As<T, CqlTime>(point).EarliestMilliseconds, precision));
    }

    private static T? Move<T>(T point, long amount, CqlPrecision unit)
        where T : struct
    {
        if (typeof(T) == typeof(CqlDate)) return DateMath.AddUnits(Point.As<T, CqlDate>(point), amount, unit) is { } date ? Point.As<CqlDate, T>(date) : null;
        if (typeof(T) == typeof(CqlDateTime)) return DateMath.AddUnits(Point.As<T, CqlDateTime>(point), amount, unit) is { } moment ? Point.As<CqlDateTime, T>(moment) : null;
        CqlTime time = Point.As<T, CqlTime>(point);
        long moved = time.EarliestMilliseconds + (amount * TimeComponents.Unit(unit));
        return moved >= Calendar.MillisecondsPerDay ? null : Point.As<CqlTime, T>(CqlTime.FromMilliseconds((int)moved, time.Precision));
    }

    // The last value of a type in the precision of a point.
    private static T? LastOfType<T>(T point)
        where T : struct => Truncate(Point.Max<T>(null), PrecisionOf(point));
}
