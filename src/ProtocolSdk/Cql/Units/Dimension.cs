using System.Globalization;

namespace ProtocolSdk.Cql.Units;

/// <summary>Exponents of UCUM's base units (metre, second, gram, radian, kelvin, coulomb, candela) and of arbitrary units.</summary>
internal sealed class Dimension : IEquatable<Dimension>
{
    private const int BaseCount = 7;
    private static readonly string[] BaseUnits = ["m", "s", "g", "rad", "K", "C", "cd"];
    private readonly int[] _exponents;
    private readonly SortedDictionary<string, int> _arbitrary;

    private Dimension(int[] exponents, SortedDictionary<string, int> arbitrary)
    {
        _exponents = exponents;
        _arbitrary = arbitrary;
    }

    /// <summary>The base units, in the order of the exponents.</summary>
    public static IReadOnlyList<string> Bases => BaseUnits;

    /// <summary>True when no arbitrary unit is part of it.</summary>
    public bool IsMeasurable => _arbitrary.Count == 0;

    /// <summary>The dimension of pure numbers.</summary>
    public static Dimension None { get; } = new(new int[BaseCount], NoArbitrary());

    public static Dimension OfBase(int index)
    {
        var exponents = new int[BaseCount];
        exponents[index] = 1;
        return new Dimension(exponents, NoArbitrary());
    }

    /// <summary>A dimension of its own: an arbitrary unit is comparable with itself only.</summary>
    public static Dimension OfArbitrary(string code)
    {
        var arbitrary = NoArbitrary();
        arbitrary.Add(code, 1);
        return new Dimension(new int[BaseCount], arbitrary);
    }

    /// <summary>This dimension times another one to a power.</summary>
    public Dimension Times(Dimension other, int power)
    {
        var exponents = new int[BaseCount];
        for (var i = 0; i < BaseCount; i++) exponents[i] = _exponents[i] + (other._exponents[i] * power);
        var arbitrary = NoArbitrary();
        foreach (var pair in _arbitrary) arbitrary[pair.Key] = pair.Value;
        foreach (var pair in other._arbitrary)
        {
            arbitrary.TryGetValue(pair.Key, out var exponent);
            exponent += pair.Value * power;
            if (exponent == 0) arbitrary.Remove(pair.Key);
            else arbitrary[pair.Key] = exponent;
        }

        return new Dimension(exponents, arbitrary);
    }

    public bool Equals(Dimension? other) =>
        other is not null && _exponents.SequenceEqual(other._exponents) && _arbitrary.SequenceEqual(other._arbitrary);

    public override bool Equals(object? obj) => Equals(obj as Dimension);

    public override int GetHashCode() => _exponents.Aggregate(_arbitrary.Count, (hash, exponent) => (hash * 31) + exponent);

    /// <summary>The base units with their exponents, such as <c>m-1.s-2.g</c>; empty for pure numbers.</summary>
    public override string ToString() => string.Join(
        ".",
        _exponents.Select((exponent, i) => new KeyValuePair<string, int>(BaseUnits[i], exponent)).Concat(_arbitrary)
            .Where(pair => pair.Value != 0)
            .Select(pair => pair.Value == 1 ? pair.Key : pair.Key + pair.Value.ToString(CultureInfo.InvariantCulture)));

    private static SortedDictionary<string, int> NoArbitrary() => new(StringComparer.Ordinal);
}
