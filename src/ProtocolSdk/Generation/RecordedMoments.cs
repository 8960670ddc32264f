using System.ComponentModel;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: date-times in lists and intervals, in the offset of the evaluation where they have none of their own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordedMoments
{
    /// <summary>The date-times of a list; null for a null list.</summary>
    public static IReadOnlyList<CqlDateTime?>? In(IReadOnlyList<CqlDateTime?>? list, AsOf asOf)
    {
        if (list is null) return null;
        var seen = new CqlDateTime?[list.Count];
        for (var i = 0; i < seen.Length; i++) seen[i] = list[i]?.In(asOf);
        return seen;
    }

    /// <summary>The boundaries of an interval; null for a null interval.</summary>
    public static Interval<CqlDateTime>? In(Interval<CqlDateTime>? interval, AsOf asOf) =>
        interval is { } i ? Interval<CqlDateTime>.Unchecked(i.Low?.In(asOf), i.High?.In(asOf), i.LowClosed, i.HighClosed) : null;

    /// <summary>The boundaries of the intervals of a list; null for a null list.</summary>
    public static IReadOnlyList<Interval<CqlDateTime>?>? In(IReadOnlyList<Interval<CqlDateTime>?>? list, AsOf asOf)
    {
        if (list is null) return null;
        var seen = new Interval<CqlDateTime>?[list.Count];
        for (var i = 0; i < seen.Length; i++) seen[i] = In(list[i], asOf);
        return seen;
    }
}
