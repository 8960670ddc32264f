namespace ProtocolSdk.Sql.Layout;

/// <summary>A column of the table layout, or a field of a list's rows.</summary>
/// <param name="Name">The name, in lower case with underscores: ASCII, never a quote.</param>
/// <param name="Type">What it holds.</param>
internal sealed record TableColumn(string Name, ColumnType Type);

/// <summary>What a column holds; each dialect has its name for it.</summary>
internal enum ColumnType
{
    /// <summary>true or false</summary>
    Boolean,

    /// <summary>32 bits</summary>
    Integer,

    /// <summary>64 bits</summary>
    Long,

    /// <summary>28 digits, 8 of them after the point</summary>
    Decimal,

    /// <summary>Unicode text</summary>
    Text,

    /// <summary>A day</summary>
    Date,

    /// <summary>A moment in UTC, to the microsecond</summary>
    Timestamp,

    /// <summary>A time of day</summary>
    Time,
}
