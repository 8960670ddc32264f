namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary><c>before</c> on dates as the days that they can be: true when the left value is earlier in every case. CQL compares the written components, and stops where one lacks one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="precision">The named precision to compare to, or null. With one the comparison follows CQL: it asks about the recording.</param>
    public static bool? Before(CqlDate? left, CqlDate? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less) : null;

    /// <inheritdoc cref="Before(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? Before(CqlDateTime? left, CqlDateTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less) : null;

    /// <inheritdoc cref="Before(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? Before(CqlTime? left, CqlTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less) : null;

    /// <summary><c>before</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? Before<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Less);

    /// <summary><c>after</c> on dates as the days that they can be: true when the left value is later in every case. CQL compares the written components, and stops where one lacks one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="precision">The named precision to compare to, or null. With one the comparison follows CQL: it asks about the recording.</param>
    public static bool? After(CqlDate? left, CqlDate? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater) : null;

    /// <inheritdoc cref="After(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? After(CqlDateTime? left, CqlDateTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater) : null;

    /// <inheritdoc cref="After(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? After(CqlTime? left, CqlTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater) : null;

    /// <summary><c>after</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? After<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Greater);

    /// <summary><c>same as</c> on dates as the days that they can be: true when the values are the same in every case. CQL compares the written components, and stops where one lacks one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="precision">The named precision to compare to, or null. With one the comparison follows CQL: it asks about the recording.</param>
    public static bool? SameAs(CqlDate? left, CqlDate? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Equal) : null;

    /// <inheritdoc cref="SameAs(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameAs(CqlDateTime? left, CqlDateTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Equal) : null;

    /// <inheritdoc cref="SameAs(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameAs(CqlTime? left, CqlTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Equal) : null;

    /// <summary><c>same as</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? SameAs<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Equal);

    /// <summary><c>same or before</c> on dates as the days that they can be: true when the left value is the same or earlier in every case. CQL compares the written components, and stops where one lacks one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="precision">The named precision to compare to, or null. With one the comparison follows CQL: it asks about the recording.</param>
    public static bool? SameOrBefore(CqlDate? left, CqlDate? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less | Relation.Equal) : null;

    /// <inheritdoc cref="SameOrBefore(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameOrBefore(CqlDateTime? left, CqlDateTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less | Relation.Equal) : null;

    /// <inheritdoc cref="SameOrBefore(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameOrBefore(CqlTime? left, CqlTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Less | Relation.Equal) : null;

    /// <summary><c>same or before</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? SameOrBefore<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Less | Relation.Equal);

    /// <summary><c>same or after</c> on dates as the days that they can be: true when the left value is the same or later in every case. CQL compares the written components, and stops where one lacks one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="precision">The named precision to compare to, or null. With one the comparison follows CQL: it asks about the recording.</param>
    public static bool? SameOrAfter(CqlDate? left, CqlDate? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater | Relation.Equal) : null;

    /// <inheritdoc cref="SameOrAfter(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameOrAfter(CqlDateTime? left, CqlDateTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater | Relation.Equal) : null;

    /// <inheritdoc cref="SameOrAfter(CqlDate?, CqlDate?, CqlPrecision?)"/>
    public static bool? SameOrAfter(CqlTime? left, CqlTime? right, CqlPrecision? precision = null) =>
        left.HasValue & right.HasValue ? Point.CompareOpen(left.GetValueOrDefault(), right.GetValueOrDefault(), precision).Is(Relation.Greater | Relation.Equal) : null;

    /// <summary><c>same or after</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? SameOrAfter<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Greater | Relation.Equal);
}
