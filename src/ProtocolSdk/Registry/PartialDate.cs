using System.Globalization;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>How much of a date was recorded.</summary>
public enum PartialDatePrecision
{
    /// <summary>The text isn't a date.</summary>
    None,

    /// <summary>The year: <c>2023</c>.</summary>
    Year,

    /// <summary>Year and month: <c>2023-07</c>.</summary>
    Month,

    /// <summary>A full date: <c>2023-07-14</c>.</summary>
    Day,
}

/// <summary>
/// A date of the registry with the precision that was recorded: <c>2023</c>, <c>2023-07</c> or <c>2023-07-14</c>.
/// It keeps its text: one that isn't a date has no parts, and is still written as it was read.
/// </summary>
/// <remarks>Two are equal when their texts are: <c>2023</c> and <c>2023-01</c> differ.</remarks>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly struct PartialDate : IEquatable<PartialDate>
{
    private readonly string? _text;
    private readonly short _year;
    private readonly byte _month;
    private readonly byte _day;

    private PartialDate(string text, int year, int month, int day)
    {
        _text = text;
        _year = (short)year;
        _month = (byte)month;
        _day = (byte)day;
    }

    /// <summary>The text as recorded; empty in a <see langword="default"/> instance.</summary>
    public string Text => _text ?? "";

    /// <summary>How much was recorded; <see cref="PartialDatePrecision.None"/> when the text isn't a date.</summary>
    public PartialDatePrecision Precision =>
        _day > 0 ? PartialDatePrecision.Day
        : _month > 0 ? PartialDatePrecision.Month
        : _year > 0 ? PartialDatePrecision.Year
        : PartialDatePrecision.None;

    /// <summary>The year, 1 to 9999; null when the text isn't a date.</summary>
    public int? Year => _year > 0 ? _year : null;

    /// <summary>The month, 1 to 12; null when it wasn't recorded.</summary>
    public int? Month => _month > 0 ? _month : null;

    /// <summary>The day of the month; null when it wasn't recorded.</summary>
    public int? Day => _day > 0 ? _day : null;

    /// <summary>The first day that the date can be; null when the text isn't a date.</summary>
    public DateOnly? Earliest => _year > 0 ? new DateOnly(_year, Math.Max(_month, (byte)1), Math.Max(_day, (byte)1)) : null;

    /// <summary>The last day that the date can be; null when the text isn't a date.</summary>
    public DateOnly? Latest
    {
        get
        {
            if (_year == 0)
                return null;
            var month = _month > 0 ? _month : 12;
            return new DateOnly(_year, month, _day > 0 ? _day : DateTime.DaysInMonth(_year, month));
        }
    }

    /// <summary>The full date with the same text as <paramref name="date"/>.</summary>
    public static implicit operator PartialDate(DateOnly date) => FromDateOnly(date);

    /// <summary>Whether both have the same text.</summary>
    public static bool operator ==(PartialDate left, PartialDate right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(PartialDate left, PartialDate right) => !left.Equals(right);

    /// <summary>A full date.</summary>
    public static PartialDate FromDateOnly(DateOnly date) =>
        new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.Year, date.Month, date.Day);

    /// <summary>The date that <paramref name="text"/> says, or one without parts that keeps the text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static PartialDate FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var date) ? date : new PartialDate(text, 0, 0, 0);
    }

    /// <summary>The date that <paramref name="text"/> says.</summary>
    /// <exception cref="FormatException">The text isn't <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>, or there is no such day.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' isn't a date; write 2023, 2023-07 or 2023-07-14.");

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; false when the text is none of these or there is no such day.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10))
            return false;
        int month = 0, day = 0;
        if (!TryReadDigits(text.AsSpan(0, 4), out var year) || year == 0)
            return false;
        if (text.Length >= 7 && (text[4] != '-' || !TryReadDigits(text.AsSpan(5, 2), out month) || month is 0 or > 12))
            return false;
        if (text.Length == 10 && (text[7] != '-' || !TryReadDigits(text.AsSpan(8, 2), out day) || day == 0 || day > DateTime.DaysInMonth(year, month)))
            return false;
        date = new PartialDate(text, year, month, day);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(PartialDate other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PartialDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text as recorded.</summary>
    public override string ToString() => Text;

    private static bool TryReadDigits(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = number * 10 + (digit - '0');
        }
        return true;
    }
}
