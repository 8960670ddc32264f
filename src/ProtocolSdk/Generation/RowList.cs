using System.Collections;

namespace ProtocolSdk.Generation;

/// <summary>The rows of a list, which are used again for the next line.</summary>
internal sealed class RowList<T> : IReadOnlyList<T>
    where T : RecordedRow, new()
{
    // A row with more fields than a word has bits is made anew each time.
    private const int MostReusedFields = LineScratch.FieldsPerWord;
    private T[] _rows = [];
    private ulong[] _set = [];
    private int[]? _following;

    public int Count { get; private set; }

    public T this[int index] => (uint)index < (uint)Count ? _rows[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public void Clear() => Count = 0;

    /// <summary>The next row, and where it is noted which of its fields may have a value.</summary>
    public T Add(out int place)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Math.Max(4, Count * 2));
            Array.Resize(ref _set, _rows.Length);
        }

        place = Count++;
        if (_rows[place] is { } old && old.RowFields.Count <= MostReusedFields) return old;
        _set[place] = 0;
        return _rows[place] = new T();
    }

    /// <summary>Which field of a row came behind each one; behind the last place: which one came first.</summary>
    public int[] FollowingOf(T row) => _following ??= LineScratch.InOrder(row.RowFields.Count);

    public ref ulong SetAt(int place) => ref _set[place];

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return _rows[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
