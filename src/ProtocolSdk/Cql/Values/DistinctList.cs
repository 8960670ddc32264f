namespace ProtocolSdk.Cql;

/// <summary>
/// A list without equal elements, in order of first appearance. Types whose CQL equality is that of .NET go through a hash set; dates that may be partial,
/// quantities and the like are compared one by one.
/// </summary>
internal sealed class DistinctList<T>
{
    private readonly List<T> _elements = [];
    private readonly HashSet<T>? _seen = IsHashable ? [] : null;

    public DistinctList(IReadOnlyList<T> elements) => AddRange(elements);

    public IReadOnlyList<T> Elements => _elements;

    /// <summary>True when CQL's equality of the type is .NET's; an absent display of a code counts as a different value here.</summary>
    public static bool IsHashable { get; } =
        typeof(T) == typeof(int?) || typeof(T) == typeof(long?) || typeof(T) == typeof(decimal?) || typeof(T) == typeof(bool?) || typeof(T) == typeof(string) || typeof(T) == typeof(Code);

    public void AddRange(IReadOnlyList<T> elements)
    {
        for (int i = 0; i < elements.Count; i++) Add(elements[i]);
    }

    public void Add(T element)
    {
        if (_seen is not null ? _seen.Add(element) : !Find(element)) _elements.Add(element);
    }

    public bool Contains(T element) => _seen?.Contains(element) ?? Find(element);

    private bool Find(T element)
    {
        foreach (T other in _elements)
        {
            if (element is null ? other is null : Cql.Elements.Equal(other, element) == true) return true;
        }

        return false;
    }
}
