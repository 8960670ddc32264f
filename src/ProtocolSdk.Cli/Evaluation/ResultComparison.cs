using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Cli.Evaluation;

/// <summary>
/// Whether an answer is the expected one: the same value of the same precision. Numbers of different types are compared by
/// value, because expected outputs are written loosely; a range of possible values is expected as an interval.
/// </summary>
internal static class ResultComparison
{
    public static bool Agree(object? actual, object? expected)
    {
        if (actual is not null && IsGeneric(actual, typeof(Uncertain<>))) return AgreeOnRange(actual, expected);
        if (actual is null || expected is null) return actual is null && expected is null;
        if (actual is int or long or decimal && expected is int or long or decimal)
            return Convert.ToDecimal(actual, null) == Convert.ToDecimal(expected, null);
        if (actual is string a && expected is string e) return a == e;
        if (actual is ITuple left && expected is ITuple right)
            return left.Length == right.Length && Enumerable.Range(0, left.Length).All(i => Agree(left[i], right[i]));
        if (actual is IEnumerable first and not string && expected is IEnumerable second and not string) return AgreeOnLists(first, second);
        if (IsGeneric(actual, typeof(Interval<>)) && IsGeneric(expected, typeof(Interval<>)))
        {
            return Agree(Get(actual, "Low"), Get(expected, "Low")) && Agree(Get(actual, "High"), Get(expected, "High"))
                && Agree(Get(actual, "LowClosed"), Get(expected, "LowClosed")) && Agree(Get(actual, "HighClosed"), Get(expected, "HighClosed"));
        }

        // A date where a date-time is expected, or the other way round, is converted as CQL converts it: to the same precision.
        if (actual is CqlDate or CqlDateTime && expected is CqlDate or CqlDateTime && actual.GetType() != expected.GetType())
            return actual.ToString() == expected.ToString();

        return actual.Equals(expected)
            || (actual.GetType() == expected.GetType() && actual is not bool && CqlOperators.Equal(actual, expected) == true);
    }

    private static bool AgreeOnLists(IEnumerable actual, IEnumerable expected)
    {
        List<object?> a = [.. actual];
        List<object?> e = [.. expected];
        return a.Count == e.Count && a.Zip(e).All(p => Agree(p.First, p.Second));
    }

    private static bool AgreeOnRange(object actual, object? expected)
    {
        if (!(bool)Get(actual, "HasValue")!) return expected is null;
        if ((bool)Get(actual, "IsPoint")!) return Agree(Get(actual, "Low"), expected);
        return expected is not null
            && IsGeneric(expected, typeof(Interval<>))
            && Agree(Get(actual, "Low"), Get(expected, "Low"))
            && Agree(Get(actual, "High"), Get(expected, "High"));
    }

    private static bool IsGeneric(object value, Type definition) => value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == definition;

    private static object? Get(object value, string property) => value.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.GetValue(value);
}
