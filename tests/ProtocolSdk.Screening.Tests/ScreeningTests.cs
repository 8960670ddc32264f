using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Protocols;
using ProtocolSdk.Data;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Screening.Tests;

public sealed class ScreeningTests
{
    private static readonly DateOnly Today = MadeUpSubjects.Today;

    [Fact]
    public async Task Each_subject_gets_a_row_in_order_with_the_outcomes_that_Evaluate_gives()
    {
        var subjects = MadeUpSubjects.OfNct06995300(5_000).Select(Numbered).ToList();
        var (rows, done) = await Screen(string.Concat(subjects.Select(s => s.ToJson() + "\n")));
        Assert.Equal(subjects.Count, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            var expected = Nct06995300.Eligibility.Evaluate(subjects[i], Today);
            using var row = JsonDocument.Parse(rows[i]);
            Assert.Equal(i + 1, row.RootElement.GetProperty("line").GetInt32());
            Assert.Equal(subjects[i].Id, row.RootElement.GetProperty("id").GetString());
            Assert.Equal(expected.Status.ToString(), row.RootElement.GetProperty("status").GetString());
            Assert.Equal(
                Nct06995300.Definition.Criteria.Select(c => (c.Id, expected.OutcomeAt(c.Index).ToString())),
                row.RootElement.GetProperty("criteria").EnumerateObject().Select(p => (p.Name, p.Value.GetString()!)));
        }

        var results = subjects.ConvertAll(s => Nct06995300.Eligibility.Evaluate(s, Today));
        Assert.Equal(results.Count(r => r.Status == EligibilityStatus.Eligible), done.Tally.Eligible);
        Assert.Equal(results.Count(r => r.Status == EligibilityStatus.Undetermined), done.Tally.Undetermined);
        foreach (var criterion in Nct06995300.Definition.Criteria)
        {
            var tally = done.Tally[criterion.Index];
            Assert.Equal(results.Count(r => r.Failures.Contains(criterion)), tally.Failing);
            Assert.Equal(results.Count(r => r.Failures.FirstOrDefault() == criterion), tally.FirstFailing);
            Assert.Equal(results.Count(r => r.Failures.Count() == 1 && r.Failures.First() == criterion), tally.OnlyFailing);
            Assert.Equal(results.Count(r => r.OutcomeAt(criterion.Index) == CriterionOutcome.Unknown), tally.Unknown);
        }
    }

