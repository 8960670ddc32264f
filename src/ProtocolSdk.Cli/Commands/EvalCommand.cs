using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cli.Protocols;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol eval</c>: the value of a CQL expression, by the code that the generator emits; or HL7's tests.</summary>
internal static class EvalCommand
{
    private const int MostSubjectBytes = 64 * 1024 * 1024;
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.fffK"];

    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var expression = new Argument<string?>("EXPRESSION") { Description = "A CQL expression.", Arity = ArgumentArity.ZeroOrOne };
        var protocol = new Option<string?>("--protocol") { Description = "A protocol whose data elements, value sets and definitions the expression may use.", HelpName = "PATH" };
        var subject = new Option<string?>("--subject") { Description = "The subject, as JSON; without it nothing is recorded.", HelpName = "FILE" };
        var asOf = new Option<string?>("--as-of") { Description = "What Today() and Now() mean: 2025-11-25, or 2025-11-25T10:30+01:00. Default: today, and for tests a fixed moment.", HelpName = "DATE" };
        var tests = new Option<string[]>("--tests") { Description = "Files of HL7's CQL tests, which are run.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var format = FormatOption.TextOrJson();
        var command = new Command("eval", "Evaluates a CQL expression, or runs HL7's CQL tests.") { expression, protocol, subject, asOf, tests, format };
        command.Validators.Add(result =>
        {
            var hasTests = result.GetValue(tests) is { Length: > 0 };
            if (hasTests == result.GetValue(expression) is not null) result.AddError("Give either an expression or --tests.");
            if (result.GetValue(subject) is not null && result.GetValue(protocol) is null) result.AddError("--subject needs --protocol, which says what its fields mean.");
        });
        CommandHelp.AddExamples(
            command,
            ("an expression by itself", "protocol eval \"months between @2025-02-14 and @2025-11-25\""),
            ("a definition of a protocol, for a subject", "protocol eval SymptomMonths --protocol protocol/NCT06995300 --subject subject.json --as-of 2025-11-25"),
            ("HL7's tests", "protocol eval --tests cql-tests/*.xml"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() =>
        {
            var moment = result.GetValue(asOf) is { } text ? ReadMoment(text) : (AsOf?)null;
            return result.GetValue(tests) is { Length: > 0 } files
                ? RunTests(host, files, moment ?? CqlTestRun.Moment, result.GetValue(format), cancellation)
                : Evaluate(host, result.GetValue(expression)!, result.GetValue(protocol), result.GetValue(subject), moment, result.GetValue(format));
        }));
        return command;
    }

    /// <summary>The moment that a command line names.</summary>
    /// <exception cref="ToolException">It names none.</exception>
    internal static AsOf ReadMoment(string text)
    {
        if (DateOnly.TryParseExact(text, DateForms[0], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        return DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new ToolException($"'{text}' isn't a date such as 2025-11-25, or a moment such as 2025-11-25T10:30+01:00.");
    }

    private static ExitCode Evaluate(ToolHost host, string text, string? protocolPath, string? subjectPath, AsOf? moment, OutputFormat format)
    {
        var protocol = protocolPath is null ? null : Load(host, protocolPath);
        if (protocol is { Model: null }) return ExitCode.Findings;
        var scope = protocol?.Scope ?? new BindingScope();
        var expression = CqlExpression.Of(text, scope);
        if (expression.Bound is not { } bound)
        {
            foreach (var error in expression.Errors) host.Error.WriteLine(SafeText.OneLine(CqlExpression.Sentence(text, error)));
            return ExitCode.Findings;
        }

        var asOf = moment ?? host.Today();
        try
        {
            var value = protocol is null
                ? Value(bound, asOf)
                : ProtocolExpression.Evaluate(protocol.Model!, text, bound, subjectPath is null ? "{}"u8.ToArray() : Subject(host, subjectPath), asOf);
            var shown = CqlValueText.Format(value, bound.Type);
            host.Out.WriteLine(format == OutputFormat.Text ? shown : JsonText.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("expression", text);
                json.WriteString("type", bound.Type.ToString());
                json.WriteString("value", value is null ? null : shown);
                json.WriteEndObject();
            }));
            return ExitCode.Success;
        }
        catch (Exception error) when (error is CqlRuntimeException or EmissionException)
        {
            host.Error.WriteLine("error: " + error.Message);
            return ExitCode.Findings;
        }
        catch (JsonException error)
        {
            throw new ToolException($"{subjectPath}: {SafeText.OneLine(error.Message)}");
        }
    }

