using System.Data.Common;
using System.Runtime.CompilerServices;

namespace ScreeningDesk.Log;

/// <summary>Why a row wasn't written.</summary>
/// <param name="reason">A sentence for the person at the desk.</param>
public sealed class LogRefusalException(string reason) : Exception(reason);

/// <summary>
/// The screening log. Rows are only ever added, one after the other whoever writes; each carries the hash of the one before, so that a row
/// that was changed, removed or put in shows.
/// </summary>
public sealed class ScreeningLog : IAsyncDisposable
{
    private const string Columns = "sequence, entry_key, kind, subject, person, recorded_at, receipt, refers_to, previous_hash, hash";

    private readonly LogDatabase _database;

    private ScreeningLog(LogDatabase database) => _database = database;

    /// <summary>Opens the log in a file of SQLite.</summary>
    public static Task<ScreeningLog> OpenSqliteAsync(string path, CancellationToken cancellation = default) => OpenAsync(new SqliteLogDatabase(path), cancellation);

    /// <summary>Opens the log on a server of PostgreSQL.</summary>
    public static Task<ScreeningLog> OpenPostgreSqlAsync(string connectionString, CancellationToken cancellation = default) => OpenAsync(new PostgreSqlLogDatabase(connectionString), cancellation);

    private static async Task<ScreeningLog> OpenAsync(LogDatabase database, CancellationToken cancellation)
    {
        await database.CreateAsync(cancellation);
        return new ScreeningLog(database);
    }

    /// <summary>Writes a row, and returns it when it is on the disk. A row with a key that is there already isn't written again.</summary>
    /// <exception cref="LogRefusalException">An enrolment that rests on no eligible screening, or of a person who is enrolled.</exception>
    public async Task<LogEntry> AppendAsync(NewLogEntry content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        await using var connection = await _database.OpenAsync(cancellation);
        await using var transaction = await _database.BeginAloneAsync(connection, cancellation);
        var written = await FindAsync(connection, transaction, "WHERE entry_key = @p", content.Key, cancellation);
        if (written is not null) return written;
        if (content.Kind == LogEntryKind.Enrolment) await CheckEnrolmentAsync(connection, transaction, content, cancellation);
        var entry = LogEntry.After(await FindAsync(connection, transaction, "ORDER BY sequence DESC LIMIT 1", null, cancellation), content);
        await InsertAsync(connection, transaction, entry, cancellation);
        await transaction.CommitAsync(cancellation);
        return entry;
    }

    /// <summary>The row with this number; null when there is none.</summary>
    public async Task<LogEntry?> FindAsync(long sequence, CancellationToken cancellation = default)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        return await FindAsync(connection, null, "WHERE sequence = @p", sequence, cancellation);
    }

    /// <summary>All rows, the first one first.</summary>
    public async IAsyncEnumerable<LogEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        await using var command = Command(connection, null, $"SELECT {Columns} FROM screening_log ORDER BY sequence");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) yield return Read(reader);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task CheckEnrolmentAsync(DbConnection connection, DbTransaction transaction, NewLogEntry content, CancellationToken cancellation)
    {
        var screening = await FindAsync(connection, transaction, "WHERE sequence = @p", content.RefersTo!.Value, cancellation);
        if (screening?.Receipt is not { Status: ProtocolSdk.EligibilityStatus.Eligible } || screening.Content.Subject != content.Subject)
            throw new LogRefusalException("Only a person whose screening says eligible can be enrolled.");
        var latest = await FindAsync(connection, transaction, "WHERE subject = @p AND kind = 'Screening' ORDER BY sequence DESC LIMIT 1", content.Subject, cancellation);
        if (latest!.Sequence != screening.Sequence)
            throw new LogRefusalException($"{content.Subject} was screened again since, in row {latest.Sequence}: enrol from there.");
        var enrolled = await FindAsync(connection, transaction, "WHERE subject = @p AND kind = 'Enrolment'", content.Subject, cancellation);
        if (enrolled is not null) throw new LogRefusalException($"{content.Subject} is enrolled already, by row {enrolled.Sequence}.");
    }

    private static async Task<LogEntry?> FindAsync(DbConnection connection, DbTransaction? transaction, string clause, object? value, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, $"SELECT {Columns} FROM screening_log {clause}");
        if (value is not null) Add(command, "p", value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Read(reader) : null;
    }

    private static async Task InsertAsync(DbConnection connection, DbTransaction transaction, LogEntry entry, CancellationToken cancellation)
    {
        var content = entry.Content;
        await using var command = Command(connection, transaction, $"INSERT INTO screening_log ({Columns}) VALUES (@sequence, @key, @kind, @subject, @person, @at, @receipt, @refers, @previous, @hash)");
        Add(command, "sequence", entry.Sequence);
        Add(command, "key", content.Key);
        Add(command, "kind", content.Kind.ToString());
        Add(command, "subject", content.Subject);
        Add(command, "person", content.Person);
        Add(command, "at", MomentText.Of(content.RecordedAt));
        Add(command, "receipt", (object?)content.Receipt ?? DBNull.Value);
        Add(command, "refers", (object?)content.RefersTo ?? DBNull.Value);
        Add(command, "previous", entry.PreviousHash);
        Add(command, "hash", entry.Hash);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static LogEntry Read(DbDataReader row) => new(
        row.GetInt64(0),
        new NewLogEntry(
            row.GetString(1),
            Enum.Parse<LogEntryKind>(row.GetString(2)),
            row.GetString(3),
            row.GetString(4),
            MomentText.Parse(row.GetString(5)),
            row.IsDBNull(6) ? null : row.GetString(6),
            row.IsDBNull(7) ? null : row.GetInt64(7)),
        row.GetString(8),
        row.GetString(9));
}
