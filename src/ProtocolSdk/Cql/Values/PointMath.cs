namespace ProtocolSdk.Cql;

/// <summary>Arithmetic on numbers and quantities, chosen by type as <see cref="Point"/> does.</summary>
internal static class PointMath
{
    public static T? Add<T>(T left, T right)
        where T : struct
    {
        if (typeof(T) == typeof(int)) return Back<int, T>(CqlOperators.Add(Point.As<T, int>(left), Point.As<T, int>(right)));
        if (typeof(T) == typeof(long)) return Back<long, T>(CqlOperators.Add(Point.As<T, long>(left), Point.As<T, long>(right)));
        if (typeof(T) == typeof(decimal)) return Back<decimal, T>(CqlOperators.Add(Point.As<T, decimal>(left), Point.As<T, decimal>(right)));
        if (typeof(T) == typeof(Quantity)) return Back<Quantity, T>(CqlOperators.Add(Point.As<T, Quantity>(left), Point.As<T, Quantity>(right)));
        throw NotANumber<T>();
    }

    public static T? Subtract<T>(T left, T right)
        where T : struct
    {
        if (typeof(T) == typeof(int)) return Back<int, T>(CqlOperators.Subtract(Point.As<T, int>(left), Point.As<T, int>(right)));
        if (typeof(T) == typeof(long)) return Back<long, T>(CqlOperators.Subtract(Point.As<T, long>(left), Point.As<T, long>(right)));
        if (typeof(T) == typeof(decimal)) return Back<decimal, T>(CqlOperators.Subtract(Point.As<T, decimal>(left), Point.As<T, decimal>(right)));
        if (typeof(T) == typeof(Quantity)) return Back<Quantity, T>(CqlOperators.Subtract(Point.As<T, Quantity>(left), Point.As<T, Quantity>(right)));
        throw NotANumber<T>();
    }

    public static T? Multiply<T>(T left, T right)
        where T : struct
    {
        if (typeof(T) == typeof(int)) return Back<int, T>(CqlOperators.Multiply(Point.As<T, int>(left), Point.As<T, int>(right)));
        if (typeof(T) == typeof(long)) return Back<long, T>(CqlOperators.Multiply(Point.As<T, long>(left), Point.As<T, long>(right)));
        if (typeof(T) == typeof(decimal)) return Back<decimal, T>(CqlOperators.Multiply(Point.As<T, decimal>(left), Point.As<T, decimal>(right)));
        throw NotANumber<T>();
    }

    public static T? Negate<T>(T value)
        where T : struct
    {
        if (typeof(T) == typeof(int)) return Back<int, T>(CqlOperators.Negate(Point.As<T, int>(value)));
        if (typeof(T) == typeof(long)) return Back<long, T>(CqlOperators.Negate(Point.As<T, long>(value)));
        if (typeof(T) == typeof(decimal)) return Back<decimal, T>(CqlOperators.Negate(Point.As<T, decimal>(value)));
        if (typeof(T) == typeof(Quantity)) return Back<Quantity, T>(CqlOperators.Negate(Point.As<T, Quantity>(value)));
        throw NotANumber<T>();
    }

    /// <summary>Zero in the unit of a value.</summary>
    public static T ZeroLike<T>(T value)
        where T : struct
    {
        if (typeof(T) == typeof(Quantity)) return Point.As<Quantity, T>(new Quantity(0, Point.As<T, Quantity>(value).Unit));
        return default;
    }

    private static TTo? Back<TFrom, TTo>(TFrom? value)
        where TFrom : struct
        where TTo : struct => value is { } v ? Point.As<TFrom, TTo>(v) : null;

    private static CqlRuntimeException NotANumber<T>() => new($"{typeof(T).Name} is neither a number nor a quantity.");
}
