namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary><c>before</c> on ranges to a named precision: definite when all possible values agree.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="precision">The named precision.</param>
    /// <typeparam name="T">Date, DateTime or Time.</typeparam>
    public static bool? Before<T>(Uncertain<T> left, Uncertain<T> right, CqlPrecision precision)
        where T : struct => Compare(left, right, precision).Is(Relation.Less);

    /// <summary><c>after</c> on ranges to a named precision: definite when all possible values agree.</summary>
    /// <inheritdoc cref="Before{T}(Uncertain{T}, Uncertain{T}, CqlPrecision)"/>
    public static bool? After<T>(Uncertain<T> left, Uncertain<T> right, CqlPrecision precision)
        where T : struct => Compare(left, right, precision).Is(Relation.Greater);

    /// <summary><c>same … as</c> on ranges to a named precision: definite when all possible values agree.</summary>
    /// <inheritdoc cref="Before{T}(Uncertain{T}, Uncertain{T}, CqlPrecision)"/>
    public static bool? SameAs<T>(Uncertain<T> left, Uncertain<T> right, CqlPrecision precision)
        where T : struct => Compare(left, right, precision).Is(Relation.Equal);

    /// <summary><c>on or before</c> on ranges to a named precision: definite when all possible values agree.</summary>
    /// <inheritdoc cref="Before{T}(Uncertain{T}, Uncertain{T}, CqlPrecision)"/>
    public static bool? SameOrBefore<T>(Uncertain<T> left, Uncertain<T> right, CqlPrecision precision)
        where T : struct => Compare(left, right, precision).Is(Relation.Less | Relation.Equal);

    /// <summary><c>on or after</c> on ranges to a named precision: definite when all possible values agree.</summary>
    /// <inheritdoc cref="Before{T}(Uncertain{T}, Uncertain{T}, CqlPrecision)"/>
    public static bool? SameOrAfter<T>(Uncertain<T> left, Uncertain<T> right, CqlPrecision precision)
        where T : struct => Compare(left, right, precision).Is(Relation.Greater | Relation.Equal);

    /// <summary><c>Coalesce</c> on ranges: the first of which anything is known.</summary>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static Uncertain<T> Coalesce<T>(Uncertain<T> first, Uncertain<T> second)
        where T : struct => first.HasValue ? first : second;

    /// <summary>The orders that values of two ranges can have, to a named precision.</summary>
    private static Relation Compare<T>(Uncertain<T> left, Uncertain<T> right, CqlPrecision precision)
        where T : struct
    {
        if (!left.HasValue || !right.HasValue) return Relation.None;
        Relation earliest = Point.Compare(left.Low, right.High, precision);
        Relation latest = Point.Compare(left.High, right.Low, precision);
        Relation relation = (earliest & Relation.Less) | (latest & Relation.Greater);
        // Between an order before and one after (or at either end) the values can meet.
        bool canMeet = (earliest & (Relation.Less | Relation.Equal)) != 0 && (latest & (Relation.Greater | Relation.Equal)) != 0;
        return canMeet ? relation | Relation.Equal : relation;
    }
}
