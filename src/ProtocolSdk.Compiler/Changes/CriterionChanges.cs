using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Registry;
using ProtocolSdk.Compiler.Registry.Criteria;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Changes;

/// <summary>Changes of the eligibility criteria, and of the registry's fields about who may take part.</summary>
internal static class CriterionChanges
{
    private const ChangeSection Section = ChangeSection.Eligibility;
    private const double AlikeEnough = 0.6;
    private const double AlikeWithSameId = 0.35;

    public static void Find(ProtocolModel before, ProtocolModel after, ProtocolNames names, ChangeList changes)
    {
        var matching = Match(before.Criteria, after.Criteria);
        foreach (var i in matching.Removed) changes.Add(Removed(before, i, names));
        foreach (var i in matching.Added) changes.Add(Added(after.Criteria[i]));
        var moved = matching.MovedBefore();
        foreach (var (b, a) in matching.Pairs)
        {
            Compare(before, after, b, a, names, changes);
            var isOrderAlone = moved.Contains(b) && before.Criteria[b].Id == after.Criteria[a].Id;
            if (isOrderAlone) changes.Add(Of(before.Criteria[b], after.Criteria[a], ChangeKind.Moved, "order", Place(b), Place(a), ChangeCategories.Editorial));
        }

        Fields(before, after, changes);
    }

    /// <summary>Which criteria are the same one: by id where a rule keeps it, then by words, then by likeness of the words.</summary>
    public static ItemMatching<CriterionModel> Match(IReadOnlyList<CriterionModel> before, IReadOnlyList<CriterionModel> after) =>
        new ItemMatching<CriterionModel>(before, after)
            .ByKey(c => c.Origin == CriterionOrigin.Attestation ? null : c.Origin + c.Id)
            .ByKey(c => c.IsExclusion + c.Id + CriterionText.ForMatching(c.Text))
            .ByKey(c => c.IsExclusion + CriterionText.ForMatching(c.Text))
            .ByKey(c => CriterionText.ForMatching(c.Text))
            .ByLikeness((b, a) => b.IsExclusion == a.IsExclusion ? TextComparison.Similarity(b.Text, a.Text) : 0, AlikeEnough)
            .ByLikeness((b, a) => b.Id == a.Id && b.IsExclusion == a.IsExclusion ? TextComparison.Similarity(b.Text, a.Text) : 0, AlikeWithSameId);

    private static ProtocolChange Removed(ProtocolModel before, int index, ProtocolNames names)
    {
        var criterion = before.Criteria[index];
        return new ProtocolChange(Section, ChangeKind.Removed, Label(criterion), null, Words(criterion), null, OfPresence(criterion))
        {
            Effect = EligibilityEffect.Loosened,
            Note = "Fewer conditions: whoever it alone kept out can be eligible now.",
            CriterionBefore = criterion.Id,
            Members = Members(criterion, index, names).ToEquatableArray(),
        };
    }

    private static ProtocolChange Added(CriterionModel criterion) =>
        new(Section, ChangeKind.Added, Label(criterion), null, null, Words(criterion), OfPresence(criterion))
        {
            Effect = EligibilityEffect.Tightened,
            Note = "One more condition: it can only keep people out.",
            CriterionAfter = criterion.Id,
        };

    // An attestation is a field of the subject that comes and goes with it.
    private static ChangeCategories OfPresence(CriterionModel criterion) =>
        criterion.Origin == CriterionOrigin.Attestation ? ChangeCategories.Eligibility | ChangeCategories.Data : ChangeCategories.Eligibility;

