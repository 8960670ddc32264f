using System.Diagnostics.CodeAnalysis;

namespace ProtocolSdk.Cql;

/// <summary>
/// A value of which only a range is known (CQL's <i>uncertainty</i>): a duration between partial dates, a date that is partly recorded, a count
/// of rows of which some are undecided. The default value says that nothing is known, or null.
/// </summary>
/// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="decimal"/>, <see cref="Quantity"/>, <see cref="CqlDate"/>, <see cref="CqlDateTime"/> or <see cref="CqlTime"/>; the ends of dates and times are known to the finest component.</typeparam>
public readonly struct Uncertain<T> : IEquatable<Uncertain<T>>, IUncertainValue
    where T : struct
{
    /// <summary>A value that is known.</summary>
    /// <param name="point">The value; a partial date or time becomes the range of what it can be.</param>
    public Uncertain(T point)
    {
        HasValue = true;
        Low = Point.Earliest(point);
        High = Point.Latest(point);
    }

    /// <summary>A range, ends included.</summary>
    /// <param name="low">The least possible value.</param>
    /// <param name="high">The greatest possible value.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is less than <paramref name="low"/>.</exception>
    public Uncertain(T low, T high)
    {
        Low = Point.Earliest(low);
        High = Point.Latest(high);
        HasValue = true;
        if (Point.Compare(Low, High).Is(Relation.Greater) == true)
            throw new ArgumentOutOfRangeException(nameof(high), high, "The greatest possible value is less than the least possible one.");
    }

    private Uncertain(T low, T high, bool hasValue)
    {
        Low = low;
        High = high;
        HasValue = hasValue;
    }

    /// <summary>False when nothing is known, or the value is null.</summary>
    public bool HasValue { get; }

    /// <summary>The least possible value; meaningless without <see cref="HasValue"/>.</summary>
    public T Low { get; }

    /// <summary>The greatest possible value; meaningless without <see cref="HasValue"/>.</summary>
    public T High { get; }

    /// <summary>True when one value only is possible.</summary>
    public bool IsPoint => HasValue && EqualityComparer<T>.Default.Equals(Low, High);

    /// <summary>A value that is known; null is unknown; a partial date or time becomes the range of what it can be.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the named alternate.")]
    public static implicit operator Uncertain<T>(T? value) => value is { } point ? new Uncertain<T>(point) : default;

    /// <summary>A value that is known; a partial date or time becomes the range of what it can be.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the named alternate.")]
    public static implicit operator Uncertain<T>(T value) => new(value);

    /// <summary>True when both are the same range, or both unknown.</summary>
    public static bool operator ==(Uncertain<T> left, Uncertain<T> right) => left.Equals(right);

    /// <summary>True when the ranges differ.</summary>
    public static bool operator !=(Uncertain<T> left, Uncertain<T> right) => !left.Equals(right);

    /// <summary>The value when only one is possible; the partial date or time that stands for just these, such as <c>2025-02</c>; else null.</summary>
    public T? ToExact() => IsPoint ? Low : HasValue ? Ranges.Written(Low, High) : null;

    /// <inheritdoc/>
    public bool Equals(Uncertain<T> other) => HasValue == other.HasValue
        && (!HasValue || (EqualityComparer<T>.Default.Equals(Low, other.Low) && EqualityComparer<T>.Default.Equals(High, other.High)));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Uncertain<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(Low, High) : 0;

    /// <summary>CQL's text: the value, the range as an interval, or <c>null</c>.</summary>
    public override string ToString() => CqlFormatter.Format(this);

    /// <summary>A range of ends that are known to be full and in order.</summary>
    internal static Uncertain<T> Range(T low, T high) => new(low, high, true);
}

/// <summary>A range whose type isn't known at compile time.</summary>
internal interface IUncertainValue
{
    /// <summary>True when one value only is possible.</summary>
    bool IsPoint { get; }
}
