using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Cli.Protocols;

/// <summary>Finds the protocols under the paths that a user names: a record file, a protocol's folder, or a root with many.</summary>
internal sealed class ProtocolLocator(ToolHost host)
{
    private const string RecordFile = "record.json";
    private const string RulesFile = "protocol.json";
    private const string VersionsFolder = "versions";
    private const string SchemaExtension = ".schema.json";

    /// <summary>The protocols of one path, laid out as a build lays them out.</summary>
    /// <exception cref="ToolException">There is nothing there, or no protocol.</exception>
    public ProtocolLayout<LocatedFile> Find(string path)
    {
        var full = host.FullPath(path);
        if (File.Exists(full)) return OfFile(path, full);
        if (!Directory.Exists(full)) throw new ToolException($"There is no file or folder '{path}'.");
        var isProtocol = File.Exists(Path.Combine(full, RecordFile)) || File.Exists(Path.Combine(full, RulesFile));
        return isProtocol ? OfFolder(path, full) : OfRoot(path, full);
    }

    /// <summary>The protocols of several paths, each with its frozen versions behind it; one that two paths name is there once.</summary>
    public static List<ProtocolFiles<LocatedFile>> Distinct(IEnumerable<ProtocolLayout<LocatedFile>> layouts) =>
    [
        .. layouts
            .SelectMany(l => l.Protocols.SelectMany(p => l.Frozen.Where(f => f.Id == p.Id).Prepend(p)))
            .DistinctBy(p => p.Head.FullPath, StringComparer.Ordinal),
    ];

    /// <summary>The folder of a protocol, in which its frozen versions lie too.</summary>
    public static string FolderOf(ProtocolFiles<LocatedFile> files)
    {
        var folder = Path.GetDirectoryName(files.Head.FullPath)!;
        return files.FrozenVersion is null ? folder : Path.GetDirectoryName(Path.GetDirectoryName(folder))!;
    }

    private static ProtocolLayout<LocatedFile> OfFile(string path, string full)
    {
        var name = Path.GetFileName(full);
        if (name is RecordFile or RulesFile && Path.GetDirectoryName(full) is { } folder && Path.GetDirectoryName(folder) is not null)
        {
            return OfFolder(Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".", folder);
        }

        if (!name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new ToolException($"'{path}' isn't a JSON file. A protocol is a record such as NCT01234567.json, or a folder with record.json; 'protocol import' makes one of the registry's XML.");
        }

        return ProtocolLayout.Of<LocatedFile>([new LocatedFile(name, path, full)]);
    }

    private static ProtocolLayout<LocatedFile> OfFolder(string path, string full)
    {
        var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(full));
        var versions = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full));
        if (Path.GetFileName(versions) == VersionsFolder && Path.GetDirectoryName(versions) is { } owner && VersionText.IsVersion(id)) return OfFrozenVersion(id, owner, path, full);
        return ProtocolLayout.Of(FilesOf(id, path, full));
    }

    // A frozen version that is named itself is all there is to look at.
    private static ProtocolLayout<LocatedFile> OfFrozenVersion(string version, string owner, string path, string full)
    {
        var files = PairIn(version, path, full).ToDictionary(f => Path.GetFileName(f.FullPath), StringComparer.Ordinal);
        var frozen = new ProtocolFiles<LocatedFile>(Path.GetFileName(owner), files.GetValueOrDefault(RecordFile), files.GetValueOrDefault(RulesFile)) { FrozenVersion = version };
        return new ProtocolLayout<LocatedFile>([frozen], default);
    }

    private static ProtocolLayout<LocatedFile> OfRoot(string path, string full)
    {
        var files = new List<LocatedFile>();
        foreach (var file in Directory.EnumerateFiles(full, "*.json"))
        {
            var name = Path.GetFileName(file);
            if (!name.EndsWith(SchemaExtension, StringComparison.OrdinalIgnoreCase)) files.Add(new LocatedFile(name, Path.Combine(path, name), file));
        }

        foreach (var folder in Directory.EnumerateDirectories(full))
        {
            var name = Path.GetFileName(folder);
            files.AddRange(FilesOf(name, Path.Combine(path, name), folder));
        }

        return files.Count == 0
            ? throw new ToolException($"There is no protocol in '{path}': neither a record such as NCT01234567.json nor a folder with record.json.")
            : ProtocolLayout.Of(files);
    }

    // The same files that the package's targets give to the compiler.
    private static IEnumerable<LocatedFile> FilesOf(string id, string path, string full)
    {
        foreach (var file in PairIn(id, path, full)) yield return file;
        var versions = Path.Combine(full, VersionsFolder);
        if (!Directory.Exists(versions)) yield break;
        foreach (var version in Directory.EnumerateDirectories(versions))
        {
            var name = Path.GetFileName(version);
            foreach (var file in PairIn($"{id}/{VersionsFolder}/{name}", Path.Combine(path, VersionsFolder, name), version)) yield return file;
        }
    }

    private static IEnumerable<LocatedFile> PairIn(string relative, string path, string full)
    {
        foreach (var name in (string[])[RecordFile, RulesFile])
        {
            var file = Path.Combine(full, name);
            if (File.Exists(file)) yield return new LocatedFile($"{relative}/{name}", Path.Combine(path, name), file);
        }
    }
}
