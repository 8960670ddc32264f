using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using ProtocolSdk.Cql.Json;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Cql;

/// <summary>
/// A quantity of CQL: a decimal with a unit. The unit is UCUM (<c>mg/dL</c>), or one of CQL's calendar words (<c>month</c>, <c>years</c>),
/// which differ from UCUM's definite durations. The default unit is <c>1</c>.
/// </summary>
[JsonConverter(typeof(QuantityJsonConverter))]
public readonly struct Quantity : IEquatable<Quantity>, ISpanParsable<Quantity>, IFormattable
{
    private readonly string? _unit;

    /// <summary>A quantity.</summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">UCUM or a calendar word; null or empty is the default unit <c>1</c>. A unit that UCUM doesn't know is kept: it is comparable with itself only.</param>
    public Quantity(decimal value, string? unit = DefaultUnit)
    {
        Value = value;
        _unit = string.IsNullOrEmpty(unit) ? null : unit;
    }

    /// <summary>The unit of a pure number.</summary>
    public const string DefaultUnit = "1";

    /// <summary>The value.</summary>
    public decimal Value { get; }

    /// <summary>The unit: UCUM or a calendar word; never null, <c>1</c> for a pure number.</summary>
    public string Unit => _unit ?? DefaultUnit;

    /// <summary>True when value and unit are the same as text; <c>1 'cm'</c> and <c>10 'mm'</c> differ. CQL's equality is <c>CqlOperators.Equal</c>.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>True when value or unit differ as text.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Reads CQL's text of a quantity: <c>5.5 'mg'</c>, <c>4 days</c>, <c>12</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored: the format is CQL's.</param>
    /// <exception cref="FormatException">The text isn't a quantity.</exception>
    public static Quantity Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out Quantity quantity) ? quantity : throw new FormatException($"'{s}' is not a quantity: write a number, then a unit in single quotes or a calendar word.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Quantity Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a quantity as <see cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/> does; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Quantity result)
    {
        result = default;
        int end = 0;
        while (end < s.Length && (char.IsAsciiDigit(s[end]) || s[end] is '.' or '+' or '-')) end++;
        if (!DecimalText.TryParse(s[..end], out decimal value)) return false;
        ReadOnlySpan<char> rest = s[end..].Trim(' ');
        if (rest.IsEmpty)
        {
            result = new Quantity(value);
            return true;
        }

        if (rest.Length > 2 && rest[0] == '\'' && rest[^1] == '\'')
        {
            string unit = rest[1..^1].ToString();
            if (UnitTable.Find(unit) is null) return false;
            result = new Quantity(value, unit);
            return true;
        }

        string word = rest.ToString();
        if (!CalendarWords.TryParse(word, out _)) return false;
        result = new Quantity(value, word);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Quantity)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Quantity result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Quantity)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Quantity result) => TryParse(s.AsSpan(), null, out result);

    /// <summary>True when value and unit are the same as text. CQL's equality, which converts units, is <c>CqlOperators.Equal</c>.</summary>
    /// <param name="other">The quantity to compare with.</param>
    public bool Equals(Quantity other) => Value == other.Value && string.Equals(Unit, other.Unit, StringComparison.Ordinal);

    /// <summary>True when both have one and the same unit, as values in a declared unit do; false says nothing.</summary>
    internal static bool IsSameUnit(in Quantity left, in Quantity right) => ReferenceEquals(left._unit, right._unit);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Unit);

    /// <summary>CQL's text: <c>5.5 'mg'</c>, <c>4 days</c>, <c>12 '1'</c>.</summary>
    public override string ToString() => CalendarWords.TryParse(Unit, out _)
        ? string.Create(CultureInfo.InvariantCulture, $"{Value} {Unit}")
        : string.Create(CultureInfo.InvariantCulture, $"{Value} '{Unit}'");

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
