using System.CommandLine;
using System.Globalization;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cli.Related;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol related</c>: the trials of a folder that resemble one, and why.</summary>
internal static class RelatedCommand
{
    private const string DefaultFolder = "protocol";

    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var trial = new Argument<string>("NCTID") { Description = "The trial: its id, when it is in the folder, or the path of its record or protocol folder." };
        var folder = new Option<string>("--in") { Description = "A protocol root or a folder of records as downloaded.", HelpName = "DIR", DefaultValueFactory = _ => DefaultFolder };
        var count = new Option<int>("--count") { Description = "How many to show.", HelpName = "N", DefaultValueFactory = _ => 10 };
        var format = new Option<OutputFormat>("--format") { Description = "text or json.", DefaultValueFactory = _ => OutputFormat.Text };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "text", "json");
        var command = new Command("related", "Finds the trials that resemble one: by title, conditions, interventions, summary and criteria.") { trial, folder, count, format };
        CommandHelp.AddExamples(
            command,
            ("among the protocols of this project", "protocol related NCT06995300"),
            ("a record against a folder of downloads", "protocol related protocol/NCT06995300 --in downloads --count 5"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() => Run(
            host,
            result.GetRequiredValue(trial),
            result.GetRequiredValue(folder),
            result.GetValue(count),
            result.GetValue(format),
            cancellation)));
        return command;
    }

    private static ExitCode Run(ToolHost host, string name, string folder, int count, OutputFormat format, CancellationToken cancellation)
    {
        if (count < 1) throw new ToolException("--count must be 1 or more.");
        var others = TrialFolder.Read(host, folder, cancellation);
        foreach (var problem in others.Skipped) host.Error.WriteLine(SafeText.OneLine(problem));
        var trial = others.Trials.FirstOrDefault(t => string.Equals(t.NctId, name, StringComparison.OrdinalIgnoreCase)) ?? Named(host, name, folder, cancellation);
        using var index = new TrialIndex(others.Trials);
        var findings = index.Nearest(trial, count);
        if (format == OutputFormat.Json) host.Out.WriteLine(Json(trial, findings));
        else WriteText(host, trial, findings, others.Trials.Count);
        return ExitCode.Success;
    }

    private static TrialText Named(ToolHost host, string name, string folder, CancellationToken cancellation)
    {
        var full = host.FullPath(name);
        if (!File.Exists(full) && !Directory.Exists(full)) throw new ToolException($"There is no trial '{name}' in '{folder}', and no file or folder of that name.");
        return TrialFolder.Read(host, name, cancellation).Trials is [var one]
            ? one
            : throw new ToolException($"'{name}' isn't one readable record; name a record or one protocol's folder.");
    }

    private static void WriteText(ToolHost host, TrialText trial, IReadOnlyList<RelatedTrialFinding> findings, int among)
    {
        host.Out.WriteLine(SafeText.OneLine($"{trial.NctId}  {trial.Title}"));
        foreach (var finding in findings)
        {
            host.Out.WriteLine();
            host.Out.WriteLine(SafeText.OneLine($"{finding.Trial.NctId}  {finding.Trial.Title}{(finding.Trial.Status is { } status ? $" ({status})" : "")}"));
            foreach (var reason in finding.Reasons()) host.Out.WriteLine("  " + SafeText.OneLine(reason));
        }

        host.Out.WriteLine();
        host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{findings.Count} of {among} trials shown, most alike first."));
    }

    private static string Json(TrialText trial, IReadOnlyList<RelatedTrialFinding> findings) => JsonText.Text(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("nctId", trial.NctId);
        writer.WriteString("title", trial.Title);
        writer.WriteStartArray("related");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("nctId", finding.Trial.NctId);
            writer.WriteString("title", finding.Trial.Title);
            writer.WriteString("status", finding.Trial.Status);
            writer.WriteNumber("score", finding.Score);
            writer.WriteStartArray("reasons");
            foreach (var reason in finding.Reasons()) writer.WriteStringValue(reason);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
