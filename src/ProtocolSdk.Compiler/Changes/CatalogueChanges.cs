using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Registry;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Changes;

/// <summary>Changes of the record's lists: arms, interventions, outcomes, sites, contacts, collaborators.</summary>
internal static class CatalogueChanges
{
    private const double AlikeEnough = 0.6;
    private const double SameFacility = 0.75;
    private const ChangeCategories Operational = ChangeCategories.Operational;

    public static void Find(RegistryRecord before, RegistryRecord after, ProtocolNames names, ChangeList changes)
    {
        var arms = new ItemMatching<ArmGroup>(before.ArmGroups, after.ArmGroups)
            .ByKey(arm => arm.Label)
            .ByKey(arm => arm.Description)
            .ByLikeness((a, b) => Likeness(a.Label, b.Label, a.Description, b.Description), AlikeEnough);
        var interventions = new ItemMatching<Intervention>(before.Interventions, after.Interventions)
            .ByKey(intervention => intervention.Type + ":" + intervention.Name)
            .ByKey(intervention => intervention.Name)
            .ByKey(intervention => intervention.Description)
            .ByLikeness((a, b) => Likeness(a.Name, b.Name, a.Description, b.Description), AlikeEnough);
        // A new label of an arm stands in its interventions too, and the other way round; it is one change, not many.
        var newLabels = Renames(arms.Pairs.Select(p => (before.ArmGroups[p.Before].Label, after.ArmGroups[p.After].Label)));
        var newNames = Renames(interventions.Pairs.Select(p => ((string?)Reference(before.Interventions[p.Before]), (string?)Reference(after.Interventions[p.After]))));

        Arms(before, after, arms, newNames, names, changes);
        Interventions(before, after, interventions, newLabels, names, changes);
        Outcomes(before, after, names, changes);
        Sites(before, after, names, changes);
        Contacts(before, after, changes);
        Collaborators(before.Sponsors.Collaborators, after.Sponsors.Collaborators, names, changes);
    }

    private static void Arms(RegistryRecord before, RegistryRecord after, ItemMatching<ArmGroup> matching, Dictionary<string, string> renamed, ProtocolNames names, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.Arms;
        Report(section, matching, before.ArmGroups, after.ArmGroups, arm => arm.Label, ArmWords, i => Members(names.Arms, i, "Arms", "Arm"), changes);
        foreach (var (b, a) in matching.Pairs)
        {
            var (old, now) = (before.ArmGroups[b], after.ArmGroups[a]);
            var item = now.Label ?? "Arm";
            Rename(section, item, "label", old.Label, now.Label, Members(names.Arms, b, "Arms", "Arm"), changes);
            changes.Value(section, item, "type", old.Type, now.Type, Operational);
            changes.Text(section, item, "description", old.Description, now.Description);
            changes.Set(section, item, "interventions", [.. old.InterventionNames.Select(name => Renamed(name, renamed))], now.InterventionNames, Operational);
        }
    }

    private static void Interventions(RegistryRecord before, RegistryRecord after, ItemMatching<Intervention> matching, Dictionary<string, string> renamed, ProtocolNames names, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.Interventions;
        Report(section, matching, before.Interventions, after.Interventions, i => i.Name, i => Joined(i.Name, i.Type, i.Description), i => Members(names.Interventions, i, "Interventions", "Intervention"), changes);
        foreach (var (b, a) in matching.Pairs)
        {
            var (old, now) = (before.Interventions[b], after.Interventions[a]);
            var item = now.Name ?? "Intervention";
            Rename(section, item, "name", old.Name, now.Name, Members(names.Interventions, b, "Interventions", "Intervention"), changes);
            changes.Value(section, item, "type", old.Type, now.Type, Operational);
            changes.Text(section, item, "description", old.Description, now.Description);
            changes.Set(section, item, "arms", [.. old.ArmGroupLabels.Select(label => Renamed(label, renamed))], now.ArmGroupLabels, Operational);
            changes.Set(section, item, "other names", old.OtherNames, now.OtherNames, ChangeCategories.Editorial);
        }
    }

