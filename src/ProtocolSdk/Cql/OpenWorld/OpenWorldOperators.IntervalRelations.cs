namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary>CQL's <c>before</c>: true when the left interval ends before the right one starts. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? Before<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.Before<OpenBoundaries, T>(l, r, precision) : null;

    /// <inheritdoc cref="Before{T}(Interval{T}?, Interval{T}?, CqlPrecision?)"/>
    public static bool? Before<T>(T? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => Before(Intervals.OfPoint(left), right, precision);

    /// <inheritdoc cref="Before{T}(Interval{T}?, Interval{T}?, CqlPrecision?)"/>
    public static bool? Before<T>(Interval<T>? left, T? right, CqlPrecision? precision = null)
        where T : struct => Before(left, Intervals.OfPoint(right), precision);

    /// <summary>CQL's <c>after</c>: true when the left interval starts after the right one ends. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? After<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.Before<OpenBoundaries, T>(r, l, precision) : null;

    /// <inheritdoc cref="After{T}(Interval{T}?, Interval{T}?, CqlPrecision?)"/>
    public static bool? After<T>(T? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => After(Intervals.OfPoint(left), right, precision);

    /// <inheritdoc cref="After{T}(Interval{T}?, Interval{T}?, CqlPrecision?)"/>
    public static bool? After<T>(Interval<T>? left, T? right, CqlPrecision? precision = null)
        where T : struct => After(left, Intervals.OfPoint(right), precision);

    /// <summary>CQL's <c>on or before</c>: true when the left interval ends on or before the start of the right one. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? SameOrBefore<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.SameOrBefore<OpenBoundaries, T>(l, r, precision) : null;

    /// <inheritdoc cref="SameOrBefore{T}(Interval{T}?, Interval{T}?, CqlPrecision?)"/>
    public static bool? SameOrBefore<T>(T? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => SameOrBefore(Intervals.OfPoint(left), right, precision);

    /// <inheritdoc cref="SameOrBefore{T}(Interval{T}?, Interval{T}?, CqlPrecision?)"/>
    public static bool? SameOrBefore<T>(Interval<T>? left, T? right, CqlPrecision? precision = null)
        where T : struct => SameOrBefore(left, Intervals.OfPoint(right), precision);

    /// <summary>CQL's <c>on or after</c>: true when the left interval starts on or after the end of the right one. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? SameOrAfter<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.SameOrBefore<OpenBoundaries, T>(r, l, precision) : null;

    /// <inheritdoc cref="SameOrAfter{T}(Interval{T}?, Interval{T}?, CqlPrecision?)"/>
    public static bool? SameOrAfter<T>(T? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => SameOrAfter(Intervals.OfPoint(left), right, precision);

    /// <inheritdoc cref="SameOrAfter{T}(Interval{T}?, Interval{T}?, CqlPrecision?)"/>
    public static bool? SameOrAfter<T>(Interval<T>? left, T? right, CqlPrecision? precision = null)
        where T : struct => SameOrAfter(left, Intervals.OfPoint(right), precision);

    /// <summary>CQL's <c>same as</c>: true when both intervals have the same start and the same end. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? SameAs<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.SameAs<OpenBoundaries, T>(l, r, precision) : null;

    /// <summary>CQL's <c>includes</c>: true when the left interval starts on or before, and ends on or after, the right one. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? Includes<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.Includes<OpenBoundaries, T>(l, r, precision) : null;

    /// <summary>CQL's <c>included in</c>: true when the right interval starts on or before, and ends on or after, the left one. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? IncludedIn<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.Includes<OpenBoundaries, T>(r, l, precision) : null;

    /// <summary>CQL's <c>properly includes</c>: true when the left interval includes the right one and is larger. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? ProperIncludes<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.ProperIncludes<OpenBoundaries, T>(l, r, precision) : null;

    /// <summary>CQL's <c>properly included in</c>: true when the right interval includes the left one and is larger. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? ProperIncludedIn<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.ProperIncludes<OpenBoundaries, T>(r, l, precision) : null;

    /// <summary>CQL's <c>overlaps</c>: true when the intervals share a point. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? Overlaps<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.Overlaps<OpenBoundaries, T>(l, r, precision) : null;

    /// <summary>CQL's <c>overlaps before</c>: true when the intervals share a point and the left one starts before the right one. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? OverlapsBefore<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.OverlapsBefore<OpenBoundaries, T>(l, r, precision) : null;

    /// <summary>CQL's <c>overlaps after</c>: true when the intervals share a point and the left one ends after the right one. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? OverlapsAfter<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.OverlapsAfter<OpenBoundaries, T>(l, r, precision) : null;

    /// <summary>CQL's <c>meets</c>: true when one interval starts right after the other ends. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? Meets<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.Meets<OpenBoundaries, T>(l, r, precision) : null;

    /// <summary>CQL's <c>meets before</c>: true when the right interval starts right after the left one ends. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? MeetsBefore<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? OpenBoundaries.Adjoins(l, r, precision) : null;

    /// <summary>CQL's <c>meets after</c>: true when the left interval starts right after the right one ends. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? MeetsAfter<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? OpenBoundaries.Adjoins(r, l, precision) : null;

    /// <summary>CQL's <c>starts</c>: true when both intervals start together and the left one ends no later. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? Starts<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.Starts<OpenBoundaries, T>(l, r, precision) : null;

    /// <summary>CQL's <c>ends</c>: true when both intervals end together and the left one starts no earlier. Unlike in CQL, a partial boundary is every day or moment that it can be, and one that isn't known lies anywhere on its side.</summary>
    /// <param name="left">The left interval.</param>
    /// <param name="right">The right interval.</param>
    /// <param name="precision">The named precision to compare to, or null; it follows CQL to the letter.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? Ends<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision = null)
        where T : struct => left is { } l && right is { } r ? Intervals.Ends<OpenBoundaries, T>(l, r, precision) : null;

    /// <summary>CQL's <c>contains</c>: true when the point is in the interval. An interval or a point that is null is unrecorded: unknown, where CQL gives false for a null interval.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="point">The point; null gives null.</param>
    /// <param name="precision">The named precision to compare to, or null.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? Contains<T>(Interval<T>? interval, T? point, CqlPrecision? precision = null)
        where T : struct
    {
        return interval is { } i && point is { } p ? Intervals.Includes<OpenBoundaries, T>(i, Intervals.OfPoint(p), precision) : null;
    }

    /// <summary>CQL's <c>in</c>: true when the point is in the interval. An interval or a point that is null is unrecorded: unknown, where CQL gives false for a null interval.</summary>
    /// <param name="point">The point; null gives null.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="precision">The named precision to compare to, or null.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? In<T>(T? point, Interval<T>? interval, CqlPrecision? precision = null)
        where T : struct => Contains(interval, point, precision);

    /// <summary>CQL's <c>properly includes</c>: true when the point is in the interval and neither its start nor its end. An interval or a point that is null is unrecorded: unknown, where CQL gives false for a null interval.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="point">The point; null gives null.</param>
    /// <param name="precision">The named precision to compare to, or null.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? ProperContains<T>(Interval<T>? interval, T? point, CqlPrecision? precision = null)
        where T : struct
    {
        return interval is { } i && point is { } p ? Intervals.ProperContains<OpenBoundaries, T>(i, Intervals.OfPoint(p), precision) : null;
    }

    /// <summary>CQL's <c>properly included in</c>: true when the point is in the interval and neither its start nor its end. An interval or a point that is null is unrecorded: unknown, where CQL gives false for a null interval.</summary>
    /// <param name="point">The point; null gives null.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="precision">The named precision to compare to, or null.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static bool? ProperIn<T>(T? point, Interval<T>? interval, CqlPrecision? precision = null)
        where T : struct => ProperContains(interval, point, precision);
}
