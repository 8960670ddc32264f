using System.Runtime.CompilerServices;

namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>=</c>: true when the values are equal, null when an operand is null or they can't be compared to the end.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool? Equal(bool? left, bool? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() == right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Equal(bool?, bool?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool? Equal(int? left, int? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() == right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Equal(bool?, bool?)"/>
    public static bool? Equal(long? left, long? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() == right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Equal(bool?, bool?)"/>
    public static bool? Equal(decimal? left, decimal? right) => left.HasValue & right.HasValue ? left.GetValueOrDefault() == right.GetValueOrDefault() : null;

    /// <summary>CQL's <c>=</c> on strings: the same characters by Unicode value.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equal(string? left, string? right) => left is null || right is null ? null : string.Equals(left, right, StringComparison.Ordinal);

    /// <summary>CQL's <c>=</c> on dates: component by component; null when one has a component that the other lacks and all before are equal.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equal(CqlDate? left, CqlDate? right) =>
        left.HasValue & right.HasValue ? CqlDate.Compare(left.GetValueOrDefault(), right.GetValueOrDefault()).Is(Relation.Equal) : null;

    /// <inheritdoc cref="Equal(CqlDate?, CqlDate?)"/>
    public static bool? Equal(CqlDateTime? left, CqlDateTime? right) =>
        left is { } l && right is { } r ? CqlDateTime.Compare(l, r).Is(Relation.Equal) : null;

    /// <inheritdoc cref="Equal(CqlDate?, CqlDate?)"/>
    public static bool? Equal(CqlTime? left, CqlTime? right) =>
        left is { } l && right is { } r ? CqlTime.Compare(l, r).Is(Relation.Equal) : null;

    /// <summary>CQL's <c>=</c> on quantities: units of one dimension are converted; null when the dimensions differ.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equal(Quantity? left, Quantity? right) =>
        left is { } l && right is { } r ? QuantityMath.Compare(l, r).Is(Relation.Equal) : null;

    /// <summary>CQL's <c>=</c> on ratios: numerator and denominator are equal.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equal(Ratio? left, Ratio? right) =>
        left is { } l && right is { } r ? Equal(l.Numerator, r.Numerator) & Equal(l.Denominator, r.Denominator) : null;

    /// <summary>
    /// CQL's <c>=</c> on codes, as on tuples: code, system, version and display in this order; two absent ones are equal, an absent and a given one
    /// undecided; the first that isn't equal decides. To compare what codes mean, write <c>~</c>.
    /// </summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equal(Code? left, Code? right)
    {
        if (left is null || right is null) return null;
        if (!string.Equals(left.Value, right.Value, StringComparison.Ordinal)) return false;
        bool? system = EqualParts(left.System, right.System);
        if (system != true) return system;
        bool? version = EqualParts(left.Version, right.Version);
        return version != true ? version : EqualParts(left.Display, right.Display);
    }

    /// <summary>CQL's <c>=</c> on concepts, as on tuples: equal codes in the same order, then the display. To compare what they mean, write <c>~</c>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equal(Concept? left, Concept? right)
    {
        if (left is null || right is null) return null;
        bool? codes = Equal<Code>(left.Codes, right.Codes);
        return codes != true ? codes : EqualParts(left.Display, right.Display);
    }

    /// <summary>CQL's <c>=</c> on value sets: the same name.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equal(ValueSet? left, ValueSet? right) =>
        left is null || right is null ? null : string.Equals(left.Name, right.Name, StringComparison.Ordinal);

    /// <summary>CQL's <c>=</c> on intervals: equal starts and equal ends; null when a boundary isn't known.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? Equal<T>(Interval<T>? left, Interval<T>? right)
        where T : struct
    {
        if (left is not { } l || right is not { } r) return null;
        return Intervals.StartToStart(l, r).Is(Relation.Equal) & Intervals.EndToEnd(l, r).Is(Relation.Equal);
    }

    /// <summary>CQL's <c>=</c> on lists: the same length and equal elements in order; two null elements are equal, a null and a value are undecided.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? Equal<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null || right is null) return null;
        if (left.Count != right.Count) return false;
        bool? result = true;
        for (int i = 0; i < left.Count; i++)
        {
            if (left[i] is null && right[i] is null) continue;
            bool? equal = Elements.Equal(left[i], right[i]);
            if (equal == false) return false;
            result &= equal;
        }

        return result;
    }

    /// <summary>CQL's <c>=</c> on ranges: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? Equal<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct => Ranges.Compare(left, right).Is(Relation.Equal);

    /// <summary>
    /// CQL's <c>=</c> on values whose type is known at run time only, tuples among them. Tuples are compared element by element, and two null elements are
    /// equal; the first that is not decides. Values of different types are unequal, except that numbers are compared as numbers.
    /// </summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equal(object? left, object? right) => DynamicEquality.Equal(left, right);

    /// <summary>CQL's <c>~</c>: true when the values are equivalent or both null; never null.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(bool? left, bool? right) => left == right;

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(int? left, int? right) => left == right;

    /// <inheritdoc cref="Equivalent(bool?, bool?)"/>
    public static bool? Equivalent(long? left, long? right) => left == right;

    /// <summary>CQL's <c>~</c> on decimals: equal when rounded to the digits of the less precise one, trailing zeros not counting; both null is true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(decimal? left, decimal? right)
    {
        if (left is not { } l || right is not { } r) return left is null && right is null;
        if (l == r) return true;
        int digits = Math.Min(Significant(l), Significant(r));
        return decimal.Round(l, digits, MidpointRounding.AwayFromZero) == decimal.Round(r, digits, MidpointRounding.AwayFromZero);

        static int Significant(decimal value)
        {
            int scale = value.Scale;
            while (scale > 0 && decimal.Round(value, scale - 1) == value) scale--;
            return scale;
        }
    }

    /// <summary>CQL's <c>~</c> on strings: the same ignoring case, every white space character being like any other; both null is true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(string? left, string? right)
    {
        if (left is null || right is null) return left is null && right is null;
        if (left.Length != right.Length) return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] == right[i] || (char.IsWhiteSpace(left[i]) && char.IsWhiteSpace(right[i]))) continue;
            if (char.ToUpperInvariant(left[i]) != char.ToUpperInvariant(right[i])) return false;
        }

        return true;
    }

    /// <summary>CQL's <c>~</c> on dates: the same components; false when one has a component that the other lacks; both null is true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(CqlDate? left, CqlDate? right) => left is { } l && right is { } r
        ? CqlDate.Compare(l, r) == Relation.Equal
        : left is null && right is null;

    /// <inheritdoc cref="Equivalent(CqlDate?, CqlDate?)"/>
    public static bool? Equivalent(CqlDateTime? left, CqlDateTime? right) => left is { } l && right is { } r
        ? CqlDateTime.Compare(l, r) == Relation.Equal
        : left is null && right is null;

    /// <inheritdoc cref="Equivalent(CqlDate?, CqlDate?)"/>
    public static bool? Equivalent(CqlTime? left, CqlTime? right) => left is { } l && right is { } r
        ? CqlTime.Compare(l, r) == Relation.Equal
        : left is null && right is null;

    /// <summary>CQL's <c>~</c> on quantities: units converted, values as decimals; a calendar year is twelve months, 365 days and UCUM's year; both null is true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(Quantity? left, Quantity? right) => left is { } l && right is { } r
        ? QuantityMath.Equivalent(l, r)
        : left is null && right is null;

    /// <summary>CQL's <c>~</c> on ratios: the same quotient (<c>1:100 ~ 10:1000</c>); both null is true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(Ratio? left, Ratio? right)
    {
        if (left is not { } l || right is not { } r) return left is null && right is null;
        return Equivalent(Multiply(l.Numerator, r.Denominator), Multiply(r.Numerator, l.Denominator));
    }

    /// <summary>CQL's <c>~</c> on codes: the same code and system; version and display don't count; both null is true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(Code? left, Code? right)
    {
        if (left is null || right is null) return left is null && right is null;
        return string.Equals(left.Value, right.Value, StringComparison.Ordinal) && string.Equals(left.System, right.System, StringComparison.Ordinal);
    }

    /// <summary>CQL's <c>~</c> on concepts: they share a code; both null is true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(Concept? left, Concept? right)
    {
        if (left is null || right is null) return left is null && right is null;
        foreach (Code code in left.Codes)
        {
            if (Equivalent(right, code) == true) return true;
        }

        return false;
    }

    /// <summary>CQL's <c>~</c> of a concept and a code: the concept has the code; both null is true.</summary>
    /// <param name="left">The concept.</param>
    /// <param name="right">The code.</param>
    public static bool? Equivalent(Concept? left, Code? right)
    {
        if (left is null || right is null) return left is null && right is null;
        foreach (Code code in left.Codes)
        {
            if (Equivalent(code, right) == true) return true;
        }

        return false;
    }

    /// <summary>CQL's <c>~</c> of a code and a concept: the concept has the code; both null is true.</summary>
    /// <param name="left">The code.</param>
    /// <param name="right">The concept.</param>
    public static bool? Equivalent(Code? left, Concept? right) => Equivalent(right, left);

    /// <summary>CQL's <c>~</c> on value sets: the same name; both null is true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(ValueSet? left, ValueSet? right) =>
        left is null || right is null ? left is null && right is null : Equal(left, right);

    /// <summary>CQL's <c>~</c> on intervals: equivalent starts and equivalent ends; both null is true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? Equivalent<T>(Interval<T>? left, Interval<T>? right)
        where T : struct
    {
        if (left is not { } l || right is not { } r) return left is null && right is null;
        return Elements.Equivalent(Intervals.Start(l), Intervals.Start(r)) && Elements.Equivalent(Intervals.End(l), Intervals.End(r));
    }

    /// <summary>CQL's <c>~</c> on lists: the same length and equivalent elements in order; both null is true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? Equivalent<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null || right is null) return left is null && right is null;
        if (left.Count != right.Count) return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (!Elements.Equivalent(left[i], right[i])) return false;
        }

        return true;
    }

    /// <summary>CQL's <c>~</c> on ranges: equality where all possible values agree; both unknown is true, one unknown is false.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? Equivalent<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct =>
        left.HasValue && right.HasValue ? Equal(left, right) : left.HasValue == right.HasValue;

    /// <summary>CQL's <c>~</c> on values whose type is known at run time only, tuples among them; both null is true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static bool? Equivalent(object? left, object? right) => DynamicEquality.Equivalent(left, right);

    // Two absent parts are equal; one absent part leaves it open.
    private static bool? EqualParts(string? left, string? right) => left is null && right is null ? true : Equal(left, right);
}