    [Fact]
    public async Task Bad_lines_are_reported_with_their_numbers_and_stop_nothing()
    {
        byte[] text =
        [
            .. "\uFEFF"u8, .. "{\"id\":\"a\"}\r\n"u8, .. "\n"u8, .. "  \t\r\n"u8, .. "{\"id\":\"b\",\"birthDate\":5}\n"u8, 0xFF, 0xFE, (byte)'\n',
            .. "{\"id\":\"c\",\"unheardOf\":[{}]}\n"u8, .. Encoding.UTF8.GetBytes($"{{\"id\":\"{new string('x', 3000)}\"}}\n"), .. "{\"id\":\"d\"} {}\n"u8, .. "{\"id\":\"caf\\u00e9\"}"u8,
        ];
        var bad = new List<BadLine>();
        var (rows, done) = await Screen(text, new ScreeningOptions { LongestLine = 1000, OnBadLine = bad.Add });
        Assert.Equal(
            ["1 a", "4 error", "5 error", "6 c", "7 error", "8 error", "9 café"],
            rows.Select(r =>
            {
                using var row = JsonDocument.Parse(r);
                return $"{row.RootElement.GetProperty("line")} {(row.RootElement.TryGetProperty("id", out var id) ? id.GetString() : "error")}";
            }));
        Assert.Equal([4, 5, 7, 8], bad.Select(b => b.Line));
        Assert.Contains("birthDate", bad[0].Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", bad[1].Message, StringComparison.Ordinal);
        Assert.Contains("longer than 1000 bytes", bad[2].Message, StringComparison.Ordinal);
        Assert.Equal((9, 4, 3), (done.Tally.Lines, done.Tally.BadLines, done.Tally.Subjects));
        Assert.Equal(text.Length, done.InputBytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task However_the_bytes_come_the_rows_are_the_same(int cores)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(MadeUpSubjects.OfNct06995300(3_000).Select(s => s.ToJson() + "\r\n\n")) + "{" + new string(' ', 700_000) + "}\n{\"id\":\"last\"}");
        var (expected, _) = await Screen(text, new ScreeningOptions { DegreeOfParallelism = 1 });
        var options = new ScreeningOptions { DegreeOfParallelism = cores, LongestLine = 800_000 };
        using var output = new MemoryStream();
        await Nct06995300.Eligibility.ScreenAsync(SubjectSource.Ndjson(new Trickle(text, new Random(3))), ResultTarget.Ndjson(output), Today, options, TestContext.Current.CancellationToken);
        Assert.Equal(expected, Rows(output.ToArray()));
    }

    [Fact]
    public async Task A_pipe_gives_its_rows_while_it_is_still_open()
    {
        Pipe subjects = new(), results = new();
        var run = Nct06995300.Eligibility.ScreenAsync(SubjectSource.Ndjson(subjects.Reader), ResultTarget.Ndjson(results.Writer), Today, cancellation: TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++)
        {
            await subjects.Writer.WriteAsync(Encoding.UTF8.GetBytes($"{{\"id\":\"S{i}\"}}\n"), TestContext.Current.CancellationToken);
            var read = await results.Reader.ReadAtLeastAsync(1, TestContext.Current.CancellationToken);
            Assert.Contains($"\"S{i}\"", Encoding.UTF8.GetString(read.Buffer), StringComparison.Ordinal);
            results.Reader.AdvanceTo(read.Buffer.End);
        }

        await subjects.Writer.CompleteAsync();
        Assert.Equal(3, (await run).Tally.Subjects);
    }

    [Fact]
    public async Task From_each_place_that_was_written_it_goes_on_to_the_same_end()
    {
        var text = Encoding.UTF8.GetBytes("\uFEFF" + string.Concat(MadeUpSubjects.OfNct06995300(4_000).Select(s => s.ToJson() + "\n")) + "no subject");
        var places = new List<ScreeningProgress>();
        using var whole = new MemoryStream();
        var end = await Nct06995300.Eligibility.ScreenAsync(
            SubjectSource.Ndjson(new MemoryStream(text)),
            ResultTarget.Csv(whole),
            Today,
            new ScreeningOptions
            {
                OnWritten = place =>
                {
                    places.Add(place);
                    return ValueTask.CompletedTask;
                },
            },
            TestContext.Current.CancellationToken);
        Assert.True(places.Count > 5);
        foreach (var place in places)
        {
            var kept = JsonDocument.Parse(Json(place)).RootElement;
            using var output = new MemoryStream();
            output.Write(whole.ToArray().AsSpan(0, (int)place.OutputBytes));
            var resumed = await Nct06995300.Eligibility.ScreenAsync(
                SubjectSource.Ndjson(new MemoryStream(text)),
                ResultTarget.Csv(output),
                Today,
                new ScreeningOptions { ResumeFrom = ScreeningProgress.Parse(kept, Nct06995300.Definition) },
                TestContext.Current.CancellationToken);
            Assert.Equal(whole.ToArray(), output.ToArray());
            Assert.Equal(Json(end), Json(resumed));
        }
    }

    [Fact]
    public async Task Cancelling_stops_it_and_leaves_whole_rows()
    {
        using var stop = new CancellationTokenSource();
        using var output = new MemoryStream();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Nct06995300.Eligibility.ScreenAsync(
            SubjectSource.Ndjson(new RepeatedLineStream(TestLines.OfNct06995300)),
            ResultTarget.Ndjson(output),
            Today,
            new ScreeningOptions
            {
                OnWritten = place =>
                {
                    if (place.Tally.Lines > 10_000) stop.Cancel();
                    return ValueTask.CompletedTask;
                },
            },
            stop.Token));
        Assert.All(Rows(output.ToArray()), row => JsonDocument.Parse(row).Dispose());
    }

