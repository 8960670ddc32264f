namespace ProtocolSdk.Cql.Units;

/// <summary>A unit in base units: the value in base units is value × <see cref="Factor"/> + <see cref="Zero"/>.</summary>
internal sealed class UcumUnit(Rational factor, Dimension dimension, Rational? zero = null)
{
    public Rational Factor { get; } = factor;

    public Dimension Dimension { get; } = dimension;

    /// <summary>The zero of a temperature scale in kelvin; null for a ratio scale.</summary>
    public Rational? Zero { get; } = zero;

    /// <summary>True for scales whose numbers can't be added or multiplied, such as degrees Celsius.</summary>
    public bool IsSpecial => Zero is not null;
}
