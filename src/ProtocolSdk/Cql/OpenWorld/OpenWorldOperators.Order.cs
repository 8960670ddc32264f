namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary><c>&lt;</c> on dates as the days that they can be: definite when all agree. CQL compares the written components, and stops where one lacks one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Less(CqlDate? left, CqlDate? right) => Ranges.CompareOpen(left, right).Is(Relation.Less);

    /// <inheritdoc cref="Less(CqlDate?, CqlDate?)"/>
    public static bool? Less(CqlDateTime? left, CqlDateTime? right) => Ranges.CompareOpen(left, right).Is(Relation.Less);

    /// <inheritdoc cref="Less(CqlDate?, CqlDate?)"/>
    public static bool? Less(CqlTime? left, CqlTime? right) => Ranges.CompareOpen(left, right).Is(Relation.Less);

    /// <summary><c>&lt;</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? Less<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Less);

    /// <summary><c>&lt;=</c> on dates as the days that they can be: definite when all agree. CQL compares the written components, and stops where one lacks one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? LessOrEqual(CqlDate? left, CqlDate? right) => Ranges.CompareOpen(left, right).Is(Relation.Less | Relation.Equal);

    /// <inheritdoc cref="LessOrEqual(CqlDate?, CqlDate?)"/>
    public static bool? LessOrEqual(CqlDateTime? left, CqlDateTime? right) => Ranges.CompareOpen(left, right).Is(Relation.Less | Relation.Equal);

    /// <inheritdoc cref="LessOrEqual(CqlDate?, CqlDate?)"/>
    public static bool? LessOrEqual(CqlTime? left, CqlTime? right) => Ranges.CompareOpen(left, right).Is(Relation.Less | Relation.Equal);

    /// <summary><c>&lt;=</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? LessOrEqual<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Less | Relation.Equal);

    /// <summary><c>&gt;</c> on dates as the days that they can be: definite when all agree. CQL compares the written components, and stops where one lacks one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Greater(CqlDate? left, CqlDate? right) => Ranges.CompareOpen(left, right).Is(Relation.Greater);

    /// <inheritdoc cref="Greater(CqlDate?, CqlDate?)"/>
    public static bool? Greater(CqlDateTime? left, CqlDateTime? right) => Ranges.CompareOpen(left, right).Is(Relation.Greater);

    /// <inheritdoc cref="Greater(CqlDate?, CqlDate?)"/>
    public static bool? Greater(CqlTime? left, CqlTime? right) => Ranges.CompareOpen(left, right).Is(Relation.Greater);

    /// <summary><c>&gt;</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? Greater<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Greater);

    /// <summary><c>&gt;=</c> on dates as the days that they can be: definite when all agree. CQL compares the written components, and stops where one lacks one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? GreaterOrEqual(CqlDate? left, CqlDate? right) => Ranges.CompareOpen(left, right).Is(Relation.Greater | Relation.Equal);

    /// <inheritdoc cref="GreaterOrEqual(CqlDate?, CqlDate?)"/>
    public static bool? GreaterOrEqual(CqlDateTime? left, CqlDateTime? right) => Ranges.CompareOpen(left, right).Is(Relation.Greater | Relation.Equal);

    /// <inheritdoc cref="GreaterOrEqual(CqlDate?, CqlDate?)"/>
    public static bool? GreaterOrEqual(CqlTime? left, CqlTime? right) => Ranges.CompareOpen(left, right).Is(Relation.Greater | Relation.Equal);

    /// <summary><c>&gt;=</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? GreaterOrEqual<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Greater | Relation.Equal);
}
