using System.Collections;
using System.Runtime.CompilerServices;

namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>Children</c>: the values of a structured value's elements, lists among them spread out; null for null, empty for a simple value.</summary>
    /// <param name="value">The value.</param>
    public static IReadOnlyList<object?>? Children(object? value)
    {
        if (value is null) return null;
        List<object?> result = [];
        if (value is IEnumerable list and not string)
        {
            foreach (object? element in list) result.AddRange(Children(element) ?? []);
            return result;
        }

        foreach (object? part in PartsOf(value))
        {
            if (part is IEnumerable inner and not string) result.AddRange(inner.Cast<object?>());
            else if (part is not null) result.Add(part);
        }

        return result;
    }

    /// <summary>CQL's <c>Descendents</c>: the children, their children, and so on; null for null.</summary>
    /// <param name="value">The value.</param>
    public static IReadOnlyList<object?>? Descendents(object? value)
    {
        if (Children(value) is not { } children) return null;
        List<object?> result = [.. children];
        // Grows while it is read: breadth first, without recursion.
        for (int i = 0; i < result.Count; i++)
        {
            if (result[i] is { } child) result.AddRange(Children(child)!);
        }

        return result;
    }

    private static IEnumerable<object?> PartsOf(object value) => value switch
    {
        Quantity quantity => [quantity.Value, quantity.Unit],
        Ratio ratio => [ratio.Numerator, ratio.Denominator],
        Code code => [code.Value, code.System, code.Version, code.Display],
        Concept concept => [concept.Codes, concept.Display],
        IInterval interval => [interval.LowValue, interval.HighValue, interval.LowClosed, interval.HighClosed],
        ICqlTuple tuple => Enumerable.Range(0, tuple.Count).Select(tuple.ValueAt),
        ITuple tuple => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]),
        _ => [],
    };
}