    private static void Outcomes(RegistryRecord beforeRecord, RegistryRecord afterRecord, ProtocolNames names, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.Outcomes;
        var (before, after) = (ProtocolNames.OutcomesOf(beforeRecord), ProtocolNames.OutcomesOf(afterRecord));
        var matching = new ItemMatching<(string Kind, Outcome Outcome)>(before, after)
            .ByKey(o => o.Kind + ":" + o.Outcome.Measure + ":" + o.Outcome.TimeFrame)
            .ByKey(o => o.Kind + ":" + o.Outcome.Measure)
            .ByKey(o => o.Outcome.Measure)
            .ByLikeness((a, b) => a.Kind == b.Kind ? Likeness(a.Outcome.Measure, b.Outcome.Measure, a.Outcome.Description, b.Outcome.Description) : 0, AlikeEnough);
        Report(section, matching, before, after, o => o.Outcome.Measure, o => Joined(o.Outcome.Measure, o.Kind.ToLowerInvariant(), o.Outcome.TimeFrame, o.Outcome.Description), i => Members(names.Outcomes, i, "Outcomes", "Outcome"), changes);
        foreach (var (b, a) in matching.Pairs)
        {
            var (old, now) = (before[b], after[a]);
            var item = now.Outcome.Measure ?? "Outcome";
            changes.Value(section, item, "rank", old.Kind.ToLowerInvariant(), now.Kind.ToLowerInvariant(), Operational);
            changes.Value(section, item, "measure", old.Outcome.Measure, now.Outcome.Measure, WordsOrMore(old.Outcome.Measure, now.Outcome.Measure), Members(names.Outcomes, b, "Outcomes", "Outcome"));
            changes.Text(section, item, "description", old.Outcome.Description, now.Outcome.Description);
            changes.Value(section, item, "time frame", old.Outcome.TimeFrame, now.Outcome.TimeFrame, WordsOrMore(old.Outcome.TimeFrame, now.Outcome.TimeFrame));
        }
    }

    private static void Sites(RegistryRecord before, RegistryRecord after, ProtocolNames names, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.Sites;
        var matching = new ItemMatching<RecordLocation>(before.Locations, after.Locations)
            .ByKey(site => Joined(site.Facility, site.City, site.State, site.Zip, site.Country))
            .ByKey(site => site.Facility is null ? null : Joined(site.Facility, site.City, site.Country))
            .ByLikeness((a, b) => a.City == b.City && a.Country == b.Country && a.Facility is not null && b.Facility is not null ? TextComparison.Similarity(a.Facility, b.Facility) : 0, SameFacility);
        Report(section, matching, before.Locations, after.Locations, site => Joined(site.Facility, site.City), SiteWords, i => Members(names.Sites, i, "Sites", "Site"), changes);
        foreach (var (b, a) in matching.Pairs)
        {
            var (old, now) = (before.Locations[b], after.Locations[a]);
            var item = Joined(now.Facility, now.City) is { Length: > 0 } words ? words : "Site";
            Rename(section, item, "facility", old.Facility, now.Facility, Members(names.Sites, b, "Sites", "Site"), changes);
            changes.Value(section, item, "status", old.Status, now.Status, Operational);
            changes.Value(section, item, "address", Joined(old.City, old.State, old.Zip, old.Country), Joined(now.City, now.State, now.Zip, now.Country), Operational);
            changes.Value(section, item, "place", old.GeoPoint?.ToString(), now.GeoPoint?.ToString(), Operational);
            changes.Set(section, item, "contacts", [.. old.Contacts.Select(Contact)], [.. now.Contacts.Select(Contact)], Operational);
        }
    }

    private static void Contacts(RegistryRecord before, RegistryRecord after, ChangeList changes)
    {
        changes.Set(ChangeSection.Contacts, "Central contact", "centralContacts", [.. before.CentralContacts.Select(Contact)], [.. after.CentralContacts.Select(Contact)], Operational);
        changes.Set(
            ChangeSection.Contacts,
            "Official",
            "overallOfficials",
            [.. before.OverallOfficials.Select(o => Joined(o.Name, o.Role, o.Affiliation))],
            [.. after.OverallOfficials.Select(o => Joined(o.Name, o.Role, o.Affiliation))],
            Operational);
    }

