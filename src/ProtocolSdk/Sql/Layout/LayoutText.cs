using System.Text;

namespace ProtocolSdk.Sql.Layout;

/// <summary>The databases that the layout has a form for.</summary>
internal enum LayoutDialect
{
    /// <summary>DuckDB</summary>
    DuckDb,

    /// <summary>PostgreSQL</summary>
    PostgreSql,

    /// <summary>Spark SQL</summary>
    Spark,
}

/// <summary>The statements that create the tables of a layout.</summary>
internal static class LayoutText
{
    /// <summary>One statement for the subjects; where lists are tables of their own, one for each of them.</summary>
    public static string Create(SubjectTable table, LayoutDialect dialect, string tableName)
    {
        var text = new StringBuilder();
        var lists = table.Elements.Select(e => e.Value).OfType<ListValue>().ToList();
        var columns = new List<string>
        {
            $"{SubjectTable.Key} {TypeName(ColumnType.Long, dialect)}{(dialect == LayoutDialect.Spark ? " NOT NULL" : " PRIMARY KEY")}",
            $"{SubjectTable.Id} {TypeName(ColumnType.Text, dialect)}",
        };
        foreach (var element in table.Elements)
        {
            columns.AddRange(element.Value.Columns.Select(c => $"{c.Name} {TypeName(c.Type, dialect)}"));
            if (element.Value is ListValue list && dialect != LayoutDialect.PostgreSql) columns.Add($"{list.RowsName} {ListType(list, dialect)}");
        }

        Append(text, Quoted(tableName, dialect), columns);
        if (dialect != LayoutDialect.PostgreSql) return text.ToString();
        foreach (var list in lists)
        {
            Append(
                text,
                Quoted($"{tableName}_{list.RowsName}", dialect),
                [
                    $"{SubjectTable.Key} BIGINT NOT NULL REFERENCES {Quoted(tableName, dialect)}",
                    $"{SubjectTable.Ordinal} INTEGER NOT NULL",
                    .. list.Element.Columns.Select(c => $"{c.Name} {TypeName(c.Type, dialect)}"),
                    $"PRIMARY KEY ({SubjectTable.Key}, {SubjectTable.Ordinal})",
                ]);
        }

        return text.ToString();
    }

    /// <summary>A table's name, quoted part by part.</summary>
    public static string Quoted(string name, LayoutDialect dialect)
    {
        var quote = dialect == LayoutDialect.Spark ? "`" : "\"";
        return string.Join(".", name.Split('.').Select(p => quote + p.Replace(quote, quote + quote) + quote));
    }

    /// <summary>The dialect's name of a type.</summary>
    public static string TypeName(ColumnType type, LayoutDialect dialect) => (type, dialect) switch
    {
        (ColumnType.Boolean, _) => "BOOLEAN",
        (ColumnType.Integer, LayoutDialect.Spark) => "INT",
        (ColumnType.Integer, _) => "INTEGER",
        (ColumnType.Long, _) => "BIGINT",
        (ColumnType.Decimal, LayoutDialect.PostgreSql) => "NUMERIC(28,8)",
        (ColumnType.Decimal, _) => "DECIMAL(28,8)",
        (ColumnType.Date, _) => "DATE",
        (ColumnType.Timestamp, _) => "TIMESTAMP",
        (ColumnType.Time, LayoutDialect.Spark) => "STRING",
        (ColumnType.Time, _) => "TIME",
        (_, LayoutDialect.DuckDb) => "VARCHAR",
        (_, LayoutDialect.PostgreSql) => "TEXT",
        _ => "STRING",
    };

    private static string ListType(ListValue list, LayoutDialect dialect) => dialect == LayoutDialect.DuckDb
        ? $"STRUCT({string.Join(", ", list.Element.Columns.Select(c => $"{c.Name} {TypeName(c.Type, dialect)}"))})[]"
        : $"ARRAY<STRUCT<{string.Join(", ", list.Element.Columns.Select(c => $"{c.Name}: {TypeName(c.Type, dialect)}"))}>>";

    private static void Append(StringBuilder text, string table, IEnumerable<string> columns)
    {
        if (text.Length > 0) text.Append('\n');
        text.Append("CREATE TABLE ").Append(table).Append(" (\n    ").Append(string.Join(",\n    ", columns)).Append("\n);\n");
    }
}
