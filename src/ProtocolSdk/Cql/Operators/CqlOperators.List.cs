namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>exists</c>: true when the list has an element that isn't null; false for a null list.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? Exists<T>(IReadOnlyList<T>? list)
    {
        if (list is null) return false;
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is not null) return true;
        }

        return false;
    }

    /// <summary>CQL's <c>First</c>: the first element, null elements included; null for an empty or null list.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static T? First<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list[0] : default;

    /// <summary>CQL's <c>Last</c>: the last element, null elements included; null for an empty or null list.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static T? Last<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list[list.Count - 1] : default;

    /// <summary>CQL's <c>[index]</c>, from 0; null when the index is out of range.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">The index.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static T? Indexer<T>(IReadOnlyList<T>? list, int? index) =>
        list is not null && index is { } i && i >= 0 && i < list.Count ? list[i] : default;

    /// <summary>CQL's <c>IndexOf</c>, from 0: the first element that is equal; -1 when none is; null when list or element is null.</summary>
    /// <param name="list">The list.</param>
    /// <param name="element">The element to look for.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static int? IndexOf<T>(IReadOnlyList<T>? list, T element)
    {
        if (list is null || element is null) return null;
        for (int i = 0; i < list.Count; i++)
        {
            if (Elements.Equal(list[i], element) == true) return i;
        }

        return -1;
    }

    /// <summary>CQL's <c>Length</c> of a list: how many elements, null ones included; 0 for a null list.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static int? Length<T>(IReadOnlyList<T>? list) => list?.Count ?? 0;

    /// <summary>CQL's <c>singleton from</c>: the only element; null for an empty or null list.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    /// <exception cref="CqlRuntimeException">The list has several elements.</exception>
    public static T? SingletonFrom<T>(IReadOnlyList<T>? list) => list switch
    {
        null or { Count: 0 } => default,
        { Count: 1 } => list[0],
        _ => throw new CqlRuntimeException($"'singleton from' needs a list of at most one element; this one has {list.Count}."),
    };

    /// <summary>CQL's <c>Slice</c>: elements from an index on; null for a null list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="start">The first index; null is 0, one below zero gives an empty list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Slice<T>(IReadOnlyList<T>? list, int? start = null) => Slice(list, start, null);

    /// <summary>CQL's <c>Slice</c>: elements from one index up to, not including, another; null for a null list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="start">The first index; null is 0, one below zero gives an empty list.</param>
    /// <param name="end">The index after the last; null is the length.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Slice<T>(IReadOnlyList<T>? list, int? start, int? end)
    {
        if (list is null) return null;
        int from = start ?? 0;
        int to = Math.Min(end ?? list.Count, list.Count);
        if (from < 0 || from >= to) return [];
        if (from == 0 && to == list.Count) return list;
        T[] slice = new T[to - from];
        for (int i = 0; i < slice.Length; i++) slice[i] = list[from + i];
        return slice;
    }

    /// <summary>CQL's <c>Skip</c>: the list without its first elements; null for a null list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="count">How many; null skips none, below zero gives an empty list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Skip<T>(IReadOnlyList<T>? list, int? count) => Slice(list, count, null);

    /// <summary>CQL's <c>Tail</c>: the list without its first element; null for a null list.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Tail<T>(IReadOnlyList<T>? list) => Slice(list, 1, null);

    /// <summary>CQL's <c>Take</c>: the first elements; empty when the count is null or below one, null for a null list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="count">How many.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Take<T>(IReadOnlyList<T>? list, int? count) => list is null ? null : Slice(list, 0, Math.Max(count ?? 0, 0));

    /// <summary>CQL's <c>flatten</c>: all elements of all lists; null lists are left out, a null list of lists gives null.</summary>
    /// <param name="lists">The lists.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    /// <exception cref="CqlRuntimeException">There are too many.</exception>
    public static IReadOnlyList<T>? Flatten<T>(IReadOnlyList<IReadOnlyList<T>?>? lists)
    {
        if (lists is null) return null;
        List<T> result = [];
        for (int i = 0; i < lists.Count; i++)
        {
            if (lists[i] is not { } list) continue;
            ResultLimits.CheckRows((long)result.Count + list.Count, "flatten");
            result.AddRange(list);
        }

        return result;
    }

    /// <summary>CQL's <c>distinct</c>: the first of equal elements, in order; nulls are equal to one another.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Distinct<T>(IReadOnlyList<T>? list) => list is null ? null : new DistinctList<T>(list).Elements;

    /// <summary>CQL's <c>union</c> of lists: the elements of both without duplicates, the left ones first; a null list is empty, two give null.</summary>
    /// <param name="left">The left list.</param>
    /// <param name="right">The right list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Union<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null && right is null) return null;
        DistinctList<T> result = new(left ?? []);
        result.AddRange(right ?? []);
        return result.Elements;
    }

    /// <summary>CQL's <c>intersect</c> of lists: the elements of the left one that are in the right one, without duplicates; null when a list is.</summary>
    /// <param name="left">The left list.</param>
    /// <param name="right">The right list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Intersect<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null || right is null) return null;
        DistinctList<T> others = new(right);
        DistinctList<T> result = new([]);
        for (int i = 0; i < left.Count; i++)
        {
            if (others.Contains(left[i])) result.Add(left[i]);
        }

        return result.Elements;
    }

    /// <summary>CQL's <c>except</c> of lists: the elements of the left one that aren't in the right one, without duplicates; a null right list is empty.</summary>
    /// <param name="left">The left list; null gives null.</param>
    /// <param name="right">The right list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? Except<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null) return null;
        DistinctList<T> others = new(right ?? []);
        DistinctList<T> result = new([]);
        for (int i = 0; i < left.Count; i++)
        {
            if (!others.Contains(left[i])) result.Add(left[i]);
        }

        return result.Elements;
    }

    /// <summary>CQL's <c>Coalesce</c> of a list: its first element that isn't null.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static T? Coalesce<T>(IReadOnlyList<T>? list)
    {
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is { } element) return element;
        }

        return default;
    }
}