    private static void Collaborators(EquatableArray<Organization> before, EquatableArray<Organization> after, ProtocolNames names, ChangeList changes)
    {
        var matching = new ItemMatching<Organization>(before, after).ByKey(o => o.Name);
        Report(ChangeSection.Sponsor, matching, before, after, o => o.Name, o => Joined("collaborator", o.Name, o.Class), i => Members(names.Collaborators, i, "Collaborators", "Collaborator"), changes);
        foreach (var (b, a) in matching.Pairs) changes.Value(ChangeSection.Sponsor, after[a].Name, "class", before[b].Class, after[a].Class, Operational);
    }

    // What came, what went, and what stands elsewhere.
    private static void Report<T>(ChangeSection section, ItemMatching<T> matching, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string?> name, Func<T, string> words, Func<int, string[]> members, ChangeList changes)
    {
        foreach (var i in matching.Removed) changes.Add(new ProtocolChange(section, ChangeKind.Removed, Name(before[i]), null, words(before[i]), null, Operational) { Members = members(i).ToEquatableArray() });
        foreach (var i in matching.Added) changes.Add(new ProtocolChange(section, ChangeKind.Added, Name(after[i]), null, null, words(after[i]), Operational));
        var moved = matching.MovedBefore();
        foreach (var (b, a) in matching.Pairs)
        {
            if (moved.Contains(b)) changes.Add(new ProtocolChange(section, ChangeKind.Moved, Name(after[a]), "order", Place(b), Place(a), ChangeCategories.Editorial));
        }

        string Name(T item) => name(item) is { Length: > 0 } own ? own : words(item);
    }

    private static void Rename(ChangeSection section, string item, string field, string? before, string? after, string[] members, ChangeList changes)
    {
        if (before != after) changes.Add(new ProtocolChange(section, ChangeKind.Renamed, item, field, before, after, Operational) { Members = members.ToEquatableArray() });
    }

    private static ChangeCategories WordsOrMore(string? before, string? after) =>
        before is not null && after is not null && TextComparison.IsSameMeaning(before, after) ? ChangeCategories.Editorial : Operational;

    private static Dictionary<string, string> Renames(IEnumerable<(string? Before, string? After)> pairs)
    {
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (before, after) in pairs)
        {
            if (before is not null && after is not null && before != after) renames[before] = after;
        }

        return renames;
    }

    private static string Renamed(string name, Dictionary<string, string> renames) => renames.TryGetValue(name, out var now) ? now : name;

    // Arms write "Behavioral: Walking" for the intervention Walking of the type BEHAVIORAL.
    private static string Reference(Intervention intervention)
    {
        var words = (intervention.Type ?? "").ToLowerInvariant().Split('_');
        return string.Join(" ", words.Select(w => w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w.Substring(1))) + ": " + intervention.Name;
    }

    private static double Likeness(string? nameBefore, string? nameAfter, string? textBefore, string? textAfter)
    {
        var names = nameBefore is not null && nameAfter is not null ? TextComparison.Similarity(nameBefore, nameAfter) : 0;
        var texts = textBefore is not null && textAfter is not null ? TextComparison.Similarity(textBefore, textAfter) : 0;
        return Math.Max(names, texts);
    }

    private static string[] Members(IReadOnlyList<string> names, int index, string catalogue, string enumeration) => [$"{catalogue}.{names[index]}", $"{enumeration}.{names[index]}"];

    private static string ArmWords(ArmGroup arm) => Joined(arm.Label, arm.Type, arm.Description);

    private static string SiteWords(RecordLocation site) => Joined(site.Facility, site.City, site.State, site.Country, site.Status) is { Length: > 0 } words ? words : "Site";

    private static string Contact(RecordContact contact) => Joined(contact.Name, contact.Role, contact.Phone, contact.PhoneExt, contact.Email);

    private static string Place(int index) => "no. " + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
