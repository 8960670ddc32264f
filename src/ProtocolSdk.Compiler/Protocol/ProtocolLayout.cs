using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>A file below the protocol root, before anything is parsed.</summary>
public interface IProtocolFile
{
    /// <summary>The path below the protocol root, with <c>/</c>.</summary>
    string RelativePath { get; }

    /// <summary>The path, as it was named to the compiler; only shown to people.</summary>
    string Path { get; }
}

/// <summary>The files of one version of a protocol.</summary>
/// <typeparam name="TFile">How the caller holds a file.</typeparam>
/// <param name="Id">The protocol's identity: the name of its folder or file.</param>
/// <param name="Record">The registry record; null when there is none.</param>
/// <param name="Rules">protocol.json; null when there is none.</param>
public sealed record ProtocolFiles<TFile>(string Id, TFile? Record, TFile? Rules)
    where TFile : class, IProtocolFile
{
    /// <summary>The version's folder under <c>versions/</c>; null for the version in force.</summary>
    public string? FrozenVersion { get; init; }

    /// <summary>The first file: the record, or protocol.json where there is none.</summary>
    public TFile Head => Record ?? Rules!;
}

/// <summary>The protocols among some files.</summary>
/// <typeparam name="TFile">How the caller holds a file.</typeparam>
/// <param name="Protocols">The versions in force, in ordinal order of their folder's or file's name.</param>
/// <param name="Findings">Names that collide, or can't be.</param>
public sealed record ProtocolLayout<TFile>(EquatableArray<ProtocolFiles<TFile>> Protocols, EquatableArray<ProtocolDiagnostic> Findings)
    where TFile : class, IProtocolFile
{
    /// <summary>The frozen versions, in the order of their protocols and of their versions.</summary>
    public EquatableArray<ProtocolFiles<TFile>> Frozen { get; init; }

    /// <summary>All versions: those in force, then the frozen ones.</summary>
    public IEnumerable<ProtocolFiles<TFile>> All => Protocols.Concat(Frozen);
}

/// <summary>
/// Which files make a protocol: a folder with record.json and perhaps protocol.json, or a record alone at the root; and below
/// a protocol's folder the same two files in <c>versions/1.0/</c> for each frozen version.
/// </summary>
public static class ProtocolLayout
{
    /// <summary>The name of the file of rules in a protocol's folder.</summary>
    public const string RulesFile = "protocol.json";

    private const string RecordFile = "record.json";
    private const string VersionsFolder = "versions";
    private const string Extension = ".json";

    /// <summary>Groups the files; those that belong to no protocol are passed over.</summary>
    public static ProtocolLayout<TFile> Of<TFile>(IEnumerable<TFile> files)
        where TFile : class, IProtocolFile
    {
        var folders = new SortedDictionary<string, Pair<TFile>>(StringComparer.Ordinal);
        var frozen = new SortedDictionary<string, SortedDictionary<string, Pair<TFile>>>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(f => f.RelativePath, StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            var parts = file.RelativePath.Split('/');
            switch (parts.Length)
            {
                case 1 when file.RelativePath.EndsWith(Extension, StringComparison.OrdinalIgnoreCase):
                    Put(folders, WithoutExtension(file.RelativePath) + Extension, file, isRecord: true);
                    break;
                case 2 when parts[1] is RecordFile or RulesFile:
                    Put(folders, parts[0], file, parts[1] == RecordFile);
                    break;
                case 4 when parts[1] == VersionsFolder && parts[3] is RecordFile or RulesFile:
                    if (!frozen.TryGetValue(parts[0], out var versions)) frozen.Add(parts[0], versions = new(StringComparer.Ordinal));
                    Put(versions, parts[2], file, parts[3] == RecordFile);
                    break;
            }
        }

        var protocols = new List<ProtocolFiles<TFile>>();
        var findings = new List<ProtocolDiagnostic>();
        var frozenVersions = new List<ProtocolFiles<TFile>>();
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in folders)
        {
            var id = entry.Key.EndsWith(Extension, StringComparison.Ordinal) ? WithoutExtension(entry.Key) : entry.Key;
            var typeName = ProtocolTypeName.Of(id);
            var first = entry.Value.Record ?? entry.Value.Rules!;
            if (taken.TryGetValue(typeName, out var owner))
            {
                findings.Add(At(first, DiagnosticCatalogue.IdentityTaken, first.RelativePath, typeName, owner));
                continue;
            }

            taken.Add(typeName, first.RelativePath);
            protocols.Add(new ProtocolFiles<TFile>(id, entry.Value.Record, entry.Value.Rules));
            if (frozen.TryGetValue(entry.Key, out var versions)) frozenVersions.AddRange(VersionsOf(id, versions, findings));
        }

        foreach (var orphan in frozen.Where(f => !folders.ContainsKey(f.Key)))
        {
            var first = orphan.Value.First().Value;
            findings.Add(At(first.Record ?? first.Rules!, DiagnosticCatalogue.NoVersionInForce, orphan.Key));
        }

        return new ProtocolLayout<TFile>(protocols.ToEquatableArray(), findings.ToEquatableArray()) { Frozen = frozenVersions.ToEquatableArray() };
    }

    private static List<ProtocolFiles<TFile>> VersionsOf<TFile>(string id, SortedDictionary<string, Pair<TFile>> folders, List<ProtocolDiagnostic> findings)
        where TFile : class, IProtocolFile
    {
        var versions = new List<ProtocolFiles<TFile>>();
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var folder in folders)
        {
            var files = new ProtocolFiles<TFile>(id, folder.Value.Record, folder.Value.Rules) { FrozenVersion = folder.Key };
            if (!VersionText.IsVersion(folder.Key))
            {
                findings.Add(At(files.Head, DiagnosticCatalogue.InvalidVersionFolder, folder.Key));
                continue;
            }

            var typeName = VersionTypeName.Of(folder.Key);
            if (taken.TryGetValue(typeName, out var owner))
            {
                findings.Add(At(files.Head, DiagnosticCatalogue.VersionNameTaken, folder.Key, typeName, owner));
                continue;
            }

            taken.Add(typeName, folder.Key);
            versions.Add(files);
        }

        versions.Sort((a, b) => VersionText.Compare(a.FrozenVersion!, b.FrozenVersion!));
        return versions;
    }

    private static ProtocolDiagnostic At<TFile>(TFile file, DiagnosticRule rule, params string[] arguments)
        where TFile : IProtocolFile => new(rule, new SourceLocation(file.Path, default, default, default), arguments.ToEquatableArray());

    private static string WithoutExtension(string path) => path.Substring(0, path.Length - Extension.Length);

    private static void Put<TFile>(SortedDictionary<string, Pair<TFile>> folders, string key, TFile file, bool isRecord)
        where TFile : class, IProtocolFile
    {
        if (!folders.TryGetValue(key, out var pair)) folders.Add(key, pair = new Pair<TFile>());
        if (isRecord) pair.Record ??= file;
        else pair.Rules ??= file;
    }

    private sealed class Pair<TFile>
        where TFile : class, IProtocolFile
    {
        public TFile? Record { get; set; }

        public TFile? Rules { get; set; }
    }
}
