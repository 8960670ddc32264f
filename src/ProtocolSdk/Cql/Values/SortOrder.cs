namespace ProtocolSdk.Cql;

/// <summary>The order of <c>sort</c>: total, unlike CQL's comparison, so that every list can be sorted. Nulls come first.</summary>
/// <typeparam name="T">The key's type, in its nullable form.</typeparam>
internal static class SortOrder<T>
{
    public static IComparer<T> Instance { get; } = Make();

    private static IComparer<T> Make()
    {
        // Text is ordered by code units, not by anybody's culture; quantities by what they measure.
        if (typeof(T) == typeof(string)) return (IComparer<T>)(object)StringComparer.Ordinal;
        if (typeof(T) == typeof(Quantity?)) return (IComparer<T>)(object)Comparer<Quantity?>.Create(Compare);
        return Comparer<T>.Default;
    }

    private static int Compare(Quantity? left, Quantity? right)
    {
        if (left is not { } l || right is not { } r) return left.HasValue.CompareTo(right.HasValue);
        return QuantityMath.Compare(l, r) switch
        {
            Relation.Less => -1,
            Relation.Greater => 1,
            Relation.Equal => 0,
            _ => string.CompareOrdinal(l.Unit, r.Unit),
        };
    }
}
