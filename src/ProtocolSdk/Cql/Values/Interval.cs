using System.Diagnostics.CodeAnalysis;

namespace ProtocolSdk.Cql;

/// <summary>
/// An interval of CQL over Integer, Long, Decimal, Quantity, Date, DateTime or Time. A null boundary that is closed means the type's
/// minimum or maximum; a null boundary that is open means that it isn't known.
/// </summary>
/// <typeparam name="T">The point type: <see cref="int"/>, <see cref="long"/>, <see cref="decimal"/>, <see cref="Quantity"/>, <see cref="CqlDate"/>, <see cref="CqlDateTime"/> or <see cref="CqlTime"/>.</typeparam>
public readonly struct Interval<T> : IEquatable<Interval<T>>, IInterval
    where T : struct
{
    /// <summary>An interval.</summary>
    /// <param name="low">The lower boundary, or null.</param>
    /// <param name="high">The upper boundary, or null.</param>
    /// <param name="lowClosed">True when the lower boundary belongs to the interval.</param>
    /// <param name="highClosed">True when the upper boundary belongs to the interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval would be empty.</exception>
    public Interval(T? low, T? high, bool lowClosed = true, bool highClosed = true)
        : this(low, high, lowClosed, highClosed, false)
    {
        if (Intervals.IsCertainlyEmpty(this))
            throw new ArgumentOutOfRangeException(nameof(high), $"The interval {ToString()} is empty: its start is after its end.");
    }

    private Interval(T? low, T? high, bool lowClosed, bool highClosed, bool _)
    {
        Low = low;
        High = high;
        LowClosed = lowClosed;
        HighClosed = highClosed;
    }

    /// <summary>The lower boundary as written, or null.</summary>
    public T? Low { get; }

    /// <summary>The upper boundary as written, or null.</summary>
    public T? High { get; }

    /// <summary>True when the lower boundary belongs to the interval; with a null boundary: that it is the type's minimum.</summary>
    public bool LowClosed { get; }

    /// <summary>True when the upper boundary belongs to the interval; with a null boundary: that it is the type's maximum.</summary>
    public bool HighClosed { get; }

    object? IInterval.LowValue => Low;

    object? IInterval.HighValue => High;

    /// <summary>True when boundaries and closedness are the same as written. CQL's equality is <c>CqlOperators.Equal</c>.</summary>
    public static bool operator ==(Interval<T> left, Interval<T> right) => left.Equals(right);

    /// <summary>True when a boundary or its closedness differs as written.</summary>
    public static bool operator !=(Interval<T> left, Interval<T> right) => !left.Equals(right);

    bool? IInterval.EqualTo(IInterval other) => other is Interval<T> same ? CqlOperators.Equal<T>(this, same) : false;

    bool IInterval.EquivalentTo(IInterval other) => other is Interval<T> same && CqlOperators.Equivalent<T>(this, same) == true;

    bool? IInterval.OpenEqualTo(IInterval other) => other is Interval<T> same ? OpenWorldOperators.Equal<T>(this, same) : false;

    /// <inheritdoc/>
    public bool Equals(Interval<T> other) =>
        LowClosed == other.LowClosed && HighClosed == other.HighClosed
        && EqualityComparer<T?>.Default.Equals(Low, other.Low) && EqualityComparer<T?>.Default.Equals(High, other.High);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Interval<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Low, High, LowClosed, HighClosed);

    /// <summary>CQL's text: <c>Interval[1, 10)</c>.</summary>
    public override string ToString() => CqlFormatter.Format(this);

    /// <summary>An interval that isn't checked for emptiness: for boundaries that come from intervals.</summary>
    internal static Interval<T> Unchecked(T? low, T? high, bool lowClosed, bool highClosed) => new(low, high, lowClosed, highClosed, false);
}

/// <summary>An interval of any point type, for operators on values whose type is known at run time only.</summary>
internal interface IInterval
{
    object? LowValue { get; }

    object? HighValue { get; }

    bool LowClosed { get; }

    bool HighClosed { get; }

    bool? EqualTo(IInterval other);

    bool EquivalentTo(IInterval other);

    bool? OpenEqualTo(IInterval other);
}
