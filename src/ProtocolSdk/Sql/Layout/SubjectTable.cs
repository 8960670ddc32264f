namespace ProtocolSdk.Sql.Layout;

/// <summary>
/// The table of a protocol's subjects: which columns its data elements have. Made from names, types and units alone, so that the build (which
/// writes SQL over it) and the run time (which fills it) have the same.
/// </summary>
internal sealed class SubjectTable
{
    /// <summary>The key of a subject: its number in the order of writing. Ids may be absent, and nobody can promise that they are unique.</summary>
    public const string Key = "subject_key";

    /// <summary>The subject's id.</summary>
    public const string Id = "id";

    /// <summary>The place of a row in its list, from 1.</summary>
    public const string Ordinal = "ordinal";

    private SubjectTable(IReadOnlyList<TableElement> elements) => Elements = elements;

    /// <summary>The data elements, in the protocol's order.</summary>
    public IReadOnlyList<TableElement> Elements { get; }

    /// <summary>The layout of these data elements.</summary>
    public static SubjectTable Of(IEnumerable<ElementDescription> elements)
    {
        var names = new ColumnNames(Key, Id);
        return new SubjectTable([.. elements.Select(e => new TableElement(e.Name, Value(e, ValueType.Parse(e.Type), names)))]);
    }

    private static TableValue Value(ElementDescription element, ValueType type, ColumnNames names) => type.Name switch
    {
        "List" => List(element, type, names.Unique(element.Name, ["", "_recorded"])),
        "Tuple" => Tuple(element, type, names),
        _ => Plain(type, element.UnitOf(null), names.Unique(element.Name, Suffixes(type))),
    };

    private static ListValue List(ElementDescription element, ValueType type, string name)
    {
        var row = type.Element!;
        if (row.Name != "Tuple") return new ListValue(new(name + "_recorded", ColumnType.Boolean), name, Plain(row, element.UnitOf(null), ""));
        var names = new ColumnNames(Key, Ordinal);
        return new ListValue(new(name + "_recorded", ColumnType.Boolean), name, new TupleValue(null, [.. row.Fields.Select(f => Field(element, f, names, ""))]));
    }

    private static TupleValue Tuple(ElementDescription element, ValueType type, ColumnNames names)
    {
        var prefix = names.Unique(element.Name, ["_recorded"]);
        return new TupleValue(new(prefix + "_recorded", ColumnType.Boolean), [.. type.Fields.Select(f => Field(element, f, names, element.Name + "_"))]);
    }

    private static KeyValuePair<string, TableValue> Field(ElementDescription element, KeyValuePair<string, ValueType> field, ColumnNames names, string prefix) =>
        new(field.Key, Plain(field.Value, element.UnitOf(field.Key), names.Unique(prefix + field.Key, Suffixes(field.Value))));

    private static TableValue Plain(ValueType type, string? unit, string name)
    {
        switch (type.Name)
        {
            case "Interval" when type.Element!.Name != "Ratio":
                return new IntervalValue(
                    (SimpleValue)Plain(type.Element, unit, Join(name, "_low")),
                    (SimpleValue)Plain(type.Element, unit, Join(name, "_high")),
                    new(Join(name, "_low_closed"), ColumnType.Boolean),
                    new(Join(name, "_high_closed"), ColumnType.Boolean));
            case "Interval" or "Concept" or "Ratio" or "List":
                return new JsonValue(new(Join(name, "_json"), ColumnType.Text));
            default:
                return new SimpleValue(type.Name, unit, [.. Parts(type.Name, unit).Select(p => new TableColumn(Join(name, p.Suffix), p.Type))]);
        }
    }

    private static (string Suffix, ColumnType Type)[] Parts(string type, string? unit) => type switch
    {
        "Boolean" => [("", ColumnType.Boolean)],
        "Integer" => [("", ColumnType.Integer)],
        "Long" => [("", ColumnType.Long)],
        "Decimal" => [("", ColumnType.Decimal)],
        "Quantity" when unit is not null => [("", ColumnType.Decimal)],
        "Quantity" => [("", ColumnType.Decimal), ("_unit", ColumnType.Text)],
        "Date" => [("_earliest", ColumnType.Date), ("_latest", ColumnType.Date)],
        "DateTime" => [("_earliest", ColumnType.Timestamp), ("_latest", ColumnType.Timestamp)],
        "Time" => [("_earliest", ColumnType.Time), ("_latest", ColumnType.Time)],
        "Code" => [("", ColumnType.Text), ("_system", ColumnType.Text), ("_version", ColumnType.Text), ("_display", ColumnType.Text)],
        _ => [("", ColumnType.Text)],
    };

    private static string[] Suffixes(ValueType type) => type.Name switch
    {
        "Interval" => [.. Suffixes(type.Element!).SelectMany(s => new[] { "_low" + s, "_high" + s }), "_low_closed", "_high_closed", "_json"],
        "Concept" or "Ratio" or "List" => ["_json"],
        _ => [.. Parts(type.Name, null).Select(p => p.Suffix)],
    };

    // In the rows of a plain list there is no name to begin with.
    private static string Join(string name, string suffix) => name.Length > 0 ? name + suffix : suffix.Length > 0 ? suffix.Substring(1) : "value";
}

/// <summary>A data element's columns.</summary>
/// <param name="Name">The data element's name in JSON and CQL.</param>
/// <param name="Value">How its value lies.</param>
internal sealed record TableElement(string Name, TableValue Value);

/// <summary>What the layout needs to know of a data element.</summary>
/// <param name="Name">The name in JSON and CQL.</param>
/// <param name="Type">The type as CQL writes it.</param>
/// <param name="UnitOf">The unit of the element itself (null) or of a field of its rows; null when none is declared.</param>
internal sealed record ElementDescription(string Name, string Type, Func<string?, string?> UnitOf);
