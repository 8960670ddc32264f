namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>Refuses a query over several lists that would have too many combinations of rows.</summary>
    /// <param name="counts">How many rows each source has.</param>
    /// <exception cref="CqlRuntimeException">It would have.</exception>
    public static void CheckCombinations(params ReadOnlySpan<int> counts)
    {
        long combinations = 1;
        foreach (int count in counts)
        {
            combinations *= count;
            ResultLimits.CheckRows(combinations, "from");
        }
    }

    /// <summary>The values of a projection of a list, in its order.</summary>
    /// <param name="list">The list; null gives null.</param>
    /// <param name="projection">What is taken of an element.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    /// <typeparam name="TResult">The result's element type, in its nullable form.</typeparam>
    public static IReadOnlyList<TResult>? Select<T, TResult>(IReadOnlyList<T>? list, Func<T, TResult> projection)
    {
        ArgumentNullException.ThrowIfNull(projection);
        if (list is null) return null;
        var result = new List<TResult>(list.Count);
        for (int i = 0; i < list.Count; i++) result.Add(projection(list[i]));
        return result;
    }

    /// <summary><c>sort by</c>: nulls are lower than everything else; equal keys keep their order.</summary>
    /// <param name="list">The list; null gives null.</param>
    /// <param name="key">The key of an element.</param>
    /// <param name="descending">True for the greatest key first.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    /// <typeparam name="TKey">The key's type, in its nullable form.</typeparam>
    public static IReadOnlyList<T>? SortBy<T, TKey>(IReadOnlyList<T>? list, Func<T, TKey> key, bool descending)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (list is null) return null;
        return descending
            ? [.. list.OrderByDescending(key, SortOrder<TKey>.Instance)]
            : [.. list.OrderBy(key, SortOrder<TKey>.Instance)];
    }

    /// <summary><c>as</c>: the value when it is of the type, null when it is of another. The type is a nullable one.</summary>
    public static T? As<T>(object? value) => value is T typed ? typed : default;

    /// <summary><c>cast … as</c>: the value, null for null.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The type asked for, in its nullable form.</typeparam>
    /// <exception cref="CqlRuntimeException">The value is of another type.</exception>
    public static T? Cast<T>(object? value) => value switch
    {
        null => default,
        T typed => typed,
        _ => throw new CqlRuntimeException($"{CqlFormatter.Format(value)} is not of the type that 'cast' asks for."),
    };
}
