using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ScreeningDesk.Log;

/// <summary>Where the log's table lies. The databases differ in how rows are kept from change and how writers wait for each other; all else is one SQL.</summary>
internal abstract class LogDatabase : IAsyncDisposable
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS screening_log (
          sequence bigint NOT NULL PRIMARY KEY,
          entry_key text NOT NULL UNIQUE,
          kind text NOT NULL CHECK (kind IN ('Screening', 'Enrolment')),
          subject text NOT NULL,
          person text NOT NULL,
          recorded_at text NOT NULL,
          receipt text CHECK ((kind = 'Screening') = (receipt IS NOT NULL)),
          refers_to bigint REFERENCES screening_log (sequence) CHECK ((kind = 'Enrolment') = (refers_to IS NOT NULL)),
          previous_hash text NOT NULL UNIQUE,
          hash text NOT NULL UNIQUE
        );
        CREATE UNIQUE INDEX IF NOT EXISTS screening_log_enrolled_once ON screening_log (subject) WHERE kind = 'Enrolment';
        CREATE INDEX IF NOT EXISTS screening_log_subject ON screening_log (subject);
        """;

    /// <summary>An open connection.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>A transaction that no other writer is beside.</summary>
    public abstract Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Makes the table where there is none, with what keeps its rows as they are.</summary>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await ExecuteAsync(connection, Preparation, cancellation);
        await using var transaction = await BeginAloneAsync(connection, cancellation);
        await ExecuteAsync(connection, Table + Guard, cancellation, transaction);
        await transaction.CommitAsync(cancellation);
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>What is set once for the whole database.</summary>
    protected virtual string Preparation => "";

    /// <summary>The triggers that refuse to change or remove a row.</summary>
    protected abstract string Guard { get; }

    protected static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellation, DbTransaction? transaction = null)
    {
        if (sql.Length == 0) return;
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>An embedded file.</summary>
internal sealed class SqliteLogDatabase : LogDatabase
{
    private readonly string _connectionString;

    /// <param name="path">The file; it and its folder are made where there are none.</param>
    public SqliteLogDatabase(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ConnectionString;
    }

    // Readers and a writer don't wait for each other; a row that was confirmed is on the disk.
    protected override string Preparation => "PRAGMA journal_mode = WAL;";

    // The third one because INSERT OR REPLACE removes a row without asking the second.
    protected override string Guard => """
        CREATE TRIGGER IF NOT EXISTS screening_log_no_update BEFORE UPDATE ON screening_log
          BEGIN SELECT RAISE(ABORT, 'The screening log is append-only.'); END;
        CREATE TRIGGER IF NOT EXISTS screening_log_no_delete BEFORE DELETE ON screening_log
          BEGIN SELECT RAISE(ABORT, 'The screening log is append-only.'); END;
        CREATE TRIGGER IF NOT EXISTS screening_log_no_replace BEFORE INSERT ON screening_log
          WHEN EXISTS (SELECT 1 FROM screening_log WHERE sequence >= NEW.sequence OR entry_key = NEW.entry_key OR hash = NEW.hash OR previous_hash = NEW.previous_hash)
          BEGIN SELECT RAISE(ABORT, 'The screening log is append-only.'); END;
        """;

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        await ExecuteAsync(connection, "PRAGMA synchronous = FULL;", cancellation);
        return connection;
    }

    // BEGIN IMMEDIATE: the second writer waits here, and not at its first INSERT, when what it has read would be stale.
    public override Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }
}

/// <summary>A server of PostgreSQL.</summary>
internal sealed class PostgreSqlLogDatabase(string connectionString) : LogDatabase
{
    // Any number will do that no other program of this database takes.
    private const long LockNumber = 6995300;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    protected override string Guard => """

        CREATE OR REPLACE FUNCTION screening_log_append_only() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'The screening log is append-only.'; END $$;
        CREATE OR REPLACE TRIGGER screening_log_no_change BEFORE UPDATE OR DELETE ON screening_log
          FOR EACH ROW EXECUTE FUNCTION screening_log_append_only();
        CREATE OR REPLACE TRIGGER screening_log_no_truncate BEFORE TRUNCATE ON screening_log
          FOR EACH STATEMENT EXECUTE FUNCTION screening_log_append_only();
        """;

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await _source.OpenConnectionAsync(cancellation);

    public override async Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock({LockNumber})", cancellation, transaction);
        return transaction;
    }

    public override ValueTask DisposeAsync() => _source.DisposeAsync();
}