    private static void Compare(ProtocolModel before, ProtocolModel after, int b, int a, ProtocolNames names, ChangeList changes)
    {
        var (old, now) = (before.Criteria[b], after.Criteria[a]);
        var members = Members(old, b, names).ToEquatableArray();
        var isAttested = old.Origin == CriterionOrigin.Attestation && now.Origin == CriterionOrigin.Attestation;
        if (old.Id != now.Id)
        {
            changes.Add(Of(old, now, ChangeKind.Moved, "id", old.Id, now.Id, isAttested && old.Name is null ? ChangeCategories.Data : ChangeCategories.Editorial) with
            {
                Members = members,
                Note = isAttested && old.Name is null ? $"Renumbered: an answer recorded as {old.Id} belongs to {now.Id} now." : "Renumbered.",
            });
        }

        if (old.IsExclusion != now.IsExclusion)
        {
            changes.Add(Of(old, now, ChangeKind.Modified, "kind", KindWord(old), KindWord(now), ChangeCategories.Eligibility) with { Effect = EligibilityEffect.Moved });
        }

        if (old.Name != now.Name)
        {
            var renamesField = isAttested;
            changes.Add(Of(old, now, ChangeKind.Renamed, "name", old.Name, now.Name, renamesField ? ChangeCategories.Data : ChangeCategories.Editorial) with { Members = members });
        }

        if (old.Label != now.Label) changes.Add(Of(old, now, ChangeKind.Modified, "label", old.Label, now.Label, ChangeCategories.Editorial));
        if (old.Origin != now.Origin)
        {
            var from = old.Cql ?? "a person's answer";
            var to = now.Cql ?? "a person's answer";
            changes.Add(Of(old, now, ChangeKind.Modified, "rule", from, to, ChangeCategories.Eligibility | ChangeCategories.Data) with { Effect = EligibilityEffect.Undecided, Members = members });
        }
        else if (!isAttested && old.Cql != now.Cql)
        {
            var isSame = old.Expression.Equals(now.Expression);
            changes.Add(Of(old, now, ChangeKind.Modified, "rule", old.Cql, now.Cql, isSame ? ChangeCategories.Editorial : ChangeCategories.Eligibility) with
            {
                Effect = isSame ? EligibilityEffect.Unchanged : EligibilityEffect.Undecided,
                Note = isSame ? "Written otherwise, but the same rule." : null,
            });
        }

        Text(old, now, isAttested, changes);
        if (isAttested) Attestation(before, after, old, now, changes);
    }

    private static void Text(CriterionModel old, CriterionModel now, bool isAttested, ChangeList changes)
    {
        if (old.Text == now.Text || old.Origin == CriterionOrigin.RegistryField) return;
        if (TextComparison.IsSameMeaning(old.Text, now.Text))
        {
            changes.Add(Of(old, now, ChangeKind.Modified, "text", old.Text, now.Text, ChangeCategories.Editorial) with { Note = "Wording only." });
        }
        else if (isAttested)
        {
            changes.Add(Of(old, now, ChangeKind.Modified, "text", old.Text, now.Text, ChangeCategories.Eligibility | ChangeCategories.Data) with
            {
                Effect = EligibilityEffect.Undecided,
                Note = "A person answers this statement, and it says something else now: compare the words; answers recorded before were given to the older statement.",
            });
        }
        else
        {
            var isRuleSame = old.Expression.Equals(now.Expression);
            changes.Add(Of(old, now, ChangeKind.Modified, "text", old.Text, now.Text, ChangeCategories.Editorial) with
            {
                Note = isRuleSame ? "The rule did not change with the words: check that it still says what they say." : null,
            });
        }
    }

    // What the author wrote beside the statement; a question that only repeats the statement changed with it.
    private static void Attestation(ProtocolModel before, ProtocolModel after, CriterionModel old, CriterionModel now, ChangeList changes)
    {
        if (ElementOf(before, old) is not { } then || ElementOf(after, now) is not { } element) return;
        var repeatsText = then.Question == old.Text && element.Question == now.Text;
        if (!repeatsText && then.Question != element.Question) changes.Add(Of(old, now, ChangeKind.Modified, "question", then.Question, element.Question, ChangeCategories.Editorial));
        if (then.Comment != element.Comment) changes.Add(Of(old, now, ChangeKind.Modified, "comment", then.Comment, element.Comment, ChangeCategories.Editorial));
    }

    private static DataElementModel? ElementOf(ProtocolModel protocol, CriterionModel criterion) =>
        criterion.Expression is BoundDataElement asked ? protocol.DataElements.FirstOrDefault(e => e.Name == asked.Name) : null;

