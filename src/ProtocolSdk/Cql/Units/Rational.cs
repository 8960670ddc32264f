using System.Globalization;
using System.Numerics;

namespace ProtocolSdk.Cql.Units;

/// <summary>An exact fraction, in lowest terms with a positive denominator: unit factors don't fit a decimal (a mole is 6.02 × 10²³).</summary>
internal readonly struct Rational : IEquatable<Rational>
{
    private const int DecimalDigits = 28;
    private readonly BigInteger _denominatorLessOne;

    public Rational(BigInteger numerator)
        : this(numerator, BigInteger.One)
    {
    }

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    public static Rational One { get; } = new(BigInteger.One);

    public BigInteger Numerator { get; }

    // Stored less one, so that the default value is 0/1.
    public BigInteger Denominator => _denominatorLessOne + 1;

    public static Rational operator *(Rational left, Rational right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational PowerOfTen(int exponent) => exponent >= 0
        ? new Rational(BigInteger.Pow(10, exponent))
        : new Rational(BigInteger.One, BigInteger.Pow(10, -exponent));

    public static Rational FromDecimal(decimal value)
    {
        var bits = decimal.GetBits(value);
        var scale = (bits[3] >> 16) & 0xFF;
        var unscaled = ((new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32)) | new BigInteger((uint)bits[0]);
        return new Rational(value < 0 ? -unscaled : unscaled, BigInteger.Pow(10, scale));
    }

    /// <summary>Reads digits with an optional point and exponent, as the table's rows write them.</summary>
    public static Rational Parse(string text)
    {
        var exponent = 0;
        var e = text.IndexOf('e');
        if (e >= 0)
        {
            exponent = int.Parse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text.Substring(0, e);
        }

        var point = text.IndexOf('.');
        if (point >= 0)
        {
            exponent -= text.Length - point - 1;
            text = text.Remove(point, 1);
        }

        return new Rational(BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)) * PowerOfTen(exponent);
    }

    public Rational Power(int exponent) => exponent >= 0
        ? new Rational(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent))
        : new Rational(BigInteger.Pow(Denominator, -exponent), BigInteger.Pow(Numerator, -exponent));

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The nearest decimal, half away from zero; null when out of range.</summary>
    public decimal? ToDecimal()
    {
        var whole = BigInteger.DivRem(BigInteger.Abs(Numerator), Denominator, out _);
        // As many digits after the point as the digits before it leave room for.
        var digits = DecimalDigits - (whole.IsZero ? 0 : whole.ToString(CultureInfo.InvariantCulture).Length);
        if (digits < 0) return null;
        var scale = BigInteger.Pow(10, digits);
        var doubled = BigInteger.Abs(Numerator) * scale * 2;
        var rounded = (doubled + Denominator) / (Denominator * 2);
        if (rounded > new BigInteger(decimal.MaxValue)) return null;
        var result = (decimal)rounded;
        for (; digits > 0; digits--)
        {
            // Trailing zeros would show as precision that nobody stated.
            if (result % 10 != 0) break;
            result /= 10;
        }

        var bits = decimal.GetBits(result);
        return new decimal(bits[0], bits[1], bits[2], Numerator.Sign < 0, (byte)digits);
    }

    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => Numerator.GetHashCode() ^ _denominatorLessOne.GetHashCode();
}
