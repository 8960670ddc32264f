using System.Globalization;
using ValueType = ProtocolSdk.Sql.Layout.ValueType;

namespace ProtocolSdk.Columns;

/// <summary>Makes <see cref="SubjectColumns"/> of columns as they lie in memory.</summary>
public sealed class SubjectColumnsBuilder : ColumnsBuilder<SubjectColumnsBuilder>
{
    private readonly ProtocolDefinition _protocol;

    /// <summary>Columns of the data elements of a protocol version.</summary>
    /// <param name="protocol">The protocol version.</param>
    /// <param name="count">How many subjects there are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public SubjectColumnsBuilder(ProtocolDefinition protocol, int count)
        : base(count, (protocol ?? throw new ArgumentNullException(nameof(protocol))).DataElements.Select(e => (e.Name, ValueType.Parse(e.Type), e.UnitOf(null))))
    {
        _protocol = protocol;
    }

    private protected override string Owner => $"{_protocol.Id}: the data element";

    private protected override bool HasLists => true;

    /// <summary>Lists: where the rows of each subject begin, and the rows' own columns.</summary>
    /// <param name="name">The data element's name.</param>
    /// <param name="offsets">The first row of each subject, and one more: the end of the last one's. As Apache Arrow has them.</param>
    /// <param name="recorded">The subjects whose list was recorded, be it empty; see the remarks of <see cref="ColumnsBuilder"/>.</param>
    /// <param name="rows">Takes the columns of the rows: the fields by name, or <c>value</c> for a list of plain values.</param>
    /// <exception cref="ArgumentException">There is no such list, or the offsets don't ascend.</exception>
    public SubjectColumnsBuilder List(string name, ReadOnlyMemory<int> offsets, ReadOnlyMemory<byte> recorded, Action<RowColumnsBuilder> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Long(name, offsets.Length, Count + 1);
        var (type, _, place) = Find(name);
        if (type.Name != "List") throw new ArgumentException($"{Owner} '{name}' is a {type.Name}, not a list.", nameof(name));
        var places = offsets.Span;
        for (var i = 0; i < Count; i++)
        {
            if (places[i] < 0 || places[i] > places[i + 1])
                throw Wrong(name, i, string.Create(CultureInfo.InvariantCulture, $"its rows begin at {places[i]} and end at {places[i + 1]}"));
        }

        var builder = new RowColumnsBuilder(_protocol, _protocol.DataElements[place], type.Element!, Count == 0 ? 0 : places[Count]);
        rows(builder);
        Set(name, "List", recorded, r => new ListColumn(offsets[..(Count + 1)], builder.Build(), builder.RowRecorded, r));
        return this;
    }

    /// <summary>The columns.</summary>
    public SubjectColumns Build() => new(_protocol, Count, Columns);
}

/// <summary>Takes the columns of the rows of a list.</summary>
public sealed class RowColumnsBuilder : ColumnsBuilder<RowColumnsBuilder>
{
    private const string PlainValue = "value";
    private readonly ProtocolDefinition _protocol;
    private readonly DataElementDefinition _element;

    internal RowColumnsBuilder(ProtocolDefinition protocol, DataElementDefinition element, ValueType row, int count)
        : base(count, row.Name == "Tuple" ? row.Fields.Select(f => (f.Key, f.Value, element.UnitOf(f.Key))) : [(PlainValue, row, element.UnitOf(null))])
    {
        _protocol = protocol;
        _element = element;
        IsPlain = row.Name != "Tuple";
    }

    private protected override string Owner => $"{_protocol.Id}: the data element '{_element.Name}' has rows whose";

    private protected override bool HasLists => false;

    internal ReadOnlyMemory<byte> RowRecorded { get; private set; }

    private bool IsPlain { get; }

    /// <summary>Says which rows are there at all. Without it all are; rows of plain values are there where their value is.</summary>
    /// <param name="recorded">See the remarks of <see cref="ColumnsBuilder"/>.</param>
    /// <exception cref="ArgumentException">The memory is too short.</exception>
    public RowColumnsBuilder Rows(ReadOnlyMemory<byte> recorded)
    {
        if (!recorded.IsEmpty) Long("rows", recorded.Length, Bitmaps.Bytes(Count));
        RowRecorded = recorded;
        return this;
    }

    internal Column?[] Build()
    {
        if (IsPlain && Columns[0] is { } values) RowRecorded = values.Recorded;
        return Columns;
    }
}
