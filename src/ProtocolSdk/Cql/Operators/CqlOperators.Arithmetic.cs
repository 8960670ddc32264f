using System.Runtime.CompilerServices;

namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>+</c>; null when the result can't be represented.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int? Add(int? left, int? right) => left.HasValue & right.HasValue ? Fit((long)left.GetValueOrDefault() + right.GetValueOrDefault()) : null;

    /// <inheritdoc cref="Add(int?, int?)"/>
    public static long? Add(long? left, long? right)
    {
        if (left is not { } l || right is not { } r) return null;
        long sum = unchecked(l + r);
        return ((l ^ sum) & (r ^ sum)) < 0 ? null : sum;
    }

    /// <inheritdoc cref="Add(int?, int?)"/>
    public static decimal? Add(decimal? left, decimal? right) => left is { } l && right is { } r && InRange(l) && InRange(r) ? DecimalText.Limit(l + r) : null;

    /// <summary>CQL's <c>+</c> on quantities, in the finer of both units; null when their dimensions differ or a unit is special.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static Quantity? Add(Quantity? left, Quantity? right) => left is { } l && right is { } r ? QuantityMath.Add(l, r, 1) : null;

    /// <summary>CQL's binary <c>-</c>; null when the result can't be represented.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int? Subtract(int? left, int? right) => left.HasValue & right.HasValue ? Fit((long)left.GetValueOrDefault() - right.GetValueOrDefault()) : null;

    /// <inheritdoc cref="Subtract(int?, int?)"/>
    public static long? Subtract(long? left, long? right)
    {
        if (left is not { } l || right is not { } r) return null;
        long difference = unchecked(l - r);
        return ((l ^ r) & (l ^ difference)) < 0 ? null : difference;
    }

    /// <inheritdoc cref="Subtract(int?, int?)"/>
    public static decimal? Subtract(decimal? left, decimal? right) => Add(left, -right);

    /// <summary>CQL's binary <c>-</c> on quantities, in the finer of both units; null when their dimensions differ or a unit is special.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static Quantity? Subtract(Quantity? left, Quantity? right) => left is { } l && right is { } r ? QuantityMath.Add(l, r, -1) : null;

    /// <summary>CQL's <c>*</c>; null when the result can't be represented.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int? Multiply(int? left, int? right) => left.HasValue & right.HasValue ? Fit((long)left.GetValueOrDefault() * right.GetValueOrDefault()) : null;

    /// <inheritdoc cref="Multiply(int?, int?)"/>
    public static long? Multiply(long? left, long? right)
    {
        if (left is not { } l || right is not { } r) return null;
        long high = Math.BigMul(l, r, out long low);
        return high == low >> 63 ? low : null;
    }

    /// <summary>CQL's <c>*</c> on decimals, rounded to eight digits after the point; null when the result can't be represented.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static decimal? Multiply(decimal? left, decimal? right)
    {
        if (left is not { } l || right is not { } r) return null;
        // The bound is far above CQL's maximum and below decimal's, so that the multiplication can't overflow.
        return Math.Abs((double)l * (double)r) > 1e27 ? null : DecimalText.Limit(l * r);
    }

    /// <summary>CQL's <c>*</c> on quantities: the unit is the product of the units; null when a unit is special or unknown.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static Quantity? Multiply(Quantity? left, Quantity? right) => left is { } l && right is { } r ? QuantityMath.Multiply(l, r, 1) : null;

    /// <summary>CQL's <c>/</c>, rounded to eight digits after the point; null when the right operand is zero or the result can't be represented.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static decimal? Divide(decimal? left, decimal? right)
    {
        if (left is not { } l || right is not { } r || r == 0) return null;
        return Math.Abs((double)l / (double)r) > 1e27 ? null : DecimalText.Limit(l / r);
    }

    /// <summary>CQL's <c>/</c> on quantities: the unit is the quotient of the units; null when the right operand is zero, or a unit is special or unknown.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static Quantity? Divide(Quantity? left, Quantity? right) => left is { } l && right is { } r ? QuantityMath.Multiply(l, r, -1) : null;

    /// <summary>CQL's <c>div</c>: the quotient cut towards zero; null when the right operand is zero or the result can't be represented.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static int? TruncatedDivide(int? left, int? right) => left is { } l && right is { } r && r != 0 ? Fit((long)l / r) : null;

    /// <inheritdoc cref="TruncatedDivide(int?, int?)"/>
    public static long? TruncatedDivide(long? left, long? right) =>
        left is { } l && right is { } r && r != 0 && !(l == long.MinValue && r == -1) ? l / r : null;

    /// <inheritdoc cref="TruncatedDivide(int?, int?)"/>
    public static decimal? TruncatedDivide(decimal? left, decimal? right)
    {
        if (left is not { } l || right is not { } r || r == 0) return null;
        return Math.Abs((double)l / (double)r) > 1e27 ? null : DecimalText.Limit(decimal.Truncate(l / r));
    }

    /// <summary>CQL's <c>div</c> on quantities of one dimension, in the left one's unit.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static Quantity? TruncatedDivide(Quantity? left, Quantity? right) =>
        left is { } l && right is { } r && TruncatedDivide(l.Value, QuantityMath.Align(l, r)) is { } value ? new Quantity(value, l.Unit) : null;

    /// <summary>CQL's <c>mod</c>: the remainder, with the left operand's sign; null when the right operand is zero.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static int? Modulo(int? left, int? right) => left is { } l && right is { } r && r != 0 ? (int)((long)l % r) : null;

    /// <inheritdoc cref="Modulo(int?, int?)"/>
    public static long? Modulo(long? left, long? right) => left is { } l && right is { } r && r != 0 ? (r == -1 ? 0 : l % r) : null;

    /// <inheritdoc cref="Modulo(int?, int?)"/>
    public static decimal? Modulo(decimal? left, decimal? right) => left is { } l && right is { } r && r != 0 ? DecimalText.Limit(l % r) : null;

    /// <summary>CQL's <c>mod</c> on quantities of one dimension, in the left one's unit.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static Quantity? Modulo(Quantity? left, Quantity? right) =>
        left is { } l && right is { } r && Modulo(l.Value, QuantityMath.Align(l, r)) is { } value ? new Quantity(value, l.Unit) : null;

    /// <summary>CQL's unary <c>-</c>; null when the result can't be represented.</summary>
    /// <param name="value">The operand.</param>
    public static int? Negate(int? value) => value == int.MinValue ? null : -value;

    /// <inheritdoc cref="Negate(int?)"/>
    public static long? Negate(long? value) => value == long.MinValue ? null : -value;

    /// <inheritdoc cref="Negate(int?)"/>
    public static decimal? Negate(decimal? value) => -value;

    /// <inheritdoc cref="Negate(int?)"/>
    public static Quantity? Negate(Quantity? value) => value is { } v ? new Quantity(-v.Value, v.Unit) : null;

    /// <summary>CQL's <c>Abs</c>; null when the result can't be represented.</summary>
    /// <param name="value">The operand.</param>
    public static int? Abs(int? value) => value < 0 ? Negate(value) : value;

    /// <inheritdoc cref="Abs(int?)"/>
    public static long? Abs(long? value) => value < 0 ? Negate(value) : value;

    /// <inheritdoc cref="Abs(int?)"/>
    public static decimal? Abs(decimal? value) => value < 0 ? -value : value;

    /// <inheritdoc cref="Abs(int?)"/>
    public static Quantity? Abs(Quantity? value) => value is { } v ? new Quantity(Math.Abs(v.Value), v.Unit) : null;

    /// <summary>CQL's <c>Ceiling</c>: the least integer that isn't less; null when that isn't an Integer.</summary>
    /// <param name="value">The operand.</param>
    public static int? Ceiling(decimal? value) => value is { } v ? Fit(decimal.Ceiling(v)) : null;

    /// <summary>CQL's <c>Floor</c>: the greatest integer that isn't greater; null when that isn't an Integer.</summary>
    /// <param name="value">The operand.</param>
    public static int? Floor(decimal? value) => value is { } v ? Fit(decimal.Floor(v)) : null;

    /// <summary>CQL's <c>Truncate</c>: the integer towards zero; null when that isn't an Integer.</summary>
    /// <param name="value">The operand.</param>
    public static int? Truncate(decimal? value) => value is { } v ? Fit(decimal.Truncate(v)) : null;

    /// <summary>CQL's <c>Round</c>: half away from zero.</summary>
    /// <param name="value">The operand.</param>
    /// <param name="precision">Digits after the point; null is none. Above eight nothing is rounded; below zero gives null.</param>
    public static decimal? Round(decimal? value, int? precision = null)
    {
        if (value is not { } v || precision < 0) return null;
        return decimal.Round(v, Math.Min(precision ?? 0, DecimalText.MaxScale), MidpointRounding.AwayFromZero);
    }

    /// <summary>CQL's <c>Ln</c>: the natural logarithm; null for a number below zero.</summary>
    /// <param name="value">The operand.</param>
    /// <exception cref="CqlRuntimeException">The operand is zero.</exception>
    public static decimal? Ln(decimal? value) => value switch
    {
        null or < 0 => null,
        0 => throw new CqlRuntimeException("Zero has no logarithm."),
        _ => FromDouble(Math.Log((double)value)),
    };

    /// <summary>CQL's <c>Log</c>: the logarithm to a base; null where there is none.</summary>
    /// <param name="value">The operand.</param>
    /// <param name="baseNumber">The base.</param>
    /// <exception cref="CqlRuntimeException">The operand is zero.</exception>
    public static decimal? Log(decimal? value, decimal? baseNumber)
    {
        if (value is not { } v || baseNumber is not { } b || v < 0 || b <= 0 || b == 1) return null;
        if (v == 0) throw new CqlRuntimeException("Zero has no logarithm.");
        return FromDouble(Math.Log((double)v) / Math.Log((double)b));
    }

    /// <summary>CQL's <c>Exp</c>: e to a power.</summary>
    /// <param name="value">The power.</param>
    /// <exception cref="CqlRuntimeException">The result can't be represented.</exception>
    public static decimal? Exp(decimal? value) => value is { } v
        ? FromDouble(Math.Exp((double)v)) ?? throw new CqlRuntimeException($"e to the power {v} is too large for a Decimal.")
        : null;

    /// <summary>CQL's <c>^</c> on Integers. The result is an Integer; null when it isn't one, as with a negative power.</summary>
    /// <param name="value">The base.</param>
    /// <param name="power">The power.</param>
    public static int? Power(int? value, int? power) => Power((long?)value, power) is { } result ? Fit(result) : null;

    /// <summary>CQL's <c>^</c> on Longs. The result is a Long; null when it isn't one, as with a negative power.</summary>
    /// <param name="value">The base.</param>
    /// <param name="power">The power.</param>
    public static long? Power(long? value, long? power)
    {
        if (value is not { } b || power is not { } p) return null;
        if (p < 0) return b is 1 or -1 ? (p % 2 == 0 ? 1 : b) : null;
        if (b is 0 or 1 or -1) return p == 0 ? 1 : b == -1 && p % 2 == 0 ? 1 : b;
        long? result = 1;
        // Any other base overflows within 64 steps.
        for (long i = 0; i < p && result is not null; i++) result = Multiply(result, b);
        return result;
    }

    /// <summary>CQL's <c>^</c> on Decimals; null where there is no result, or it can't be represented.</summary>
    /// <param name="value">The base.</param>
    /// <param name="power">The power.</param>
    public static decimal? Power(decimal? value, decimal? power)
    {
        if (value is not { } b || power is not { } p) return null;
        if (p == decimal.Truncate(p) && Math.Abs(p) <= 1024)
        {
            // Whole powers are exact as long as the digits last.
            decimal? result = 1m;
            int steps = (int)Math.Abs(p);
            if (p < 0 && b == 0) return null;
            for (int i = 0; i < steps && result is not null; i++) result = Math.Abs((double)result * (double)b) > 1e27 ? null : result * b;
            if (result is not null) return p < 0 ? (result == 0 ? null : Divide(1m, result)) : DecimalText.Limit(result.Value);
            if (p > 0) return null;
        }

        return FromDouble(Math.Pow((double)b, (double)p));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int? Fit(long value) => value == (int)value ? (int)value : null;

    private static int? Fit(decimal value) => value is >= int.MinValue and <= int.MaxValue ? (int)value : null;

    private static bool InRange(decimal value) => value is >= DecimalText.Min and <= DecimalText.Max;

    private static decimal? FromDouble(double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > 1e20) return null;
        return DecimalText.Limit((decimal)value);
    }
}
