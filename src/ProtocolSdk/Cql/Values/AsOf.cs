namespace ProtocolSdk.Cql;

/// <summary>The moment of an evaluation: what <c>Now()</c>, <c>Today()</c> and <c>TimeOfDay()</c> mean, and the offset of date-times that have none. Nothing reads the machine's clock.</summary>
/// <remarks>The default value is 0001-01-01, midnight UTC.</remarks>
public readonly struct AsOf : IEquatable<AsOf>
{
    private readonly long _milliseconds;
    private readonly int _offset;
    private readonly CqlDate _today;

    /// <summary>Midnight of a day, UTC.</summary>
    /// <param name="date">The day.</param>
    public AsOf(DateOnly date)
    {
        _milliseconds = date.DayNumber * Calendar.MillisecondsPerDay;
        _offset = 0;
        _today = date;
    }

    /// <summary>A moment; its offset is CQL's default one. Ticks finer than a millisecond are dropped.</summary>
    /// <param name="moment">The moment.</param>
    public AsOf(DateTimeOffset moment)
    {
        _milliseconds = moment.DateTime.Ticks / TimeSpan.TicksPerMillisecond;
        _offset = moment.TotalOffsetMinutes;
        _today = DateOnly.FromDateTime(moment.DateTime);
    }

    /// <summary>CQL's <c>Today()</c>: a full date.</summary>
    public CqlDate Today => _today;

    /// <summary>CQL's <c>Now()</c>: to the millisecond, with the offset.</summary>
    public CqlDateTime Now => CqlDateTime.FromLocal(_milliseconds, CqlPrecision.Millisecond, _offset, _offset);

    /// <summary>CQL's <c>TimeOfDay()</c>: to the millisecond.</summary>
    public CqlTime TimeOfDay => CqlTime.FromMilliseconds((int)(_milliseconds % Calendar.MillisecondsPerDay));

    /// <summary>Minutes east of UTC: the offset of date-times that have none of their own.</summary>
    public int OffsetMinutes => _offset;

    /// <summary>Midnight of a day, UTC.</summary>
    /// <param name="date">The day.</param>
    public static implicit operator AsOf(DateOnly date) => new(date);

    /// <summary>A moment; its offset is CQL's default one.</summary>
    /// <param name="moment">The moment.</param>
    public static implicit operator AsOf(DateTimeOffset moment) => new(moment);

    /// <summary>True when both are the same moment in the same offset.</summary>
    public static bool operator ==(AsOf left, AsOf right) => left.Equals(right);

    /// <summary>True when the moment or the offset differs.</summary>
    public static bool operator !=(AsOf left, AsOf right) => !left.Equals(right);

    /// <summary>Midnight of a day, UTC.</summary>
    /// <param name="date">The day.</param>
    public static AsOf FromDateOnly(DateOnly date) => new(date);

    /// <summary>A moment; its offset is CQL's default one.</summary>
    /// <param name="moment">The moment.</param>
    public static AsOf FromDateTimeOffset(DateTimeOffset moment) => new(moment);

    /// <inheritdoc/>
    public bool Equals(AsOf other) => _milliseconds == other._milliseconds && _offset == other._offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AsOf other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_milliseconds, _offset);

    /// <summary>ISO 8601, as <see cref="Now"/> is written.</summary>
    public override string ToString() => Now.ToString();
}
