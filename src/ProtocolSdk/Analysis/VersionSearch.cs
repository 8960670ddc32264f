using System.Text;

namespace ProtocolSdk.Analysis;

/// <summary>Compares two versions: for each criterion that the other version doesn't have, a search in each direction.</summary>
internal sealed class VersionSearch
{
    private readonly ComparisonOptions _options;
    private readonly SearchBudget _budget;
    private readonly ElementNames _names;
    private readonly SubjectSpace _space;
    private readonly SearchedVersion _before;
    private readonly SearchedVersion _after;
    private readonly SubjectSearch _search;
    private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);

    public VersionSearch(ProtocolDefinition before, ProtocolDefinition after, ComparisonOptions options)
    {
        _options = options;
        _budget = new SearchBudget(options.MaximumEvaluations);
        _names = new ElementNames(before, after, options.RenamedElements);
        _space = new SubjectSpace([before, after], (version, name) => version == 0 ? name : _names.OfAfter(name), options.AsOf);
        _before = new SearchedVersion(before, _space, name => name);
        _after = new SearchedVersion(after, _space, _names.OfAfter);
        _search = new SubjectSearch(_space, options.AsOf, _budget);
    }

    public EligibilityComparison Run()
    {
        _reasons.UnionWith(_names.Reasons);
        var loosening = Find(_after, _before);
        var tightening = Find(_before, _after);
        if (loosening is null || tightening is null) _reasons.UnionWith(_space.Reasons);
        else _reasons.Clear();
        return new EligibilityComparison(loosening, tightening, _reasons.Count == 0, [.. _reasons], _budget.Used);
    }

    // Somebody whom one version takes and the other one doesn't fails one criterion of the latter; each is tried by itself.
    private ChangeWitness? Find(SearchedVersion taking, SearchedVersion turning)
    {
        var kept = Keys(taking).ToHashSet();
        var changed = Keys(turning).Select((key, i) => (key, i)).Where(c => !kept.Contains(c.key)).Select(c => c.i).ToList();
        if (changed.Count == 0) return null;
        var groups = new CriterionGroups(taking);
        var reasons = new List<string>();
        foreach (var criterion in changed)
        {
            var mustPass = groups.Touching(turning.Reads[criterion]);
            var found = _search.Find(taking, mustPass, turning, criterion);
            if (found is not null && Complete(found, taking, groups, mustPass, reasons)) return Witness(found, taking, turning);
            reasons.AddRange(mustPass.Select(i => Open(taking, i)).Append(Open(turning, criterion)).OfType<string>());
            if (!_budget.IsSpent) continue;
            reasons.Add("the search took more evaluations than are allowed");
            break;
        }

        _reasons.UnionWith(reasons);
        return null;
    }

    private static IEnumerable<(CriterionKind, string)> Keys(SearchedVersion version) => version.Definition.Criteria.Select(c => (c.Kind, version.Reading.Criteria[c.Index].Key));

    private static string? Open(SearchedVersion version, int criterion) =>
        version.Reading.Criteria[criterion].Open is { } open ? $"{version.Definition.Criteria[criterion].Id} uses {open}" : null;

    // The criteria that read nothing of what was chosen are passed by values of their own.
    private bool Complete(TrialSubject subject, SearchedVersion taking, CriterionGroups groups, IReadOnlyList<int> done, List<string> reasons)
    {
        foreach (var group in groups.Without(done))
        {
            if (!groups.Known.TryGetValue(group[0], out var part)) groups.Known.Add(group[0], part = _search.Find(taking, group));
            if (part is null)
            {
                reasons.AddRange(group.Select(i => Open(taking, i)).OfType<string>());
                return false;
            }

            subject.Complete(part);
        }

        return true;
    }

    private ChangeWitness Witness(TrialSubject found, SearchedVersion taking, SearchedVersion turning)
    {
        var before = _before.Subject(found);
        var after = _after.Subject(found);
        var isLoosening = taking == _after;
        var explanation = turning.Definition.Explain(isLoosening ? before : after, _options.AsOf);
        var failures = explanation.Criteria.Where(c => c.Fails).ToList();
        if (failures.Count == 0) failures = [.. explanation.Criteria.Where(c => c.Outcome == CriterionOutcome.Unknown)];
        return new ChangeWitness(
            isLoosening,
            found.ToJson(_before.Definition.DataElements, _before.ElementAt),
            found.ToJson(_after.Definition.DataElements, _after.ElementAt),
            _options.AsOf,
            _before.Definition.Decide(before, _options.AsOf),
            _after.Definition.Decide(after, _options.AsOf),
            [.. failures.Select(f => f.Criterion)],
            Words(isLoosening ? after : before, found, taking, turning, isLoosening, failures));
    }

    private string Words(ISubject subject, TrialSubject found, SearchedVersion taking, SearchedVersion turning, bool isLoosening, List<CriterionExplanation> failures)
    {
        var read = failures.SelectMany(f => turning.Reads[f.Criterion.Index]).ToHashSet();
        var told = taking.Definition.DataElements
            .Where(e => read.Contains(taking.ElementAt[e.Index]) && found.IsChosen(taking.ElementAt[e.Index]))
            .Select(e => $"{e.Label}: {ValueWords.Render(subject[e.Name])}")
            .ToList();
        var words = new StringBuilder("A subject");
        if (told.Count > 0) words.Append(" with ").AppendJoin(", ", told);
        words.Append(isLoosening ? " becomes eligible" : " is no longer eligible");
        words.Append(", on ").Append(_options.AsOf.Today.ToString()).Append(": ");
        words.AppendJoin("; ", failures.Select(f => f.ToString())).Append(isLoosening ? " before." : " now.");
        return words.ToString();
    }
}
