using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ProtocolSdk.Cql.Json;

namespace ProtocolSdk.Cql;

/// <summary>A time of day of CQL, known to the hour, minute, second or millisecond. It has no offset.</summary>
/// <remarks>The default value is midnight to the hour.</remarks>
[JsonConverter(typeof(CqlTimeJsonConverter))]
public readonly struct CqlTime : IEquatable<CqlTime>, IComparable<CqlTime>, ISpanParsable<CqlTime>, IUtf8SpanParsable<CqlTime>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly int _milliseconds;
    private readonly byte _precisionAfterHour;

    /// <summary>A time of day.</summary>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59, or null when only the hour is known.</param>
    /// <param name="second">0 to 59, or null.</param>
    /// <param name="millisecond">0 to 999, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A component is out of range.</exception>
    /// <exception cref="ArgumentException">A component is given though a coarser one is null.</exception>
    public CqlTime(int hour, int? minute = null, int? second = null, int? millisecond = null)
    {
        _milliseconds = TimeComponents.ToMilliseconds(hour, minute, second, millisecond, out CqlPrecision precision);
        _precisionAfterHour = (byte)(precision - CqlPrecision.Hour);
    }

    private CqlTime(int milliseconds, CqlPrecision precision)
    {
        _milliseconds = milliseconds - (milliseconds % (int)TimeComponents.Unit(precision));
        _precisionAfterHour = (byte)(precision - CqlPrecision.Hour);
    }

    /// <summary>00:00:00.000, CQL's minimum Time.</summary>
    public static CqlTime MinValue => FromMilliseconds(0);

    /// <summary>23:59:59.999, CQL's maximum Time.</summary>
    public static CqlTime MaxValue => FromMilliseconds((int)Calendar.MillisecondsPerDay - 1);

    /// <summary>The hour, 0 to 23.</summary>
    public int Hour => _milliseconds / (int)Calendar.MillisecondsPerHour;

    /// <summary>The minute, or null when it isn't known.</summary>
    public int? Minute => Precision < CqlPrecision.Minute ? null : _milliseconds / (int)Calendar.MillisecondsPerMinute % 60;

    /// <summary>The second, or null when it isn't known.</summary>
    public int? Second => Precision < CqlPrecision.Second ? null : _milliseconds / (int)Calendar.MillisecondsPerSecond % 60;

    /// <summary>The millisecond, or null when it isn't known.</summary>
    public int? Millisecond => Precision < CqlPrecision.Millisecond ? null : _milliseconds % 1000;

    /// <summary>The finest component that is known: hour, minute, second or millisecond.</summary>
    public CqlPrecision Precision => CqlPrecision.Hour + _precisionAfterHour;

    /// <summary>The earliest moment of the day, in milliseconds.</summary>
    internal int EarliestMilliseconds => _milliseconds;

    /// <summary>The latest moment of the day, in milliseconds.</summary>
    internal int LatestMilliseconds => _milliseconds + (int)TimeComponents.Unit(Precision) - 1;

    /// <summary>A time to the millisecond; finer ticks are dropped.</summary>
    /// <param name="time">The time.</param>
    public static implicit operator CqlTime(TimeOnly time) => FromTimeOnly(time);

    /// <summary>True when both have the same components, missing ones included.</summary>
    public static bool operator ==(CqlTime left, CqlTime right) => left.Equals(right);

    /// <summary>True when a component differs or is known in one only.</summary>
    public static bool operator !=(CqlTime left, CqlTime right) => !left.Equals(right);

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(CqlTime left, CqlTime right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> doesn't sort after <paramref name="right"/>; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(CqlTime left, CqlTime right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(CqlTime left, CqlTime right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> doesn't sort before <paramref name="right"/>; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(CqlTime left, CqlTime right) => left.CompareTo(right) >= 0;

    /// <summary>A time to the millisecond; finer ticks are dropped.</summary>
    /// <param name="time">The time.</param>
    public static CqlTime FromTimeOnly(TimeOnly time) => FromMilliseconds((int)(time.Ticks / TimeSpan.TicksPerMillisecond));

    /// <summary>Reads <c>hh</c>, <c>hh:mm</c>, <c>hh:mm:ss</c> or <c>hh:mm:ss.fff</c>, with or without a leading <c>T</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored: the format is ISO 8601.</param>
    /// <exception cref="FormatException">The text isn't a time.</exception>
    public static CqlTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out CqlTime time) ? time : throw NotATime(s.ToString());

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static CqlTime Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s.AsSpan(), provider, out CqlTime time) ? time : throw NotATime(s);
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static CqlTime Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, provider, out CqlTime time) ? time : throw NotATime(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads a time as <see cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/> does; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CqlTime result) => TryRead(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CqlTime)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CqlTime result) => TryRead(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CqlTime)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out CqlTime result) => TryRead(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CqlTime)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out CqlTime result) => TryRead(utf8Text, out result);

    /// <summary>Orders by the earliest moment; of two times with the same one, the less precise comes first.</summary>
    /// <param name="other">The time to compare with.</param>
    public int CompareTo(CqlTime other)
    {
        int comparison = _milliseconds.CompareTo(other._milliseconds);
        return comparison != 0 ? comparison : _precisionAfterHour.CompareTo(other._precisionAfterHour);
    }

    /// <inheritdoc/>
    public bool Equals(CqlTime other) => _milliseconds == other._milliseconds && _precisionAfterHour == other._precisionAfterHour;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is CqlTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_milliseconds << 2) | _precisionAfterHour;

    /// <summary>ISO 8601 without the leading <c>T</c>, as far as known: <c>14:30</c>.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[TemporalText.MaxLength];
        return new string(text[..TemporalText.WriteTime(text, 0, _milliseconds, Precision)]);
    }

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        Span<char> text = stackalloc char[TemporalText.MaxLength];
        return TemporalText.TryCopy(text[..TemporalText.WriteTime(text, 0, _milliseconds, Precision)], destination, out charsWritten);
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        Span<byte> text = stackalloc byte[TemporalText.MaxLength];
        return TemporalText.TryCopy(text[..TemporalText.WriteTime(text, 0, _milliseconds, Precision)], utf8Destination, out bytesWritten);
    }

    internal static CqlTime FromMilliseconds(int milliseconds, CqlPrecision precision = CqlPrecision.Millisecond) => new(milliseconds, precision);

    /// <summary>CQL's comparison, to a named precision if there is one.</summary>
    internal static Relation Compare(CqlTime left, CqlTime right, CqlPrecision? precision = null)
    {
        CqlPrecision common = left.Precision < right.Precision ? left.Precision : right.Precision;
        CqlPrecision asked = precision ?? (left.Precision > right.Precision ? left.Precision : right.Precision);
        CqlPrecision compared = asked < common ? asked : common;
        int unit = (int)TimeComponents.Unit(compared < CqlPrecision.Hour ? CqlPrecision.Hour : compared);
        int comparison = (left._milliseconds / unit).CompareTo(right._milliseconds / unit);
        if (comparison != 0) return RelationQuestions.Of(comparison);
        return compared == asked ? Relation.Equal : Relation.Unknown;
    }

    /// <summary>The orders that moments of two times can have.</summary>
    internal static Relation CompareOpen(CqlTime left, CqlTime right) =>
        RelationQuestions.OfRanges(left.EarliestMilliseconds, left.LatestMilliseconds, right.EarliestMilliseconds, right.LatestMilliseconds);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out CqlTime time)
        where TChar : unmanaged, System.Numerics.IBinaryInteger<TChar>
    {
        if (TemporalText.Has(text, 0, 'T')) text = text[1..];
        if (TemporalText.TryReadTime(text, out int consumed, out int milliseconds, out CqlPrecision precision) && consumed == text.Length)
        {
            time = new CqlTime(milliseconds, precision);
            return true;
        }

        time = default;
        return false;
    }

    private static FormatException NotATime(string text) =>
        new($"'{text}' is not a time: write hh, hh:mm, hh:mm:ss or hh:mm:ss.fff.");
}