    /// <summary>The one protocol of a path, its errors told; without a model when there are any that leave none.</summary>
    /// <exception cref="ToolException">The path has none, or several.</exception>
    internal static CheckedProtocol Load(ToolHost host, string path)
    {
        var protocols = new ProtocolLocator(host).Find(path).Protocols;
        if (protocols.Count != 1) throw new ToolException($"'{path}' has {protocols.Count} protocols; name one of them.");
        var protocol = CheckedProtocol.Of(protocols[0]);
        var report = new FindingReport(warningsAreErrors: false);
        report.AddProtocol(protocol.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        foreach (var finding in report.Findings) host.Error.WriteLine(MSBuildFindingWriter.Line(finding, colour: false));
        return protocol;
    }

    private static byte[] Subject(ToolHost host, string path)
    {
        var full = host.FullPath(path);
        if (!File.Exists(full)) throw new ToolException($"There is no file '{path}'.");
        return new FileInfo(full).Length <= MostSubjectBytes ? File.ReadAllBytes(full) : throw new ToolException($"'{path}' is too large for one subject.");
    }

    private static object? Value(BoundExpression bound, AsOf asOf)
    {
        using var batch = new ExpressionBatch();
        var number = batch.Add(bound);
        batch.Compile();
        return batch.Refusal(number) is { } refusal ? throw new EmissionException(refusal) : batch.Evaluate(number, asOf);
    }

    private static ExitCode RunTests(ToolHost host, string[] files, AsOf asOf, OutputFormat format, CancellationToken cancellation)
    {
        var missing = files.Where(f => !File.Exists(host.FullPath(f))).ToList();
        if (missing.Count > 0) throw new ToolException($"There is no file {string.Join(", ", missing.Select(f => $"'{f}'"))}.");
        var total = new int[3];
        var all = new List<(string File, IReadOnlyList<CqlTestOutcome> Outcomes)>();
        foreach (var file in files)
        {
            var outcomes = CqlTestRun.Run(CqlTest.Read(host.FullPath(file)), asOf, cancellation);
            var counts = Counts(outcomes);
            for (var i = 0; i < total.Length; i++) total[i] += counts[i];
            all.Add((file, outcomes));
            if (format == OutputFormat.Json) continue;
            host.Out.WriteLine($"{Path.GetFileNameWithoutExtension(file)}: {Summary(counts)}");
            foreach (var outcome in outcomes.Where(o => o.Status != CqlTestStatus.Passed)) host.Out.Write(Describe(outcome));
            host.Out.Flush();
        }

        host.Out.WriteLine(format == OutputFormat.Text ? Summary(total) : CqlTestJson.Write(all));
        return total[(int)CqlTestStatus.Failed] > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static int[] Counts(IReadOnlyList<CqlTestOutcome> outcomes) =>
        [.. Enum.GetValues<CqlTestStatus>().Select(status => outcomes.Count(o => o.Status == status))];

    private static string Summary(int[] counts) => string.Create(CultureInfo.InvariantCulture, $"{counts[0]} passed, {counts[1]} failed, {counts[2]} skipped");

    private static string Describe(CqlTestOutcome outcome)
    {
        var text = new StringBuilder();
        var word = outcome.Status == CqlTestStatus.Failed ? "FAILED" : "SKIPPED";
        text.Append(CultureInfo.InvariantCulture, $"  {word} {outcome.Test.Id}: {SafeText.OneLine(outcome.Test.Expression.Trim())}\n");
        text.Append(CultureInfo.InvariantCulture, $"    expected {SafeText.OneLine(outcome.Expected.Trim())}\n");
        text.Append(CultureInfo.InvariantCulture, $"    actual   {SafeText.OneLine(outcome.Actual)}\n");
        if (outcome.Reason is not null) text.Append(CultureInfo.InvariantCulture, $"    reason   {outcome.Reason}\n");
        return text.ToString();
    }
}
