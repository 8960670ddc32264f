using System.Globalization;
using ProtocolSdk.Cql;
using ValueType = ProtocolSdk.Sql.Layout.ValueType;

namespace ProtocolSdk.Columns;

/// <summary>
/// Takes columns as they lie in memory, without copying them: of subjects, or of the rows of a list. What isn't given is unrecorded for everybody.
/// </summary>
/// <remarks>
/// A <c>recorded</c> bitmap has a bit per row, the least significant first, as in Apache Arrow: set where there is a value. An empty one says that there is one
/// everywhere. What stands in a row without a value doesn't matter. The memory must not change while the columns are in use.
/// </remarks>
public abstract class ColumnsBuilder
{
    private readonly Dictionary<string, (ValueType Type, string? Unit, int Place)> _types;

    private protected ColumnsBuilder(int count, IEnumerable<(string Name, ValueType Type, string? Unit)> columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count = count;
        _types = columns.Select((c, i) => (c, i)).ToDictionary(p => p.c.Name, p => (p.c.Type, p.c.Unit, p.i), StringComparer.Ordinal);
        Columns = new Column?[_types.Count];
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    private protected Column?[] Columns { get; }

    /// <summary>What the columns belong to, for messages.</summary>
    private protected abstract string Owner { get; }

    /// <summary>True where lists have rows of their own; in a row they are values.</summary>
    private protected abstract bool HasLists { get; }

    private protected void AddBooleans(string name, ReadOnlyMemory<byte> values, ReadOnlyMemory<byte> recorded)
    {
        Long(name, values.Length, Bitmaps.Bytes(Count));
        Set(name, "Boolean", recorded, r => new BooleanColumn(values, r));
    }

    private protected void AddIntegers(string name, ReadOnlyMemory<int> values, ReadOnlyMemory<byte> recorded)
    {
        Long(name, values.Length, Count);
        Set(name, "Integer", recorded, r => new IntegerColumn(values, r));
    }

    private protected void AddLongs(string name, ReadOnlyMemory<long> values, ReadOnlyMemory<byte> recorded)
    {
        Long(name, values.Length, Count);
        Set(name, "Long", recorded, r => new LongColumn(values, 0, r));
    }

    private protected void AddDecimals(string name, ReadOnlyMemory<long> values, int scale, ReadOnlyMemory<byte> recorded)
    {
        if (scale is < 0 or > ValueColumns.DecimalScale) throw new ArgumentOutOfRangeException(nameof(scale), scale, $"A Decimal has 0 to {ValueColumns.DecimalScale} digits after the point.");
        Long(name, values.Length, Count);
        if (_types.TryGetValue(name, out var column) && column is { Type.Name: "Quantity", Unit: null })
            throw new ArgumentException($"{Owner} '{name}' has no declared unit, so that its quantities must come with theirs: give them as values.", nameof(name));
        Set(name, Is(name, "Quantity") ? "Quantity" : "Decimal", recorded, r => new LongColumn(values, (byte)scale, r));
    }

    private protected void AddDates(string name, ReadOnlyMemory<int> earliest, ReadOnlyMemory<int> latest, ReadOnlyMemory<byte> recorded)
    {
        Long(name, earliest.Length, Count);
        Long(name, latest.Length, Count);
        Set(name, "Date", recorded, r => new DateColumn(earliest, latest, r));
        var first = earliest.Span;
        var last = latest.Span;
        var there = recorded.Span;
        for (var i = 0; i < Count; i++)
        {
            // Cheap for whole days; the rest are few.
            if (first[i] == last[i] && (uint)(first[i] - DayRanges.First) <= DayRanges.Last - DayRanges.First) continue;
            if (Bitmaps.Has(there, i) && DayRanges.Written(first[i], last[i]) is null)
                throw Wrong(name, i, string.Create(CultureInfo.InvariantCulture, $"the days {first[i]} to {last[i]} since 1970-01-01 are no day, month or year of the years 1 to 9999"));
        }
    }

    private protected void AddDictionary<T>(string name, string? type, ReadOnlyMemory<int> indices, IReadOnlyList<T> dictionary, ReadOnlyMemory<byte> recorded)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        Long(name, indices.Length, Count);
        var places = indices.Span;
        var there = recorded.Span;
        for (var i = 0; i < Count; i++)
        {
            if ((uint)places[i] >= (uint)dictionary.Count && Bitmaps.Has(there, i))
                throw Wrong(name, i, string.Create(CultureInfo.InvariantCulture, $"the dictionary has {dictionary.Count} values and none with the index {places[i]}"));
        }

        Set(name, type, recorded, r => new DictionaryColumn(indices, dictionary as IReadOnlyList<object> ?? [.. dictionary.Cast<object>()], r));
    }

