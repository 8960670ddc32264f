namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary><c>Count</c>: the range of what it can be. A null list may have any number of elements, where CQL counts none; a null element is one that isn't known.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static Uncertain<int> Count<T>(IReadOnlyList<T>? list) =>
        list is null ? Uncertain<int>.Range(0, int.MaxValue) : Uncertain<int>.Range(CqlOperators.Count(list)!.Value, list.Count);

    /// <summary><c>Count</c> of a list with undecided rows: from its certain rows to all that there may be.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static Uncertain<int> Count<T>(UncertainList<T> list)
    {
        int certain = 0;
        for (int i = 0; i < list.Count; i++)
        {
            if (list.IsCertain(i) && list[i] is not null) certain++;
        }

        certain = Math.Max(certain, list.LeastCount);
        return Uncertain<int>.Range(certain, list.IsComplete ? list.Count : int.MaxValue);
    }

    /// <summary><c>Min</c>: the range of what it can be; null elements may be anything, where CQL leaves them out. Unknown for a null list; nothing for an empty one.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static Uncertain<T> Min<T>(IReadOnlyList<T?>? list)
        where T : struct => Extreme(new UncertainList<T?>(list), Relation.Less);

    /// <summary><c>Max</c>: the range of what it can be; null elements may be anything, where CQL leaves them out. Unknown for a null list; nothing for an empty one.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static Uncertain<T> Max<T>(IReadOnlyList<T?>? list)
        where T : struct => Extreme(new UncertainList<T?>(list), Relation.Greater);

    /// <summary><c>Min</c> of a list with undecided rows: at most its least certain element; unknown when none is certain, for the list may be empty.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static Uncertain<T> Min<T>(UncertainList<T?> list)
        where T : struct => Extreme(list, Relation.Less);

    /// <summary><c>Max</c> of a list with undecided rows: at least its greatest certain element; unknown when none is certain, for the list may be empty.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static Uncertain<T> Max<T>(UncertainList<T?> list)
        where T : struct => Extreme(list, Relation.Greater);

    /// <summary><c>Min</c> on strings: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static string? Min(IReadOnlyList<string?>? list) => HasNull(list) ? null : CqlOperators.Min(list);

    /// <summary><c>Max</c> on strings: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static string? Max(IReadOnlyList<string?>? list) => HasNull(list) ? null : CqlOperators.Max(list);

    /// <summary><c>Sum</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> or <see cref="Quantity"/>.</typeparam>
    public static T? Sum<T>(IReadOnlyList<T?>? list)
        where T : struct => HasNull(list) ? null : CqlOperators.Sum(list);

    /// <summary><c>Product</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <typeparam name="T"><see cref="int"/>, <see cref="long"/> or <see cref="decimal"/>.</typeparam>
    public static T? Product<T>(IReadOnlyList<T?>? list)
        where T : struct => HasNull(list) ? null : CqlOperators.Product(list);

    /// <summary><c>Mode</c>: null when an element is, where CQL leaves it out, or when two elements might or might not be the same.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static T? Mode<T>(IReadOnlyList<T>? list) => !HasNull(list) && AllPairsDecided(list) ? CqlOperators.Mode(list) : default;

    /// <summary><c>AllTrue</c>: false as soon as an element is; true only when the list is recorded and every element true. CQL leaves null elements out, and gives true for a null list.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static bool? AllTrue(IReadOnlyList<bool?>? list) => AllTrue(new UncertainList<bool?>(list));

    /// <summary><c>AllTrue</c> on a list with undecided rows: a certain false decides; an undecided row that isn't true leaves it unknown.</summary>
    /// <param name="list">The list.</param>
    public static bool? AllTrue(UncertainList<bool?> list)
    {
        bool? result = list.IsComplete ? true : null;
        for (int i = 0; i < list.Count && result != false; i++) result &= list.IsCertain(i) || list[i] == true ? list[i] : null;
        return result;
    }

    /// <summary><c>AnyTrue</c>: true as soon as an element is; false only when the list is recorded and every element false. CQL leaves null elements out, and gives false for a null list.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static bool? AnyTrue(IReadOnlyList<bool?>? list) => AnyTrue(new UncertainList<bool?>(list));

    /// <summary><c>AnyTrue</c> on a list with undecided rows: a certain true decides; an undecided row that isn't false leaves it unknown.</summary>
    /// <param name="list">The list.</param>
    public static bool? AnyTrue(UncertainList<bool?> list)
    {
        bool? result = list.IsComplete ? false : null;
        for (int i = 0; i < list.Count && result != true; i++) result |= list.IsCertain(i) || list[i] == false ? list[i] : null;
        return result;
    }

    private static Uncertain<T> Extreme<T>(UncertainList<T?> list, Relation better)
        where T : struct
    {
        // Over the rows that are certain the extreme of low ends and of high ends; rows that may be there can only make it more extreme.
        T? low = null;
        T? high = null;
        T? like = null;
        T? extremeOfUndecided = null;
        bool hasCertain = false;
        bool mayBeAnything = !list.IsComplete;
        for (int i = 0; i < list.Count; i++)
        {
            bool certain = list.IsCertain(i);
            hasCertain |= certain;
            if (list[i] is not { } element)
            {
                mayBeAnything = true;
                continue;
            }

            like = element;
            if (certain)
            {
                if (!Improve(ref low, Point.Earliest(element), better) || !Improve(ref high, Point.Latest(element), better)) return default;
            }
            else if (!Improve(ref extremeOfUndecided, better == Relation.Less ? Point.Earliest(element) : Point.Latest(element), better))
            {
                return default;
            }
        }

        if (!hasCertain) return default;
        T limit = better == Relation.Less ? Point.Min(like) : Point.Max(like);
        T other = better == Relation.Less ? Point.Max(like) : Point.Min(like);
        // Without a certain value the certain rows are all null.
        low ??= better == Relation.Less ? limit : other;
        high ??= better == Relation.Less ? other : limit;
        if (better == Relation.Less)
        {
            if (mayBeAnything) low = limit;
            else if (extremeOfUndecided is { } least && !Improve(ref low, least, better)) return default;
        }
        else
        {
            if (mayBeAnything) high = limit;
            else if (extremeOfUndecided is { } greatest && !Improve(ref high, greatest, better)) return default;
        }

        return low is { } l && high is { } h ? Uncertain<T>.Range(l, h) : default;
    }

    // Keeps the better of both; false when they can't be ordered.
    private static bool Improve<T>(ref T? best, T candidate, Relation better)
        where T : struct
    {
        if (best is not { } current)
        {
            best = candidate;
            return true;
        }

        Relation relation = Point.Compare(candidate, current);
        if (relation is not (Relation.Less or Relation.Equal or Relation.Greater)) return false;
        if (relation == better) best = candidate;
        return true;
    }
}
