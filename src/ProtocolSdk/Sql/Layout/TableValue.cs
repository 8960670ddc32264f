namespace ProtocolSdk.Sql.Layout;

/// <summary>How one value lies in columns.</summary>
internal abstract record TableValue
{
    /// <summary>The columns, in order. A list has only its recorded flag here: its rows lie elsewhere.</summary>
    public abstract IEnumerable<TableColumn> Columns { get; }
}

/// <summary>A value of a simple type. Ranges of dates and times are two columns; a code is four; a quantity without a declared unit is two.</summary>
/// <param name="Type">CQL's name of the type.</param>
/// <param name="Unit">The unit that quantities are converted to; null when none is declared.</param>
/// <param name="Parts">The columns.</param>
internal sealed record SimpleValue(string Type, string? Unit, IReadOnlyList<TableColumn> Parts) : TableValue
{
    /// <inheritdoc/>
    public override IEnumerable<TableColumn> Columns => Parts;
}

/// <summary>A value that has no columns of its own type: its JSON as text. No rule can read it in SQL, but nothing is lost.</summary>
internal sealed record JsonValue(TableColumn Text) : TableValue
{
    /// <inheritdoc/>
    public override IEnumerable<TableColumn> Columns => [Text];
}

/// <summary>An interval: its boundaries, and whether they belong to it. It is null when <see cref="LowClosed"/> is.</summary>
internal sealed record IntervalValue(SimpleValue Low, SimpleValue High, TableColumn LowClosed, TableColumn HighClosed) : TableValue
{
    /// <inheritdoc/>
    public override IEnumerable<TableColumn> Columns => [.. Low.Columns, .. High.Columns, LowClosed, HighClosed];
}

/// <summary>A tuple: whether it was recorded, and its fields.</summary>
internal sealed record TupleValue(TableColumn? Recorded, IReadOnlyList<KeyValuePair<string, TableValue>> Fields) : TableValue
{
    /// <inheritdoc/>
    public override IEnumerable<TableColumn> Columns => [.. Recorded is null ? Array.Empty<TableColumn>() : [Recorded], .. Fields.SelectMany(f => f.Value.Columns)];
}

/// <summary>A list: whether it was recorded, and its rows.</summary>
/// <param name="Recorded">True when it was, be it empty.</param>
/// <param name="RowsName">The column of the rows, or the end of their table's name.</param>
/// <param name="Element">How a row lies.</param>
internal sealed record ListValue(TableColumn Recorded, string RowsName, TableValue Element) : TableValue
{
    /// <inheritdoc/>
    public override IEnumerable<TableColumn> Columns => [Recorded];
}