    private protected void Set(string name, string? type, ReadOnlyMemory<byte> recorded, Func<ReadOnlyMemory<byte>, Column> column)
    {
        if (!recorded.IsEmpty) Long(name, recorded.Length, Bitmaps.Bytes(Count));
        var declared = Find(name);
        if (type is null ? declared.Type.Name is "Boolean" or "Integer" or "Long" or "Date" || (declared.Type.Name == "List" && HasLists) : declared.Type.Name != type)
            throw new ArgumentException($"{Owner} '{name}' is a {declared.Type.Name}{(type is null ? ", which has columns of its own" : $", not a {type}")}.", nameof(name));
        if (Columns[declared.Place] is not null) throw new ArgumentException($"{Owner} '{name}' was given already.", nameof(name));
        Columns[declared.Place] = column(recorded);
    }

    private protected (ValueType Type, string? Unit, int Place) Find(string name) => _types.TryGetValue(name, out var column)
        ? column
        : throw new ArgumentException($"{Owner} '{name}' doesn't exist; there are: {string.Join(", ", _types.Keys)}.", nameof(name));

    private protected void Long(string name, int length, int needed)
    {
        if (length < needed) throw new ArgumentException($"{Owner} '{name}' has memory for {length.ToString(CultureInfo.InvariantCulture)} of the {needed.ToString(CultureInfo.InvariantCulture)} values that {Count.ToString(CultureInfo.InvariantCulture)} rows need.", nameof(name));
    }

    private protected ArgumentException Wrong(string name, int row, string what) => new($"{Owner} '{name}', row {row.ToString(CultureInfo.InvariantCulture)}: {what}.", nameof(name));

    private bool Is(string name, string type) => _types.TryGetValue(name, out var column) && column.Type.Name == type;
}

