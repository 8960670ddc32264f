using System.Data.Common;
using DuckDB.NET.Data;
using Npgsql;
using ProtocolSdk.Compiler.Emit.Sql;
using ProtocolSdk.Data;

namespace ProtocolSdk.Sql.Tests.Agreement;

/// <summary>DuckDB, in memory.</summary>
internal sealed class DuckDbAnswers : IAnswers
{
    public string Name => "DuckDB";

    public async Task<IReadOnlyList<SubjectAnswers>> AnswerAsync(AgreementCase asked, CancellationToken cancellation)
    {
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync(cancellation);
        DuckDbSubjects.CreateTable(connection, asked.Definition);
        Assert.Equal(asked.Subjects.Count, DuckDbSubjects.Append(connection, asked.Definition, asked.Subjects));
        await using var command = connection.CreateCommand();
        command.CommandText = StatementOf(asked, SqlTarget.DuckDb);
        command.Parameters.Add(new DuckDBParameter("as_of", AgreementCase.AsOf));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await ReadAsync(reader, asked, cancellation);
    }

    internal static string StatementOf(AgreementCase asked, SqlTarget dialect, string table = "subjects")
    {
        var statement = SqlEmitter.Emit(asked.Model, dialect, table);
        Assert.Empty(statement.Problems);
        return statement.Statement!;
    }

    internal static async Task<IReadOnlyList<SubjectAnswers>> ReadAsync(DbDataReader reader, AgreementCase asked, CancellationToken cancellation)
    {
        var answers = new SortedDictionary<long, SubjectAnswers>();
        var columns = SqlEmitter.CriterionColumns(asked.Model).Select(reader.GetOrdinal).ToList();
        while (await reader.ReadAsync(cancellation))
        {
            var status = Enum.Parse<EligibilityStatus>(reader.GetString(reader.GetOrdinal("status")));
            answers.Add(reader.GetInt64(0), new SubjectAnswers(status, [.. columns.Select(c => reader.IsDBNull(c) ? (bool?)null : reader.GetBoolean(c))]));
        }

        return [.. answers.Values];
    }
}

/// <summary>A server of PostgreSQL, in a schema of its own for each case.</summary>
internal sealed class PostgreSqlAnswers(NpgsqlDataSource server) : IAnswers
{
    private static int _schemas;

    public string Name => "PostgreSQL";

    public async Task<IReadOnlyList<SubjectAnswers>> AnswerAsync(AgreementCase asked, CancellationToken cancellation)
    {
        await using var connection = await server.OpenConnectionAsync(cancellation);
        var schema = FormattableString.Invariant($"agreement_{Environment.ProcessId}_{Interlocked.Increment(ref _schemas)}");
        await using (var create = new NpgsqlCommand($"CREATE SCHEMA {schema}", connection)) await create.ExecuteNonQueryAsync(cancellation);
        try
        {
            var table = schema + ".subjects";
            await PostgreSqlSubjects.CreateTablesAsync(connection, asked.Definition, table, cancellation);
            Assert.Equal(asked.Subjects.Count, await PostgreSqlSubjects.AppendAsync(connection, asked.Definition, asked.Subjects, table, cancellation));
            // Compiling expressions costs more than a few hundred rows are worth.
            await using (var plain = new NpgsqlCommand("SET jit = off; ANALYZE", connection)) await plain.ExecuteNonQueryAsync(cancellation);
            await using var command = new NpgsqlCommand(DuckDbAnswers.StatementOf(asked, SqlTarget.PostgreSql, table), connection) { CommandTimeout = 300 };
            command.Parameters.Add(new NpgsqlParameter { Value = AgreementCase.AsOf });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await DuckDbAnswers.ReadAsync(reader, asked, cancellation);
        }
        finally
        {
            await using var drop = new NpgsqlCommand($"DROP SCHEMA IF EXISTS {schema} CASCADE", connection);
            await drop.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }
}
