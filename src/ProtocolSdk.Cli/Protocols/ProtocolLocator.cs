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

    /// <summary>The protocols of several paths; one that two paths name is there once.</summary>
    public static List<ProtocolFiles<LocatedFile>> Distinct(IEnumerable<ProtocolLayout<LocatedFile>> layouts) =>
        [.. layouts.SelectMany(l => l.Protocols).DistinctBy(p => (p.Record ?? p.Rules)!.FullPath, StringComparer.Ordinal)];

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
        return ProtocolLayout.Of(FilesOf(id, path, full));
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
