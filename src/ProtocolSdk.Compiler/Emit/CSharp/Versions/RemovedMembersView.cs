using ProtocolSdk.Compiler.Emit.CSharp.Views;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp.Versions;

/// <summary>
/// What the template prints of members that the last amendment removed or renamed: each stays for one version as an error that says why.
/// They are extension members, so that enumerations, their values and <c>switch</c> over them, catalogues and JSON know nothing of them.
/// </summary>
internal static class RemovedMembersView
{
    private const int LongestWords = 200;

    /// <summary>The view; null when nothing was removed.</summary>
    public static ScriptObject? Of(VersionSummary inForce, VersionSummary before, EmitOptions options)
    {
        var kept = new HashSet<string>(inForce.Members.Select(m => Place(m) + m.Name), StringComparer.OrdinalIgnoreCase);
        // A row's class is a member of the subject too.
        kept.UnionWith(inForce.Members.Where(m => m.Kind == MemberKind.DataElement).Select(m => Place(m) + m.Name + "Item"));
        var removed = before.Members.Where(m => !kept.Contains(Place(m) + m.Name)).ToList();
        if (removed.Count == 0) return null;

        var sets = new HashSet<string>(inForce.Members.Where(m => m.Kind == MemberKind.ValueSet).Select(m => m.Name), StringComparer.Ordinal);
        var kinds = new HashSet<MemberKind>(inForce.Members.Select(m => m.Kind)) { MemberKind.DataElement };
        var extensions = new List<ScriptObject>();
        var types = new List<ScriptObject>();
        foreach (var kind in removed.GroupBy(m => m.Kind).OrderBy(g => g.Key))
        {
            var members = kind.Select(m => (m.Name, m.Type, Message: Message(m, inForce))).ToList();
            switch (kind.Key)
            {
                case MemberKind.DataElement:
                    extensions.Add(Extension(inForce, "Subject", "Subject subject", isStatic: false, members.ConvertAll(m => Member(m.Name, m.Type, m.Message))));
                    break;
                case MemberKind.Criterion:
                    AddEnumeration("Criterion");
                    break;
                case MemberKind.Arm:
                    AddCatalogue("Arm", "Arms", "global::ProtocolSdk.TrialArm");
                    break;
                case MemberKind.Intervention:
                    AddCatalogue("Intervention", "Interventions", "global::ProtocolSdk.TrialIntervention");
                    break;
                case MemberKind.Outcome:
                    AddCatalogue("Outcome", "Outcomes", "global::ProtocolSdk.TrialOutcome");
                    break;
                case MemberKind.ValueSet:
                    // dynamic, so that a code behind it is no second error.
                    Add("ValueSets", members.ConvertAll(m => Member(m.Name, "dynamic", m.Message)));
                    break;
                default:
                    foreach (var set in kind.GroupBy(m => m.Owner!, StringComparer.Ordinal).Where(s => sets.Contains(s.Key)))
                    {
                        extensions.Add(Extension(inForce, "ValueSets." + set.Key, "ValueSets." + set.Key, isStatic: true, [.. set.Select(m => Member(m.Name, "global::ProtocolSdk.Cql.Code", Message(m, inForce)))]));
                    }

                    break;
            }

            void AddCatalogue(string enumName, string className, string type)
            {
                AddEnumeration(enumName);
                Add(className, members.ConvertAll(m => Member(m.Name, type, m.Message)));
            }

            void AddEnumeration(string name)
            {
                if (kinds.Contains(kind.Key)) Add(name, members.ConvertAll(m => Member(m.Name, $"{inForce.TypeName}.{name}", m.Message)));
                else types.Add(ViewObject.Of(("declaration", "enum " + name), ("message", Gone(inForce, name)), ("members", members.Select(m => ViewObject.Of(("code", m.Name + ","))))));
            }

            void Add(string name, List<ScriptObject> list)
            {
                if (kinds.Contains(kind.Key)) extensions.Add(Extension(inForce, name, name, isStatic: true, list));
                else types.Add(ViewObject.Of(("declaration", "static class " + name), ("message", Gone(inForce, name)), ("members", members.Select(m => ViewObject.Of(("code", $"public static dynamic {m.Name} => throw new global::System.NotSupportedException();"))))));
            }
        }

        return ViewObject.Of(
            ("namespace", options.Namespace),
            ("type_name", inForce.TypeName),
            ("version", CSharpLiteral.DocLines(before.Version).First()),
            ("types", types),
            ("extensions", extensions));
    }

    private static ScriptObject Extension(VersionSummary inForce, string name, string receiver, bool isStatic, List<ScriptObject> members) => ViewObject.Of(
        // Pascal-case names have no underscore before a letter, so that no protocol is called so.
        ("class_name", $"{inForce.TypeName}_Removed_{name.Replace('.', '_')}"),
        ("receiver", $"{inForce.TypeName}.{receiver}"),
        ("modifier", isStatic ? "static " : ""),
        ("has_setter", !isStatic),
        ("members", members));

    private static ScriptObject Member(string name, string type, string message) => ViewObject.Of(("name", name), ("type", type), ("message", message));

    private static string Place(VersionMember member) => $"{member.Kind} {member.Owner}.";

    private static string Message(VersionMember member, VersionSummary inForce)
    {
        var renames = member.Kind switch
        {
            MemberKind.DataElement => inForce.Amendment?.RenamedDataElements ?? default,
            MemberKind.Criterion => inForce.Amendment?.RenamedCriteria ?? default,
            _ => default,
        };
        if (renames.FirstOrDefault(r => r.Old == member.Key) is { } renamed
            && inForce.Members.FirstOrDefault(m => m.Kind == member.Kind && m.Key == renamed.New) is { } now)
        {
            return CSharpLiteral.Quote($"Renamed to {now.Name} by {By(inForce)}.");
        }

        return CSharpLiteral.Quote($"Removed by {By(inForce)}: {Shorten(member.Words)}");
    }

    private static string Gone(VersionSummary inForce, string name) => CSharpLiteral.Quote($"Removed by {By(inForce)}: {name} has no members any more.");

    private static string By(VersionSummary inForce)
    {
        var amendment = inForce.Amendment is { } known ? "amendment " + known.Number : "version " + inForce.Version;
        return inForce.EffectiveDate is { } day ? $"{amendment} ({day})" : amendment;
    }

    private static string Shorten(string words)
    {
        var line = string.Join(" ", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestWords) return line;
        var cut = char.IsHighSurrogate(line[LongestWords - 1]) ? LongestWords - 1 : LongestWords;
        return line.Substring(0, cut) + "…";
    }
}
