using System.Globalization;
using ProtocolSdk.Compiler.Emit.CSharp.Naming;

namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>From a protocol's identity to the name of its C# type, and of its files.</summary>
public static class ProtocolTypeName
{
    // A type can't have the name of one of its own members, nor of one of the aliases of emitted files (Head.sbn).
    private static readonly HashSet<string> TakenNames = new(
        ["Record", "Identifiers", "Facts", "Intervention", "Interventions", "Arm", "Arms", "Outcome", "Outcomes", "Site", "Sites", "Collaborator", "Collaborators",
         "Reference", "References", "ValueSets", "Subject", "SubjectConverter", "Criterion", "Result", "Eligibility", "Definition", "Schemas", "JsonTypes",
         "Sdk", "Gen", "Json", "Lists"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary><c>Nct06995300</c> for <c>NCT06995300</c>; else the identity in PascalCase.</summary>
    public static string Of(string id)
    {
        if (id is null) throw new ArgumentNullException(nameof(id));
        var isRegistryNumber = id.Length == 11 && id.StartsWith("NCT", StringComparison.OrdinalIgnoreCase) && id.Skip(3).All(c => c is >= '0' and <= '9');
        if (isRegistryNumber) return "Nct" + id.Substring(3);
        var name = IdentifierText.Pascal(id, "Protocol");
        return TakenNames.Contains(name) ? name + "Protocol" : name;
    }

    /// <summary>The type's name as a file name: letters outside ASCII, which Roslyn may refuse, as hexadecimal.</summary>
    public static string FileName(string typeName)
    {
        if (typeName is null) throw new ArgumentNullException(nameof(typeName));
        return string.Concat(typeName.Select(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
            ? c.ToString()
            : "-" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
    }
}
