namespace ProtocolSdk.Cql;

/// <summary>
/// The operators whose answer differs when an absent value, an absent date precision or an absent list means <i>unrecorded</i>. The law: the answer is
/// never definite when two completions of the unrecorded disagree, and, where each operand occurs once, unknown exactly then.
/// Operators that aren't here read the same in both worlds: use <see cref="CqlOperators"/>.
/// </summary>
public static partial class OpenWorldOperators
{
    /// <summary><c>is true</c>: null is unknown, where CQL gives false.</summary>
    /// <param name="value">The operand.</param>
    public static bool? IsTrue(bool? value) => value;

    /// <summary><c>is false</c>: null is unknown, where CQL gives false.</summary>
    /// <param name="value">The operand.</param>
    public static bool? IsFalse(bool? value) => !value;

    /// <summary><c>&amp;</c> on strings: null is unknown, where CQL reads it as the empty string.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static string? ConcatenateCoalesced(string? left, string? right) => CqlOperators.Concatenate(left, right);

    /// <summary><c>Combine</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The strings.</param>
    /// <param name="separator">What is put between them; null is unknown, where CQL puts nothing.</param>
    public static string? Combine(IReadOnlyList<string?>? list, string? separator) =>
        HasNull(list) || separator is null ? null : CqlOperators.Combine(list, separator);

    /// <summary><c>Combine</c> without a separator: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The strings.</param>
    public static string? Combine(IReadOnlyList<string?>? list) => HasNull(list) ? null : CqlOperators.Combine(list);

    /// <summary>An interval of boundaries from data: a null one is unknown, where CQL reads a closed null boundary as the type's minimum or maximum.</summary>
    /// <param name="low">The lower boundary.</param>
    /// <param name="high">The upper boundary.</param>
    /// <param name="lowClosed">True when the lower boundary belongs to the interval.</param>
    /// <param name="highClosed">True when the upper boundary belongs to the interval.</param>
    /// <param name="lowFromData">False when the lower boundary is the author's own, so that a null one is CQL's.</param>
    /// <param name="highFromData">False when the upper boundary is the author's own, so that a null one is CQL's.</param>
    /// <typeparam name="T">The point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The interval would be empty whatever its partial boundaries turn out to be.</exception>
    public static Interval<T>? Interval<T>(T? low, T? high, bool? lowClosed, bool? highClosed, bool lowFromData = true, bool highFromData = true)
        where T : struct
    {
        Interval<T> interval = Cql.Interval<T>.Unchecked(
            low,
            high,
            lowClosed == true && (low is not null || !lowFromData),
            highClosed == true && (high is not null || !highFromData));
        return Intervals.IsCertainlyEmpty(interval)
            ? throw new CqlRuntimeException($"{interval} is empty: its start is after its end.")
            : interval;
    }

    internal static bool HasNull<T>(IReadOnlyList<T>? list)
    {
        if (list is null) return true;
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is null) return true;
        }

        return false;
    }
}
