using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cli.Screening;
using ProtocolSdk.Compiler.Emit.Sql;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Cql;
using ProtocolSdk.Data;
using ProtocolSdk.Screening;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol screen</c>: a file of subjects, however long, against a protocol's criteria.</summary>
internal static class ScreenCommand
{
    private const string StandardInput = "-";
    private const int MostErrors = 20;

    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        string[] formats = [ScreeningFormats.Ndjson, ScreeningFormats.Csv, ScreeningFormats.Parquet];
        var path = new Option<string>("--protocol") { Description = "A record file, or a protocol's folder.", HelpName = "PATH", Required = true };
        var subjects = new Option<string>("--subjects") { Description = "The subjects; - is standard input.", HelpName = "FILE", Required = true };
        var from = new Option<string?>("--from") { Description = "ndjson, csv or parquet. Default: as the file's extension says.", HelpName = "FORM" };
        from.AcceptOnlyFromAmong(formats);
        var output = new Option<string>("--out") { Description = "Where the results go: a row per subject, with the outcome of every criterion.", HelpName = "FILE", Required = true };
        var to = new Option<string?>("--to") { Description = "ndjson, csv or parquet. Default: as the extension of --out says.", HelpName = "FORM" };
        to.AcceptOnlyFromAmong(formats);
        var format = FormatOption.TextOrJson("Of the funnel: text or json.");
        var report = new Option<string?>("--report") { Description = "Also writes the funnel, criterion by criterion, as an HTML file.", HelpName = "FILE" };
        var asOf = new Option<string?>("--as-of") { Description = "What Today() and Now() mean: 2025-11-25, or 2025-11-25T10:30+01:00. Default: today.", HelpName = "DATE" };
        var restart = new Option<bool>("--restart") { Description = "Begins anew where an earlier run was stopped, instead of going on." };
        var cores = new Option<int>("--cores") { Description = "How many cores to use. Default: all.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var checkpoint = new Option<double>("--checkpoint") { Description = "Seconds between two checkpoints, from which a stopped run goes on.", HelpName = "SECONDS", DefaultValueFactory = _ => 1 };
        cores.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--cores is at least 1.");
        });
        checkpoint.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 86_400)) result.AddError("--checkpoint is a number of seconds up to a day.");
        });
        var command = new Command("screen", "Screens a file of subjects, however long: a row of results for each, and the funnel.") { path, subjects, from, output, to, format, report, asOf, restart, cores, checkpoint };
        CommandHelp.AddExamples(
            command,
            ("a file of JSON lines", "protocol screen --protocol protocol/NCT06995300 --subjects people.ndjson --out results.ndjson --as-of 2025-11-25"),
            ("a pipe, with a report", "zcat people.ndjson.gz | protocol screen --protocol protocol/NCT06995300 --subjects - --out results.csv --report funnel.html"),
            ("the funnel for a program", "protocol screen --protocol protocol/NCT06995300 --subjects people.csv --out results.csv --format json"),
            ("a table, in DuckDB", "protocol screen --protocol protocol/NCT06995300 --subjects people.parquet --out results.parquet"));
        command.SetAction((result, cancellation) => Task.Run(
            async () => (int)await RunAsync(
                host,
                new Request(
                    result.GetRequiredValue(path),
                    result.GetRequiredValue(subjects),
                    result.GetValue(from) ?? ScreeningFormats.OfFile(result.GetRequiredValue(subjects)),
                    host.FullPath(result.GetRequiredValue(output)),
                    result.GetValue(to) ?? ScreeningFormats.OfFile(result.GetRequiredValue(output)),
                    result.GetValue(format),
                    result.GetValue(report) is { } file ? host.FullPath(file) : null,
                    result.GetValue(asOf) is { } text ? EvalCommand.ReadMoment(text) : host.Today(),
                    result.GetValue(restart),
                    result.GetValue(cores),
                    TimeSpan.FromSeconds(result.GetValue(checkpoint))),
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolHost host, Request request, CancellationToken cancellation)
    {
        var isPipe = request.Subjects == StandardInput;
        var file = isPipe ? null : host.FullPath(request.Subjects);
        if (file is not null && !File.Exists(file)) throw new ToolException($"There is no file '{request.Subjects}'.");
        if (file == request.Output) throw new ToolException("--out is the file of subjects itself.");
        if (isPipe && request.From == ScreeningFormats.Parquet) throw new ToolException("A Parquet file is read from its end; it can't come through a pipe.");
        if (EvalCommand.Load(host, request.Protocol).Model is not { } model) return ExitCode.Findings;
        using var loaded = LoadedProtocol.Load(model);
        var protocol = loaded.Definition;
        var source = Source(host, request, file, model);
        // DuckDB doesn't say how far it is, and is done before a second try would be worth its trouble.
        var canResume = !isPipe && request.From != ScreeningFormats.Parquet;
        var screening = new ResumableScreening(protocol, request.AsOf, request.Output, request.To)
        {
            SubjectsPath = canResume ? file : null,
            CheckpointInterval = request.Checkpoint,
        };
        screening.Prepare(request.Restart);
        if (screening.Start is { } start) host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Going on behind line {start.Tally.Lines}, where an earlier run was stopped."));
        var errors = new ErrorLines(host, request.Subjects);
        var options = new ScreeningOptions { DegreeOfParallelism = request.Cores, OnBadLine = errors.Add };
        var clock = Stopwatch.StartNew();
        ScreeningProgress done;
        try
        {
            done = await ShowAsync(host, file, request, options, told => screening.RunAsync(source, told, cancellation)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (canResume)
        {
            host.Error.WriteLine("The same command goes on from here.");
            throw;
        }

        errors.Finish();
        var funnel = new ScreeningFunnel(protocol, request.AsOf, done.Tally);
        host.Out.WriteLine(request.Format == OutputFormat.Json ? funnel.Json() : funnel.Text());
        var lines = done.Tally.Lines - (screening.Start?.Tally.Lines ?? 0);
        var bytes = done.InputBytes - (screening.Start?.InputBytes ?? 0);
        host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.0} s, {lines / clock.Elapsed.TotalSeconds:N0} lines/s, {bytes / 1e6 / clock.Elapsed.TotalSeconds:N0} MB/s"));
        if (request.Report is { } report) AtomicFile.Write(report, Encoding.UTF8.GetBytes(funnel.Html()));
        return done.Tally.BadLines == 0 ? ExitCode.Success : ExitCode.Findings;
    }

    private static SubjectSource Source(ToolHost host, Request request, string? file, ProtocolModel model) => request.From switch
    {
        ScreeningFormats.Csv => file is null ? CsvSubjects.Stream(host.OpenInput()) : CsvSubjects.File(file),
        ScreeningFormats.Parquet => ParquetSubjects.File(file!, Sql(model)),
        _ => file is null ? SubjectSource.Ndjson(host.OpenInput()) : SubjectSource.NdjsonFile(file),
    };

    private static string Sql(ProtocolModel model)
    {
        var statement = SqlEmitter.Emit(model, SqlTarget.DuckDb);
        return statement.Statement ?? throw new ToolException($"DuckDB can't screen this protocol: {string.Join(' ', statement.Problems.Take(3))} 'protocol sql' lists all. Give the subjects as ndjson or csv.");
    }

    private static Task<ScreeningProgress> ShowAsync(ToolHost host, string? file, Request request, ScreeningOptions options, Func<ScreeningOptions, Task<ScreeningProgress>> run)
    {
        if (host.Progress is null || file is null || request.From != ScreeningFormats.Ndjson) return run(options);
        var length = Math.Max(1, new FileInfo(file).Length);
        return Task.FromResult(ProgressBar.Run(host, "Screening", report =>
            run(options with { Progress = new DirectProgress(place => report((double)place.InputBytes / length)) }).GetAwaiter().GetResult()));
    }

    private sealed record Request(string Protocol, string Subjects, string From, string Output, string To, OutputFormat Format, string? Report, AsOf AsOf, bool Restart, int Cores, TimeSpan Checkpoint);

    // At once, unlike Progress<T>, whose last words come after the end.
    private sealed class DirectProgress(Action<ScreeningProgress> report) : IProgress<ScreeningProgress>
    {
        public void Report(ScreeningProgress value) => report(value);
    }

    private sealed class ErrorLines(ToolHost host, string name)
    {
        private long _count;

        public void Add(BadLine bad)
        {
            if (++_count <= MostErrors) host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}({bad.Line}): error: {SafeText.OneLine(bad.Message)}"));
        }

        public void Finish()
        {
            if (_count > MostErrors) host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {_count} lines are no subjects of this protocol; each has its error in the results."));
        }
    }
}
