namespace ProtocolSdk.Columns.Plans;

/// <summary>Finds where a question turns from true to false, by asking it.</summary>
internal static class Limit
{
    /// <summary>The greatest number for which a question is true that is true up to some number and false above it; null when it never is.</summary>
    public static long? Greatest(long from, long to, Func<long, bool> question)
    {
        if (!question(from)) return null;
        var (low, high) = (from, to);
        while (low < high)
        {
            // Rounded up, without leaving 64 bits.
            var middle = high - (long)((ulong)(high - low) >> 1);
            if (question(middle)) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
