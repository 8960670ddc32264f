namespace ProtocolSdk.Cql;

/// <summary>Which rows may be the first or the last of a list, where their order or their membership is open.</summary>
public static partial class OpenWorldOperators
{
    /// <summary>The rows one of which is the first: up to the first certain one. Null among them is no row, for a list that may be empty or isn't recorded in full.</summary>
    /// <param name="list">The list, in its order.</param>
    /// <typeparam name="T">The type of the rows, in its nullable form.</typeparam>
    public static IReadOnlyList<T?> PossibleFirst<T>(UncertainList<T> list) => PossibleFirst(list, static (_, _, _) => 0);

    /// <summary>The rows one of which is the last; see <see cref="PossibleFirst{T}(UncertainList{T})"/>.</summary>
    /// <param name="list">The list, in its order.</param>
    /// <typeparam name="T">The type of the rows, in its nullable form.</typeparam>
    public static IReadOnlyList<T?> PossibleLast<T>(UncertainList<T> list) => PossibleLast(list, static (_, _, _) => 0);

    /// <summary>
    /// The rows one of which comes first in an order by keys that may be unrecorded or partial: each that some completion of the keys puts before
    /// all certain rows. Rows of equal keys keep the order of the list.
    /// </summary>
    /// <param name="list">The list, in its own order.</param>
    /// <param name="order">
    /// Compares the places of two rows, see <see cref="ComparePlaces{T}"/>: the earliest one of the first row or, when its third argument is true, the latest one, with the latest one of the second row.
    /// </param>
    /// <typeparam name="T">The type of the rows, in a form that has null.</typeparam>
    public static IReadOnlyList<T?> PossibleFirst<T>(UncertainList<T> list, Func<T, T, bool, int> order) => Possible(list, order, fromEnd: false);

    /// <summary>The rows one of which comes last in an order by keys; <paramref name="order"/> is the opposite order. See <see cref="PossibleFirst{T}(UncertainList{T}, Func{T, T, bool, int})"/>.</summary>
    /// <param name="list">The list, in its own order.</param>
    /// <param name="order">Compares places as seen from the end.</param>
    /// <typeparam name="T">The type of the rows, in a form that has null.</typeparam>
    public static IReadOnlyList<T?> PossibleLast<T>(UncertainList<T> list, Func<T, T, bool, int> order) => Possible(list, order, fromEnd: true);

    /// <summary>
    /// Compares the earliest place that a key can have with the latest one of another: less than 0 when the first may come before the second, 0 when
    /// it can tie with it at best, more than 0 when it comes after it for certain. What isn't recorded may be anything.
    /// </summary>
    /// <param name="first">One key.</param>
    /// <param name="second">The other one.</param>
    /// <param name="descending">True when the greatest key comes first.</param>
    /// <param name="latest">True to compare the latest place of the first key instead.</param>
    /// <typeparam name="T">The type of the key.</typeparam>
    public static int ComparePlaces<T>(Uncertain<T> first, Uncertain<T> second, bool descending, bool latest)
        where T : struct
    {
        if (!first.HasValue || !second.HasValue) return ComparePlaces(first.HasValue, second.HasValue, latest);
        T place = descending == latest ? first.Low : first.High;
        T other = descending ? second.Low : second.High;
        // Values that have no order may come either way.
        if (!latest && Point.Compare(place, other) is Relation.None) return -1;
        return descending ? Point.Sort(other, place) : Point.Sort(place, other);
    }

    /// <inheritdoc cref="ComparePlaces{T}"/>
    public static int ComparePlaces(string? first, string? second, bool descending, bool latest)
    {
        if (first is null || second is null) return ComparePlaces(first is not null, second is not null, latest);
        return descending ? string.CompareOrdinal(second, first) : string.CompareOrdinal(first, second);
    }

    private static int ComparePlaces(bool firstIsKnown, bool secondIsKnown, bool latest) => latest ? secondIsKnown.CompareTo(firstIsKnown) : -1;

    private static List<T?> Possible<T>(UncertainList<T> list, Func<T, T, bool, int> order, bool fromEnd)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (!list.IsComplete) return [default];
        int At(int step) => fromEnd ? list.Count - 1 - step : step;
        // Of the certain rows the one whose latest place is the earliest: no row that comes after it is the first.
        int bound = -1;
        for (int step = 0; step < list.Count; step++)
        {
            if (list.IsCertain(At(step)) && (bound < 0 || order(list[At(step)], list[At(bound)], true) < 0)) bound = step;
        }

        var possible = new List<T?>();
        for (int step = 0; step < list.Count; step++)
        {
            if (bound < 0 || step == bound || order(list[At(step)], list[At(bound)], false) is var place && (place < 0 || (place == 0 && step < bound))) possible.Add(list[At(step)]);
        }

        if (bound < 0) possible.Add(default);
        return possible;
    }
}
