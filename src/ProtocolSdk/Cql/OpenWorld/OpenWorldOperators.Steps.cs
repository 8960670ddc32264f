namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary><c>start of</c>: the range of what the first point can be. CQL takes the written components, and nothing of a boundary that isn't known.</summary>
    /// <param name="interval">The interval; null is unrecorded.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static Uncertain<T> Start<T>(Interval<T>? interval)
        where T : struct => interval is { } i ? Intervals.StartRange(i) : default;

    /// <summary><c>end of</c>: the range of what the last point can be. CQL takes the written components, and nothing of a boundary that isn't known.</summary>
    /// <param name="interval">The interval; null is unrecorded.</param>
    /// <typeparam name="T">The point type.</typeparam>
    public static Uncertain<T> End<T>(Interval<T>? interval)
        where T : struct => interval is { } i ? Intervals.EndRange(i) : default;

    /// <summary><c>successor of</c>: the day or moment after every one that a partial value can be. CQL steps by the written precision.</summary>
    /// <param name="value">The value; null is unrecorded.</param>
    /// <typeparam name="T">A point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The value may be the type's maximum.</exception>
    public static Uncertain<T> Successor<T>(T? value)
        where T : struct => value is { } v ? Uncertain<T>.Range(Step(Point.Earliest(v), Point.TrySuccessor), Step(Point.Latest(v), Point.TrySuccessor)) : default;

    /// <summary><c>predecessor of</c>: the day or moment before every one that a partial value can be. CQL steps by the written precision.</summary>
    /// <param name="value">The value; null is unrecorded.</param>
    /// <typeparam name="T">A point type.</typeparam>
    /// <exception cref="CqlRuntimeException">The value may be the type's minimum.</exception>
    public static Uncertain<T> Predecessor<T>(T? value)
        where T : struct => value is { } v ? Uncertain<T>.Range(Step(Point.Earliest(v), Point.TryPredecessor), Step(Point.Latest(v), Point.TryPredecessor)) : default;

    private static T Step<T>(T value, Func<T, T?> step)
        where T : struct => step(value) ?? throw new CqlRuntimeException($"{CqlFormatter.Format(value)} is at the end of its type.");
}
