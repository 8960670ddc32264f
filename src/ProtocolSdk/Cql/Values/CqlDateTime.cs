using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using ProtocolSdk.Cql.Json;

namespace ProtocolSdk.Cql;

/// <summary>
/// A date-time of CQL: from the year to the millisecond, as far as known, with an offset from UTC. Without an offset of its own
/// it is in the evaluation's (see <see cref="In"/>), which is UTC until an evaluation says otherwise.
/// </summary>
/// <remarks>Sixteen bytes. The default value is the year 0001.</remarks>
[JsonConverter(typeof(CqlDateTimeJsonConverter))]
public readonly struct CqlDateTime : IEquatable<CqlDateTime>, IComparable<CqlDateTime>, ISpanParsable<CqlDateTime>, IUtf8SpanParsable<CqlDateTime>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>The largest offset from UTC, in minutes: 14 hours.</summary>
    internal const int MaxOffsetMinutes = 14 * 60;

    // Local milliseconds since 0001-01-01 of the earliest moment.
    private readonly long _milliseconds;
    private readonly short _offset;
    private readonly short _evaluationOffset;
    private readonly byte _precision;
    private readonly bool _hasOffset;

    /// <summary>A date-time.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12, or null when only the year is known.</param>
    /// <param name="day">1 to the length of the month, or null.</param>
    /// <param name="hour">0 to 23, or null.</param>
    /// <param name="minute">0 to 59, or null.</param>
    /// <param name="second">0 to 59, or null.</param>
    /// <param name="millisecond">0 to 999, or null.</param>
    /// <param name="offsetMinutes">Minutes east of UTC, at most 840 either way; null for the evaluation's offset.</param>
    /// <exception cref="ArgumentOutOfRangeException">A component is out of range.</exception>
    /// <exception cref="ArgumentException">A component is given though a coarser one is null.</exception>
    public CqlDateTime(int year, int? month = null, int? day = null, int? hour = null, int? minute = null, int? second = null, int? millisecond = null, int? offsetMinutes = null)
    {
        if (offsetMinutes is < -MaxOffsetMinutes or > MaxOffsetMinutes)
            throw new ArgumentOutOfRangeException(nameof(offsetMinutes), offsetMinutes, "An offset from UTC is at most 14 hours (840 minutes).");
        CqlPrecision precision = CqlPrecision.Year;
        CqlDate date;
        int time = 0;
        if (month is null)
        {
            TimeComponents.RequireAbsent(day ?? hour ?? minute ?? second ?? millisecond, nameof(month));
            date = new CqlDate(year);
        }
        else if (day is null)
        {
            TimeComponents.RequireAbsent(hour ?? minute ?? second ?? millisecond, nameof(day));
            date = new CqlDate(year, month.Value);
            precision = CqlPrecision.Month;
        }
        else
        {
            date = new CqlDate(year, month.Value, day.Value);
            precision = CqlPrecision.Day;
            if (hour is null)
                TimeComponents.RequireAbsent(minute ?? second ?? millisecond, nameof(hour));
            else
                time = TimeComponents.ToMilliseconds(hour.Value, minute, second, millisecond, out precision);
        }

        _milliseconds = (date.DayNumber * Calendar.MillisecondsPerDay) + time;
        _precision = (byte)precision;
        _hasOffset = offsetMinutes is not null;
        _offset = (short)(offsetMinutes ?? 0);
        _evaluationOffset = 0;
    }

    private CqlDateTime(long milliseconds, CqlPrecision precision, bool hasOffset, short offset, short evaluationOffset)
    {
        _milliseconds = milliseconds;
        _precision = (byte)precision;
        _hasOffset = hasOffset;
        _offset = offset;
        _evaluationOffset = evaluationOffset;
    }

    /// <summary>0001-01-01T00:00:00.000 in UTC, CQL's minimum DateTime.</summary>
    public static CqlDateTime MinValue => new(0, CqlPrecision.Millisecond, true, 0, 0);

    /// <summary>9999-12-31T23:59:59.999 in UTC, CQL's maximum DateTime.</summary>
    public static CqlDateTime MaxValue => new(Calendar.MaxMilliseconds, CqlPrecision.Millisecond, true, 0, 0);

    /// <summary>The year.</summary>
    public int Year => DateOnly.FromDayNumber(EarliestDayNumber).Year;

    /// <summary>The month, or null when it isn't known.</summary>
    public int? Month => Precision < CqlPrecision.Month ? null : DateOnly.FromDayNumber(EarliestDayNumber).Month;

    /// <summary>The day of the month, or null when it isn't known.</summary>
    public int? Day => Precision < CqlPrecision.Day ? null : DateOnly.FromDayNumber(EarliestDayNumber).Day;

    /// <summary>The hour, or null when it isn't known.</summary>
    public int? Hour => Precision < CqlPrecision.Hour ? null : TimeMilliseconds / (int)Calendar.MillisecondsPerHour;

    /// <summary>The minute, or null when it isn't known.</summary>
    public int? Minute => Precision < CqlPrecision.Minute ? null : TimeMilliseconds / (int)Calendar.MillisecondsPerMinute % 60;

    /// <summary>The second, or null when it isn't known.</summary>
    public int? Second => Precision < CqlPrecision.Second ? null : TimeMilliseconds / (int)Calendar.MillisecondsPerSecond % 60;

    /// <summary>The millisecond, or null when it isn't known.</summary>
    public int? Millisecond => Precision < CqlPrecision.Millisecond ? null : TimeMilliseconds % 1000;

    /// <summary>Minutes east of UTC, or null when the date-time has no offset of its own.</summary>
    public int? OffsetMinutes => _hasOffset ? _offset : null;

    /// <summary>The finest component that is known; never week.</summary>
    public CqlPrecision Precision => (CqlPrecision)_precision;

    /// <summary>The date part, as far as known.</summary>
    public CqlDate Date => CqlDate.FromDayNumber(EarliestDayNumber).Truncate(Precision);

    /// <summary>The offset that the date-time is in: its own, or the evaluation's.</summary>
    internal int EffectiveOffset => _hasOffset ? _offset : _evaluationOffset;

    internal short EvaluationOffset => _evaluationOffset;

    internal int EarliestDayNumber => (int)(_milliseconds / Calendar.MillisecondsPerDay);

    internal int TimeMilliseconds => (int)(_milliseconds % Calendar.MillisecondsPerDay);

    /// <summary>Milliseconds on its own clock, of the earliest moment.</summary>
    internal long LocalMilliseconds => _milliseconds;

    /// <summary>Milliseconds on its own clock, of the latest moment.</summary>
    internal long LatestLocalMilliseconds => Precision switch
    {
        CqlPrecision.Year or CqlPrecision.Month => ((Date.LatestDate.DayNumber + 1L) * Calendar.MillisecondsPerDay) - 1,
        _ => _milliseconds + TimeComponents.Unit(Precision) - 1,
    };

    /// <summary>True when both are the same components with the same offset, missing ones included.</summary>
    public static bool operator ==(CqlDateTime left, CqlDateTime right) => left.Equals(right);

    /// <summary>True when a component or the offset differs or is known in one only.</summary>
    public static bool operator !=(CqlDateTime left, CqlDateTime right) => !left.Equals(right);

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(CqlDateTime left, CqlDateTime right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> doesn't sort after <paramref name="right"/>; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(CqlDateTime left, CqlDateTime right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(CqlDateTime left, CqlDateTime right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> doesn't sort before <paramref name="right"/>; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(CqlDateTime left, CqlDateTime right) => left.CompareTo(right) >= 0;

    /// <summary>A date-time to the millisecond with the offset of <paramref name="moment"/>; finer ticks and seconds of the offset are dropped.</summary>
    /// <param name="moment">The moment.</param>
    public static CqlDateTime FromDateTimeOffset(DateTimeOffset moment) =>
        new(moment.DateTime.Ticks / TimeSpan.TicksPerMillisecond, CqlPrecision.Millisecond, true, (short)moment.TotalOffsetMinutes, 0);

    /// <summary>Reads ISO 8601 to any precision: <c>2025</c>, <c>2025-02-03</c>, <c>2025-02-03T04:05:06.789+01:00</c>; a trailing <c>T</c> may follow a date.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored: the format is ISO 8601.</param>
    /// <exception cref="FormatException">The text isn't a date-time.</exception>
    public static CqlDateTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out CqlDateTime value) ? value : throw NotADateTime(s.ToString());

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static CqlDateTime Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s.AsSpan(), provider, out CqlDateTime value) ? value : throw NotADateTime(s);
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static CqlDateTime Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, provider, out CqlDateTime value) ? value : throw NotADateTime(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads a date-time as <see cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/> does; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CqlDateTime result) => TryRead(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CqlDateTime)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CqlDateTime result) => TryRead(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CqlDateTime)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out CqlDateTime result) => TryRead(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CqlDateTime)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out CqlDateTime result) => TryRead(utf8Text, out result);

    /// <summary>
    /// The same date-time as an evaluation sees it: without an offset of its own it is in the evaluation's, and hours
    /// of different offsets are compared on the evaluation's clock.
    /// </summary>
    /// <param name="asOf">The evaluation's moment.</param>
    public CqlDateTime In(in AsOf asOf) => new(_milliseconds, Precision, _hasOffset, _offset, (short)asOf.OffsetMinutes);

    /// <summary>Orders by the earliest instant; of two date-times with the same one, the less precise comes first.</summary>
    /// <param name="other">The date-time to compare with.</param>
    public int CompareTo(CqlDateTime other)
    {
        int comparison = EarliestInstant.CompareTo(other.EarliestInstant);
        return comparison != 0 ? comparison : _precision.CompareTo(other._precision);
    }

    /// <summary>True when both are the same components with the same offset, missing ones included. The evaluation's offset plays no part.</summary>
    /// <param name="other">The date-time to compare with.</param>
    public bool Equals(CqlDateTime other) =>
        _milliseconds == other._milliseconds && _precision == other._precision && _hasOffset == other._hasOffset && _offset == other._offset;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is CqlDateTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_milliseconds, _precision, _hasOffset, _offset);

    /// <summary>ISO 8601, as far as known, with the offset if the date-time has one: <c>2025-02</c>, <c>2025-02-03T04:05:06.789+01:00</c>.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[TemporalText.MaxLength];
        return new string(text[..Write(text)]);
    }

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        Span<char> text = stackalloc char[TemporalText.MaxLength];
        return TemporalText.TryCopy(text[..Write(text)], destination, out charsWritten);
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        Span<byte> text = stackalloc byte[TemporalText.MaxLength];
        return TemporalText.TryCopy(text[..Write(text)], utf8Destination, out bytesWritten);
    }

    /// <summary>A date-time on a local clock; components finer than the precision are cut.</summary>
    internal static CqlDateTime FromLocal(long milliseconds, CqlPrecision precision, int? offsetMinutes, int evaluationOffset)
    {
        if (precision is CqlPrecision.Year or CqlPrecision.Month)
            milliseconds = CqlDate.FromDayNumber((int)(milliseconds / Calendar.MillisecondsPerDay)).Truncate(precision).DayNumber * Calendar.MillisecondsPerDay;
        else
            milliseconds -= milliseconds % TimeComponents.Unit(precision);
        return new CqlDateTime(milliseconds, precision, offsetMinutes is not null, (short)(offsetMinutes ?? 0), (short)evaluationOffset);
    }

    /// <summary>The same offsets with another local clock and the same precision.</summary>
    internal CqlDateTime WithLocal(long milliseconds) => FromLocal(milliseconds, Precision, OffsetMinutes, _evaluationOffset);

    /// <summary>The same local clock to another precision; a finer one fills with the earliest components.</summary>
    internal CqlDateTime WithPrecision(CqlPrecision precision) => FromLocal(_milliseconds, precision, OffsetMinutes, _evaluationOffset);

    internal CqlDateTime EarliestMoment => new(_milliseconds, CqlPrecision.Millisecond, _hasOffset, _offset, _evaluationOffset);

    internal CqlDateTime LatestMoment => new(LatestLocalMilliseconds, CqlPrecision.Millisecond, _hasOffset, _offset, _evaluationOffset);

    /// <summary>Milliseconds in UTC of the earliest moment; may leave the calendar by 14 hours.</summary>
    internal long EarliestInstant => _milliseconds - (EffectiveOffset * Calendar.MillisecondsPerMinute);

    internal long LatestInstant => LatestLocalMilliseconds - (EffectiveOffset * Calendar.MillisecondsPerMinute);

    /// <summary>
    /// Both on one clock: unchanged when they are in the same offset, else moved to the evaluation's. A date without hours has
    /// nothing that an offset could move.
    /// </summary>
    internal static void Align(ref CqlDateTime left, ref CqlDateTime right)
    {
        if (left.EffectiveOffset == right.EffectiveOffset) return;
        short offset = left._evaluationOffset != 0 ? left._evaluationOffset : right._evaluationOffset;
        left = left.MoveTo(offset);
        right = right.MoveTo(offset);
    }

    /// <summary>CQL's comparison, to a named precision if there is one.</summary>
    internal static Relation Compare(CqlDateTime left, CqlDateTime right, CqlPrecision? precision = null)
    {
        // CQL moves date-times to one offset, but not for a comparison to the day or coarser.
        if (precision is null or >= CqlPrecision.Hour) Align(ref left, ref right);
        if (precision is null && left._precision == right._precision)
            return RelationQuestions.Of(left._milliseconds.CompareTo(right._milliseconds));
        CqlPrecision common = left.Precision < right.Precision ? left.Precision : right.Precision;
        CqlPrecision asked = precision ?? (left.Precision > right.Precision ? left.Precision : right.Precision);
        CqlPrecision compared = asked < common ? asked : common;
        int comparison = left.Floor(compared).CompareTo(right.Floor(compared));
        if (comparison != 0) return RelationQuestions.Of(comparison);
        return compared == asked ? Relation.Equal : Relation.Unknown;
    }

    /// <summary>The orders that instants of two date-times can have.</summary>
    internal static Relation CompareOpen(CqlDateTime left, CqlDateTime right) =>
        RelationQuestions.OfRanges(left.EarliestInstant, left.LatestInstant, right.EarliestInstant, right.LatestInstant);

    private CqlDateTime MoveTo(short offset)
    {
        if (Precision < CqlPrecision.Hour || EffectiveOffset == offset) return this;
        long moved = _milliseconds + ((offset - EffectiveOffset) * Calendar.MillisecondsPerMinute);
        if (moved is < 0 or > Calendar.MaxMilliseconds) return this;
        return new CqlDateTime(moved, Precision, true, offset, _evaluationOffset);
    }

    private long Floor(CqlPrecision precision) => precision switch
    {
        CqlPrecision.Year or CqlPrecision.Month => Date.Truncate(precision).OrderKey,
        _ => _milliseconds / TimeComponents.Unit(precision),
    };

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out CqlDateTime value)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        value = default;
        if (!TemporalText.TryReadDate(text, out int consumed, out CqlDate date)) return false;
        text = text[consumed..];
        CqlPrecision precision = date.Precision;
        int time = 0;
        if (TemporalText.Has(text, 0, 'T'))
        {
            text = text[1..];
            if (!text.IsEmpty)
            {
                if (precision != CqlPrecision.Day || !TemporalText.TryReadTime(text, out consumed, out time, out precision)) return false;
                text = text[consumed..];
            }
        }

        int? offset = null;
        if (!text.IsEmpty)
        {
            if (precision < CqlPrecision.Hour || !TemporalText.TryReadOffset(text, out consumed, out int minutes) || consumed != text.Length) return false;
            offset = minutes;
        }

        value = FromLocal((date.DayNumber * Calendar.MillisecondsPerDay) + time, precision, offset, 0);
        return true;
    }

    private int Write<TChar>(Span<TChar> text)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int length = TemporalText.WriteDate(text, Date);
        if (Precision < CqlPrecision.Hour) return length;
        length = TemporalText.Write(text, length, 'T');
        length = TemporalText.WriteTime(text, length, TimeMilliseconds, Precision);
        return _hasOffset ? TemporalText.WriteOffset(text, length, _offset) : length;
    }

    private static FormatException NotADateTime(string text) =>
        new($"'{text}' is not a date-time: write YYYY-MM-DDThh:mm:ss.fff, to any precision, with an offset such as Z or +01:00 if known.");
}
