using System.ComponentModel;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Columns;

/// <summary>For generated code: one row of columns, from which it fills a subject for the criteria that columns can't do.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SubjectRow
{
    private readonly Column?[] _columns;
    private SubjectRow?[]? _rows;

    internal SubjectRow(Column?[] columns) => _columns = columns;

    /// <summary>The subject that is filled again for each row; null before the first.</summary>
    public ISubject? Subject { get; set; }

    internal int Index { get; set; }

    /// <summary>A Boolean.</summary>
    /// <param name="column">The data element's index, or the field's in its row.</param>
    public bool? Boolean(int column) => _columns[column] is BooleanColumn c && c.IsRecorded(Index) ? Bitmaps.Has(c.Values.Span, Index) : null;

    /// <summary>An Integer.</summary>
    /// <inheritdoc cref="Boolean"/>
    public int? Integer(int column) => _columns[column] is IntegerColumn c && c.IsRecorded(Index) ? c.Values.Span[Index] : null;

    /// <summary>A Long.</summary>
    /// <inheritdoc cref="Boolean"/>
    public long? Long(int column) => _columns[column] is LongColumn c && c.IsRecorded(Index) ? c.Values.Span[Index] : null;

    /// <summary>A Decimal.</summary>
    /// <inheritdoc cref="Boolean"/>
    public decimal? Decimal(int column) => _columns[column] is not LongColumn c ? Value<decimal?>(column) : c.IsRecorded(Index) ? c.ValueAt(Index) : null;

    /// <summary>A quantity in its declared unit.</summary>
    /// <param name="column">The data element's index, or the field's in its row.</param>
    /// <param name="unit">The declared unit.</param>
    public Quantity? Quantity(int column, string unit) =>
        _columns[column] is not LongColumn c ? Value<Quantity?>(column) : c.IsRecorded(Index) ? new Quantity(c.ValueAt(Index), unit) : null;

    /// <summary>A date.</summary>
    /// <inheritdoc cref="Boolean"/>
    public CqlDate? Date(int column) =>
        _columns[column] is DateColumn c && c.IsRecorded(Index) ? DayRanges.Written(c.Earliest.Span[Index], c.Latest.Span[Index]) : null;

    /// <summary>A value of any other type.</summary>
    /// <param name="column">The data element's index, or the field's in its row.</param>
    /// <typeparam name="T">The type, in its nullable form.</typeparam>
    public T? Value<T>(int column) =>
        _columns[column] is DictionaryColumn c && c.IsRecorded(Index) ? (T)c.Dictionary[c.Indices.Span[Index]] : default;

    /// <summary>A list; null when it wasn't recorded.</summary>
    /// <param name="column">The data element's index.</param>
    /// <param name="read">Reads one row.</param>
    /// <typeparam name="T">The type of the rows.</typeparam>
    public IReadOnlyList<T>? List<T>(int column, Func<SubjectRow, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (_columns[column] is not ListColumn c || !c.IsRecorded(Index)) return null;
        _rows ??= new SubjectRow?[_columns.Length];
        var row = _rows[column] ??= new SubjectRow(c.Fields);
        var offsets = c.Offsets.Span;
        var list = new T[offsets[Index + 1] - offsets[Index]];
        for (var i = 0; i < list.Length; i++)
        {
            row.Index = offsets[Index] + i;
            list[i] = Bitmaps.Has(c.RowRecorded.Span, row.Index) ? read(row) : default!;
        }

        return list;
    }
}
