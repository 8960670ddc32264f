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

    /// <summary>True when every value of the left range is less than every one of the right, false when none is, null otherwise.</summary>
    public static bool? Less<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct
    {
        // Ages, durations and counts are the ranges that most rules ask about.
        if (typeof(T) != typeof(int)) return Compare(left, right).Is(Relation.Less);
        if (!(left.HasValue & right.HasValue)) return null;
        if (Point.As<T, int>(left.High) < Point.As<T, int>(right.Low)) return true;
        return Point.As<T, int>(left.Low) >= Point.As<T, int>(right.High) ? false : null;
    }

    /// <summary>True when no value of the left range is greater than one of the right, false when all are, null otherwise.</summary>
    public static bool? LessOrEqual<T>(Uncertain<T> left, Uncertain<T> right)
        where T : struct
    {
        if (typeof(T) != typeof(int)) return Compare(left, right).Is(Relation.Less | Relation.Equal);
        if (!(left.HasValue & right.HasValue)) return null;
        if (Point.As<T, int>(left.High) <= Point.As<T, int>(right.Low)) return true;
        return Point.As<T, int>(left.Low) > Point.As<T, int>(right.High) ? false : null;
    }

    /// <summary>Compares with a null as nothing known.</summary>
    public static Relation CompareOpen<T>(T? left, T? right)
        where T : struct =>
        left is { } l && right is { } r ? Point.CompareOpen(l, r) : Relation.None;

    /// <summary>The partial value that stands for all from one to another, and for nothing else; null when there is none.</summary>
    public static T? Written<T>(T low, T high)
        where T : struct
    {
        if (typeof(T) == typeof(CqlDate))
        {
            CqlDate first = Point.As<T, CqlDate>(low);
            CqlDate last = Point.As<T, CqlDate>(high);
            foreach (CqlPrecision precision in (ReadOnlySpan<CqlPrecision>)[CqlPrecision.Month, CqlPrecision.Year])
            {
                if (first.Truncate(precision) is var date && date.EarliestDate == first && date.LatestDate == last) return Point.As<CqlDate, T>(date);
            }
        }
        else if (typeof(T) == typeof(CqlDateTime))
        {
            CqlDateTime first = Point.As<T, CqlDateTime>(low);
            CqlDateTime last = Point.As<T, CqlDateTime>(high);
            for (CqlPrecision precision = CqlPrecision.Second; precision >= CqlPrecision.Year; precision--)
            {
                if (precision == CqlPrecision.Week) continue;
                if (first.WithPrecision(precision) is var moment && moment.EarliestMoment == first && moment.LatestMoment == last) return Point.As<CqlDateTime, T>(moment);
            }
        }

        return null;
    }
}
