using System.Collections;
using System.Text.Json;

namespace ProtocolSdk.Registry.Json;

/// <summary>
/// A list as it was recorded. Its items are the elements of the schema's kind; elements of another kind are no items,
/// but keep their places and are written back there.
/// </summary>
internal sealed class RegistryList<T>(T[] items, IReadOnlyList<MisfitElement> misfits) : IReadOnlyList<T>, IMisfitElements
{
    private readonly T[] _items = items;

    /// <inheritdoc/>
    public IReadOnlyList<MisfitElement> Misfits { get; } = misfits;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}

/// <summary>A list that may have elements which aren't of the schema's kind.</summary>
internal interface IMisfitElements
{
    /// <summary>The elements that aren't items, by ascending place; empty as a rule.</summary>
    IReadOnlyList<MisfitElement> Misfits { get; }
}

/// <summary>An element of a list that isn't of the schema's kind.</summary>
/// <param name="Index">Its place among all elements, from zero.</param>
/// <param name="Value">The element as recorded.</param>
internal readonly record struct MisfitElement(int Index, JsonElement Value);
