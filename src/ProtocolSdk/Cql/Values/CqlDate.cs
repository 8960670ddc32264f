using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using ProtocolSdk.Cql.Json;

namespace ProtocolSdk.Cql;

/// <summary>
/// A date of CQL: a year, a month of a year, or a day. Years 1 to 9999. A partial date is written as it is known, such as
/// <c>2025-02</c>; in the open-world reading it stands for the set of its days.
/// </summary>
/// <remarks>Four bytes. The default value is 0001-01-01.</remarks>
[JsonConverter(typeof(CqlDateJsonConverter))]
public readonly struct CqlDate : IEquatable<CqlDate>, IComparable<CqlDate>, ISpanParsable<CqlDate>, IUtf8SpanParsable<CqlDate>, ISpanFormattable, IUtf8SpanFormattable
{
    // (year - 1) << 11 | (month - 1) << 7 | (day - 1) << 2 | missing components (0, 1 or 2).
    // Two full dates are thus ordered by their integers, and so are the earliest days of any two dates.
    private const int YearShift = 11;
    private const int MonthShift = 7;
    private const int DayShift = 2;
    private const int MissingMask = 3;
    private readonly int _bits;

    /// <summary>A year.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public CqlDate(int year)
    {
        CheckYear(year);
        _bits = ((year - 1) << YearShift) | 2;
    }

    /// <summary>A month of a year.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">A component is out of range.</exception>
    public CqlDate(int year, int month)
    {
        CheckYear(year);
        CheckMonth(month);
        _bits = ((year - 1) << YearShift) | ((month - 1) << MonthShift) | 1;
    }

    /// <summary>A day.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">A component is out of range.</exception>
    public CqlDate(int year, int month, int day)
    {
        CheckYear(year);
        CheckMonth(month);
        if (day < 1 || day > Calendar.DaysInMonth(year, month))
            throw new ArgumentOutOfRangeException(nameof(day), day, $"The month {year:D4}-{month:D2} has days 1 to {Calendar.DaysInMonth(year, month)}.");
        _bits = ((year - 1) << YearShift) | ((month - 1) << MonthShift) | ((day - 1) << DayShift);
    }

    private CqlDate(int bits, bool _) => _bits = bits;

    /// <summary>The date of a number.</summary>
    internal static CqlDate FromBits(int bits) => new(bits, false);

    /// <summary>0001-01-01, CQL's minimum Date.</summary>
    public static CqlDate MinValue => default;

    /// <summary>9999-12-31, CQL's maximum Date.</summary>
    public static CqlDate MaxValue => new(9999, 12, 31);

    /// <summary>The year.</summary>
    public int Year => (_bits >> YearShift) + 1;

    /// <summary>The month, or null when only the year is known.</summary>
    public int? Month => (_bits & MissingMask) == 2 ? null : EarliestMonth;

    /// <summary>The day of the month, or null when it isn't known.</summary>
    public int? Day => (_bits & MissingMask) != 0 ? null : EarliestDay;

    /// <summary>The finest component that is known: year, month or day.</summary>
    public CqlPrecision Precision => (_bits & MissingMask) switch
    {
        0 => CqlPrecision.Day,
        1 => CqlPrecision.Month,
        _ => CqlPrecision.Year,
    };

    /// <summary>True when the day is known.</summary>
    public bool IsFull
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_bits & MissingMask) == 0;
    }

    /// <summary>The first day that this date can be.</summary>
    public DateOnly Earliest => new(Year, EarliestMonth, EarliestDay);

    /// <summary>The last day that this date can be.</summary>
    public DateOnly Latest => LatestDate is var latest ? new DateOnly(latest.Year, latest.EarliestMonth, latest.EarliestDay) : default;

    /// <summary>The date as a number, different for each; never negative.</summary>
    internal int Bits => _bits;

    /// <summary>The first day, as a full date.</summary>
    internal CqlDate EarliestDate => new(_bits & ~MissingMask, false);

    /// <summary>The last day, as a full date.</summary>
    internal CqlDate LatestDate => (_bits & MissingMask) switch
    {
        0 => this,
        1 => new CqlDate((_bits & ~MissingMask) | ((Calendar.DaysInMonth(Year, EarliestMonth) - 1) << DayShift), false),
        _ => new CqlDate((_bits & ~MissingMask) | (11 << MonthShift) | (30 << DayShift), false),
    };

    /// <summary>The earliest day as an integer in calendar order; dense only within a month.</summary>
    internal int OrderKey
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits & ~MissingMask;
    }

    internal int EarliestMonth => ((_bits >> MonthShift) & 15) + 1;

    internal int EarliestDay => ((_bits >> DayShift) & 31) + 1;

    /// <summary>Days from 0001-01-01 to the earliest day.</summary>
    internal int DayNumber => Calendar.DayNumber(Year, EarliestMonth, EarliestDay);

    /// <summary>A full day becomes a full date.</summary>
    /// <param name="date">The day.</param>
    public static implicit operator CqlDate(DateOnly date) => FromDateOnly(date);

    /// <summary>True when both have the same components, missing ones included.</summary>
    public static bool operator ==(CqlDate left, CqlDate right) => left._bits == right._bits;

    /// <summary>True when a component differs or is known in one only.</summary>
    public static bool operator !=(CqlDate left, CqlDate right) => left._bits != right._bits;

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>; see <see cref="CompareTo"/>. For CQL's three-valued comparison use <c>CqlOperators.Less</c>.</summary>
    public static bool operator <(CqlDate left, CqlDate right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> doesn't sort after <paramref name="right"/>; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(CqlDate left, CqlDate right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(CqlDate left, CqlDate right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> doesn't sort before <paramref name="right"/>; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(CqlDate left, CqlDate right) => left.CompareTo(right) >= 0;

    /// <summary>A full date of a day.</summary>
    /// <param name="date">The day.</param>
    public static CqlDate FromDateOnly(DateOnly date) => FromComponents(date.Year, date.Month, date.Day);

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored: the format is ISO 8601.</param>
    /// <exception cref="FormatException">The text isn't a date.</exception>
    public static CqlDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out CqlDate date) ? date : throw NotADate(s.ToString());

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static CqlDate Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s.AsSpan(), provider, out CqlDate date) ? date : throw NotADate(s);
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static CqlDate Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, provider, out CqlDate date) ? date : throw NotADate(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CqlDate result)
    {
        if (TemporalText.TryReadDate(s, out int consumed, out result) && consumed == s.Length) return true;
        result = default;
        return false;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CqlDate)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CqlDate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CqlDate)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out CqlDate result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CqlDate)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out CqlDate result)
    {
        if (TemporalText.TryReadDate(utf8Text, out int consumed, out result) && consumed == utf8Text.Length) return true;
        result = default;
        return false;
    }

    /// <summary>Orders by the earliest day; of two dates with the same one, the less precise comes first.</summary>
    /// <param name="other">The date to compare with.</param>
    public int CompareTo(CqlDate other) => (_bits ^ MissingMask).CompareTo(other._bits ^ MissingMask);

    /// <inheritdoc/>
    public bool Equals(CqlDate other) => _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is CqlDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits;

    /// <summary>ISO 8601, as far as known: <c>2025</c>, <c>2025-02</c>, <c>2025-02-03</c>.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[TemporalText.MaxLength];
        return new string(text[..TemporalText.WriteDate(text, this)]);
    }

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        Span<char> text = stackalloc char[TemporalText.MaxLength];
        return TemporalText.TryCopy(text[..TemporalText.WriteDate(text, this)], destination, out charsWritten);
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        Span<byte> text = stackalloc byte[TemporalText.MaxLength];
        return TemporalText.TryCopy(text[..TemporalText.WriteDate(text, this)], utf8Destination, out bytesWritten);
    }

    /// <summary>A full date of components that are known to be valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static CqlDate FromComponents(int year, int month, int day) =>
        new(((year - 1) << YearShift) | ((month - 1) << MonthShift) | ((day - 1) << DayShift), false);

    internal static CqlDate FromDayNumber(int dayNumber)
    {
        (int year, int month, int day) = Calendar.FromDayNumber(dayNumber);
        return FromComponents(year, month, day);
    }

    /// <summary>The same date with components finer than <paramref name="precision"/> dropped.</summary>
    internal CqlDate Truncate(CqlPrecision precision) => precision switch
    {
        CqlPrecision.Year => new CqlDate(Year),
        CqlPrecision.Month when Precision != CqlPrecision.Year => new CqlDate(Year, EarliestMonth),
        _ => this,
    };

    /// <summary>CQL's comparison: component by component; undecided when one date has a component that the other lacks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Relation Compare(CqlDate left, CqlDate right) =>
        ((left._bits | right._bits) & MissingMask) == 0
            ? RelationQuestions.Of(left._bits.CompareTo(right._bits))
            : ComparePartial(left, right, null);

    /// <summary>CQL's comparison to a named precision.</summary>
    internal static Relation Compare(CqlDate left, CqlDate right, CqlPrecision? precision) =>
        precision is null ? Compare(left, right) : ComparePartial(left, right, precision);

    /// <summary>The orders that days of two dates can have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Relation CompareOpen(CqlDate left, CqlDate right) =>
        ((left._bits | right._bits) & MissingMask) == 0
            ? RelationQuestions.Of(left._bits.CompareTo(right._bits))
            : RelationQuestions.OfRanges(left.OrderKey, left.LatestDate.OrderKey, right.OrderKey, right.LatestDate.OrderKey);

    private static Relation ComparePartial(CqlDate left, CqlDate right, CqlPrecision? precision)
    {
        CqlPrecision common = left.Precision < right.Precision ? left.Precision : right.Precision;
        CqlPrecision asked = precision ?? (left.Precision > right.Precision ? left.Precision : right.Precision);
        CqlPrecision compared = asked < common ? asked : common;
        int shift = compared switch { CqlPrecision.Year => YearShift, CqlPrecision.Month => MonthShift, _ => DayShift };
        int comparison = (left._bits >> shift).CompareTo(right._bits >> shift);
        if (comparison != 0) return RelationQuestions.Of(comparison);
        return compared == asked ? Relation.Equal : Relation.Unknown;
    }

    private static void CheckYear(int year)
    {
        if (year is < Calendar.MinYear or > Calendar.MaxYear)
            throw new ArgumentOutOfRangeException(nameof(year), year, "A year is 1 to 9999.");
    }

    private static void CheckMonth(int month)
    {
        if (month is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(month), month, "A month is 1 to 12.");
    }

    private static FormatException NotADate(string text) =>
        new($"'{text}' is not a date: write YYYY, YYYY-MM or YYYY-MM-DD.");
}
