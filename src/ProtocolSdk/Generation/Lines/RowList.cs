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
    private bool _areReused;

    public int Count { get; private set; }

    public T this[int index] => (uint)index < (uint)Count ? _rows[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public void Clear() => Count = 0;

    /// <summary>The names of a row's fields; known once there is a row.</summary>
    public FieldNames Names { get; private set; } = null!;

    /// <summary>The fields in the order in which the last rows had them: by number, and behind them the place before the first.</summary>
    public ExpectedField[] Order { get; private set; } = [];

    /// <summary>The next row, and where it is noted which of its fields may have a value.</summary>
    public T Add(out int place)
    {
        place = Count++;
        return place < _rows.Length && _rows[place] is { } old && _areReused ? old : NewRow(place);
    }

    public ref ulong SetAt(int place) => ref _set[place];

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return _rows[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T NewRow(int place)
    {
        if (place == _rows.Length)
        {
            Array.Resize(ref _rows, Math.Max(4, place * 2));
            Array.Resize(ref _set, _rows.Length);
        }

        var row = new T();
        if (Names is null)
        {
            Names = row.RowFields;
            Order = Names.NewOrder();
            _areReused = Names.Count <= MostReusedFields;
        }

        _set[place] = 0;
        return _rows[place] = row;
    }
}
