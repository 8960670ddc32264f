namespace ProtocolSdk;

/// <summary>A set of a protocol's data elements, by index: what generated code fills while it looks for what is missing.</summary>
public struct DataElementSet
{
    private const int BitsPerWord = 64;
    private ulong _first;
    private ulong[]? _rest;

    /// <summary>True when nothing is in the set.</summary>
    public readonly bool IsEmpty => _first == 0 && (_rest is null || Array.TrueForAll(_rest, w => w == 0));

    /// <summary>Adds the element with this index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public void Add(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (index < BitsPerWord)
        {
            _first |= 1UL << index;
            return;
        }

        var word = (index / BitsPerWord) - 1;
        if (_rest is null || _rest.Length <= word) Array.Resize(ref _rest, word + 1);
        _rest[word] |= 1UL << (index % BitsPerWord);
    }

    /// <summary>True when the element with this index is in the set.</summary>
    public readonly bool Contains(int index)
    {
        if (index < 0) return false;
        if (index < BitsPerWord) return (_first >> index & 1) != 0;
        var word = (index / BitsPerWord) - 1;
        return _rest is not null && word < _rest.Length && (_rest[word] >> (index % BitsPerWord) & 1) != 0;
    }

    internal readonly IReadOnlyList<DataElementDefinition> Select(IReadOnlyList<DataElementDefinition> all)
    {
        if (IsEmpty) return [];
        var chosen = new List<DataElementDefinition>();
        for (var i = 0; i < all.Count; i++)
        {
            if (Contains(i)) chosen.Add(all[i]);
        }

        return chosen;
    }
}
