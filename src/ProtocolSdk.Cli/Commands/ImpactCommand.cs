using System.CommandLine;
using System.Globalization;
using ProtocolSdk.Cli.Amendments;
using ProtocolSdk.Cli.Amendments.Reports;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol impact</c>: whom of the recorded subjects an amendment touches, and how.</summary>
internal static class ImpactCommand
{
    private enum Format
    {
        Text,
        Json,
        Ndjson,
    }

    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var protocol = new Option<string>("--protocol") { Description = "The protocol's folder.", HelpName = "PATH", DefaultValueFactory = _ => "protocol" };
        var subjects = new Option<string>("--subjects") { Description = "Recorded subjects, one JSON object per line.", HelpName = "FILE", Required = true };
        var from = new Option<string>("--from") { Description = "The version under which they were recorded, or a git revision.", HelpName = "V", Required = true };
        var to = new Option<string>("--to") { Description = "The version to evaluate them under, or a git revision.", HelpName = "V", Required = true };
        var asOf = new Option<string?>("--as-of") { Description = "The day of both evaluations, such as 2025-11-25. Default: today.", HelpName = "DATE" };
        var format = new Option<Format>("--format") { Description = "text, json (counts and the subjects touched), or ndjson (a line for each subject).", DefaultValueFactory = _ => Format.Text };
        var output = new Option<string?>("--out") { Description = "Writes a line of JSON for each subject to this file, whatever is printed.", HelpName = "FILE" };
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !TryDate(text, out _)) result.AddError($"'{text}' isn't a day such as 2025-11-25.");
        });
        var command = new Command("impact", "Says whom of the recorded subjects an amendment touches, and how.") { protocol, subjects, from, to, asOf, format, output };
        CommandHelp.AddExamples(
            command,
            ("a table for people", "protocol impact --protocol protocol/NCT06995300 --subjects enrolled.ndjson --from 1.0 --to 2.0"),
            ("for a data platform", "protocol impact --protocol protocol/NCT06995300 --subjects enrolled.ndjson --from 1.0 --to 2.0 --format ndjson > impact.ndjson"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() => Run(
            host,
            result.GetRequiredValue(protocol),
            result.GetRequiredValue(subjects),
            result.GetRequiredValue(from),
            result.GetRequiredValue(to),
            result.GetValue(asOf) is { } text && TryDate(text, out var day) ? day : host.Today(),
            result.GetValue(format),
            result.GetValue(output),
            cancellation)));
        return command;
    }

    private static bool TryDate(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static ExitCode Run(ToolHost host, string protocol, string subjects, string from, string to, AsOf asOf, Format format, string? output, CancellationToken cancellation)
    {
        var file = host.FullPath(subjects);
        if (!File.Exists(file)) throw new ToolException($"There is no file '{subjects}'.");
        var locator = new VersionLocator(host);
        var (before, after) = (locator.OfVersion(protocol, from), locator.OfVersion(protocol, to));
        var later = Between(locator, protocol, before, after).ToList();
        var reconsent = ReconsentDemand.Of(later);
        using var analysis = new ImpactAnalysis(before, after, later, reconsent, asOf);
        using var lines = output is null ? null : new ImpactLines(host.FullPath(output));
        var touched = new List<SubjectImpact>();
        var text = new ImpactText(host, after, reconsent);
        // Lines on the terminal and a bar below them would write over each other.
        if (format == Format.Ndjson) Evaluate(static _ => { });
        else ProgressBar.Run(host, "Evaluating", progress => Evaluate(progress));
        lines?.Finish();
        if (format == Format.Json) host.Out.WriteLine(ImpactLines.Report(before, after, reconsent, asOf, analysis.Counts, touched));
        else if (format == Format.Text) text.Write(before, analysis.Counts, asOf);
        return analysis.Counts.BadLines > 0 ? ExitCode.Findings : ExitCode.Success;

        bool Evaluate(Action<double> progress)
        {
            foreach (var impact in analysis.Read(file, bad => host.Error.WriteLine($"{subjects}({bad.Line}): error: {SafeText.OneLine(bad.Reason)}"), progress, cancellation))
            {
                lines?.Write(impact);
                if (format == Format.Ndjson) host.Out.WriteLine(ImpactLines.Line(impact));
                else if (format == Format.Json && impact.IsTouched) touched.Add(impact);
                else if (format == Format.Text) text.Add(impact);
            }

            return true;
        }
    }

    // Each version's amendment says what it demands of those who were enrolled before; of a revision only the one it holds is known.
    private static IEnumerable<Compiler.Model.ProtocolModel> Between(VersionLocator locator, string protocol, ProtocolSnapshot before, ProtocolSnapshot after)
    {
        var all = locator.AllOf(protocol).Select(v => v.Model).ToList();
        var (first, last) = (all.FindIndex(v => v.Version == before.Model.Version), all.FindIndex(v => v.Version == after.Model.Version));
        return first >= 0 && last > first ? all.Skip(first + 1).Take(last - first) : [after.Model];
    }
}
