namespace ProtocolSdk.Cql;

/// <summary>
/// Equality of list elements: the common types are compared without boxing, all others by <see cref="DynamicEquality"/>. Compilers keep
/// only the branch of the type at hand.
/// </summary>
internal static class Elements
{
    /// <summary>CQL's <c>=</c>; null when an element is null.</summary>
    public static bool? Equal<T>(T left, T right)
    {
        if (left is null || right is null) return null;
        if (typeof(T) == typeof(int?)) return (int)(object)left == (int)(object)right;
        if (typeof(T) == typeof(string)) return string.Equals((string)(object)left, (string)(object)right, StringComparison.Ordinal);
        if (typeof(T) == typeof(Code)) return CqlOperators.Equal((Code)(object)left, (Code)(object)right);
        if (typeof(T) == typeof(CqlDate?)) return CqlDate.Compare((CqlDate)(object)left, (CqlDate)(object)right).Is(Relation.Equal);
        return DynamicEquality.Equal(left, right);
    }

    /// <summary>CQL's <c>~</c>: two nulls are equivalent.</summary>
    public static bool Equivalent<T>(T left, T right)
    {
        if (left is null || right is null) return left is null && right is null;
        return DynamicEquality.Equivalent(left, right);
    }

    /// <summary>Equality of the open world; null when an element is null.</summary>
    public static bool? OpenEqual<T>(T left, T right) => left is null || right is null ? null : DynamicEquality.OpenEqual(left, right);
}
