namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>A value of CQL as SQL: one expression or several.</summary>
internal abstract record SqlValue;

/// <summary>
/// A value that has an order or an equality of its own. A range of possible values has two ends, and so has a partial date; everything else has the
/// same expression for both. Both ends are NULL or none.
/// </summary>
/// <param name="Low">The least possible value.</param>
/// <param name="High">The greatest possible value.</param>
/// <param name="Unit">The unit of a quantity, which is known when SQL is written; null for everything else.</param>
internal sealed record SqlPoint(SqlText Low, SqlText High, string? Unit = null) : SqlValue
{
    public SqlPoint(SqlText value, string? unit = null)
        : this(value, value, unit)
    {
    }

    /// <summary>True when there is one possible value for certain.</summary>
    public bool IsExact => ReferenceEquals(Low, High);
}

/// <summary>A code; it is null when <paramref name="Code"/> is.</summary>
internal sealed record SqlCode(SqlText Code, SqlText System, SqlText Version, SqlText Display) : SqlValue;

/// <summary>An interval; it is null when <paramref name="LowClosed"/> is.</summary>
internal sealed record SqlInterval(SqlPoint Low, SqlPoint High, SqlText LowClosed, SqlText HighClosed) : SqlValue;

/// <summary>A tuple, or a row of a list.</summary>
/// <param name="Present">Whether there is one; null when there is for certain.</param>
/// <param name="Fields">Its elements.</param>
internal sealed record SqlTuple(SqlText? Present, IReadOnlyDictionary<string, SqlValue> Fields) : SqlValue;

/// <summary>A list: pieces one after the other, none of which is ever put together in the database.</summary>
/// <param name="Complete">Whether the list was recorded; null when it was for certain. Without that there are no rows.</param>
/// <param name="Parts">The pieces.</param>
internal sealed record SqlList(SqlText? Complete, IReadOnlyList<SqlRows> Parts) : SqlValue;

/// <summary>Rows of a list: one for each row of the scopes, or a single one when there are none.</summary>
/// <param name="Scopes">What is gone through, from the outer to the inner one.</param>
/// <param name="Member">Whether the row belongs to the list: NULL is undecided; null is certain.</param>
/// <param name="Value">The row's value.</param>
/// <param name="Order">The keys that the rows are sorted by; empty is the order of the list itself.</param>
internal sealed record SqlRows(IReadOnlyList<SqlScope> Scopes, SqlText? Member, SqlValue Value, IReadOnlyList<SqlSortKey> Order)
{
    /// <summary>
    /// Marks rows that all differ from each other: so many members there are at least, though which rows they are may be undecided. Null marks none.
    /// </summary>
    public SqlText? Different { get; init; }
}

/// <summary>A key of a sorted list.</summary>
internal sealed record SqlSortKey(SqlText Key, bool Descending, SqlKeyType Type);

/// <summary>What a sort key is, for dialects that turn an order around by negation.</summary>
internal enum SqlKeyType
{
    Number,
    Date,
}
