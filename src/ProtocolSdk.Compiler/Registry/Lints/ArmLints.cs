using System.Globalization;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Registry.Criteria;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Lints;

/// <summary>Arms and interventions refer to each other by label.</summary>
internal static class ArmLints
{
    private const string Module = "protocolSection.armsInterventionsModule.";

    public static IEnumerable<RecordFinding> Find(RegistryRecord record)
    {
        var arms = ByLabel(record.ArmGroups, a => a.Label, "arm group", "armGroups", "label", out var findings);
        var interventions = ByLabel(record.Interventions, i => i.Name, "intervention", "interventions", "name", out var more);
        findings.AddRange(more);
        AddUnknown(record, arms, interventions, findings);
        AddDangling(record, arms, interventions, findings);
        return findings;
    }

    /// <summary>What an arm's <c>Drug: aspirin</c> names: the text behind the type; all of it when there is no type.</summary>
    internal static string NameOf(string interventionName)
    {
        var colon = interventionName.IndexOf(':');
        return colon < 0 ? interventionName : interventionName.Substring(colon + 1);
    }

    private static Dictionary<string, int> ByLabel<T>(
        EquatableArray<T> items, Func<T, string?> label, string what, string list, string member, out List<RecordFinding> findings)
    {
        findings = [];
        var result = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (label(items[i]) is not { } text) continue;
            if (result.ContainsKey(Key(text)))
                findings.Add(Finding(DiagnosticCatalogue.DuplicateLabel, Path(list, i, member), what, text));
            else result.Add(Key(text), i);
        }

        return result;
    }

    private static void AddUnknown(
        RegistryRecord record, Dictionary<string, int> arms, Dictionary<string, int> interventions, List<RecordFinding> findings)
    {
        for (var i = 0; i < record.ArmGroups.Count; i++)
        {
            var arm = record.ArmGroups[i];
            for (var n = 0; n < arm.InterventionNames.Count; n++)
            {
                var name = arm.InterventionNames[n];
                if (interventions.ContainsKey(Key(NameOf(name))) || interventions.ContainsKey(Key(name))) continue;
                findings.Add(Finding(DiagnosticCatalogue.UnknownIntervention, Path("armGroups", i, "interventionNames[" + Text(n) + "]"), arm.Label ?? string.Empty, name));
            }
        }

        if (record.ArmGroups.Count == 0) return;
        for (var i = 0; i < record.Interventions.Count; i++)
        {
            var intervention = record.Interventions[i];
            for (var n = 0; n < intervention.ArmGroupLabels.Count; n++)
            {
                if (arms.ContainsKey(Key(intervention.ArmGroupLabels[n]))) continue;
                findings.Add(Finding(
                    DiagnosticCatalogue.UnknownArm,
                    Path("interventions", i, "armGroupLabels[" + Text(n) + "]"),
                    intervention.Name ?? string.Empty,
                    intervention.ArmGroupLabels[n]));
            }
        }
    }

    private static void AddDangling(
        RegistryRecord record, Dictionary<string, int> arms, Dictionary<string, int> interventions, List<RecordFinding> findings)
    {
        if (record.ArmGroups.Count == 0 || record.Interventions.Count == 0) return;
        var byArm = Pairs(record.ArmGroups, a => a.InterventionNames, n => Lookup(interventions, NameOf(n), n));
        var byIntervention = Pairs(record.Interventions, i => i.ArmGroupLabels, l => Lookup(arms, l, l));
        var namedArms = new HashSet<int>(byIntervention.SelectMany(labels => labels));
        var isInterventional = record.Design.StudyType is null or "INTERVENTIONAL";
        for (var a = 0; a < record.ArmGroups.Count; a++)
        {
            var arm = record.ArmGroups[a];
            if (isInterventional && arm.InterventionNames.Count == 0 && !namedArms.Contains(a) && arm.Type != "NO_INTERVENTION")
                findings.Add(Finding(DiagnosticCatalogue.ArmWithoutIntervention, Path("armGroups", a, "label"), arm.Label ?? string.Empty));
        }

        var naming = record.Interventions.Select(_ => new List<int>()).ToList();
        for (var a = 0; a < byArm.Count; a++)
        {
            foreach (var i in byArm[a]) naming[i].Add(a);
        }

        // Of two interventions with one name, or arms with one label, nobody can say which one is meant.
        var repeatedNames = Repeated(record.Interventions, i => i.Name);
        var repeatedLabels = Repeated(record.ArmGroups, a => a.Label);
        for (var i = 0; i < record.Interventions.Count; i++)
        {
            var name = record.Interventions[i].Name ?? string.Empty;
            if (record.Interventions[i].ArmGroupLabels.Count == 0 && naming[i].Count == 0)
            {
                if (!repeatedNames.Contains(Key(name))) findings.Add(Finding(DiagnosticCatalogue.InterventionInNoArm, Path("interventions", i, "name"), name));
                continue;
            }

            if (repeatedNames.Contains(Key(name))) continue;
            foreach (var a in byIntervention[i].Union(naming[i]).OrderBy(a => a))
            {
                if (byArm[a].Contains(i) == byIntervention[i].Contains(a) || record.ArmGroups[a].Label is not { } label) continue;
                if (!repeatedLabels.Contains(Key(label))) findings.Add(Finding(DiagnosticCatalogue.OneSidedReference, Path("interventions", i, "name"), label, name));
            }
        }
    }

    private static HashSet<string> Repeated<T>(EquatableArray<T> items, Func<T, string?> label) => new(
        items.Select(label).Where(l => l is not null).GroupBy(l => Key(l!), StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key),
        StringComparer.Ordinal);

    private static List<HashSet<int>> Pairs<T>(EquatableArray<T> items, Func<T, EquatableArray<string>> names, Func<string, int> find) =>
        items.Select(item => new HashSet<int>(names(item).Select(find).Where(i => i >= 0))).ToList();

    private static int Lookup(Dictionary<string, int> items, string name, string fallback) =>
        items.TryGetValue(Key(name), out var index) || items.TryGetValue(Key(fallback), out index) ? index : -1;

    /// <summary>Labels are compared without case and white space, as the registry's own editors change both.</summary>
    private static string Key(string label) => CriterionText.Clean(label).ToLowerInvariant();

    private static string Path(string list, int index, string member) => Module + list + "[" + Text(index) + "]." + member;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static RecordFinding Finding(DiagnosticRule rule, string path, params string[] arguments) =>
        new(rule, path, null, null, arguments.ToEquatableArray());
}
