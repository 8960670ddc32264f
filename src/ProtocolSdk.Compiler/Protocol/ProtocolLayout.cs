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

/// <summary>The files of one protocol.</summary>
/// <typeparam name="TFile">How the caller holds a file.</typeparam>
/// <param name="Id">The protocol's identity: the name of its folder or file.</param>
/// <param name="Record">The registry record; null when there is none.</param>
/// <param name="Rules">protocol.json; null when there is none.</param>
public sealed record ProtocolFiles<TFile>(string Id, TFile? Record, TFile? Rules)
    where TFile : class, IProtocolFile;

/// <summary>The protocols among some files.</summary>
/// <typeparam name="TFile">How the caller holds a file.</typeparam>
/// <param name="Protocols">The protocols, in ordinal order of their folder's or file's name.</param>
/// <param name="Findings">Names that collide.</param>
public sealed record ProtocolLayout<TFile>(EquatableArray<ProtocolFiles<TFile>> Protocols, EquatableArray<ProtocolDiagnostic> Findings)
    where TFile : class, IProtocolFile;

/// <summary>Which files make a protocol: a folder with record.json and perhaps protocol.json, or a record alone at the root.</summary>
public static class ProtocolLayout
{
    private const string RecordFile = "record.json";
    private const string RulesFile = "protocol.json";
    private const string Extension = ".json";

    /// <summary>Groups the files; those that belong to no protocol are passed over.</summary>
    public static ProtocolLayout<TFile> Of<TFile>(IEnumerable<TFile> files)
        where TFile : class, IProtocolFile
    {
        var folders = new SortedDictionary<string, (TFile? Record, TFile? Rules)>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(f => f.RelativePath, StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            var parts = file.RelativePath.Split('/');
            switch (parts.Length)
            {
                case 1 when file.RelativePath.EndsWith(Extension, StringComparison.OrdinalIgnoreCase):
                    Put(folders, WithoutExtension(file.RelativePath) + Extension, record: file, rules: null);
                    break;
                case 2 when parts[1] == RecordFile:
                    Put(folders, parts[0], record: file, rules: null);
                    break;
                case 2 when parts[1] == RulesFile:
                    Put(folders, parts[0], record: null, rules: file);
                    break;
            }
        }

        var protocols = new List<ProtocolFiles<TFile>>();
        var findings = new List<ProtocolDiagnostic>();
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in folders)
        {
            var id = entry.Key.EndsWith(Extension, StringComparison.Ordinal) ? WithoutExtension(entry.Key) : entry.Key;
            var typeName = ProtocolTypeName.Of(id);
            var first = entry.Value.Record ?? entry.Value.Rules!;
            if (taken.TryGetValue(typeName, out var owner))
            {
                findings.Add(new ProtocolDiagnostic(
                    DiagnosticCatalogue.IdentityTaken,
                    new SourceLocation(first.Path, default, default, default),
                    [first.RelativePath, typeName, owner]));
                continue;
            }

            taken.Add(typeName, first.RelativePath);
            protocols.Add(new ProtocolFiles<TFile>(id, entry.Value.Record, entry.Value.Rules));
        }

        return new ProtocolLayout<TFile>(protocols.ToEquatableArray(), findings.ToEquatableArray());
    }

    private static string WithoutExtension(string path) => path.Substring(0, path.Length - Extension.Length);

    private static void Put<TFile>(SortedDictionary<string, (TFile? Record, TFile? Rules)> folders, string key, TFile? record, TFile? rules)
        where TFile : class, IProtocolFile
    {
        folders.TryGetValue(key, out var known);
        folders[key] = (known.Record ?? record, known.Rules ?? rules);
    }
}
