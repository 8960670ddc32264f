using System.Buffers.Binary;

namespace ProtocolSdk.Columns.Plans;

/// <summary>Turns two bits per subject into a status per subject.</summary>
internal static class StatusBytes
{
    private static readonly ulong[] Spread = [.. Enumerable.Range(0, 256).Select(SpreadOut)];

    /// <summary>Writes the statuses: ineligible comes before eligible, and neither is undetermined.</summary>
    public static void Write(ReadOnlySpan<ulong> eligible, ReadOnlySpan<ulong> ineligible, Span<byte> statuses)
    {
        Span<byte> last = stackalloc byte[sizeof(ulong)];
        for (var at = 0; at < statuses.Length; at += sizeof(ulong))
        {
            var shift = at & 63;
            var no = ineligible[at >> 6] >> shift & byte.MaxValue;
            var yes = eligible[at >> 6] >> shift & byte.MaxValue & ~no;
            var eight = (Spread[yes] * (ulong)EligibilityStatus.Eligible) | (Spread[no] * (ulong)EligibilityStatus.Ineligible);
            if (statuses.Length - at >= sizeof(ulong))
            {
                BinaryPrimitives.WriteUInt64LittleEndian(statuses[at..], eight);
            }
            else
            {
                BinaryPrimitives.WriteUInt64LittleEndian(last, eight);
                last[..(statuses.Length - at)].CopyTo(statuses[at..]);
            }
        }
    }

    // Bit i of a byte as the lowest bit of byte i.
    private static ulong SpreadOut(int bits)
    {
        ulong spread = 0;
        for (var i = 0; i < sizeof(ulong); i++) spread |= (ulong)(bits >> i & 1) << (i << 3);
        return spread;
    }
}
