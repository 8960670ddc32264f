namespace ProtocolSdk.Cql;

/// <summary>
/// The operators whose answer differs when an absent value, an absent date precision or an absent list means <i>unrecorded</i>. The law: the answer is
/// never definite when two completions of the unrecorded disagree, and, where each operand occurs once, unknown exactly then.
/// Operators that aren't here read the same in both worlds: use <see cref="CqlOperators"/>.
/// </summary>
public static partial class OpenWorldOperators
{
    /// <summary>
    /// <c>=</c> where the unrecorded may be anything: two nulls aren't equal but unknown, and partial dates are the days that they can be.
    /// CQL calls two dates of the same partial precision, and two null elements, equal.
    /// </summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equal(CqlDate? left, CqlDate? right) => Ranges.CompareOpen(left, right).Is(Relation.Equal);

    /// <inheritdoc cref="Equal(CqlDate?, CqlDate?)"/>
    public static bool? Equal<T>(Interval<T>? left, Interval<T>? right)
        where T : struct => SameAs(left, right);
}
