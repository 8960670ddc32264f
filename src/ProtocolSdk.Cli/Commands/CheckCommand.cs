using System.Collections.Concurrent;
using System.CommandLine;
using ProtocolSdk.Cli.Amendments;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cli.Protocols;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol check</c>: what a build would say of protocols, without a build.</summary>
internal static class CheckCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A record file, a protocol's folder (record.json, protocol.json), or a folder with many of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<OutputFormat>("--format") { Description = "text (MSBuild's form), json or sarif.", DefaultValueFactory = _ => OutputFormat.Text };
        var warnAsError = new Option<bool>("--warnaserror") { Description = "Warnings count as errors." };
        var notes = new Option<bool>("--notes") { Description = "Shows notes too, in text; json and sarif always have them." };
        var against = new Option<string?>("--against") { Description = "A git revision: an error when eligibility differs from it without a new amendment number.", HelpName = "REVISION" };
        var command = new Command("check", "Checks protocols and says what is wrong with them, and where.") { paths, format, warnAsError, notes, against };
        CommandHelp.AddExamples(
            command,
            ("every protocol of a project", "protocol check protocol"),
            ("one of them, strictly", "protocol check protocol/NCT06995300 --warnaserror"),
            ("no eligibility without an amendment", "protocol check protocol --against origin/main"),
            ("for a code-scanning service", "protocol check protocol --format sarif > protocol.sarif"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() => Run(
            host,
            result.GetRequiredValue(paths),
            result.GetValue(format),
            result.GetValue(warnAsError),
            result.GetValue(notes),
            result.GetValue(against),
            cancellation)));
        return command;
    }

    private static ExitCode Run(ToolHost host, string[] paths, OutputFormat format, bool warnAsError, bool notes, string? against, CancellationToken cancellation)
    {
        var locator = new ProtocolLocator(host);
        // All paths are looked at before any work, so that a misspelt one is said at once.
        var layouts = paths.Distinct(StringComparer.Ordinal).Select(locator.Find).ToList();
        var report = new FindingReport(warnAsError);
        foreach (var layout in layouts) report.Add(layout.Findings);
        var severities = new ConcurrentDictionary<string, SeveritySettings>(StringComparer.Ordinal);
        var protocols = ProtocolLocator.Distinct(layouts);
        var checkedProtocols = Compile(host, protocols, severities, cancellation);
        foreach (var (diagnostics, _) in checkedProtocols) report.AddProtocol(diagnostics);
        report.Add(Successions(checkedProtocols, severities));
        // What a broken protocol means can't be compared; its errors are told anyway.
        if (against is not null && !report.HasErrors) report.Add(SilentChanges(host, protocols, against, cancellation));

        switch (format)
        {
            case OutputFormat.Json:
                host.Out.WriteLine(JsonFindingWriter.Write(report));
                break;
            case OutputFormat.Sarif:
                host.Out.WriteLine(SarifFindingWriter.Write(report));
                break;
            default:
                MSBuildFindingWriter.Write(host, report, notes);
                MSBuildFindingWriter.WriteSummary(host, report, notes);
                break;
        }

        return report.HasErrors ? ExitCode.Findings : ExitCode.Success;
    }

    private static List<ProtocolDiagnostic> SilentChanges(ToolHost host, IEnumerable<ProtocolFiles<LocatedFile>> protocols, string against, CancellationToken cancellation)
    {
        var check = new SilentChangeCheck(host, against);
        var findings = new List<ProtocolDiagnostic>();
        foreach (var files in protocols.Where(p => p.FrozenVersion is null))
        {
            cancellation.ThrowIfCancellationRequested();
            if (check.Of(files) is { } finding) findings.Add(finding);
        }

        return findings;
    }

    // Only the findings are kept: the models of all protocols of a large root would fill the memory.
    private static List<(IReadOnlyList<ProtocolDiagnostic> Diagnostics, CheckedVersion? Version)> Compile(
        ToolHost host,
        List<ProtocolFiles<LocatedFile>> protocols,
        ConcurrentDictionary<string, SeveritySettings> severities,
        CancellationToken cancellation) =>
        ProgressBar.Run(host, "Checking", report =>
        {
            var done = 0;
            return protocols.AsParallel().AsOrdered().WithCancellation(cancellation).Select(files =>
            {
                var settings = severities.GetOrAdd(Path.GetDirectoryName(files.Head.FullPath)!, SeveritySettings.For);
                var protocol = CheckedProtocol.Of(files);
                IReadOnlyList<ProtocolDiagnostic> diagnostics = [.. protocol.Diagnostics.Select(settings.Apply).OfType<ProtocolDiagnostic>()];
                report((double)Interlocked.Increment(ref done) / protocols.Count);
                return (diagnostics, protocol.Facts is { } facts ? new CheckedVersion(facts, ProtocolLocator.FolderOf(files)) : null);
            }).ToList();
        });

    private static IEnumerable<ProtocolDiagnostic> Successions(
        List<(IReadOnlyList<ProtocolDiagnostic> Diagnostics, CheckedVersion? Version)> protocols,
        ConcurrentDictionary<string, SeveritySettings> severities)
    {
        var versions = protocols.Select(p => p.Version).OfType<CheckedVersion>().ToList();
        // Two roots may hold protocols of one name, which aren't versions of each other.
        foreach (var protocol in versions.GroupBy(v => v.Folder, StringComparer.Ordinal))
        {
            var settings = severities.GetOrAdd(protocol.Key, SeveritySettings.For);
            foreach (var finding in VersionHistoryCheck.Find(protocol.Select(v => v.Facts)).Select(settings.Apply).OfType<ProtocolDiagnostic>()) yield return finding;
        }
    }

    private sealed record CheckedVersion(VersionFacts Facts, string Folder);
}
