using System.Collections;
using System.Runtime.CompilerServices;

namespace ProtocolSdk.Cql;

/// <summary>Equality and equivalence of values whose type is known at run time only.</summary>
internal static class DynamicEquality
{
    // Values nest as deeply as a rule's types do; data can't make them deeper.
    public static bool? Equal(object? left, object? right)
    {
        if (left is null || right is null) return null;
        switch (left, right)
        {
            case (bool l, bool r): return l == r;
            case (int l, int r): return l == r;
            case (string l, string r): return string.Equals(l, r, StringComparison.Ordinal);
            case (CqlDate l, CqlDate r): return CqlDate.Compare(l, r).Is(Relation.Equal);
            case (CqlDateTime l, CqlDateTime r): return CqlDateTime.Compare(l, r).Is(Relation.Equal);
            case (CqlTime l, CqlTime r): return CqlTime.Compare(l, r).Is(Relation.Equal);
            case (Quantity l, Quantity r): return QuantityMath.Compare(l, r).Is(Relation.Equal);
            case (Ratio l, Ratio r): return CqlOperators.Equal(l, r);
            case (Code l, Code r): return CqlOperators.Equal(l, r);
            case (Concept l, Concept r): return CqlOperators.Equal(l, r);
            case (IInterval l, IInterval r): return l.EqualTo(r);
        }

        if (left is not string && right is not string)
        {
            if (left is IEnumerable leftList && right is IEnumerable rightList) return EqualLists(leftList, rightList, Equal, nullsAreEqual: true);
            if (Numbers(left, right) is { } numbers) return numbers.Left == numbers.Right;
            if (TupleOf(left) is { } leftTuple && TupleOf(right) is { } rightTuple) return EqualTuples(leftTuple, rightTuple);
        }

        return left.Equals(right);
    }

    public static bool Equivalent(object? left, object? right)
    {
        if (left is null || right is null) return left is null && right is null;
        switch (left, right)
        {
            case (string l, string r): return CqlOperators.Equivalent(l, r) == true;
            case (CqlDate l, CqlDate r): return CqlDate.Compare(l, r) == Relation.Equal;
            case (CqlDateTime l, CqlDateTime r): return CqlDateTime.Compare(l, r) == Relation.Equal;
            case (CqlTime l, CqlTime r): return CqlTime.Compare(l, r) == Relation.Equal;
            case (Quantity l, Quantity r): return QuantityMath.Equivalent(l, r);
            case (Ratio l, Ratio r): return CqlOperators.Equivalent(l, r) == true;
            case (Code l, Code r): return CqlOperators.Equivalent(l, r) == true;
            case (Concept l, Concept r): return CqlOperators.Equivalent(l, r) == true;
            case (Concept l, Code r): return CqlOperators.Equivalent(l, r) == true;
            case (Code l, Concept r): return CqlOperators.Equivalent(l, r) == true;
            case (IInterval l, IInterval r): return l.EquivalentTo(r);
        }

        if (left is not string && right is not string)
        {
            if (left is IEnumerable leftList && right is IEnumerable rightList)
                return EqualLists(leftList, rightList, static (l, r) => Equivalent(l, r), nullsAreEqual: true) == true;
            if (Numbers(left, right) is { } numbers) return CqlOperators.Equivalent(numbers.Left, numbers.Right) == true;
            if (TupleOf(left) is { } leftTuple && TupleOf(right) is { } rightTuple) return EquivalentTuples(leftTuple, rightTuple);
        }

        return left.Equals(right);
    }

    /// <summary>Equality where an absent value or component is unrecorded: null unless every completion agrees.</summary>
    public static bool? OpenEqual(object? left, object? right)
    {
        if (left is null || right is null) return null;
        switch (left, right)
        {
            case (CqlDate l, CqlDate r): return CqlDate.CompareOpen(l, r).Is(Relation.Equal);
            case (CqlDateTime l, CqlDateTime r): return CqlDateTime.CompareOpen(l, r).Is(Relation.Equal);
            case (CqlTime l, CqlTime r): return CqlTime.CompareOpen(l, r).Is(Relation.Equal);
            case (IInterval l, IInterval r): return l.OpenEqualTo(r);
        }

        if (left is not string && right is not string)
        {
            if (left is IEnumerable leftList && right is IEnumerable rightList) return EqualLists(leftList, rightList, OpenEqual, nullsAreEqual: false);
            if (TupleOf(left) is { } leftTuple && TupleOf(right) is { } rightTuple) return OpenEqualTuples(leftTuple, rightTuple, OpenEqual);
        }

        return Equal(left, right);
    }

