using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Changes;

/// <summary>Changes of what protocol.json declares: data elements, value sets, definitions, related trials.</summary>
internal static class DataChanges
{
    private const double AlikeEnough = 0.6;

    public static void Find(ProtocolModel before, ProtocolModel after, ProtocolNames names, ChangeList changes)
    {
        var asked = new RuleReferences(before, after);
        DataElements(before, after, names, changes);
        ValueSets(before, after, asked, names, changes);
        Definitions(before, after, asked, names, changes);
        changes.Set(ChangeSection.References, "Related trial", "relatedTrials", [.. before.RelatedTrials.Select(Words)], [.. after.RelatedTrials.Select(Words)], ChangeCategories.Operational);
    }

    private static void DataElements(ProtocolModel before, ProtocolModel after, ProtocolNames names, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.DataElements;
        // Attestations come and go with their criteria.
        List<DataElementModel> old = [.. before.DataElements.Where(e => !e.IsAttestation)];
        List<DataElementModel> now = [.. after.DataElements.Where(e => !e.IsAttestation)];
        var matching = new ItemMatching<DataElementModel>(old, now)
            .ByKey(e => e.Name)
            .ByLikeness((b, a) => b.Type.Equals(a.Type) ? TextComparison.Similarity(b.Label, a.Label) : 0, AlikeEnough);
        foreach (var i in matching.Removed)
        {
            changes.Add(new ProtocolChange(section, ChangeKind.Removed, old[i].Name, null, Words(old[i]), null, ChangeCategories.Data) { Members = Members(old[i], names) });
        }

        foreach (var i in matching.Added)
        {
            changes.Add(new ProtocolChange(section, ChangeKind.Added, now[i].Name, null, null, Words(now[i]), ChangeCategories.Data)
            {
                Note = "Subjects recorded before have no value for it.",
            });
        }

        foreach (var (b, a) in matching.Pairs)
        {
            var (then, element) = (old[b], now[a]);
            var item = element.Name;
            if (then.Name != element.Name)
            {
                changes.Add(new ProtocolChange(section, ChangeKind.Renamed, item, "name", then.Name, element.Name, ChangeCategories.Data) { Members = Members(then, names) });
            }

            Data("type", then.Type.ToString(), element.Type.ToString());
            Data("unit", Words(then.Units), Words(element.Units));
            Data("value set", Words(then.ValueSets), Words(element.ValueSets));
            changes.Value(section, item, "label", then.Label, element.Label, ChangeCategories.Editorial);
            changes.Value(section, item, "question", then.Question, element.Question, ChangeCategories.Editorial);
            changes.Value(section, item, "comment", then.Comment, element.Comment, ChangeCategories.Editorial);

            void Data(string field, string? from, string? to) =>
                changes.Value(section, item, field, from, to, ChangeCategories.Data, [.. Members(then, names)]);
        }
    }

    private static void ValueSets(ProtocolModel before, ProtocolModel after, RuleReferences asked, ProtocolNames names, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.ValueSets;
        var matching = new ItemMatching<ValueSetModel>(before.ValueSets, after.ValueSets).ByKey(s => s.Name).ByKey(s => s.Codes.Count == 0 ? null : Words(s.Codes));
        foreach (var i in matching.Removed)
        {
            var set = before.ValueSets[i];
            changes.Add(new ProtocolChange(section, ChangeKind.Removed, set.Name, null, Words(set.Codes), null, Categories(set.Name)) { Members = Members(set, names) });
        }

        foreach (var i in matching.Added)
        {
            var set = after.ValueSets[i];
            changes.Add(new ProtocolChange(section, ChangeKind.Added, set.Name, null, null, Words(set.Codes), ChangeCategories.Data));
        }

        foreach (var (b, a) in matching.Pairs)
        {
            var (old, now) = (before.ValueSets[b], after.ValueSets[a]);
            if (old.Name != now.Name) changes.Add(new ProtocolChange(section, ChangeKind.Renamed, now.Name, "name", old.Name, now.Name, ChangeCategories.Editorial) { Members = Members(old, names) });
            changes.Value(section, now.Name, "comment", old.Description, now.Description, ChangeCategories.Editorial);
            var codes = new ItemMatching<CodeLiteral>(old.Codes, now.Codes).ByKey(c => c.System + "|" + c.Code).ByKey(c => c.Code);
            foreach (var i in codes.Removed) changes.Add(new ProtocolChange(section, ChangeKind.Removed, now.Name, "code", Words(old.Codes[i]), null, Categories(old.Name)) { Effect = Effect(old.Name), Members = Members(old, names) });
            foreach (var i in codes.Added) changes.Add(new ProtocolChange(section, ChangeKind.Added, now.Name, "code", null, Words(now.Codes[i]), Categories(now.Name)) { Effect = Effect(now.Name) });
            foreach (var (then, code) in codes.Pairs.Select(p => (old.Codes[p.Before], now.Codes[p.After])))
            {
                changes.Value(section, now.Name + " " + code.Code, "display", then.Display, code.Display, ChangeCategories.Editorial, [.. Members(old, names)]);
                changes.Value(section, now.Name + " " + code.Code, "system", then.System, code.System, Categories(now.Name));
                changes.Value(section, now.Name + " " + code.Code, "version", then.Version, code.Version, ChangeCategories.Editorial);
            }

            if (codes.MovedBefore().Count > 0) changes.Add(new ProtocolChange(section, ChangeKind.Moved, now.Name, "order", Words(old.Codes), Words(now.Codes), ChangeCategories.Editorial));
        }

        ChangeCategories Categories(string set) => asked.ReachesValueSet(set) ? ChangeCategories.Data | ChangeCategories.Eligibility : ChangeCategories.Data;
        EligibilityEffect Effect(string set) => asked.ReachesValueSet(set) ? EligibilityEffect.Undecided : EligibilityEffect.None;
    }