/// <inheritdoc/>
/// <typeparam name="TSelf">The builder itself.</typeparam>
public abstract class ColumnsBuilder<TSelf> : ColumnsBuilder
    where TSelf : ColumnsBuilder<TSelf>
{
    private protected ColumnsBuilder(int count, IEnumerable<(string Name, ValueType Type, string? Unit)> columns)
        : base(count, columns)
    {
    }

    /// <summary>Booleans, a bit each.</summary>
    /// <param name="name">The data element's name, or the field's in its row.</param>
    /// <param name="values">A bit per row.</param>
    /// <param name="recorded">See the remarks of <see cref="ColumnsBuilder"/>.</param>
    /// <exception cref="ArgumentException">There is no such column, it has another type, it was given already, or the memory is too short.</exception>
    public TSelf Booleans(string name, ReadOnlyMemory<byte> values, ReadOnlyMemory<byte> recorded = default)
    {
        AddBooleans(name, values, recorded);
        return (TSelf)this;
    }

    /// <summary>Integers.</summary>
    /// <param name="name">The data element's name, or the field's in its row.</param>
    /// <param name="values">A value per row.</param>
    /// <param name="recorded">See the remarks of <see cref="ColumnsBuilder"/>.</param>
    /// <inheritdoc cref="Booleans" path="/exception"/>
    public TSelf Integers(string name, ReadOnlyMemory<int> values, ReadOnlyMemory<byte> recorded = default)
    {
        AddIntegers(name, values, recorded);
        return (TSelf)this;
    }

    /// <summary>Longs.</summary>
    /// <param name="name">The data element's name, or the field's in its row.</param>
    /// <param name="values">A value per row.</param>
    /// <param name="recorded">See the remarks of <see cref="ColumnsBuilder"/>.</param>
    /// <inheritdoc cref="Booleans" path="/exception"/>
    public TSelf Longs(string name, ReadOnlyMemory<long> values, ReadOnlyMemory<byte> recorded = default)
    {
        AddLongs(name, values, recorded);
        return (TSelf)this;
    }

    /// <summary>Decimals, or quantities in the declared unit, as whole numbers of a power of ten: 5.25 at a scale of 2 is 525.</summary>
    /// <param name="name">The data element's name, or the field's in its row.</param>
    /// <param name="values">A value per row.</param>
    /// <param name="scale">How many digits of each are after the point: 0 to 8.</param>
    /// <param name="recorded">See the remarks of <see cref="ColumnsBuilder"/>.</param>
    /// <inheritdoc cref="Booleans" path="/exception"/>
    public TSelf Decimals(string name, ReadOnlyMemory<long> values, int scale, ReadOnlyMemory<byte> recorded = default)
    {
        AddDecimals(name, values, scale, recorded);
        return (TSelf)this;
    }

    /// <summary>Dates of which the day is known.</summary>
    /// <param name="name">The data element's name, or the field's in its row.</param>
    /// <param name="days">Days since 1970-01-01.</param>
    /// <param name="recorded">See the remarks of <see cref="ColumnsBuilder"/>.</param>
    /// <inheritdoc cref="Booleans" path="/exception"/>
    public TSelf Dates(string name, ReadOnlyMemory<int> days, ReadOnlyMemory<byte> recorded = default) => Dates(name, days, days, recorded);

    /// <summary>Dates that may be known in part: the first and the last day that each can be.</summary>
    /// <param name="name">The data element's name, or the field's in its row.</param>
    /// <param name="earliest">Days since 1970-01-01.</param>
    /// <param name="latest">Days since 1970-01-01: the same day, or the last one of the month or year that <paramref name="earliest"/> begins.</param>
    /// <param name="recorded">See the remarks of <see cref="ColumnsBuilder"/>.</param>
    /// <inheritdoc cref="Booleans" path="/exception"/>
    public TSelf Dates(string name, ReadOnlyMemory<int> earliest, ReadOnlyMemory<int> latest, ReadOnlyMemory<byte> recorded)
    {
        AddDates(name, earliest, latest, recorded);
        return (TSelf)this;
    }

    /// <summary>Texts, each different one once.</summary>
    /// <param name="name">The data element's name, or the field's in its row.</param>
    /// <param name="indices">The place of each value in the dictionary.</param>
    /// <param name="dictionary">The values.</param>
    /// <param name="recorded">See the remarks of <see cref="ColumnsBuilder"/>.</param>
    /// <inheritdoc cref="Booleans" path="/exception"/>
    public TSelf Texts(string name, ReadOnlyMemory<int> indices, IReadOnlyList<string> dictionary, ReadOnlyMemory<byte> recorded = default)
    {
        AddDictionary(name, "String", indices, dictionary, recorded);
        return (TSelf)this;
    }

    /// <summary>Codes, each different one once.</summary>
    /// <param name="name">The data element's name, or the field's in its row.</param>
    /// <param name="indices">The place of each value in the dictionary.</param>
    /// <param name="dictionary">The values.</param>
    /// <param name="recorded">See the remarks of <see cref="ColumnsBuilder"/>.</param>
    /// <inheritdoc cref="Booleans" path="/exception"/>
    public TSelf Codes(string name, ReadOnlyMemory<int> indices, IReadOnlyList<Code> dictionary, ReadOnlyMemory<byte> recorded = default)
    {
        AddDictionary(name, "Code", indices, dictionary, recorded);
        return (TSelf)this;
    }

    /// <summary>Values of any type that has no columns of its own, as a subject's properties have them: <see cref="CqlDateTime"/>, <see cref="Interval{T}"/>, <see cref="Concept"/> and so on.</summary>
    /// <param name="name">The data element's name, or the field's in its row.</param>
    /// <param name="indices">The place of each value in the dictionary.</param>
    /// <param name="dictionary">The values.</param>
    /// <param name="recorded">See the remarks of <see cref="ColumnsBuilder"/>.</param>
    /// <inheritdoc cref="Booleans" path="/exception"/>
    public TSelf Values(string name, ReadOnlyMemory<int> indices, IReadOnlyList<object> dictionary, ReadOnlyMemory<byte> recorded = default)
    {
        AddDictionary(name, null, indices, dictionary, recorded);
        return (TSelf)this;
    }
}
