using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ProtocolSdk.Analysis;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Import;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol coverage</c>: what a file of subjects reaches of a protocol's rules, clause by clause.</summary>
internal static class CoverageCommand
{
    private const int LongestSubject = 4 * 1024 * 1024;
    private const int MostErrors = 20;
    private const string Red = "\u001b[31m";
    private const string Plain = "\u001b[0m";

    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var path = new Argument<string>("PROTOCOL") { Description = "A record file, or a protocol's folder." };
        var subjects = new Option<string>("--subjects") { Description = "The subjects: one JSON object per line.", HelpName = "FILE", Required = true };
        var asOf = new Option<string?>("--as-of") { Description = "What Today() and Now() mean: 2025-11-25, or 2025-11-25T10:30+01:00. Default: today.", HelpName = "DATE" };
        var format = new Option<OutputFormat>("--format") { Description = "text or json.", DefaultValueFactory = _ => OutputFormat.Text };
        var command = new Command("coverage", "Counts what a file of subjects reaches of each rule, clause by clause.") { path, subjects, asOf, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == OutputFormat.Sarif) result.AddError("Coverage is written as text or json.");
        });
        CommandHelp.AddExamples(
            command,
            ("what a set of test subjects leaves out", "protocol coverage protocol/NCT06995300 --subjects subjects.ndjson --as-of 2025-11-25"),
            ("for a program", "protocol coverage protocol/NCT06995300 --subjects subjects.ndjson --format json"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() => Run(
            host,
            result.GetRequiredValue(path),
            result.GetRequiredValue(subjects),
            result.GetValue(asOf) is { } text ? EvalCommand.ReadMoment(text) : host.Today(),
            result.GetValue(format),
            cancellation)));
        return command;
    }

    private static ExitCode Run(ToolHost host, string path, string subjects, AsOf asOf, OutputFormat format, CancellationToken cancellation)
    {
        if (!File.Exists(host.FullPath(subjects))) throw new ToolException($"There is no file '{subjects}'.");
        if (EvalCommand.Load(host, path).Model is not { } model) return ExitCode.Findings;
        using var loaded = LoadedProtocol.Load(model);
        var coverage = new ClauseCoverage(loaded.Definition);
        var errors = ProgressBar.Run(host, "Evaluating", progress => Count(host, subjects, coverage, loaded.Definition, asOf, progress, cancellation));
        host.Out.WriteLine(format == OutputFormat.Json ? Json(loaded.Definition, coverage) : Text(coverage, host.UseColour));
        return errors == 0 ? ExitCode.Success : ExitCode.Findings;
    }

    private static int Count(ToolHost host, string subjects, ClauseCoverage coverage, ProtocolDefinition definition, AsOf asOf, Action<double> progress, CancellationToken cancellation)
    {
        var length = Math.Max(1, new FileInfo(host.FullPath(subjects)).Length);
        var errors = 0;
        var number = 0;
        using var lines = new Utf8Lines(host.FullPath(subjects), LongestSubject);
        while (lines.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            progress((double)lines.Position / length);
            if (!lines.IsTooLong && lines.Current.Span.Trim(" \t\r"u8).IsEmpty) continue;
            try
            {
                if (lines.IsTooLong) throw new JsonException("The line is too long for one subject.");
                coverage.Add(definition.ReadSubject(lines.Current.Span), asOf);
            }
            catch (JsonException error)
            {
                if (++errors <= MostErrors) host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subjects}({number}): error: {SafeText.OneLine(error.Message)}"));
            }
        }

        if (errors > MostErrors) host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subjects}: {errors} lines are not subjects of this protocol."));
        return errors;
    }

    private static string Text(ClauseCoverage coverage, bool colour)
    {
        var text = new System.Text.StringBuilder();
        text.Append("      true     false   unknown\n");
        foreach (var (criterion, clauses) in coverage.Criteria)
        {
            text.Append(CultureInfo.InvariantCulture, $"{criterion.Id}: {SafeText.OneLine(criterion.Label)}\n");
            foreach (var clause in clauses)
            {
                // The mark serves where colours can't.
                var line = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(clause.IsReached ? ' ' : '!')} {clause.True,8}  {clause.False,8}  {clause.Unknown,8}  {new string(' ', 2 * clause.Depth)}{SafeText.OneLine(clause.Clause.Cql)}");
                text.Append(colour && !clause.IsReached ? Red + line + Plain : line).Append('\n');
            }
        }

        var all = coverage.Criteria.SelectMany(c => c.Clauses).ToList();
        return text.Append(CultureInfo.InvariantCulture, $"{coverage.Subjects} subjects; {all.Count(c => c.IsReached)} of {all.Count} clauses were true for some and false for others").ToString();
    }

    private static string Json(ProtocolDefinition definition, ClauseCoverage coverage)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("protocol", definition.Id);
            writer.WriteString("protocolVersion", definition.Version);
            writer.WriteNumber("subjects", coverage.Subjects);
            writer.WriteStartArray("criteria");
            foreach (var (criterion, clauses) in coverage.Criteria)
            {
                writer.WriteStartObject();
                writer.WriteString("id", criterion.Id);
                writer.WriteStartArray("clauses");
                foreach (var clause in clauses)
                {
                    writer.WriteStartObject();
                    writer.WriteString("cql", clause.Clause.Cql);
                    writer.WriteString("words", clause.Clause.Words);
                    writer.WriteNumber("depth", clause.Depth);
                    writer.WriteNumber("true", clause.True);
                    writer.WriteNumber("false", clause.False);
                    writer.WriteNumber("unknown", clause.Unknown);
                    writer.WriteBoolean("reached", clause.IsReached);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