    private static void Definitions(ProtocolModel before, ProtocolModel after, RuleReferences asked, ProtocolNames names, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.Definitions;
        var matching = new ItemMatching<DefinitionModel>(before.Definitions, after.Definitions).ByKey(d => d.Name).ByKey(d => d.Cql);
        // Rules that no longer read it, or newly do, have changed themselves.
        foreach (var i in matching.Removed) changes.Add(new ProtocolChange(section, ChangeKind.Removed, before.Definitions[i].Name, null, before.Definitions[i].Cql, null, ChangeCategories.Editorial) { Members = Members(before.Definitions[i], names) });
        foreach (var i in matching.Added) changes.Add(new ProtocolChange(section, ChangeKind.Added, after.Definitions[i].Name, null, null, after.Definitions[i].Cql, ChangeCategories.Editorial));
        foreach (var (b, a) in matching.Pairs)
        {
            var (old, now) = (before.Definitions[b], after.Definitions[a]);
            if (old.Name != now.Name) changes.Add(new ProtocolChange(section, ChangeKind.Renamed, now.Name, "name", old.Name, now.Name, ChangeCategories.Editorial) { Members = Members(old, names) });
            if (old.Cql == now.Cql && old.Expression.Equals(now.Expression)) continue;
            var reaches = !old.Expression.Equals(now.Expression) && asked.ReachesDefinition(now.Name);
            changes.Add(new ProtocolChange(section, ChangeKind.Modified, now.Name, "cql", old.Cql, now.Cql, reaches ? ChangeCategories.Eligibility : ChangeCategories.Editorial)
            {
                Effect = reaches ? EligibilityEffect.Undecided : EligibilityEffect.None,
                Members = Members(old, names),
            });
        }
    }

    private static EquatableArray<string> Members(DataElementModel element, ProtocolNames names) => ["Subject." + names.Property(element.Name), "Subject." + names.Row(element.Name)];

    private static EquatableArray<string> Members(ValueSetModel set, ProtocolNames names) => ["ValueSets." + names.ValueSet(set.Name)];

    private static EquatableArray<string> Members(DefinitionModel definition, ProtocolNames names) => ["Eligibility.Definitions." + names.Definition(definition.Name)];

    private static string Words(DataElementModel element) =>
        string.Join(" · ", new[] { element.Label, element.Type.ToString(), Words(element.Units), Words(element.ValueSets) }.Where(part => !string.IsNullOrEmpty(part)));

    private static string? Words(EquatableArray<FieldSetting> settings) =>
        settings.Count == 0 ? null : string.Join(", ", settings.Select(s => s.Field is null ? s.Value : s.Field + ": " + s.Value));

    private static string Words(EquatableArray<CodeLiteral> codes) => string.Join(", ", codes.Select(c => c.Code));

    private static string Words(CodeLiteral code) => code.Display is null ? code.Code : code.Code + " · " + code.Display;

    private static string Words(RelatedTrialModel trial) =>
        string.Join(" · ", new[] { trial.NctId, trial.Title, trial.Status, trial.Phase }.Where(part => !string.IsNullOrEmpty(part)));
}