    [Fact]
    public async Task A_screening_of_many_lines_keeps_to_its_memory()
    {
        const int Lines = 400_000;
        await Screen("{}\n");
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var options = new ScreeningOptions
        {
            DegreeOfParallelism = 2,
            OnWritten = place =>
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
                return ValueTask.CompletedTask;
            },
        };
        var done = await Nct06995300.Eligibility.ScreenAsync(SubjectSource.Ndjson(new RepeatedLineStream(TestLines.OfNct06995300, Lines)), ResultTarget.Ndjson(Stream.Null), Today, options, TestContext.Current.CancellationToken);
        Assert.Equal(Lines, done.Tally.Subjects);
        Assert.InRange(most, 0, 64 * 1024 * 1024);
    }

    [Fact]
    public async Task Lines_CSV_and_Parquet_agree_on_every_criterion()
    {
        var subjects = MadeUpSubjects.OfNct06995300(2_000).Select(Numbered).ToList();
        using var folder = new TemporaryFolder();
        var (expected, _) = await Screen(string.Concat(subjects.Select(s => s.ToJson() + "\n")));

        ParquetSubjects.Write(folder.PathOf("s.parquet"), Nct06995300.Definition, subjects);
        using var ofParquet = new MemoryStream();
        await Nct06995300.Eligibility.ScreenAsync(ParquetSubjects.File(folder.PathOf("s.parquet")), ResultTarget.Ndjson(ofParquet), Today, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(expected, Rows(ofParquet.ToArray()));

        await File.WriteAllTextAsync(folder.PathOf("s.csv"), CsvText.Of(Nct06995300.Definition, subjects), TestContext.Current.CancellationToken);
        using var ofCsv = new MemoryStream();
        await Nct06995300.Eligibility.ScreenAsync(CsvSubjects.File(folder.PathOf("s.csv")), ResultTarget.Ndjson(ofCsv), Today, cancellation: TestContext.Current.CancellationToken);
        // The head is line 1.
        Assert.Equal(expected.Select(WithoutLine), Rows(ofCsv.ToArray()).Select(WithoutLine));

        await Nct06995300.Eligibility.ScreenAsync(CsvSubjects.File(folder.PathOf("s.csv")), ParquetResults.File(folder.PathOf("r.parquet")), Today, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["r.parquet", "s.csv", "s.parquet"], folder.Files());
        Assert.Equal(expected.Select(WithoutLine), ParquetRows.Read(folder.PathOf("r.parquet"), Nct06995300.Definition).Select(WithoutLine));
    }

    [Fact]
    public async Task Damaged_CSV_is_reported_at_the_line_where_its_record_starts()
    {
        const string Csv = "id,birthDate,cervicalLevels,ableAndWillingToComply,otherNeurologicalConditions\na,1960-01-02,C3-C4;C4-C5,true,\"[{\"\"name\"\":\n\"\"x\"\"}]\"\nb,1960-13-02,,,\nc,,\"[\"\"C3-C4\"\"],\"\"birthDate\"\":\"\"1900-01-01\"\"\",,\nd,,\ne,,[],yes,\nf,,,,\n";
        var bad = new List<BadLine>();
        using var output = new MemoryStream();
        await Nct06995300.Eligibility.ScreenAsync(CsvSubjects.Stream(new MemoryStream(Encoding.UTF8.GetBytes(Csv))), ResultTarget.Csv(output), Today, new ScreeningOptions { OnBadLine = bad.Add }, TestContext.Current.CancellationToken);
        Assert.Equal([4, 5, 6, 7], bad.Select(b => b.Line));
        Assert.Equal(["2,a,", "8,f,"], Rows(output.ToArray()).Skip(1).Where(r => r.EndsWith(',')).Select(r => r[..4]));
    }

    private static string WithoutLine(string row) => row[row.IndexOf(',', StringComparison.Ordinal)..];

    private static string Json(ScreeningProgress place)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) place.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Nct06995300.Subject Numbered(Nct06995300.Subject subject, int number)
    {
        subject.Id = $"S{number}";
        return subject;
    }

    private static Task<(string[] Rows, ScreeningProgress Done)> Screen(string text) => Screen(Encoding.UTF8.GetBytes(text), new ScreeningOptions());

    private static async Task<(string[] Rows, ScreeningProgress Done)> Screen(byte[] text, ScreeningOptions options)
    {
        using var output = new MemoryStream();
        var done = await Nct06995300.Eligibility.ScreenAsync(SubjectSource.Ndjson(new MemoryStream(text)), ResultTarget.Ndjson(output), Today, options, TestContext.Current.CancellationToken);
        Assert.Equal(output.Length, done.OutputBytes);
        return (Rows(output.ToArray()), done);
    }

    private static string[] Rows(byte[] output) => Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
