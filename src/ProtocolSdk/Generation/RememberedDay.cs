using System.ComponentModel;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: a day that follows from the day of the evaluation, such as <c>Today() - 28 days</c>, remembered for the last one. For several threads at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RememberedDay
{
    private const int Width = 32;

    // No date has it.
    private const uint None = uint.MaxValue;

    // Today and what follows, in one word, so that they are read and written together; inverted, so that zero is nothing remembered.
    private ulong _inverted;

    /// <summary>What follows, if it is known for this day.</summary>
    /// <param name="today">The day of the evaluation.</param>
    /// <param name="day">What follows; null where nothing does.</param>
    public readonly bool TryGet(CqlDate today, out CqlDate? day)
    {
        var both = ~Volatile.Read(in _inverted);
        day = (uint)both == None ? null : CqlDate.FromBits((int)both);
        return (uint)(both >> Width) == (uint)today.Bits;
    }

    /// <summary>Remembers what follows.</summary>
    /// <param name="today">The day of the evaluation.</param>
    /// <param name="day">What follows.</param>
    public CqlDate? Remember(CqlDate today, CqlDate? day)
    {
        var follows = day is { } known ? (uint)known.Bits : None;
        Volatile.Write(ref _inverted, ~(((ulong)(uint)today.Bits << Width) | follows));
        return day;
    }
}
