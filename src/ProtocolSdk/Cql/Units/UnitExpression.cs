using System.Globalization;
using System.Numerics;
using System.Text;

namespace ProtocolSdk.Cql.Units;

/// <summary>A unit as written: symbols with exponents, in order, and a number in front. The product of two is written with equal symbols joined.</summary>
internal sealed class UnitExpression
{
    private readonly List<UnitFactor> _factors = [];

    /// <summary>Numbers in the unit, such as the 10 of <c>10.L</c>.</summary>
    public Rational Number { get; private set; } = Rational.One;

    public void MultiplyNumber(Rational number, int exponent) => Number *= number.Power(exponent);

    public void MultiplySymbol(string symbol, int exponent)
    {
        for (var i = 0; i < _factors.Count; i++)
        {
            if (!string.Equals(_factors[i].Symbol, symbol, StringComparison.Ordinal)) continue;
            _factors[i] = new UnitFactor(symbol, _factors[i].Exponent + exponent);
            return;
        }

        _factors.Add(new UnitFactor(symbol, exponent));
    }

    public void Multiply(UnitExpression other, int power)
    {
        Number *= other.Number.Power(power);
        foreach (var factor in other._factors) MultiplySymbol(factor.Symbol, factor.Exponent * power);
    }

    /// <summary>The unit in base units; null when a symbol isn't known, or a temperature scale is more than the whole.</summary>
    public UcumUnit? ToUnit()
    {
        var unit = new UcumUnit(Number, Dimension.None);
        foreach (var factor in _factors)
        {
            if (!UnitTable.TryFindAtom(factor.Symbol, out var atom, out var prefix) || UnitTable.UnitOf(atom) is not { } found) return null;
            if (found.IsSpecial)
            {
                if (_factors.Count > 1 || factor.Exponent != 1 || !Number.Equals(Rational.One)) return null;
                return new UcumUnit(found.Factor * prefix, found.Dimension, found.Zero);
            }

            unit = new UcumUnit(unit.Factor * (found.Factor * prefix).Power(factor.Exponent), unit.Dimension.Times(found.Dimension, factor.Exponent));
        }

        return unit;
    }

    /// <summary>UCUM text: <c>mg/dL</c>, <c>cm2</c>, <c>/min</c>, <c>1</c>. The number must be whole; callers move it into the quantity's value otherwise.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (!Number.Numerator.IsOne) text.Append(Number.Numerator.ToString(CultureInfo.InvariantCulture));
        foreach (var factor in _factors.Where(f => f.Exponent > 0)) Append(text, '.', factor.Symbol, factor.Exponent);
        if (Number.Denominator > BigInteger.One) text.Append('/').Append(Number.Denominator.ToString(CultureInfo.InvariantCulture));
        foreach (var factor in _factors.Where(f => f.Exponent < 0)) Append(text, '/', factor.Symbol, -factor.Exponent);
        return text.Length == 0 ? "1" : text.ToString();
    }

    private static void Append(StringBuilder text, char separator, string symbol, int exponent)
    {
        if (text.Length > 0 || separator == '/') text.Append(separator);
        text.Append(symbol);
        if (exponent != 1) text.Append(exponent.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>A symbol (prefix and atom) with its exponent.</summary>
internal readonly record struct UnitFactor(string Symbol, int Exponent);
