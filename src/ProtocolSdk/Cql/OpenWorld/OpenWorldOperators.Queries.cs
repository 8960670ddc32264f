namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary>The values of a projection, row by row; undecided rows stay undecided.</summary>
    /// <param name="list">The list.</param>
    /// <param name="projection">What is taken of a row.</param>
    /// <typeparam name="T">The type of the rows, in its nullable form.</typeparam>
    /// <typeparam name="TResult">The result's type, in its nullable form.</typeparam>
    public static UncertainList<TResult> Select<T, TResult>(UncertainList<T> list, Func<T, TResult> projection)
    {
        ArgumentNullException.ThrowIfNull(projection);
        var result = new UncertainList<TResult>.Builder();
        if (!list.IsComplete) result.MarkIncomplete();
        for (int i = 0; i < list.Count; i++) result.Add(projection(list[i]), list.IsCertain(i) ? true : null);
        return result.Build();
    }

    /// <summary>
    /// <c>sort by</c> keys that may be unrecorded or partial. Where they leave the order open, CQL sorts all the same; here every
    /// row is undecided then, so that nobody takes the first of them for the first.
    /// </summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <param name="key">The key of a row.</param>
    /// <param name="descending">True for the greatest key first.</param>
    /// <typeparam name="T">The type of the rows, in its nullable form.</typeparam>
    /// <typeparam name="TKey">The key's type, in its nullable form.</typeparam>
    public static UncertainList<T> SortBy<T, TKey>(IReadOnlyList<T>? list, Func<T, TKey> key, bool descending) =>
        SortBy(new UncertainList<T>(list), key, descending);

    /// <inheritdoc cref="SortBy{T, TKey}(IReadOnlyList{T}?, Func{T, TKey}, bool)"/>
    public static UncertainList<T> SortBy<T, TKey>(UncertainList<T> list, Func<T, TKey> key, bool descending)
    {
        ArgumentNullException.ThrowIfNull(key);
        int[] places = [.. Enumerable.Range(0, list.Count)];
        TKey[] keys = [.. places.Select(i => key(list[i]))];
        int[] sorted = descending
            ? [.. places.OrderByDescending(i => keys[i], SortOrder<TKey>.Instance)]
            : [.. places.OrderBy(i => keys[i], SortOrder<TKey>.Instance)];
        bool isDecided = true;
        for (int i = 1; i < sorted.Length && isDecided; i++)
        {
            (int first, int second) = descending ? (sorted[i], sorted[i - 1]) : (sorted[i - 1], sorted[i]);
            isDecided = IsInOrder(keys[first], keys[second]);
        }

        var result = new UncertainList<T>.Builder();
        if (!list.IsComplete) result.MarkIncomplete();
        foreach (int place in sorted) result.Add(list[place], isDecided && list.IsCertain(place) ? true : null);
        return result.Build();
    }

    /// <summary><c>distinct</c>: an element that may or may not equal one before it is undecided. CQL compares the written parts, and takes null for one value.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static UncertainList<T> Distinct<T>(IReadOnlyList<T>? list) => Distinct(new UncertainList<T>(list));

    /// <inheritdoc cref="Distinct{T}(IReadOnlyList{T}?)"/>
    public static UncertainList<T> Distinct<T>(UncertainList<T> list)
    {
        var result = new UncertainList<T>.Builder();
        if (!list.IsComplete) result.MarkIncomplete();
        for (int i = 0; i < list.Count; i++)
        {
            bool? isNew = list.IsCertain(i) ? true : null;
            for (int j = 0; j < i && isNew != false; j++)
            {
                // Equal to a row that may not belong, it may be the only one of its kind.
                bool? isRepeated = Elements.OpenEqual(list[j], list[i]) & (list.IsCertain(j) ? true : null);
                isNew &= !isRepeated;
            }

            result.Add(list[i], isNew);
        }

        return result.Build(CertainlyDifferent(list));
    }

    /// <summary>How many different values are known in full in certain rows: each differs from every other one, whatever the unrecorded turns out to be.</summary>
    private static int CertainlyDifferent<T>(UncertainList<T> list)
    {
        var chosen = new List<T>();
        for (int i = 0; i < list.Count; i++)
        {
            T row = list[i];
            if (list.IsCertain(i) && Elements.OpenEqual(row, row) == true && chosen.TrueForAll(other => Elements.OpenEqual(other, row) == false)) chosen.Add(row);
        }

        return chosen.Count;
    }

    /// <summary><c>IndexOf</c>: unknown when an element before may be the one that is looked for. CQL passes over nulls.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <param name="element">The element; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static int? IndexOf<T>(IReadOnlyList<T>? list, T element)
    {
        if (list is null) return null;
        for (int i = 0; i < list.Count; i++)
        {
            bool? isEqual = Elements.OpenEqual(list[i], element);
            if (isEqual != false) return isEqual is null ? null : i;
        }

        return -1;
    }

    /// <summary>What two results have in common when nobody knows which of them applies: the value itself when both are the same, else unknown.</summary>
    /// <param name="first">One result.</param>
    /// <param name="second">The other one.</param>
    /// <typeparam name="T">The type of the results.</typeparam>
    public static T? Agreed<T>(T? first, T? second)
        where T : struct => EqualityComparer<T?>.Default.Equals(first, second) ? first : null;

    /// <inheritdoc cref="Agreed{T}(T?, T?)"/>
    public static T? Agreed<T>(T? first, T? second)
        where T : class => Equals(first, second) ? first : null;

    /// <summary>The range that has both results' possible values.</summary>
    /// <param name="first">One result.</param>
    /// <param name="second">The other one.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static Uncertain<T> Agreed<T>(Uncertain<T> first, Uncertain<T> second)
        where T : struct
    {
        if (!first.HasValue || !second.HasValue) return default;
        Relation low = Point.Compare(first.Low, second.Low);
        Relation high = Point.Compare(first.High, second.High);
        if (low == Relation.None || high == Relation.None) return default;
        return Uncertain<T>.Range(low == Relation.Greater ? second.Low : first.Low, high == Relation.Less ? second.High : first.High);
    }

    /// <summary>A list that may be either: what is in both for certain can't be told without knowing which, so nothing is known unless both are the same object.</summary>
    /// <param name="first">One result.</param>
    /// <param name="second">The other one.</param>
    /// <typeparam name="T">The type of the rows, in its nullable form.</typeparam>
    public static UncertainList<T> Agreed<T>(UncertainList<T> first, UncertainList<T> second) =>
        first.ToExact() is { } list && ReferenceEquals(list, second.ToExact()) ? first : default;

    private static bool IsInOrder<TKey>(TKey first, TKey second) => ((object?)first, (object?)second) switch
    {
        (null, _) or (_, null) => false,
        (CqlDate f, CqlDate s) => LessOrEqual(f, s) == true,
        (CqlDateTime f, CqlDateTime s) => LessOrEqual(f, s) == true,
        (CqlTime f, CqlTime s) => LessOrEqual(f, s) == true,
        _ => SortOrder<TKey>.Instance.Compare(first, second) <= 0,
    };
}
