namespace ProtocolSdk.Cql;

/// <summary>
/// Which orders of two values are possible. One flag is a definite order; several are an uncertain one. Every
/// three-valued comparison is a question to this set.
/// </summary>
[Flags]
internal enum Relation : byte
{
    /// <summary>Not comparable at all (units of different dimension, a null operand).</summary>
    None = 0,
    Less = 1,
    Equal = 2,
    Greater = 4,
    Unknown = Less | Equal | Greater,
}

/// <summary>The questions that comparison operators ask of a <see cref="Relation"/>.</summary>
internal static class RelationQuestions
{
    public static Relation Of(int comparison) =>
        comparison < 0 ? Relation.Less : comparison > 0 ? Relation.Greater : Relation.Equal;

    /// <summary>The possible orders of two ranges.</summary>
    public static Relation OfRanges<T>(T leftLow, T leftHigh, T rightLow, T rightHigh)
        where T : IComparable<T>
    {
        Relation relation = Relation.None;
        if (leftLow.CompareTo(rightHigh) < 0) relation |= Relation.Less;
        if (leftHigh.CompareTo(rightLow) > 0) relation |= Relation.Greater;
        if (leftLow.CompareTo(rightHigh) <= 0 && rightLow.CompareTo(leftHigh) <= 0) relation |= Relation.Equal;
        return relation;
    }

    /// <summary>True when only asked-for orders are possible, false when none is, null otherwise.</summary>
    public static bool? Is(this Relation relation, Relation asked)
    {
        if (relation == Relation.None) return null;
        if ((relation & ~asked) == 0) return true;
        return (relation & asked) == 0 ? false : null;
    }

    public static Relation Reverse(this Relation relation) =>
        (relation & Relation.Equal)
        | ((relation & Relation.Less) != 0 ? Relation.Greater : Relation.None)
        | ((relation & Relation.Greater) != 0 ? Relation.Less : Relation.None);
}
