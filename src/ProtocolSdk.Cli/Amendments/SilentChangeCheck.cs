using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Protocols;
using ProtocolSdk.Compiler.Changes;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>Finds protocols whose eligibility differs from a git revision's although no new amendment says so.</summary>
internal sealed class SilentChangeCheck(ToolHost host, string revision)
{
    private readonly VersionLocator _locator = new(host);

    /// <summary>The finding; null when there is none, or when the revision hasn't got the protocol.</summary>
    /// <exception cref="ToolException">There is no git, or no such revision.</exception>
    public ProtocolDiagnostic? Of(ProtocolFiles<LocatedFile> files)
    {
        if (files.Record is not { } record) return null;
        var isFolder = record.RelativePath.Contains('/', StringComparison.Ordinal);
        var path = isFolder ? Path.GetDirectoryName(record.Path) is { Length: > 0 } folder ? folder : "." : record.Path;
        if (_locator.OfRevisionOrNull(revision, path) is not { } before) return null;
        var diff = ProtocolDiff.Of(before, _locator.OfPath(path));
        var isAmended = diff.After.Model.Amendment is { } amendment && amendment.Number != before.Model.Amendment?.Number;
        if (isAmended || diff.Count(ChangeCategories.Eligibility) == 0) return null;
        var items = diff.Changes.Where(c => c.Categories.HasFlag(ChangeCategories.Eligibility)).Select(c => c.Item).Distinct(StringComparer.Ordinal);
        return new ProtocolDiagnostic(DiagnosticCatalogue.EligibilityChangedSilently, Place(files), [revision, string.Join(", ", items)]);
    }

    // Where the amendment's number stands, or would.
    private static SourceLocation Place(ProtocolFiles<LocatedFile> files)
    {
        if (files.Rules is not { } rules) return new SourceLocation(files.Record!.Path, default, default, default);
        var file = JsonFile.Parse(rules.Path, File.ReadAllText(rules.FullPath));
        var member = file.Root is JsonObject root ? root.Find("amendment") ?? root.Find("version") : null;
        return file.GetLocation(member?.NameSpan ?? new TextSpan(0, 1));
    }
}
