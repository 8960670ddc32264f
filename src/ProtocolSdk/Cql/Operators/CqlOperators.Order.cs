using System.Runtime.CompilerServices;

namespace ProtocolSdk.Cql;

/// <summary>
/// The operators of CQL 1.5, to the letter: null and partial dates are values of their own. Names are those of ELM; null operands give null unless
/// said otherwise. The readings in which an absent value is unrecorded are <see cref="OpenWorldOperators"/>.
/// </summary>
public static partial class CqlOperators
{
    /// <summary>CQL's <c>&lt;</c>: true when the left value is less than the right one. Null when an operand is null, when units differ in dimension, or when a date or time lacks a component that would decide.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool? Less(int? left, int? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() < right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Less(int?, int?)"/>
    public static bool? Less(long? left, long? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() < right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Less(int?, int?)"/>
    public static bool? Less(decimal? left, decimal? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() < right.GetValueOrDefault() : null;

    /// <summary>CQL's <c>&lt;</c> on strings: by Unicode values, character by character.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Less(string? left, string? right) => left is null || right is null ? null : string.CompareOrdinal(left, right) < 0;

    /// <inheritdoc cref="Less(int?, int?)"/>
    public static bool? Less(CqlDate? left, CqlDate? right) =>
        left.HasValue & right.HasValue ? CqlDate.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Less) : null;

    /// <inheritdoc cref="Less(int?, int?)"/>
    public static bool? Less(CqlDateTime? left, CqlDateTime? right) =>
        left.HasValue & right.HasValue ? CqlDateTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Less) : null;

