namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>before</c>: true when the left value is earlier, component by component; null when one lacks a component that would decide.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="precision">The named precision to compare to, or null. With one both values need the component.</param>
    public static bool? Before(CqlDate? left, CqlDate? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlDate.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less) : null;

    /// <inheritdoc cref="Before(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? Before(CqlDateTime? left, CqlDateTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlDateTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less) : null;

    /// <inheritdoc cref="Before(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? Before(CqlTime? left, CqlTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less) : null;

    /// <summary><c>before</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? Before<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Less);

    /// <summary>CQL's <c>after</c>: true when the left value is later, component by component; null when one lacks a component that would decide.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="precision">The named precision to compare to, or null. With one both values need the component.</param>
    public static bool? After(CqlDate? left, CqlDate? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlDate.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater) : null;

    /// <inheritdoc cref="After(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? After(CqlDateTime? left, CqlDateTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlDateTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater) : null;

    /// <inheritdoc cref="After(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? After(CqlTime? left, CqlTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater) : null;

    /// <summary><c>after</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? After<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Greater);

    /// <summary>CQL's <c>same as</c>: true when the values are the same, component by component; null when one lacks a component that would decide.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="precision">The named precision to compare to, or null. With one both values need the component.</param>
    public static bool? SameAs(CqlDate? left, CqlDate? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlDate.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Equal) : null;

    /// <inheritdoc cref="SameAs(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameAs(CqlDateTime? left, CqlDateTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlDateTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Equal) : null;

    /// <inheritdoc cref="SameAs(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameAs(CqlTime? left, CqlTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Equal) : null;

    /// <summary><c>same as</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? SameAs<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Equal);

    /// <summary>CQL's <c>same or before</c>: true when the left value is the same or earlier, component by component; null when one lacks a component that would decide.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="precision">The named precision to compare to, or null. With one both values need the component.</param>
    public static bool? SameOrBefore(CqlDate? left, CqlDate? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlDate.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less | Relation.Equal) : null;

    /// <inheritdoc cref="SameOrBefore(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameOrBefore(CqlDateTime? left, CqlDateTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlDateTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less | Relation.Equal) : null;

    /// <inheritdoc cref="SameOrBefore(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameOrBefore(CqlTime? left, CqlTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less | Relation.Equal) : null;

    /// <summary><c>same or before</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? SameOrBefore<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Less | Relation.Equal);

    /// <summary>CQL's <c>same or after</c>: true when the left value is the same or later, component by component; null when one lacks a component that would decide.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="precision">The named precision to compare to, or null. With one both values need the component.</param>
    public static bool? SameOrAfter(CqlDate? left, CqlDate? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlDate.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater | Relation.Equal) : null;

    /// <inheritdoc cref="SameOrAfter(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameOrAfter(CqlDateTime? left, CqlDateTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlDateTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater | Relation.Equal) : null;

    /// <inheritdoc cref="SameOrAfter(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameOrAfter(CqlTime? left, CqlTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? CqlTime.Compare(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater | Relation.Equal) : null;

    /// <summary><c>same or after</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? SameOrAfter<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Greater | Relation.Equal);
}
