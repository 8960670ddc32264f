namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary><c>=</c> on dates as the days that they can be: two of the same partial precision are unknown, where CQL calls them equal.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equal(CqlDate? left, CqlDate? right) => Ranges.CompareOpen(left, right).Is(Relation.Equal);

    /// <inheritdoc cref="Equal(CqlDate?, CqlDate?)"/>
    public static bool? Equal(CqlDateTime? left, CqlDateTime? right) => Ranges.CompareOpen(left, right).Is(Relation.Equal);

    /// <inheritdoc cref="Equal(CqlDate?, CqlDate?)"/>
    public static bool? Equal(CqlTime? left, CqlTime? right) => Ranges.CompareOpen(left, right).Is(Relation.Equal);

    /// <summary><c>=</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? Equal<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => CqlOperators.Equal(left, right);

    /// <summary><c>=</c> on intervals, boundaries being all that they can be.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? Equal<T>(Interval<T>? left, Interval<T>? right)
        where T : struct => SameAs(left, right);

    /// <summary><c>=</c> on lists: two null elements are unknown, where CQL calls them equal.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? Equal<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null || right is null) return null;
        if (left.Count != right.Count) return false;
        bool? result = true;
        for (int i = 0; i < left.Count && result != false; i++) result &= Elements.OpenEqual(left[i], right[i]);
        return result;
    }

    /// <summary><c>=</c> on values whose type is known at run time only: null parts are unknown, where CQL calls two of them equal.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equal(object? left, object? right) => DynamicEquality.OpenEqual(left, right);

    /// <summary><c>~</c>: null is unknown, where CQL calls two nulls equivalent and null and a value not.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(bool? left, bool? right) => CqlOperators.Equal(left, right);

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(int? left, int? right) => CqlOperators.Equal(left, right);

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(long? left, long? right) => CqlOperators.Equal(left, right);

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(decimal? left, decimal? right) => left is null || right is null ? null : CqlOperators.Equivalent(left, right);

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(string? left, string? right) => left is null || right is null ? null : CqlOperators.Equivalent(left, right);

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(Quantity? left, Quantity? right) => left is null || right is null ? null : CqlOperators.Equivalent(left, right);

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(Ratio? left, Ratio? right) => left is null || right is null ? null : CqlOperators.Equivalent(left, right);

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(Code? left, Code? right) => left is null || right is null ? null : CqlOperators.Equivalent(left, right);

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(Concept? left, Concept? right) => left is null || right is null ? null : CqlOperators.Equivalent(left, right);

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(Concept? left, Code? right) => left is null || right is null ? null : CqlOperators.Equivalent(left, right);

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(Code? left, Concept? right) => left is null || right is null ? null : CqlOperators.Equivalent(left, right);

    /// <summary><c>~</c> on dates as the days that they can be: partial ones are unknown where CQL goes by the written components.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(CqlDate? left, CqlDate? right) => Equal(left, right);

    /// <inheritdoc cref="Equivalent(CqlDate?, CqlDate?)"/>
    public static bool? Equivalent(CqlDateTime? left, CqlDateTime? right) => Equal(left, right);

    /// <inheritdoc cref="Equivalent(CqlDate?, CqlDate?)"/>
    public static bool? Equivalent(CqlTime? left, CqlTime? right) => Equal(left, right);

    /// <summary><c>~</c> on ranges: definite when all possible values agree; nothing known is unknown.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? Equivalent<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => CqlOperators.Equal(left, right);

    /// <summary><c>~</c> on intervals, boundaries being all that they can be; null is unknown.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? Equivalent<T>(Interval<T>? left, Interval<T>? right)
        where T : struct => SameAs(left, right);

    /// <summary><c>~</c> on lists: null elements are unknown, where CQL calls two of them equivalent.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? Equivalent<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null || right is null) return null;
        if (left.Count != right.Count) return false;
        bool? result = true;
        for (int i = 0; i < left.Count && result != false; i++) result &= DynamicEquality.OpenEquivalent(left[i], right[i]);
        return result;
    }

    /// <summary><c>~</c> on values whose type is known at run time only: null parts are unknown, where CQL calls two of them equivalent.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(object? left, object? right) => DynamicEquality.OpenEquivalent(left, right);
}