    /// <inheritdoc cref="Less(int?, int?)"/>
    public static bool? Less(CqlTime? left, CqlTime? right) =>
        left.HasValue & right.HasValue ? CqlTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Less) : null;

    /// <inheritdoc cref="Less(int?, int?)"/>
    public static bool? Less(Quantity? left, Quantity? right)
    {
        if (!(left.HasValue & right.HasValue)) return null;
        ref readonly Quantity l = ref Nullable.GetValueRefOrDefaultRef(in left);
        ref readonly Quantity r = ref Nullable.GetValueRefOrDefaultRef(in right);
        return Quantity.IsSameUnit(in l, in r) ? l.Value < r.Value : QuantityMath.Compare(l, r).Is(Relation.Less);
    }

    /// <summary>CQL's <c>&lt;</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? Less<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Less(left, right);

    /// <summary>CQL's <c>&lt;=</c>: true when the left value is less than or equal to the right one. Null when an operand is null, when units differ in dimension, or when a date or time lacks a component that would decide.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool? LessOrEqual(int? left, int? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() <= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="LessOrEqual(int?, int?)"/>
    public static bool? LessOrEqual(long? left, long? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() <= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="LessOrEqual(int?, int?)"/>
    public static bool? LessOrEqual(decimal? left, decimal? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() <= right.GetValueOrDefault() : null;

    /// <summary>CQL's <c>&lt;=</c> on strings: by Unicode values, character by character.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? LessOrEqual(string? left, string? right) => left is null || right is null ? null : string.CompareOrdinal(left, right) <= 0;

    /// <inheritdoc cref="LessOrEqual(int?, int?)"/>
    public static bool? LessOrEqual(CqlDate? left, CqlDate? right) =>
        left.HasValue & right.HasValue ? CqlDate.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Less | Relation.Equal) : null;

    /// <inheritdoc cref="LessOrEqual(int?, int?)"/>
    public static bool? LessOrEqual(CqlDateTime? left, CqlDateTime? right) =>
        left.HasValue & right.HasValue ? CqlDateTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Less | Relation.Equal) : null;

    /// <inheritdoc cref="LessOrEqual(int?, int?)"/>
    public static bool? LessOrEqual(CqlTime? left, CqlTime? right) =>
        left.HasValue & right.HasValue ? CqlTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Less | Relation.Equal) : null;

    /// <inheritdoc cref="LessOrEqual(int?, int?)"/>
    public static bool? LessOrEqual(Quantity? left, Quantity? right)
    {
        if (!(left.HasValue & right.HasValue)) return null;
        ref readonly Quantity l = ref Nullable.GetValueRefOrDefaultRef(in left);
        ref readonly Quantity r = ref Nullable.GetValueRefOrDefaultRef(in right);
        return Quantity.IsSameUnit(in l, in r) ? l.Value <= r.Value : QuantityMath.Compare(l, r).Is(Relation.Less | Relation.Equal);
    }

    /// <summary>CQL's <c>&lt;=</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? LessOrEqual<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.LessOrEqual(left, right);

    /// <summary>CQL's <c>&gt;</c>: true when the left value is greater than the right one. Null when an operand is null, when units differ in dimension, or when a date or time lacks a component that would decide.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool? Greater(int? left, int? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() > right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Greater(int?, int?)"/>
    public static bool? Greater(long? left, long? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() > right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Greater(int?, int?)"/>
    public static bool? Greater(decimal? left, decimal? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() > right.GetValueOrDefault() : null;

    /// <summary>CQL's <c>&gt;</c> on strings: by Unicode values, character by character.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Greater(string? left, string? right) => left is null || right is null ? null : string.CompareOrdinal(left, right) > 0;

    /// <inheritdoc cref="Greater(int?, int?)"/>
    public static bool? Greater(CqlDate? left, CqlDate? right) =>
        left.HasValue & right.HasValue ? CqlDate.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Greater) : null;

    /// <inheritdoc cref="Greater(int?, int?)"/>
    public static bool? Greater(CqlDateTime? left, CqlDateTime? right) =>
        left.HasValue & right.HasValue ? CqlDateTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Greater) : null;

    /// <inheritdoc cref="Greater(int?, int?)"/>
    public static bool? Greater(CqlTime? left, CqlTime? right) =>
        left.HasValue & right.HasValue ? CqlTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Greater) : null;

    /// <inheritdoc cref="Greater(int?, int?)"/>
    public static bool? Greater(Quantity? left, Quantity? right)
    {
        if (!(left.HasValue & right.HasValue)) return null;
        ref readonly Quantity l = ref Nullable.GetValueRefOrDefaultRef(in left);
        ref readonly Quantity r = ref Nullable.GetValueRefOrDefaultRef(in right);
        return Quantity.IsSameUnit(in l, in r) ? l.Value > r.Value : QuantityMath.Compare(l, r).Is(Relation.Greater);
    }

    /// <summary>CQL's <c>&gt;</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? Greater<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Less(right, left);

    /// <summary>CQL's <c>&gt;=</c>: true when the left value is greater than or equal to the right one. Null when an operand is null, when units differ in dimension, or when a date or time lacks a component that would decide.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool? GreaterOrEqual(int? left, int? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() >= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="GreaterOrEqual(int?, int?)"/>
    public static bool? GreaterOrEqual(long? left, long? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() >= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="GreaterOrEqual(int?, int?)"/>
    public static bool? GreaterOrEqual(decimal? left, decimal? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() >= right.GetValueOrDefault() : null;

    /// <summary>CQL's <c>&gt;=</c> on strings: by Unicode values, character by character.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? GreaterOrEqual(string? left, string? right) => left is null || right is null ? null : string.CompareOrdinal(left, right) >= 0;

    /// <inheritdoc cref="GreaterOrEqual(int?, int?)"/>
    public static bool? GreaterOrEqual(CqlDate? left, CqlDate? right) =>
        left.HasValue & right.HasValue ? CqlDate.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Greater | Relation.Equal) : null;

    /// <inheritdoc cref="GreaterOrEqual(int?, int?)"/>
    public static bool? GreaterOrEqual(CqlDateTime? left, CqlDateTime? right) =>
        left.HasValue & right.HasValue ? CqlDateTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Greater | Relation.Equal) : null;

    /// <inheritdoc cref="GreaterOrEqual(int?, int?)"/>
    public static bool? GreaterOrEqual(CqlTime? left, CqlTime? right) =>
        left.HasValue & right.HasValue ? CqlTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Greater | Relation.Equal) : null;

    /// <inheritdoc cref="GreaterOrEqual(int?, int?)"/>
    public static bool? GreaterOrEqual(Quantity? left, Quantity? right)
    {
        if (!(left.HasValue & right.HasValue)) return null;
        ref readonly Quantity l = ref Nullable.GetValueRefOrDefaultRef(in left);
        ref readonly Quantity r = ref Nullable.GetValueRefOrDefaultRef(in right);
        return Quantity.IsSameUnit(in l, in r) ? l.Value >= r.Value : QuantityMath.Compare(l, r).Is(Relation.Greater | Relation.Equal);
    }

    /// <summary>CQL's <c>&gt;=</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? GreaterOrEqual<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.LessOrEqual(right, left);
}
