using System.CommandLine;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cli.Protocols;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Emit.CSharp.Versions;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol emit</c>: the C# that the generator adds to a build, byte for byte, as files.</summary>
internal static class EmitCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A record file, a protocol's folder, or a folder with many of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--out") { Description = "The folder to write to; it is made when it isn't there.", Required = true, HelpName = "DIR" };
        var @namespace = new Option<string>("--namespace")
        {
            Description = "The namespace of the emitted types (MSBuild's ProtocolNamespace).",
            HelpName = "NS",
            DefaultValueFactory = _ => EmitOptions.Default.Namespace,
        };
        @namespace.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } value && !IsNamespace(value)) result.AddError($"'{value}' isn't a namespace such as Trials.Protocols.");
        });
        var debugRules = new Option<bool>("--debug-rules") { Description = "Map rules to the CQL of protocol.json, where a debugger stops (MSBuild's ProtocolDebugRules)." };
        var format = FormatOption.TextOrJson();
        var command = new Command("emit", "Writes the C# that the generator makes of protocols.") { paths, output, @namespace, debugRules, format };
        CommandHelp.AddExamples(
            command,
            ("look at what a build compiles", "protocol emit protocol/NCT06995300 --out generated"),
            ("in a namespace of your own", "protocol emit protocol --out generated --namespace Trials.Protocols"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() => Run(
            host,
            result.GetRequiredValue(paths),
            result.GetRequiredValue(output),
            new EmitOptions(result.GetRequiredValue(@namespace)) { DebugsRules = result.GetValue(debugRules) },
            result.GetValue(format),
            cancellation)));
        return command;
    }

    private static bool IsNamespace(string text) => text.Split('.').All(part =>
        part.Length > 0
        && (char.IsLetter(part[0]) || part[0] == '_')
        && part.All(c => char.IsLetterOrDigit(c) || c == '_'));

    private static ExitCode Run(ToolHost host, string[] paths, string output, EmitOptions options, OutputFormat format, CancellationToken cancellation)
    {
        var locator = new ProtocolLocator(host);
        var layouts = paths.Distinct(StringComparer.Ordinal).Select(locator.Find).ToList();
        var report = new FindingReport(warningsAreErrors: false);
        foreach (var layout in layouts) report.Add(layout.Findings);
        var protocols = ProtocolLocator.Distinct(layouts).GroupBy(p => (p.Id, ProtocolLocator.FolderOf(p))).Select(versions => versions.ToList()).ToList();
        LeaveOutTaken(protocols, report);
        var folder = new EmittedFolder(host.FullPath(output), output);
        ProgressBar.Run(host, "Emitting", progress =>
        {
            var emitted = new List<EmittedVersion>();
            for (var i = 0; i < protocols.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                emitted.AddRange(Emit(protocols[i], options, report));
                progress((double)(i + 1) / protocols.Count);
            }

            folder.Replace(emitted);
            return true;
        });

        if (format == OutputFormat.Json)
        {
            host.Out.WriteLine(JsonFindingWriter.Write(report, json =>
            {
                json.WriteNumber("written", folder.Written);
                json.WriteNumber("unchanged", folder.Unchanged);
                json.WriteNumber("removed", folder.Removed);
            }));
            return report.HasErrors ? ExitCode.Findings : ExitCode.Success;
        }

        MSBuildFindingWriter.Write(host, report, withNotes: false);
        host.Out.WriteLine($"{MSBuildFindingWriter.Counted(folder.Written, "file")} written to {output}, {folder.Unchanged} unchanged, {folder.Removed} removed");
        return report.HasErrors ? ExitCode.Findings : ExitCode.Success;
    }

    // A layout sees only that no two protocols of one path have the same name.
    private static void LeaveOutTaken(List<List<ProtocolFiles<LocatedFile>>> protocols, FindingReport report)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        protocols.RemoveAll(versions =>
        {
            var typeName = ProtocolTypeName.Of(versions[0].Id);
            var path = versions[0].Head.Path;
            if (owners.TryAdd(typeName, path)) return false;
            report.Add([new ProtocolDiagnostic(DiagnosticCatalogue.IdentityTaken, new SourceLocation(path, default, default, default), [path, typeName, owners[typeName]])]);
            return true;
        });
    }

    // All versions of one protocol: the code of the one in force names the others.
    private static IEnumerable<EmittedVersion> Emit(List<ProtocolFiles<LocatedFile>> versions, EmitOptions options, FindingReport report)
    {
        var protocols = versions.ConvertAll(CheckedProtocol.Of);
        foreach (var protocol in protocols) report.AddProtocol(protocol.Diagnostics);
        report.Add(VersionHistoryCheck.Find(protocols.Select(p => p.Facts).OfType<VersionFacts>()));
        protocols.RemoveAll(p => p.Model is null);
        var frozen = protocols.Select(p => p.Model!).Where(m => m.IsFrozen).Select(VersionSummary.Of).ToEquatableArray();
        return protocols.Select(p => CSharpEmitter.Emit(p.Model!, options, p.Model!.IsFrozen ? default : frozen, options.DebugsRules ? p.Places : null));
    }
}
