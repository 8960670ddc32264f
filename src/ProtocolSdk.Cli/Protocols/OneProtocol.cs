using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Cli.Protocols;

/// <summary>The one protocol that a verb works on.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Model">The checked protocol, which has no errors.</param>
internal sealed record OneProtocol(ProtocolFiles<LocatedFile> Files, ProtocolModel Model)
{
    /// <summary>Finds and compiles it; its errors are told on the error stream, and then there is null.</summary>
    /// <param name="host">The process.</param>
    /// <param name="path">A record file, a protocol's folder, or a root that holds one protocol.</param>
    /// <param name="version">One of its versions; null is the one in force.</param>
    /// <exception cref="ToolException">There is nothing there, or several protocols, or no such version.</exception>
    public static OneProtocol? Load(ToolHost host, string path, string? version = null)
    {
        var layout = new ProtocolLocator(host).Find(path);
        if (layout.Protocols.Count != 1) throw new ToolException($"'{path}' has {layout.Protocols.Count} protocols; name one of them, such as {layout.Protocols[0].Head.Path}.");
        var inForce = layout.Protocols[0];
        var current = Compile(host, inForce);
        if (version is null || current?.Model.Version == version) return current;
        var frozen = layout.Frozen.FirstOrDefault(f => f.Id == inForce.Id && f.FrozenVersion == version)
            ?? throw new ToolException($"'{path}' has no version {version}.{Versions(layout, inForce)}");
        return Compile(host, frozen);
    }

    private static string Versions(ProtocolLayout<LocatedFile> layout, ProtocolFiles<LocatedFile> inForce)
    {
        var frozen = layout.Frozen.Where(f => f.Id == inForce.Id).Select(f => f.FrozenVersion).ToList();
        return frozen.Count == 0 ? " No version of it is frozen." : $" Frozen ones are {string.Join(", ", frozen)}.";
    }

    private static OneProtocol? Compile(ToolHost host, ProtocolFiles<LocatedFile> files)
    {
        var protocol = CheckedProtocol.Of(files);
        var report = new FindingReport(warningsAreErrors: false);
        report.AddProtocol(protocol.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        foreach (var finding in report.Findings) host.Error.WriteLine(MSBuildFindingWriter.Line(finding, colour: false));
        return report.HasErrors || protocol.Model is null ? null : new OneProtocol(files, protocol.Model);
    }
}
