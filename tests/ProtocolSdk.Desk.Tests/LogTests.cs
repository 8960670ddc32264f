using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using ProtocolSdk.Desk.Tests.Hosting;
using ScreeningDesk.Log;

namespace ProtocolSdk.Desk.Tests;

/// <summary>The screening log, the same on SQLite and on PostgreSQL.</summary>
public sealed class LogTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    public enum Database
    {
        Sqlite,
        PostgreSql,
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.PostgreSql)]
    public async Task Rows_are_numbered_without_gaps_and_chained_however_many_write_at_once(Database kind)
    {
        await using var place = await OpenAsync(kind);
        var written = await Task.WhenAll(Enumerable.Range(1, 40).Select(n => Task.Run(() => place.Log.AppendAsync(Enrolable($"S-{n}", "key" + n), Cancellation))));

        var overview = await LogOverview.ReadAsync(place.Log, Cancellation);
        Assert.Equal(Enumerable.Range(1, 40).Select(n => (long)n), overview.Entries.Select(e => e.Sequence));
        Assert.Equal(written.OrderBy(e => e.Sequence).Select(e => e.Hash), overview.Entries.Select(e => e.Hash));
        Assert.Null(overview.BrokenAt);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.PostgreSql)]
    public async Task A_form_that_is_sent_twice_is_one_row(Database kind)
    {
        await using var place = await OpenAsync(kind);
        var first = await place.Log.AppendAsync(Enrolable("S-1", "the key"), Cancellation);
        var second = await place.Log.AppendAsync(Enrolable("S-1", "the key"), Cancellation);
        Assert.Equal(first.Sequence, second.Sequence);
        Assert.Single((await LogOverview.ReadAsync(place.Log, Cancellation)).Entries);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.PostgreSql)]
    public async Task The_database_itself_refuses_to_change_or_remove_a_row(Database kind)
    {
        await using var place = await OpenAsync(kind);
        await place.Log.AppendAsync(Enrolable("S-1", "a"), Cancellation);
        await place.Log.AppendAsync(Enrolable("S-2", "b"), Cancellation);

        List<string> attempts = ["UPDATE screening_log SET person = 'somebody else'", "DELETE FROM screening_log WHERE sequence = 2"];
        if (kind == Database.PostgreSql) attempts.Add("TRUNCATE screening_log CASCADE");
        else attempts.Add("INSERT OR REPLACE INTO screening_log SELECT sequence, entry_key, kind, subject, 'somebody else', recorded_at, receipt, refers_to, previous_hash, hash FROM screening_log WHERE sequence = 2");
        foreach (var attempt in attempts)
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => place.ExecuteAsync(attempt));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["A. Coordinator", "A. Coordinator"], (await LogOverview.ReadAsync(place.Log, Cancellation)).Entries.Select(e => e.Content.Person));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.PostgreSql)]
    public async Task A_row_that_was_changed_past_the_triggers_shows(Database kind)
    {
        await using var place = await OpenAsync(kind);
        foreach (var n in Enumerable.Range(1, 3)) await place.Log.AppendAsync(Enrolable($"S-{n}", "key" + n), Cancellation);
        await place.ExecuteAsync(kind == Database.Sqlite ? "DROP TRIGGER screening_log_no_update" : "ALTER TABLE screening_log DISABLE TRIGGER ALL");
        await place.ExecuteAsync("UPDATE screening_log SET person = 'somebody else' WHERE sequence = 2");
        Assert.Equal(2, (await LogOverview.ReadAsync(place.Log, Cancellation)).BrokenAt);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.PostgreSql)]
    public async Task Only_an_eligible_person_is_enrolled_and_only_once(Database kind)
    {
        await using var place = await OpenAsync(kind);
        var eligible = await place.Log.AppendAsync(Enrolable("S-1", "a"), Cancellation);
        var open = await place.Log.AppendAsync(Screening("S-2", "b", """{"birthDate":"1961-03-04"}"""), Cancellation);

        await Assert.ThrowsAsync<LogRefusalException>(() => place.Log.AppendAsync(Enrolment(open, "c"), Cancellation));
        await place.Log.AppendAsync(Enrolment(eligible, "d"), Cancellation);
        var again = await Assert.ThrowsAsync<LogRefusalException>(() => place.Log.AppendAsync(Enrolment(eligible, "e"), Cancellation));
        Assert.Equal("S-1 is enrolled already, by row 3.", again.Message);

        var third = await place.Log.AppendAsync(Enrolable("S-3", "f"), Cancellation);
        await place.Log.AppendAsync(Screening("S-3", "g", """{"birthDate":"2012-03-04"}"""), Cancellation);
        var stale = await Assert.ThrowsAsync<LogRefusalException>(() => place.Log.AppendAsync(Enrolment(third, "h"), Cancellation));
        Assert.Equal("S-3 was screened again since, in row 5: enrol from there.", stale.Message);

        var overview = await LogOverview.ReadAsync(place.Log, Cancellation);
        Assert.Equal(["S-1"], overview.Enrolled);
        Assert.Equal((3, 1, 1, 1), (overview.Latest.Count, overview.Count(EligibilityStatus.Eligible), overview.Count(EligibilityStatus.Undetermined), overview.Count(EligibilityStatus.Ineligible)));
        Assert.Equal(["I1"], overview.Stops(DeskServer.FirstTrial.History).Select(s => s.Id));
    }

    [Fact]
    public async Task The_desk_works_on_PostgreSQL()
    {
        await using var place = await OpenAsync(Database.PostgreSql);
        await using var desk = await DeskServer.StartAsync(postgreSql: place.ConnectionString);
        Assert.Equal("/log/1", await desk.SaveAsync("S-001", People.Eligible));
        Assert.False(File.Exists(desk.Database));
        Assert.Contains("S-001", (await desk.PageAsync("/log")).Body!.TextContent, StringComparison.Ordinal);
    }

    internal static NewLogEntry Screening(string subject, string key, string inputs)
    {
        var definition = DeskServer.FirstTrial.History.InForce.Definition;
        var read = definition.ReadSubject(System.Text.Encoding.UTF8.GetBytes(inputs));
        var receipt = Receipts.ScreeningReceipt.Of(read, definition.Evaluate(read, DeskServer.Day));
        return new NewLogEntry(key, LogEntryKind.Screening, subject, "A. Coordinator", new DateTimeOffset(2025, 11, 25, 9, 30, 0, TimeSpan.Zero), receipt.ToJson(), null);
    }

    private static NewLogEntry Enrolable(string subject, string key) => Screening(subject, key, """
        {"birthDate":"1961-03-04","stenosisCause":"degenerative","stenosisSymptoms":["myelopathy"],"mriDate":"2025-10-02","compressionSources":["facet-joints"],
         "symptomOnset":"2025-02","plannedSurgery":"2025-12-01","cervicalLevels":["C4-C5"],"consentDate":"2025-11-20","ableAndWillingToComply":true,
         "anteriorDecompressionNeeded":false,"priorProcedures":[],"mriNotPossible":false,"xrayNotPossible":false,"neckOrNonRadicularPain":false,
         "otherNeurologicalConditions":[],"previouslyEnrolled":false,"enrolledElsewhere":false,"plansToEnrollElsewhere":false}
        """);

    private static NewLogEntry Enrolment(LogEntry screening, string key) =>
        new(key, LogEntryKind.Enrolment, screening.Content.Subject, "A. Coordinator", screening.Content.RecordedAt, null, screening.Sequence);

    private async Task<Place> OpenAsync(Database kind)
    {
        if (kind == Database.Sqlite) return await Place.SqliteAsync();
        Assert.SkipWhen(server.Absence is not null, server.Absence ?? "");
        return await Place.PostgreSqlAsync(server.ConnectionString!);
    }

    /// <summary>A log in a file, or in a schema, of its own.</summary>
    private sealed class Place(ScreeningLog log, string connectionString, Func<Task<DbConnection>> connect, Func<Task> remove) : IAsyncDisposable
    {
        public ScreeningLog Log => log;

        public string ConnectionString => connectionString;

        public static async Task<Place> SqliteAsync()
        {
            var folder = Directory.CreateTempSubdirectory("protocolsdk-log-").FullName;
            var path = Path.Combine(folder, "log.db");
            var log = await ScreeningLog.OpenSqliteAsync(path, Cancellation);
            return new Place(log, path, Connect, () =>
            {
                Directory.Delete(folder, recursive: true);
                return Task.CompletedTask;
            });

            async Task<DbConnection> Connect()
            {
                var connection = new SqliteConnection($"Data Source={path};Pooling=False");
                await connection.OpenAsync(Cancellation);
                return connection;
            }
        }

        public static async Task<Place> PostgreSqlAsync(string server)
        {
            var schema = $"desk_{Guid.NewGuid():N}";
            await RunAsync(server, $"CREATE SCHEMA {schema}");
            var own = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ConnectionString;
            return new Place(await ScreeningLog.OpenPostgreSqlAsync(own, Cancellation), own, Connect, () => RunAsync(server, $"DROP SCHEMA {schema} CASCADE"));

            async Task<DbConnection> Connect()
            {
                var connection = new NpgsqlConnection(own);
                await connection.OpenAsync(Cancellation);
                return connection;
            }
        }

        public async Task ExecuteAsync(string sql)
        {
            await using var connection = await connect();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        public async ValueTask DisposeAsync()
        {
            await log.DisposeAsync();
            await remove();
        }

        private static async Task RunAsync(string server, string sql)
        {
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync(Cancellation);
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(Cancellation);
        }
    }
}
