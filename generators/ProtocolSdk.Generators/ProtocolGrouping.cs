using System.Collections.Immutable;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Generators;

/// <summary>The files of one protocol, before anything is parsed.</summary>
internal sealed record ProtocolFiles(string Id, ProtocolFileText? Record, ProtocolFileText? Rules);

/// <summary>Which files make a protocol: a folder with record.json and perhaps protocol.json, or a record alone at the root.</summary>
internal sealed record ProtocolGrouping(EquatableArray<ProtocolFiles> Protocols, EquatableArray<ProtocolDiagnostic> Findings)
{
    private const string RecordFile = "record.json";
    private const string RulesFile = "protocol.json";
    private const string Extension = ".json";

    public static ProtocolGrouping Of(ImmutableArray<ProtocolFileText> files)
    {
        var folders = new SortedDictionary<string, (ProtocolFileText? Record, ProtocolFileText? Rules)>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(f => f.RelativePath, StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            var parts = file.RelativePath.Split('/');
            switch (parts.Length)
            {
                case 1 when file.RelativePath.EndsWith(Extension, StringComparison.OrdinalIgnoreCase):
                    Put(folders, file.RelativePath.Substring(0, file.RelativePath.Length - Extension.Length) + Extension, record: file, rules: null);
                    break;
                case 2 when parts[1] == RecordFile:
                    Put(folders, parts[0], record: file, rules: null);
                    break;
                case 2 when parts[1] == RulesFile:
                    Put(folders, parts[0], record: null, rules: file);
                    break;
            }
        }

        var protocols = new List<ProtocolFiles>();
        var findings = new List<ProtocolDiagnostic>();
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in folders)
        {
            var id = entry.Key.EndsWith(Extension, StringComparison.Ordinal) ? entry.Key.Substring(0, entry.Key.Length - Extension.Length) : entry.Key;
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
            protocols.Add(new ProtocolFiles(id, entry.Value.Record, entry.Value.Rules));
        }

        return new ProtocolGrouping(protocols.ToEquatableArray(), findings.ToEquatableArray());
    }

    private static void Put(SortedDictionary<string, (ProtocolFileText? Record, ProtocolFileText? Rules)> folders, string key, ProtocolFileText? record, ProtocolFileText? rules)
    {
        folders.TryGetValue(key, out var known);
        folders[key] = (known.Record ?? record, known.Rules ?? rules);
    }
}
