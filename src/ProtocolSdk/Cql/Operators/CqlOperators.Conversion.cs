using System.Globalization;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>ToBoolean</c>: 1 is true, 0 false, anything else null.</summary>
    /// <param name="value">The value.</param>
    public static bool? ToBoolean(int? value) => value switch { 1 => true, 0 => false, _ => null };

    /// <inheritdoc cref="ToBoolean(int?)"/>
    public static bool? ToBoolean(long? value) => value switch { 1 => true, 0 => false, _ => null };

    /// <inheritdoc cref="ToBoolean(int?)"/>
    public static bool? ToBoolean(decimal? value) => value switch { 1m => true, 0m => false, _ => null };

    /// <summary>CQL's <c>ToBoolean</c>: true, t, yes, y, 1 and false, f, no, n, 0, ignoring case; anything else is null.</summary>
    /// <param name="value">The value.</param>
    public static bool? ToBoolean(string? value) => value?.ToLowerInvariant() switch
    {
        "true" or "t" or "yes" or "y" or "1" => true,
        "false" or "f" or "no" or "n" or "0" => false,
        _ => null,
    };

    /// <summary>CQL's <c>ToInteger</c>; null when the value isn't an Integer.</summary>
    /// <param name="value">The value.</param>
    public static int? ToInteger(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int result) ? result : null;

    /// <inheritdoc cref="ToInteger(string?)"/>
    public static int? ToInteger(long? value) => value is { } v ? Fit(v) : null;

    /// <summary>CQL's <c>ToInteger</c>: true is 1, false 0.</summary>
    /// <param name="value">The value.</param>
    public static int? ToInteger(bool? value) => value is { } v ? (v ? 1 : 0) : null;

    /// <summary>CQL's <c>ToLong</c>.</summary>
    /// <param name="value">The value.</param>
    public static long? ToLong(int? value) => value;

    /// <summary>CQL's <c>ToLong</c>; null when the value isn't a Long.</summary>
    /// <param name="value">The value.</param>
    public static long? ToLong(string? value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long result) ? result : null;

    /// <summary>CQL's <c>ToLong</c>: true is 1, false 0.</summary>
    /// <param name="value">The value.</param>
    public static long? ToLong(bool? value) => value is { } v ? (v ? 1 : 0) : null;

    /// <summary>CQL's <c>ToDecimal</c>.</summary>
    /// <param name="value">The value.</param>
    public static decimal? ToDecimal(int? value) => value;

    /// <inheritdoc cref="ToDecimal(int?)"/>
    public static decimal? ToDecimal(long? value) => value;

    /// <summary>CQL's <c>ToDecimal</c>; null when the value isn't a Decimal.</summary>
    /// <param name="value">The value.</param>
    public static decimal? ToDecimal(string? value) => DecimalText.TryParse(value, out decimal result) ? result : null;

    /// <summary>CQL's <c>ToDecimal</c>: true is 1.0, false 0.0.</summary>
    /// <param name="value">The value.</param>
    public static decimal? ToDecimal(bool? value) => value is { } v ? (v ? 1.0m : 0.0m) : null;

    /// <summary>CQL's <c>ToQuantity</c>, with the unit <c>1</c>.</summary>
    /// <param name="value">The value.</param>
    public static Quantity? ToQuantity(int? value) => value is { } v ? new Quantity(v) : null;

    /// <inheritdoc cref="ToQuantity(int?)"/>
    public static Quantity? ToQuantity(long? value) => value is { } v ? new Quantity(v) : null;

    /// <inheritdoc cref="ToQuantity(int?)"/>
    public static Quantity? ToQuantity(decimal? value) => value is { } v ? new Quantity(v) : null;

    /// <summary>CQL's <c>ToQuantity</c>; null when the value isn't a quantity.</summary>
    /// <param name="value">The value.</param>
    public static Quantity? ToQuantity(string? value) => Quantity.TryParse(value, out Quantity result) ? result : null;

    /// <summary>CQL's <c>ToQuantity</c>: the numerator divided by the denominator.</summary>
    /// <param name="value">The value.</param>
    public static Quantity? ToQuantity(Ratio? value) => value is { } v ? Divide(v.Numerator, v.Denominator) : null;

    /// <summary>CQL's <c>ToRatio</c>; null when the value isn't a ratio.</summary>
    /// <param name="value">The value.</param>
    public static Ratio? ToRatio(string? value) => Ratio.TryParse(value, out Ratio result) ? result : null;

    /// <summary>CQL's <c>ToDate</c>: the date part, as far as known.</summary>
    /// <param name="value">The value.</param>
    public static CqlDate? ToDate(CqlDateTime? value) => value?.Date;

    /// <summary>CQL's <c>ToDate</c>; a time after the date is dropped; null when the value isn't a date.</summary>
    /// <param name="value">The value.</param>
    public static CqlDate? ToDate(string? value) => CqlDateTime.TryParse(value, out CqlDateTime result) ? result.Date : null;

    /// <summary>CQL's <c>ToDateTime</c>: the date without a time, in the evaluation's offset.</summary>
    /// <param name="value">The value.</param>
    /// <param name="asOf">The evaluation's moment.</param>
    public static CqlDateTime? ToDateTime(CqlDate? value, in AsOf asOf) => value is { } date
        ? CqlDateTime.FromLocal(date.DayNumber * Calendar.MillisecondsPerDay, date.Precision, null, asOf.OffsetMinutes)
        : null;

    /// <summary>CQL's <c>ToDateTime</c>, in the evaluation's offset when it has none; null when the value isn't a date-time.</summary>
    /// <param name="value">The value.</param>
    /// <param name="asOf">The evaluation's moment.</param>
    public static CqlDateTime? ToDateTime(string? value, in AsOf asOf) => CqlDateTime.TryParse(value, out CqlDateTime result) ? result.In(asOf) : null;

    /// <summary>CQL's <c>ToTime</c>, with or without a leading <c>T</c>; an offset is checked and dropped; null when the value isn't a time.</summary>
    /// <param name="value">The value.</param>
    public static CqlTime? ToTime(string? value)
    {
        if (CqlTime.TryParse(value, out CqlTime time)) return time;
        if (value is null) return null;
        int offset = value.IndexOfAny(['Z', '+', '-']);
        return offset > 0
            && TemporalText.TryReadOffset(value.AsSpan(offset), out int consumed, out _) && consumed == value.Length - offset
            && CqlTime.TryParse(value[..offset], out time) ? time : null;
    }

    /// <summary>CQL's <c>ToTime</c>: the time part, as far as known.</summary>
    /// <param name="value">The value.</param>
    public static CqlTime? ToTime(CqlDateTime? value) => TimeFrom(value);

    /// <summary>CQL's <c>ToString</c>.</summary>
    /// <param name="value">The value.</param>
    public static string? ToString(bool? value) => value is { } v ? (v ? "true" : "false") : null;

    /// <inheritdoc cref="ToString(bool?)"/>
    public static string? ToString(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="ToString(bool?)"/>
    public static string? ToString(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="ToString(bool?)"/>
    public static string? ToString(decimal? value) => value is { } v ? DecimalText.ToText(v) : null;

    /// <inheritdoc cref="ToString(bool?)"/>
    public static string? ToString(Quantity? value) => value?.ToString();

    /// <inheritdoc cref="ToString(bool?)"/>
    public static string? ToString(Ratio? value) => value?.ToString();

    /// <inheritdoc cref="ToString(bool?)"/>
    public static string? ToString(CqlDate? value) => value?.ToString();

    /// <inheritdoc cref="ToString(bool?)"/>
    public static string? ToString(CqlDateTime? value) => value?.ToString();

    /// <inheritdoc cref="ToString(bool?)"/>
    public static string? ToString(CqlTime? value) => value?.ToString();

    /// <inheritdoc cref="ToString(bool?)"/>
    public static string? ToString(string? value) => value;

    /// <summary>CQL's <c>ConvertsToBoolean</c>.</summary>
    /// <param name="value">The value.</param>
    public static bool? ConvertsToBoolean(object? value) => value switch
    {
        null => null,
        bool => true,
        int i => ToBoolean(i) is not null,
        long l => ToBoolean(l) is not null,
        decimal d => ToBoolean(d) is not null,
        string s => ToBoolean(s) is not null,
        _ => false,
    };

    /// <summary>CQL's <c>ConvertsToInteger</c>.</summary>
    /// <param name="value">The value.</param>
    public static bool? ConvertsToInteger(object? value) => value switch
    {
        null => null,
        int or bool => true,
        long l => ToInteger(l) is not null,
        string s => ToInteger(s) is not null,
        _ => false,
    };

    /// <summary>CQL's <c>ConvertsToLong</c>.</summary>
    /// <param name="value">The value.</param>
    public static bool? ConvertsToLong(object? value) => value switch
    {
        null => null,
        int or long or bool => true,
        string s => ToLong(s) is not null,
        _ => false,
    };

    /// <summary>CQL's <c>ConvertsToDecimal</c>.</summary>
    /// <param name="value">The value.</param>
    public static bool? ConvertsToDecimal(object? value) => value switch
    {
        null => null,
        int or long or decimal or bool => true,
        string s => ToDecimal(s) is not null,
        _ => false,
    };

    /// <summary>CQL's <c>ConvertsToQuantity</c>.</summary>
    /// <param name="value">The value.</param>
    public static bool? ConvertsToQuantity(object? value) => value switch
    {
        null => null,
        int or long or decimal or Quantity => true,
        Ratio r => ToQuantity(r) is not null,
        string s => ToQuantity(s) is not null,
        _ => false,
    };

    /// <summary>CQL's <c>ConvertsToRatio</c>.</summary>
    /// <param name="value">The value.</param>
    public static bool? ConvertsToRatio(object? value) => value switch
    {
        null => null,
        Ratio => true,
        string s => ToRatio(s) is not null,
        _ => false,
    };

    /// <summary>CQL's <c>ConvertsToDate</c>.</summary>
    /// <param name="value">The value.</param>
    public static bool? ConvertsToDate(object? value) => value switch
    {
        null => null,
        CqlDate or CqlDateTime => true,
        string s => ToDate(s) is not null,
        _ => false,
    };

    /// <summary>CQL's <c>ConvertsToDateTime</c>.</summary>
    /// <param name="value">The value.</param>
    public static bool? ConvertsToDateTime(object? value) => value switch
    {
        null => null,
        CqlDate or CqlDateTime => true,
        string s => CqlDateTime.TryParse(s, out _),
        _ => false,
    };

    /// <summary>CQL's <c>ConvertsToTime</c>.</summary>
    /// <param name="value">The value.</param>
    public static bool? ConvertsToTime(object? value) => value switch
    {
        null => null,
        CqlTime => true,
        CqlDateTime moment => TimeFrom(moment) is not null,
        string s => ToTime(s) is not null,
        _ => false,
    };

    /// <summary>CQL's <c>ConvertsToString</c>.</summary>
    /// <param name="value">The value.</param>
    public static bool? ConvertsToString(object? value) => value switch
    {
        null => null,
        bool or int or long or decimal or string or Quantity or Ratio or CqlDate or CqlDateTime or CqlTime => true,
        _ => false,
    };

    /// <summary>CQL's <c>CanConvertQuantity</c>: true when the unit is of the quantity's dimension.</summary>
    /// <param name="value">The quantity.</param>
    /// <param name="unit">The unit, UCUM or a calendar word.</param>
    public static bool? CanConvertQuantity(Quantity? value, string? unit) =>
        value is { } v && unit is not null ? QuantityMath.Convert(v, unit) is not null : null;

    /// <summary>CQL's <c>convert … to</c> a unit; null when the unit is of another dimension or unknown.</summary>
    /// <param name="value">The quantity.</param>
    /// <param name="unit">The unit, UCUM or a calendar word.</param>
    public static Quantity? ConvertQuantity(Quantity? value, string? unit) =>
        value is { } v && unit is not null ? QuantityMath.Convert(v, unit) : null;

    /// <summary>True when the text is a unit of UCUM or a calendar word of CQL.</summary>
    /// <param name="unit">The text.</param>
    public static bool IsUnit(string? unit) =>
        !string.IsNullOrEmpty(unit) && (CalendarWords.TryParse(unit, out _) || UnitTable.Find(unit) is not null);
}