    // A field that is a criterion of its own is compared as one.
    private static void Fields(ProtocolModel before, ProtocolModel after, ChangeList changes)
    {
        var (old, now) = (before.Record.Eligibility, after.Record.Eligibility);
        Field("MinimumAge", "Minimum age", "minimumAge", old.MinimumAge?.ToString() ?? old.UnreadMinimumAge, now.MinimumAge?.ToString() ?? now.UnreadMinimumAge);
        Field("MaximumAge", "Maximum age", "maximumAge", old.MaximumAge?.ToString() ?? old.UnreadMaximumAge, now.MaximumAge?.ToString() ?? now.UnreadMaximumAge);
        Field("Sex", "Sex", "sex", old.UnreadSex ?? old.Sex.ToString(), now.UnreadSex ?? now.Sex.ToString());
        Field("HealthyVolunteers", "Healthy volunteers", "healthyVolunteers", Words(old.HealthyVolunteers), Words(now.HealthyVolunteers));
        changes.Value(Section, "Gender-based", "genderBased", Words(old.GenderBased), Words(now.GenderBased), ChangeCategories.Eligibility);
        Undecided("Gender", "genderDescription", old.GenderDescription, now.GenderDescription);
        Undecided("Study population", "studyPopulation", old.StudyPopulation, now.StudyPopulation);
        changes.Value(Section, "Age groups", "stdAges", Words(old.StandardAges), Words(now.StandardAges), ChangeCategories.Editorial);
        changes.Value(Section, "Sampling method", "samplingMethod", old.SamplingMethod, now.SamplingMethod, ChangeCategories.Operational);

        void Field(string id, string item, string field, string? from, string? to)
        {
            if (from == to || before.Criteria.Any(c => c.Id == id) || after.Criteria.Any(c => c.Id == id)) return;
            changes.Add(new ProtocolChange(Section, ChangeKind.Modified, item, field, from, to, ChangeCategories.Editorial)
            {
                Note = "The registry's field; no criterion of this protocol is made of it.",
                Members = from is null ? default : new EquatableArray<string>(["Facts." + id]),
            });
        }

        void Undecided(string item, string field, string? from, string? to)
        {
            if (from == to) return;
            var isSame = from is not null && to is not null && TextComparison.IsSameMeaning(from, to);
            changes.Add(new ProtocolChange(Section, ChangeKind.Modified, item, field, from, to, isSame ? ChangeCategories.Editorial : ChangeCategories.Eligibility)
            {
                Effect = isSame ? EligibilityEffect.None : EligibilityEffect.Undecided,
            });
        }
    }

    private static ProtocolChange Of(CriterionModel before, CriterionModel after, ChangeKind kind, string field, string? from, string? to, ChangeCategories categories) =>
        new(Section, kind, Label(after), field, from, to, categories) { CriterionBefore = before.Id, CriterionAfter = after.Id };

    private static IEnumerable<string> Members(CriterionModel criterion, int index, ProtocolNames names)
    {
        yield return "Criterion." + names.Criteria[index];
        if (criterion.Origin == CriterionOrigin.RegistryField) yield return "Facts." + criterion.Id;
        if (criterion is { Origin: CriterionOrigin.Attestation, Expression: BoundDataElement asked }) yield return "Subject." + names.Property(asked.Name);
    }

    private static string Label(CriterionModel criterion) => criterion.Name is null ? criterion.Id : criterion.Id + " " + criterion.Name;

    private static string Words(CriterionModel criterion) => criterion.Cql is null || criterion.Origin == CriterionOrigin.RegistryField ? criterion.Text : criterion.Text + "\n" + criterion.Cql;

    private static string KindWord(CriterionModel criterion) => criterion.IsExclusion ? "exclusion" : "inclusion";

    private static string? Words(bool? flag) => flag is { } known ? (known ? "accepted" : "not accepted") : null;

    private static string? Words(EquatableArray<StandardAge> ages) => ages.Count == 0 ? null : string.Join(", ", ages);

    private static string Place(int index) => "no. " + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
