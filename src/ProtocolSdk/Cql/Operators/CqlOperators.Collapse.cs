namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>collapse</c>: the fewest intervals that cover the same points, in order. Null intervals, and those with a boundary that isn't known, are left out.</summary>
    /// <param name="list">The intervals; null gives null.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static IReadOnlyList<Interval<T>?>? Collapse<T>(IReadOnlyList<Interval<T>?>? list)
        where T : struct => Collapse(list, null);

    /// <summary>CQL's <c>collapse … per</c>: intervals with a gap of at most <paramref name="per"/> are joined too.</summary>
    /// <param name="list">The intervals; null gives null.</param>
    /// <param name="per">The gap; null is the type's smallest step.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static IReadOnlyList<Interval<T>?>? Collapse<T>(IReadOnlyList<Interval<T>?>? list, Quantity? per)
        where T : struct
    {
        if (list is null) return null;
        List<(T Start, T End)> known = KnownBounds(list);
        known.Sort(static (left, right) => Point.Sort(left.Start, right.Start));

        List<Interval<T>?> result = [];
        for (int i = 0; i < known.Count;)
        {
            (T start, T end) = known[i];
            for (i++; i < known.Count; i++)
            {
                T? reach = per is { } gap ? Steps.Advance(end, gap) : Point.TrySuccessor(end);
                if (reach is { } r && Point.Compare(known[i].Start, r).Is(Relation.Less | Relation.Equal) != true) break;
                if (Point.Compare(known[i].End, end).Is(Relation.Greater) == true) end = known[i].End;
            }

            result.Add(ProtocolSdk.Cql.Interval<T>.Unchecked(start, end, true, true));
        }

        return result;
    }

    /// <summary>CQL's <c>expand</c> of a list: intervals of one step each, the step being that of the coarsest boundary.</summary>
    /// <param name="list">The intervals; null gives null, null intervals and those with a null boundary are left out.</param>
    /// <typeparam name="T">The point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The result would have more than a million intervals.</exception>
    public static IReadOnlyList<Interval<T>?>? Expand<T>(IReadOnlyList<Interval<T>?>? list)
        where T : struct => Expand(list, null);

    /// <summary>CQL's <c>expand … per</c> of a list: intervals of size <paramref name="per"/>, from each interval's start on, as far as they fit.</summary>
    /// <param name="list">The intervals; null gives null, null intervals and those with a null boundary are left out.</param>
    /// <param name="per">The size; null is the step of the coarsest boundary.</param>
    /// <typeparam name="T">The point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The result would have more than a million intervals, or the size isn't positive.</exception>
    public static IReadOnlyList<Interval<T>?>? Expand<T>(IReadOnlyList<Interval<T>?>? list, Quantity? per)
        where T : struct
    {
        if (list is null) return null;
        List<(T Start, T End)> bounds = ExpandableBounds(list);
        Quantity size = per ?? Steps.Coarsest(bounds);
        List<Interval<T>?> result = [];
        HashSet<(T, T)> seen = [];
        foreach ((T start, T end) in bounds)
        {
            foreach ((T first, T last) in Steps.Partition(start, end, size))
            {
                if (!seen.Add((first, last))) continue;
                result.Add(ProtocolSdk.Cql.Interval<T>.Unchecked(first, last, true, true));
                CheckCount(result.Count);
            }
        }

        return result;
    }

    /// <summary>CQL's <c>expand</c> of one interval: its points, the step being that of the coarser boundary.</summary>
    /// <param name="interval">The interval; null gives null, one with a null boundary no points.</param>
    /// <typeparam name="T">The point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The result would have more than a million points.</exception>
    public static IReadOnlyList<T?>? Expand<T>(Interval<T>? interval)
        where T : struct => Expand(interval, null);

    /// <summary>CQL's <c>expand … per</c> of one interval: its start and the points that follow in steps of <paramref name="per"/>, as far as whole steps fit.</summary>
    /// <param name="interval">The interval; null gives null, one with a null boundary no points.</param>
    /// <param name="per">The step; null is that of the coarser boundary.</param>
    /// <typeparam name="T">The point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The result would have more than a million points, or the step isn't positive.</exception>
    public static IReadOnlyList<T?>? Expand<T>(Interval<T>? interval, Quantity? per)
        where T : struct
    {
        if (interval is null) return null;
        List<(T Start, T End)> bounds = ExpandableBounds<T>([interval]);
        List<T?> result = [];
        if (bounds.Count == 0) return result;
        foreach ((T first, _) in Steps.Partition(bounds[0].Start, bounds[0].End, per ?? Steps.Coarsest(bounds)))
        {
            result.Add(first);
            CheckCount(result.Count);
        }

        return result;
    }

    private static List<(T Start, T End)> KnownBounds<T>(IReadOnlyList<Interval<T>?> list)
        where T : struct
    {
        List<(T, T)> result = [];
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is { } interval && Intervals.Start(interval) is { } start && Intervals.End(interval) is { } end) result.Add((start, end));
        }

        return result;
    }

    // An unbounded interval has too many points to be worth asking for.
    private static List<(T Start, T End)> ExpandableBounds<T>(IReadOnlyList<Interval<T>?> list)
        where T : struct => KnownBounds([.. list.Where(interval => interval is { Low: not null, High: not null })]);

    private static void CheckCount(int count) => ResultLimits.CheckRows(count, "expand");
}
