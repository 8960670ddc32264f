using System.CommandLine;
using System.Text;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Import;
using ProtocolSdk.Cli.Output;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol import</c>: registry data, in any of its forms, as protocols.</summary>
internal static class ImportCommand
{
    private const string DefaultFolder = "protocol";

    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Registry data: API v2 JSON (a record, an array, a page with 'studies', a record per line) or the XML of before 2024.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--out") { Description = "The protocol root to write to.", HelpName = "DIR", DefaultValueFactory = _ => DefaultFolder };
        var force = new Option<bool>("--force") { Description = "Replaces a different record that is there already." };
        var rules = new Option<bool>("--write-rules") { Description = "Writes a protocol.json with the criteria's ids and texts where there is none." };
        var format = new Option<OutputFormat>("--format") { Description = "text or json.", DefaultValueFactory = _ => OutputFormat.Text };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "text", "json");
        var command = new Command("import", "Imports registry records into a protocol root, as NCT…/record.json.") { files, output, force, rules, format };
        CommandHelp.AddExamples(
            command,
            ("a record as downloaded, kept byte for byte", "protocol import NCT06995300.json"),
            ("a page of search results, with criteria to write rules for", "protocol import search.json --write-rules"),
            ("records of the older XML, into another root", "protocol import archive/*.xml --out trials"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() => Run(
            host,
            result.GetRequiredValue(files),
            new RecordFolder(host.FullPath(result.GetRequiredValue(output)), result.GetValue(force)),
            result.GetValue(rules),
            result.GetValue(format),
            cancellation)));
        return command;
    }

    private static ExitCode Run(ToolHost host, string[] files, RecordFolder folder, bool writeRules, OutputFormat format, CancellationToken cancellation)
    {
        var missing = files.Where(f => !File.Exists(host.FullPath(f))).ToList();
        if (missing.Count > 0) throw new ToolException($"There is no file {string.Join(", ", missing.Select(f => $"'{f}'"))}.");
        var report = new ImportReport();
        var sizes = files.Select(f => Math.Max(1, new FileInfo(host.FullPath(f)).Length)).ToArray();
        ProgressBar.Run(host, "Importing", progress =>
        {
            double done = 0;
            for (var i = 0; i < files.Length; i++)
            {
                foreach (var (entry, share) in new RegistryFile(files[i], host.FullPath(files[i]), ImportLimits.Default).Read())
                {
                    cancellation.ThrowIfCancellationRequested();
                    Import(entry, folder, writeRules, report);
                    progress((done + (sizes[i] * share)) / sizes.Sum());
                }

                done += sizes[i];
            }

            return true;
        });

        if (format == OutputFormat.Json) host.Out.WriteLine(report.Json());
        else foreach (var line in report.Lines()) host.Out.WriteLine(line);
        return report.Skipped.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static void Import(RegistryEntry entry, RecordFolder folder, bool writeRules, ImportReport report)
    {
        if (entry.NctId is not { } id || entry.Record is not { } record)
        {
            report.Add(new ImportedStudy(entry.Origin, entry.NctId, ImportOutcome.Skipped, entry.Problem), []);
            return;
        }

        var outcome = folder.Put(id, record, out var reason);
        report.Add(new ImportedStudy(entry.Origin, id, outcome, reason), entry.NotCarried);
        if (writeRules && outcome != ImportOutcome.Skipped && RulesFile.Write(folder.FolderOf(id), id, Encoding.UTF8.GetString(record).TrimStart('\uFEFF'))) report.RulesWritten++;
    }
}
