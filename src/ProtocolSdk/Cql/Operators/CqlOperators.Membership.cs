namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>contains</c> on a list: true when an element is equal; two nulls are; false for a null list. Null when an element might be equal and none is.</summary>
    /// <param name="list">The list.</param>
    /// <param name="element">The element.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? Contains<T>(IReadOnlyList<T>? list, T element) => Find(list, element, out _);

    /// <summary>CQL's <c>in</c> on a list; see <see cref="Contains{T}(IReadOnlyList{T}?, T)"/>.</summary>
    /// <param name="element">The element.</param>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? In<T>(T element, IReadOnlyList<T>? list) => Contains(list, element);

    /// <summary>CQL's <c>properly includes</c> of an element: the list has it and something else; false for a null list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="element">The element.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? ProperContains<T>(IReadOnlyList<T>? list, T element)
    {
        bool? found = Find(list, element, out bool? hasOther);
        return found & hasOther;
    }

    /// <summary>CQL's <c>properly included in</c> of an element; see <see cref="ProperContains{T}(IReadOnlyList{T}?, T)"/>.</summary>
    /// <param name="element">The element.</param>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? ProperIn<T>(T element, IReadOnlyList<T>? list) => ProperContains(list, element);

    /// <summary>CQL's <c>includes</c> on lists: every element of the right list is in the left one; null when a list is null.</summary>
    /// <param name="left">The left list.</param>
    /// <param name="right">The right list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? Includes<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null || right is null) return null;
        bool? result = true;
        for (int i = 0; i < right.Count && result != false; i++) result &= Contains(left, right[i]);
        return result;
    }

    /// <summary>CQL's <c>included in</c> on lists: every element of the left list is in the right one; null when a list is null.</summary>
    /// <param name="left">The left list.</param>
    /// <param name="right">The right list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? IncludedIn<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) => Includes(right, left);

    /// <summary>CQL's <c>properly includes</c> on lists: the left list includes the right one and has more elements; null when a list is null.</summary>
    /// <param name="left">The left list.</param>
    /// <param name="right">The right list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? ProperIncludes<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) =>
        left is null || right is null ? null : left.Count > right.Count ? Includes(left, right) : false;

    /// <summary>CQL's <c>properly included in</c> on lists: the right list includes the left one and has more elements; null when a list is null.</summary>
    /// <param name="left">The left list.</param>
    /// <param name="right">The right list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static bool? ProperIncludedIn<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) => ProperIncludes(right, left);

    /// <summary>Looks for an element, and for an element that is another one.</summary>
    private static bool? Find<T>(IReadOnlyList<T>? list, T element, out bool? hasOther)
    {
        hasOther = false;
        if (list is null) return false;
        bool? found = false;
        for (int i = 0; i < list.Count; i++)
        {
            T other = list[i];
            bool? equal = other is null && element is null ? true
                : element is null ? false
                : other is null ? null
                : Elements.Equal(other, element);
            // A null among the elements is another thing for `contains`, and undecided for "something else".
            found |= other is null && element is not null ? false : equal;
            hasOther |= !equal;
        }

        return found;
    }
}
