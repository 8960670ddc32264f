namespace ProtocolSdk.Cql;

/// <summary>Comparison of ranges of possible values.</summary>
internal static class Ranges
{
    /// <summary>The orders that two values within their ranges can have.</summary>
    public static Relation Compare<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct
    {
        if (!left.HasValue || !right.HasValue) return Relation.None;
        Relation lowToHigh = Point.Compare(left.Low, right.High);
        Relation highToLow = Point.Compare(left.High, right.Low);
        if (lowToHigh == Relation.None || highToLow == Relation.None) return Relation.None;
        Relation relation = Relation.None;
        if ((lowToHigh & Relation.Less) != 0) relation |= Relation.Less;
        if ((highToLow & Relation.Greater) != 0) relation |= Relation.Greater;
        if ((lowToHigh & (Relation.Less | Relation.Equal)) != 0 && (highToLow & (Relation.Greater | Relation.Equal)) != 0) relation |= Relation.Equal;
        return relation;
    }

    /// <summary>Compares with a null as nothing known.</summary>
    public static Relation CompareOpen<T>(T? left, T? right)
        where T : struct =>
        left is { } l && right is { } r ? Point.CompareOpen(l, r) : Relation.None;
}
