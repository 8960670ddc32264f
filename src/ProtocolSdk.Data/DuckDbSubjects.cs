using DuckDB.NET.Data;
using ProtocolSdk.Data.Tables;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Data;

/// <summary>
/// Subjects in DuckDB, in the layout that a protocol's SQL reads (<c>protocol sql --layout</c> shows it): one table, lists as columns of structs.
/// Decimals are held to CQL's eight digits after the point, rounded half away from zero.
/// </summary>
public static class DuckDbSubjects
{
    private const string Staged = "protocolsdk_staged";

    /// <summary>Creates the table.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="protocol">The protocol version.</param>
    /// <param name="table">The table's name, with its schema if need be.</param>
    /// <exception cref="DuckDBException">DuckDB refuses, as when the table is there already.</exception>
    public static void CreateTable(DuckDBConnection connection, ProtocolDefinition protocol, string table = "subjects")
    {
        ArgumentNullException.ThrowIfNull(connection);
        Execute(connection, LayoutText.Create(SubjectTables.Of(protocol), LayoutDialect.DuckDb, table));
    }

    /// <summary>Adds subjects in their order. Their keys go on from the greatest that is there.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="protocol">The protocol version.</param>
    /// <param name="subjects">The subjects; they are read once.</param>
    /// <param name="table">The table's name, with its schema if need be.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="SubjectValueException">A value doesn't fit its column; nothing was added.</exception>
    public static long Append(DuckDBConnection connection, ProtocolDefinition protocol, IEnumerable<ISubject> subjects, string table = "subjects")
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(subjects);
        var layout = SubjectTables.Of(protocol);
        var lists = layout.Elements.Select(e => e.Value).OfType<ListValue>().ToList();
        CreateStages(connection, layout, lists);
        try
        {
            var first = Convert.ToInt64(Scalar(connection, $"SELECT COALESCE(max({SubjectTable.Key}), 0) FROM {LayoutText.Quoted(table, LayoutDialect.DuckDb)}"), System.Globalization.CultureInfo.InvariantCulture);
            var added = Stage(connection, layout, lists, subjects, first);
            Execute(connection, Move(layout, lists, table));
            return added;
        }
        finally
        {
            Execute(connection, string.Concat(Enumerable.Range(0, lists.Count + 1).Select(i => $"DROP TABLE IF EXISTS temp.{Staged}{i};")));
        }
    }

    private static void CreateStages(DuckDBConnection connection, SubjectTable layout, List<ListValue> lists)
    {
        static string Columns(IEnumerable<TableColumn> columns) => string.Concat(columns.Select(c => $", {c.Name} {LayoutText.TypeName(c.Type, LayoutDialect.DuckDb)}"));
        Execute(connection, $"CREATE OR REPLACE TEMP TABLE {Staged}0 ({SubjectTable.Key} BIGINT, {SubjectTable.Id} VARCHAR{Columns(layout.Elements.SelectMany(e => e.Value.Columns))})");
        for (var i = 0; i < lists.Count; i++)
            Execute(connection, $"CREATE OR REPLACE TEMP TABLE {Staged}{i + 1} ({SubjectTable.Key} BIGINT, {SubjectTable.Ordinal} INTEGER{Columns(lists[i].Element.Columns)})");
    }

    private static long Stage(DuckDBConnection connection, SubjectTable layout, List<ListValue> lists, IEnumerable<ISubject> subjects, long first)
    {
        var appenders = Enumerable.Range(0, lists.Count + 1).Select(i => connection.CreateAppender("temp", "main", $"{Staged}{i}")).ToList();
        try
        {
            long added = 0;
            foreach (var subject in subjects)
            {
                var row = SubjectRow.Of(subject, layout);
                var key = first + ++added;
                Append(appenders[0].CreateRow().AppendValue(key).AppendValue(row.Id), row.Columns);
                for (var list = 0; list < lists.Count; list++)
                {
                    for (var i = 0; i < row.Lists[list].Count; i++) Append(appenders[list + 1].CreateRow().AppendValue(key).AppendValue(i + 1), row.Lists[list][i]);
                }
            }

            return added;
        }
        finally
        {
            foreach (var appender in appenders) appender.Dispose();
        }
    }

    private static void Append(IDuckDBAppenderRow row, IReadOnlyList<object?> values)
    {
        foreach (var value in values)
        {
            _ = value switch
            {
                null => row.AppendNullValue(),
                bool v => row.AppendValue(v),
                int v => row.AppendValue(v),
                long v => row.AppendValue(v),
                decimal v => row.AppendValue(v),
                string v => row.AppendValue(v),
                DateOnly v => row.AppendValue(v),
                DateTime v => row.AppendValue(v),
                TimeOnly v => row.AppendValue(v),
                _ => throw new InvalidOperationException($"A column has no {value.GetType().Name}."),
            };
        }

        row.EndRow();
    }

    /// <summary>Moves what is staged into the table, rows gathered into lists.</summary>
    private static string Move(SubjectTable layout, List<ListValue> lists, string table)
    {
        var columns = new List<string> { SubjectTable.Key, SubjectTable.Id };
        var values = new List<string> { "s." + SubjectTable.Key, "s." + SubjectTable.Id };
        var joins = new List<string>();
        foreach (var element in layout.Elements)
        {
            columns.AddRange(element.Value.Columns.Select(c => c.Name));
            values.AddRange(element.Value.Columns.Select(c => "s." + c.Name));
            if (element.Value is not ListValue list) continue;
            var number = lists.IndexOf(list) + 1;
            columns.Add(list.RowsName);
            values.Add($"CASE WHEN s.{list.Recorded.Name} THEN COALESCE(l{number}.items, []) END");
            var item = string.Join(", ", list.Element.Columns.Select(c => $"'{c.Name}': {c.Name}"));
            joins.Add($"LEFT JOIN (SELECT {SubjectTable.Key}, list({{{item}}} ORDER BY {SubjectTable.Ordinal}) AS items FROM temp.{Staged}{number} GROUP BY {SubjectTable.Key}) AS l{number} ON l{number}.{SubjectTable.Key} = s.{SubjectTable.Key}");
        }

        return $"INSERT INTO {LayoutText.Quoted(table, LayoutDialect.DuckDb)} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM temp.{Staged}0 AS s {string.Join(' ', joins)} ORDER BY s.{SubjectTable.Key}";
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
