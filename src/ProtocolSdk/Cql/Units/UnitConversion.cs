using System.Collections.Concurrent;

namespace ProtocolSdk.Cql.Units;

/// <summary>The conversion from one unit to another of the same dimension: target = value × <see cref="Ratio"/> + <see cref="Shift"/>, exactly.</summary>
internal sealed class UnitConversion
{
    private const int MaxCached = 4096;

    private static readonly ConcurrentDictionary<(string From, string To), UnitConversion?> Cache = new();

    private readonly decimal? _numerator;
    private readonly decimal? _denominator;

    private UnitConversion(Rational ratio, Rational shift, bool isSpecial)
    {
        Ratio = ratio;
        Shift = shift;
        IsSpecial = isSpecial;
        if (!shift.Numerator.IsZero) return;
        _numerator = new Rational(ratio.Numerator).ToDecimal();
        _denominator = new Rational(ratio.Denominator).ToDecimal();
    }

    public Rational Ratio { get; }

    public Rational Shift { get; }

    /// <summary>True when one of the units is a temperature scale, whose numbers can't be added or multiplied.</summary>
    public bool IsSpecial { get; }

    /// <summary>The conversion, or null when a unit isn't UCUM or the dimensions differ.</summary>
    public static UnitConversion? Find(string from, string to)
    {
        if (Cache.TryGetValue((from, to), out var known)) return known;
        UnitConversion? conversion = null;
        if (UnitTable.Find(from) is { } source && UnitTable.Find(to) is { } target && source.Dimension.Equals(target.Dimension))
        {
            var shift = ((source.Zero ?? default) - (target.Zero ?? default)) / target.Factor;
            conversion = new UnitConversion(source.Factor / target.Factor, shift, source.IsSpecial || target.IsSpecial);
        }

        if (Cache.Count < MaxCached) Cache.TryAdd((from, to), conversion);
        return conversion;
    }

    /// <summary>The value in the target unit to 28 digits; null when out of range.</summary>
    public decimal? Convert(decimal value)
    {
        if (_numerator is { } numerator && _denominator is { } denominator && FitsProduct(value, numerator))
        {
            if (denominator == 1) return value * numerator;
            var product = value * numerator;
            // A power of ten divides exactly; any other quotient is the nearest decimal.
            return product / denominator;
        }

        return ((Rational.FromDecimal(value) * Ratio) + Shift).ToDecimal();
    }

    /// <summary>The order of a value in the source unit and one in the target unit, without rounding.</summary>
    public int Compare(decimal value, decimal other)
    {
        if (_numerator is { } numerator && _denominator is { } denominator && FitsProduct(value, numerator) && FitsProduct(other, denominator))
            return (value * numerator).CompareTo(other * denominator);
        return ((Rational.FromDecimal(value) * Ratio) + Shift).CompareTo(Rational.FromDecimal(other));
    }

    // Exact when the digits of both fit the 28 of a decimal; otherwise the product would be rounded or overflow.
    private static bool FitsProduct(decimal value, decimal factor)
    {
        if (factor == 1) return true;
        var digits = Math.Ceiling(Math.Log10((double)Math.Abs(Unscaled(value)) + 1)) + Math.Ceiling(Math.Log10((double)factor + 1));
        return digits <= 28;
    }

    private static decimal Unscaled(decimal value)
    {
#if NET
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
#else
        var bits = decimal.GetBits(value);
#endif
        return new decimal(bits[0], bits[1], bits[2], false, 0);
    }
}
