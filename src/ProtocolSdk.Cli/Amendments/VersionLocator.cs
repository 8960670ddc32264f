using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Protocols;
using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>Finds a version of a protocol: a file, a folder, a version's number, or a git revision.</summary>
internal sealed class VersionLocator(ToolHost host)
{
    private const string RecordFile = "record.json";
    private const string RulesFile = "protocol.json";
    private const string VersionsFolder = "versions";

    /// <summary>What a path, or <c>REVISION:PATH</c>, names.</summary>
    /// <exception cref="ToolException">There is nothing of that name, or it has errors.</exception>
    public ProtocolSnapshot OfPath(string name)
    {
        var full = host.FullPath(name);
        if (File.Exists(full) || Directory.Exists(full)) return OfFiles(name, Single(name));
        // A drive letter is no revision.
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon > 1) return OfRevision(name[..colon], name[(colon + 1)..]);
        throw new ToolException($"There is no file or folder '{name}'. A version's number, such as 1.0, needs --protocol PATH; a git revision is written REVISION:PATH.");
    }

    /// <summary>A version of the protocol at a path, by its number or as it was in a git revision.</summary>
    /// <param name="path">The protocol's folder or file.</param>
    /// <param name="version">The number, or the revision.</param>
    /// <exception cref="ToolException">There is neither a version nor a revision of that name, or it has errors.</exception>
    public ProtocolSnapshot OfVersion(string path, string version)
    {
        var versions = VersionsOf(path);
        if (versions.TryGetValue(version, out var files)) return OfFiles(version, files);
        try
        {
            return OfRevision(version, path);
        }
        catch (ToolException error)
        {
            throw new ToolException($"'{path}' has no version '{version}', only {string.Join(", ", versions.Keys)}; and as a git revision: {error.Message}");
        }
    }

    /// <summary>All versions of the protocol at a path, frozen ones first, in their order; the last one is in force.</summary>
    public IReadOnlyList<ProtocolSnapshot> AllOf(string path) => [.. VersionsOf(path).Select(version => OfFiles(version.Key, version.Value))];

    /// <summary>The protocol at a path as it was in a revision; null when it wasn't there.</summary>
    public ProtocolSnapshot? OfRevisionOrNull(string revision, string path)
    {
        var full = host.FullPath(path);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder)!;
        var git = GitRevision.Find(folder, revision);
        var below = Path.GetRelativePath(folder, full).Replace('\\', '/');
        if (Path.GetFileName(full) is RecordFile or RulesFile && Path.GetDirectoryName(full) is { } owner)
        {
            full = owner;
            below = Path.GetRelativePath(folder, full).Replace('\\', '/');
        }

        var name = $"{revision}:{path}";
        if (below.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return git.Read(below) is { } alone ? ProtocolSnapshot.Of(name, Path.GetFileNameWithoutExtension(full), (name, alone), null) : null;
        }

        if (git.Read($"{below}/{RecordFile}") is not { } record) return null;
        var rules = git.Read($"{below}/{RulesFile}");
        return ProtocolSnapshot.Of(name, Path.GetFileName(Path.TrimEndingDirectorySeparator(full)), ($"{name}/{RecordFile}", record), rules is null ? null : ($"{name}/{RulesFile}", rules));
    }

    private ProtocolSnapshot OfRevision(string revision, string path) =>
        OfRevisionOrNull(revision, path) ?? throw new ToolException($"Revision '{revision}' has no protocol at '{path}'.");

    // The version in force comes last: it is the later one whatever its number says.
    private Dictionary<string, ProtocolFiles<LocatedFile>> VersionsOf(string path)
    {
        var current = Single(path);
        var found = new Dictionary<string, ProtocolFiles<LocatedFile>>(StringComparer.Ordinal);
        var folder = Path.Combine(Path.GetDirectoryName((current.Record ?? current.Rules)!.FullPath)!, VersionsFolder);
        var isFolder = (current.Record ?? current.Rules)!.RelativePath.Contains('/', StringComparison.Ordinal);
        if (isFolder && Directory.Exists(folder))
        {
            foreach (var version in Directory.EnumerateDirectories(folder).OrderBy(p => Path.GetFileName(p), Comparer<string>.Create(VersionText.Compare)))
            {
                var shown = Path.Combine(path, VersionsFolder, Path.GetFileName(version));
                found[Path.GetFileName(version)] = new ProtocolFiles<LocatedFile>(current.Id, At(version, shown, RecordFile), At(version, shown, RulesFile));
            }
        }

        found[OfFiles(path, current).Model.Version] = current;
        return found;
    }

    private static LocatedFile? At(string folder, string shown, string name) =>
        File.Exists(Path.Combine(folder, name)) ? new LocatedFile(name, Path.Combine(shown, name), Path.Combine(folder, name)) : null;

    private ProtocolFiles<LocatedFile> Single(string path)
    {
        var protocols = new ProtocolLocator(host).Find(path).Protocols;
        return protocols.Count == 1 ? protocols[0] : throw new ToolException($"'{path}' has {protocols.Count} protocols; name one of them.");
    }

    private static ProtocolSnapshot OfFiles(string name, ProtocolFiles<LocatedFile> files)
    {
        if (files.Record is not { } record) throw new ToolException($"'{name}' has no record.json.");
        return ProtocolSnapshot.Of(name, files.Id, (record.Path, File.ReadAllBytes(record.FullPath)), files.Rules is { } rules ? (rules.Path, File.ReadAllBytes(rules.FullPath)) : null);
    }
}
