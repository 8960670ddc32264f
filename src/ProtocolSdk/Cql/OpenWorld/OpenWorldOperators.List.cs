namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary><c>exists</c>: true as soon as an element is recorded; unknown for a list that is null or has nulls only, where CQL gives false.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? Exists<T>(IReadOnlyList<T>? list)
    {
        if (list is null) return null;
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is not null) return true;
        }

        return list.Count == 0 ? false : null;
    }

    /// <summary><c>exists</c> on a list with undecided rows: true as soon as one row is certain, false only when the list is recorded and every row is decided out.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? Exists<T>(UncertainList<T> list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (list.IsCertain(i) && list[i] is not null) return true;
        }

        return list.IsComplete && list.Count == 0 ? false : null;
    }

    /// <summary><c>Length</c> of a list: null when it isn't recorded, where CQL gives 0.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static int? Length<T>(IReadOnlyList<T>? list) => list?.Count;

    /// <summary><c>contains</c>: true as soon as an element is equal; false only when every recorded element is another one and none is null; unknown for a null list or element.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <param name="element">The element; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? Contains<T>(IReadOnlyList<T>? list, T element)
    {
        if (list is null) return null;
        bool? found = false;
        for (int i = 0; i < list.Count && found != true; i++) found |= Elements.OpenEqual(list[i], element);
        return found;
    }

    /// <summary><c>in</c> a list; see <see cref="Contains{T}(IReadOnlyList{T}?, T)"/>. CQL gives false for a null list and finds null among nulls.</summary>
    /// <param name="element">The element; null is unrecorded.</param>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? In<T>(T element, IReadOnlyList<T>? list) => Contains(list, element);

    /// <summary><c>properly includes</c> of an element: the list has it and something else, both for certain.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <param name="element">The element; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? ProperContains<T>(IReadOnlyList<T>? list, T element)
    {
        if (list is null) return null;
        bool? found = false;
        bool? hasOther = false;
        for (int i = 0; i < list.Count; i++)
        {
            bool? equal = Elements.OpenEqual(list[i], element);
            found |= equal;
            hasOther |= !equal;
        }

        return found & hasOther;
    }

    /// <summary><c>properly included in</c> of an element; see <see cref="ProperContains{T}(IReadOnlyList{T}?, T)"/>.</summary>
    /// <param name="element">The element; null is unrecorded.</param>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? ProperIn<T>(T element, IReadOnlyList<T>? list) => ProperContains(list, element);

    /// <summary><c>includes</c> on lists: every element of the right list is in the left one for certain; null elements are unknown, where CQL compares them.</summary>
    /// <param name="left">The left list; null is unrecorded.</param>
    /// <param name="right">The right list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? Includes<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (right is { Count: 0 }) return true;
        if (left is null || right is null) return null;
        bool? result = true;
        for (int i = 0; i < right.Count && result != false; i++) result &= Contains(left, right[i]);
        return result;
    }

    /// <summary><c>included in</c> on lists; see <see cref="Includes{T}(IReadOnlyList{T}?, IReadOnlyList{T}?)"/>.</summary>
    /// <param name="left">The left list; null is unrecorded.</param>
    /// <param name="right">The right list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? IncludedIn<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) => Includes(right, left);

    /// <summary><c>properly includes</c> on lists: the left list is longer and includes the right one for certain.</summary>
    /// <param name="left">The left list; null is unrecorded.</param>
    /// <param name="right">The right list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? ProperIncludes<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        // Nothing properly includes a list unless it has an element.
        if (left is { Count: 0 }) return false;
        return left is null || right is null ? null : left.Count > right.Count ? Includes(left, right) : false;
    }

    /// <summary><c>properly included in</c> on lists; see <see cref="ProperIncludes{T}(IReadOnlyList{T}?, IReadOnlyList{T}?)"/>.</summary>
    /// <param name="left">The left list; null is unrecorded.</param>
    /// <param name="right">The right list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? ProperIncludedIn<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) => ProperIncludes(right, left);

    /// <summary><c>union</c> of lists: null when one isn't recorded, where CQL reads it as empty, or when two elements might or might not be the same.</summary>
    /// <param name="left">The left list; null is unrecorded.</param>
    /// <param name="right">The right list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Union<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) =>
        left is not null && right is not null && AllPairsDecided([.. left, .. right]) ? CqlOperators.Union(left, right) : null;

    /// <summary><c>union</c> of intervals, as in CQL but on recorded, full boundaries only: else null.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static Interval<T>? Union<T>(Interval<T>? left, Interval<T>? right)
        where T : struct => AreExact(left, right) ? CqlOperators.Union(left, right) : null;

    /// <summary><c>intersect</c> of lists: null when one isn't recorded, or has an element that might or might not be in the other, or be the same as another one.</summary>
    /// <param name="left">The left list; null is unrecorded.</param>
    /// <param name="right">The right list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Intersect<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) =>
        AllDecided(left, right) && AllPairsDecided(left) ? CqlOperators.Intersect(left, right) : null;

    /// <summary><c>intersect</c> of intervals, as in CQL but on recorded, full boundaries only: else null.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static Interval<T>? Intersect<T>(Interval<T>? left, Interval<T>? right)
        where T : struct => AreExact(left, right) ? CqlOperators.Intersect(left, right) : null;

    /// <summary><c>except</c> of lists: null when one isn't recorded (CQL reads a null right list as empty), or has an element that might or might not be in the other, or be the same as another one.</summary>
    /// <param name="left">The left list; null is unrecorded.</param>
    /// <param name="right">The right list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Except<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) =>
        AllDecided(left, right) && AllPairsDecided(left) ? CqlOperators.Except(left, right) : null;

    /// <summary><c>except</c> of intervals, as in CQL but on recorded, full boundaries only: else null.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static Interval<T>? Except<T>(Interval<T>? left, Interval<T>? right)
        where T : struct => AreExact(left, right) ? CqlOperators.Except(left, right) : null;

    /// <summary><c>Slice</c>: null when the list or the start isn't recorded, where CQL starts at 0.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <param name="start">The first index; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Slice<T>(IReadOnlyList<T>? list, int? start) => start is null ? null : CqlOperators.Slice(list, start);

    /// <summary><c>Slice</c>: null when the list, the start or the end isn't recorded, where CQL starts at 0 and goes to the end.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <param name="start">The first index; null is unrecorded.</param>
    /// <param name="end">The index after the last; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Slice<T>(IReadOnlyList<T>? list, int? start, int? end) =>
        start is null || end is null ? null : CqlOperators.Slice(list, start, end);

    /// <summary><c>Skip</c>: null when the list or the count isn't recorded, where CQL skips none.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <param name="count">How many; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Skip<T>(IReadOnlyList<T>? list, int? count) => count is null ? null : CqlOperators.Skip(list, count);

    /// <summary><c>Take</c>: null when the list or the count isn't recorded, where CQL takes none.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <param name="count">How many; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Take<T>(IReadOnlyList<T>? list, int? count) => count is null ? null : CqlOperators.Take(list, count);

    /// <summary><c>flatten</c>: null when a list isn't recorded, where CQL leaves it out.</summary>
    /// <param name="lists">The lists; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Flatten<T>(IReadOnlyList<IReadOnlyList<T>?>? lists) => HasNull(lists) ? null : CqlOperators.Flatten(lists);

    // True when it is known of any two elements whether they are the same.
    private static bool AllPairsDecided<T>(IReadOnlyList<T>? list)
    {
        if (HasNull(list)) return list is { Count: 1 };
        if (DistinctList<T>.IsHashable) return true;
        for (int i = 0; i < list!.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Elements.OpenEqual(list[i], list[j]) is null) return false;
            }
        }

        return true;
    }

    private static bool AllDecided<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null || right is null) return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (Contains(right, left[i]) is null) return false;
        }

        return true;
    }

    private static bool AreExact<T>(Interval<T>? left, Interval<T>? right)
        where T : struct => left is { } l && right is { } r
            && Intervals.StartRange(l).IsPoint && Intervals.EndRange(l).IsPoint && Intervals.StartRange(r).IsPoint && Intervals.EndRange(r).IsPoint;
}
