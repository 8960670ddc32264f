namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary><c>collapse</c>: null when an interval or a boundary isn't recorded or is partial, where CQL leaves it out.</summary>
    /// <param name="list">The intervals; null is unrecorded.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static IReadOnlyList<Interval<T>?>? Collapse<T>(IReadOnlyList<Interval<T>?>? list)
        where T : struct => Collapse(list, null);

    /// <summary><c>collapse … per</c>: null when an interval or a boundary isn't recorded or is partial, where CQL leaves it out.</summary>
    /// <param name="list">The intervals; null is unrecorded.</param>
    /// <param name="per">The gap; null is the type's smallest step.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static IReadOnlyList<Interval<T>?>? Collapse<T>(IReadOnlyList<Interval<T>?>? list, Quantity? per)
        where T : struct => AllExact(list) ? CqlOperators.Collapse(list, per) : null;

    /// <summary><c>expand</c> of a list: null when an interval or a boundary isn't recorded or is partial, where CQL leaves it out.</summary>
    /// <param name="list">The intervals; null is unrecorded.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static IReadOnlyList<Interval<T>?>? Expand<T>(IReadOnlyList<Interval<T>?>? list)
        where T : struct => Expand(list, null);

    /// <summary><c>expand … per</c> of a list: null when an interval or a boundary isn't recorded or is partial, where CQL leaves it out.</summary>
    /// <param name="list">The intervals; null is unrecorded.</param>
    /// <param name="per">The size; null is the step of the coarsest boundary.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static IReadOnlyList<Interval<T>?>? Expand<T>(IReadOnlyList<Interval<T>?>? list, Quantity? per)
        where T : struct => AllExact(list) ? CqlOperators.Expand(list, per) : null;

    /// <summary><c>expand</c> of one interval: null when a boundary isn't recorded or is partial.</summary>
    /// <param name="interval">The interval; null is unrecorded.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static IReadOnlyList<T?>? Expand<T>(Interval<T>? interval)
        where T : struct => Expand(interval, null);

    /// <summary><c>expand … per</c> of one interval: null when a boundary isn't recorded or is partial.</summary>
    /// <param name="interval">The interval; null is unrecorded.</param>
    /// <param name="per">The step; null is that of the coarser boundary.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static IReadOnlyList<T?>? Expand<T>(Interval<T>? interval, Quantity? per)
        where T : struct => AreExact(interval, interval) ? CqlOperators.Expand(interval, per) : null;

    private static bool AllExact<T>(IReadOnlyList<Interval<T>?>? list)
        where T : struct
    {
        if (list is null) return false;
        for (int i = 0; i < list.Count; i++)
        {
            if (!AreExact(list[i], list[i])) return false;
        }

        return true;
    }
}