    /// <summary>Equivalence where an absent value or component is unrecorded: null unless every completion agrees.</summary>
    public static bool? OpenEquivalent(object? left, object? right)
    {
        if (left is null || right is null) return null;
        if (left is CqlDate or CqlDateTime or CqlTime or IInterval) return OpenEqual(left, right);
        if (left is not string && right is not string)
        {
            if (left is IEnumerable leftList && right is IEnumerable rightList) return EqualLists(leftList, rightList, OpenEquivalent, nullsAreEqual: false);
            if (TupleOf(left) is { } leftTuple && TupleOf(right) is { } rightTuple) return OpenEqualTuples(leftTuple, rightTuple, OpenEquivalent);
        }

        return Equivalent(left, right);
    }

    private static bool? EqualLists(IEnumerable left, IEnumerable right, Func<object?, object?, bool?> equal, bool nullsAreEqual)
    {
        IEnumerator leftElements = left.GetEnumerator();
        IEnumerator rightElements = right.GetEnumerator();
        bool? result = true;
        while (true)
        {
            bool hasLeft = leftElements.MoveNext();
            bool hasRight = rightElements.MoveNext();
            if (hasLeft != hasRight) return false;
            if (!hasLeft) return result;
            if (nullsAreEqual && leftElements.Current is null && rightElements.Current is null) continue;
            if (result != false) result &= equal(leftElements.Current, rightElements.Current);
        }
    }

    private static bool? EqualTuples(TupleView left, TupleView right)
    {
        if (!left.HasNamesOf(right)) return false;
        for (int i = 0; i < left.Count; i++)
        {
            object? l = left.ValueAt(i);
            object? r = right.ValueAt(i);
            if (l is null && r is null) continue;
            // The first element that isn't equal decides, be it unequal or unknown.
            bool? equal = Equal(l, r);
            if (equal != true) return equal;
        }

        return true;
    }

    private static bool EquivalentTuples(TupleView left, TupleView right)
    {
        if (!left.HasNamesOf(right)) return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (!Equivalent(left.ValueAt(i), right.ValueAt(i))) return false;
        }

        return true;
    }

    private static bool? OpenEqualTuples(TupleView left, TupleView right, Func<object?, object?, bool?> equal)
    {
        if (!left.HasNamesOf(right)) return false;
        bool? result = true;
        for (int i = 0; i < left.Count; i++) result &= equal(left.ValueAt(i), right.ValueAt(i));
        return result;
    }

    private static (decimal Left, decimal Right)? Numbers(object left, object right) =>
        Number(left) is { } l && Number(right) is { } r ? (l, r) : null;

    private static decimal? Number(object value) => value switch
    {
        int i => i,
        long l => l,
        decimal d => d,
        _ => null,
    };

    private static TupleView? TupleOf(object value) => value is ICqlTuple or ITuple ? new TupleView(value) : null;

    /// <summary>A tuple with or without names.</summary>
    private readonly struct TupleView(object value)
    {
        private readonly ICqlTuple? _named = value as ICqlTuple;
        private readonly ITuple? _plain = value as ITuple;

        public int Count => _named?.Count ?? _plain!.Length;

        public object? ValueAt(int index) => _named is not null ? _named.ValueAt(index) : _plain![index];

        public bool HasNamesOf(TupleView other)
        {
            if (Count != other.Count) return false;
            if (_named is null || other._named is null) return true;
            for (int i = 0; i < Count; i++)
            {
                if (!string.Equals(_named.NameAt(i), other._named.NameAt(i), StringComparison.Ordinal)) return false;
            }

            return true;
        }
    }
}
