using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using ProtocolSdk.Data.Tables;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Data;

/// <summary>
/// Subjects in PostgreSQL, in the layout that a protocol's SQL reads (<c>protocol sql --layout</c> shows it): a table of subjects, and one for each
/// list. Decimals are held to CQL's eight digits after the point, rounded half away from zero.
/// </summary>
public static class PostgreSqlSubjects
{
    /// <summary>Creates the tables.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="protocol">The protocol version.</param>
    /// <param name="table">The table's name, with its schema if need be; tables of lists add the data element's name.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="PostgresException">PostgreSQL refuses, as when a table is there already.</exception>
    public static async Task CreateTablesAsync(NpgsqlConnection connection, ProtocolDefinition protocol, string table = "subjects", CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = new NpgsqlCommand(LayoutText.Create(SubjectTables.Of(protocol), LayoutDialect.PostgreSql, table), connection);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Adds subjects in their order, by COPY. Their keys go on from the greatest that is there.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="protocol">The protocol version.</param>
    /// <param name="subjects">The subjects; they are read once, and their values kept until the last of them is read.</param>
    /// <param name="table">The table's name, with its schema if need be.</param>
    /// <param name="cancellation">Stops it; nothing is added then.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="SubjectValueException">A value doesn't fit its column; nothing was added.</exception>
    public static async Task<long> AppendAsync(NpgsqlConnection connection, ProtocolDefinition protocol, IEnumerable<ISubject> subjects, string table = "subjects", CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(subjects);
        var layout = SubjectTables.Of(protocol);
        // A connection copies into one table at a time.
        var rows = subjects.Select(s => SubjectRow.Of(s, layout)).ToList();
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var quoted = LayoutText.Quoted(table, LayoutDialect.PostgreSql);
        await using var greatest = new NpgsqlCommand($"SELECT COALESCE(max({SubjectTable.Key}), 0) FROM {quoted}", connection, transaction);
        var first = Convert.ToInt64(await greatest.ExecuteScalarAsync(cancellation).ConfigureAwait(false), CultureInfo.InvariantCulture);
        var columns = layout.Elements.SelectMany(e => e.Value.Columns).ToList();
        await CopyAsync(
            connection,
            quoted,
            [new(SubjectTable.Key, ColumnType.Long), new(SubjectTable.Id, ColumnType.Text), .. columns],
            rows.Select((r, i) => (IReadOnlyList<object?>)[first + i + 1, r.Id, .. r.Columns]),
            cancellation).ConfigureAwait(false);
        var lists = layout.Elements.Select(e => e.Value).OfType<ListValue>().ToList();
        for (var l = 0; l < lists.Count; l++)
        {
            var list = l;
            await CopyAsync(
                connection,
                LayoutText.Quoted($"{table}_{lists[list].RowsName}", LayoutDialect.PostgreSql),
                [new(SubjectTable.Key, ColumnType.Long), new(SubjectTable.Ordinal, ColumnType.Integer), .. lists[list].Element.Columns],
                rows.SelectMany((r, i) => r.Lists[list].Select((item, place) => (IReadOnlyList<object?>)[first + i + 1, place + 1, .. item])),
                cancellation).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return rows.Count;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)", cancellation).ConfigureAwait(false);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellation).ConfigureAwait(false);
            for (var i = 0; i < columns.Count; i++)
            {
                if (row[i] is { } value) await writer.WriteAsync(value, TypeOf(columns[i].Type), cancellation).ConfigureAwait(false);
                else await writer.WriteNullAsync(cancellation).ConfigureAwait(false);
            }
        }

        await writer.CompleteAsync(cancellation).ConfigureAwait(false);
    }

    private static NpgsqlDbType TypeOf(ColumnType type) => type switch
    {
        ColumnType.Boolean => NpgsqlDbType.Boolean,
        ColumnType.Integer => NpgsqlDbType.Integer,
        ColumnType.Long => NpgsqlDbType.Bigint,
        ColumnType.Decimal => NpgsqlDbType.Numeric,
        ColumnType.Date => NpgsqlDbType.Date,
        ColumnType.Timestamp => NpgsqlDbType.Timestamp,
        ColumnType.Time => NpgsqlDbType.Time,
        _ => NpgsqlDbType.Text,
    };
}
