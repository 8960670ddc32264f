using System.Text;
using System.Text.Json;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Analysis;

/// <summary>Finds the smallest sets of missing facts that would settle one subject's eligibility.</summary>
internal sealed class QuestionSearch
{
    private const int MostEvaluations = 20_000;
    private const int MostSets = 256;

    private readonly ProtocolDefinition _definition;
    private readonly AsOf _asOf;
    private readonly EligibilityResult _result;
    private readonly SubjectSpace _space;
    private readonly SearchedVersion _version;
    private readonly TrialSubject _subject;
    private readonly List<int> _missing;
    private readonly Dictionary<string, (DateOnly First, DateOnly Last)> _partialDates = new(StringComparer.Ordinal);
    private readonly SearchBudget _budget = new(MostEvaluations);
    private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);

    public QuestionSearch(ProtocolDefinition definition, ISubject subject, AsOf asOf)
    {
        _definition = definition;
        _asOf = asOf;
        _result = definition.Evaluate(subject, asOf);
        _space = new SubjectSpace([definition], (_, name) => name, asOf);
        _version = new SearchedVersion(definition, _space, name => name);
        _missing = [.. _result.Missing.Select(m => m.Index)];
        _subject = new TrialSubject(_space.Elements.Count);
        Record(subject);
    }

    public OpenQuestions Run()
    {
        if (_result.Status != EligibilityStatus.Undetermined) return new OpenQuestions(_result.Status, [], [], [], []);
        var unknown = _definition.Criteria.Where(c => _result.OutcomeAt(c.Index) == CriterionOutcome.Unknown).Select(c => c.Index).ToList();

        // One failing criterion is enough, so that a smallest set is within what one criterion reads.
        var excluding = new List<int[]>();
        foreach (var criterion in unknown) Keep(excluding, Smallest([criterion], fail: true));
        var including = Including(unknown);
        _reasons.UnionWith(_space.Reasons);
        _reasons.UnionWith(unknown.Select(i => _version.Reading.Criteria[i].Open is { } open ? $"{_definition.Criteria[i].Id} uses {open}" : null).OfType<string>());
        if (_budget.IsSpent) _reasons.Add("the search took more evaluations than are allowed");
        return new OpenQuestions(_result.Status, Ranked(excluding, including, unknown), Named(excluding), Named(including), [.. _reasons]);
    }

    private void Record(ISubject subject)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) subject.WriteTo(writer);
        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        foreach (var element in _definition.DataElements)
        {
            if (!json.RootElement.TryGetProperty(element.Name, out var value)) continue;
            var isMissing = _missing.Contains(element.Index);
            var type = _space.Elements[element.Index].Type;
            _subject.Record(element.Index, element.Name, value.GetRawText(), Point(type, value), isMissing);
            if (!isMissing || value.ValueKind == JsonValueKind.Null) continue;
            if (type.IsDate && CqlDate.TryParse(value.GetString(), out var date)) _partialDates[element.Name] = (date.Earliest, date.Latest);
            else _reasons.Add($"{element.Name} is recorded in part");
        }
    }

    private static decimal? Point(ValueType type, JsonElement value)
    {
        if (type.IsDate) return value.ValueKind == JsonValueKind.String && CqlDate.TryParse(value.GetString(), out var date) && date.IsFull ? date.Earliest.DayNumber : null;
        if (!type.IsNumber) return null;
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value"u8, out var number)) value = number;
        return value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
    }

    private List<int[]> Including(List<int> unknown)
    {
        // Criteria that share no missing fact are settled apart from each other; their sets are joined.
        var all = new List<int[]> { Array.Empty<int>() };
        var left = unknown.ToList();
        while (left.Count > 0)
        {
            var group = new List<int> { left[0] };
            for (var i = 0; i < group.Count; i++)
            {
                var facts = Facts([group[i]]);
                group.AddRange(left.Where(c => !group.Contains(c) && Facts([c]).Intersect(facts).Any()));
            }

            left.RemoveAll(group.Contains);
            var sets = Smallest(group, fail: false);
            if (sets.Count == 0) return [];
            if ((long)all.Count * sets.Count > MostSets) _reasons.Add($"there are more than {MostSets} smallest sets");
            all = [.. all.SelectMany(a => sets.Select(s => a.Concat(s).Order().ToArray())).Take(MostSets)];
        }

        return all;
    }

    private List<int> Facts(IEnumerable<int> criteria) => [.. criteria.SelectMany(c => _version.Reads[c]).Distinct().Where(_missing.Contains).Order()];

    private List<int[]> Smallest(List<int> criteria, bool fail)
    {
        var facts = Facts(criteria);
        for (var size = 1; size <= facts.Count && !_budget.IsSpent; size++)
        {
            var found = new List<int[]>();
            Extend(new SetGoal(criteria, fail, facts, size, found), [], 0);
            if (found.Count > 0) return found;
        }

        return [];
    }

    /// <summary>Adds one more fact, in rising order, with each answer it can have.</summary>
    private bool Extend(SetGoal goal, List<int> chosen, int from)
    {
        if (_budget.IsSpent) return false;
        _budget.Spend();
        var explanation = _definition.Explain(_version.Subject(_subject), _asOf);
        var left = goal.Size - chosen.Count;
        var need = Need(goal, explanation, goal.Facts, from);
        if (need == 0)
        {
            if (!goal.Found.Exists(known => known.AsSpan().SequenceEqual(chosen.ToArray()))) goal.Found.Add([.. chosen]);
            return true;
        }

        if (need > left) return false;
        var any = false;
        for (var i = from; i <= goal.Facts.Count - left; i++)
        {
            var fact = goal.Facts[i];
            if (need > 0 && i > from && Need(goal, explanation, goal.Facts, i) > left) break;
            var name = _space.Elements[fact].Name;
            chosen.Add(fact);
            var settled = false;
            foreach (var candidate in Answers(fact))
            {
                _subject.Choose(fact, name, candidate);
                settled = Extend(goal, chosen, i + 1);
                // One way to settle it with these facts is enough.
                if (settled && chosen.Count == goal.Size) break;
            }

            any |= settled;
            chosen.RemoveAt(chosen.Count - 1);
            _subject.Forget(fact, name);
        }

        return any;
    }

    private IEnumerable<Candidate> Answers(int fact)
    {
        var name = _space.Elements[fact].Name;
        var values = _space.CandidatesOf(fact, _subject.Points).Where(c => c.Json is not null);
        if (!_partialDates.TryGetValue(name, out var span)) return values;
        return values.Select(v => (int)v.Point!.Value)
            .Append(span.First.DayNumber)
            .Append(span.Last.DayNumber)
            .Where(d => d >= span.First.DayNumber && d <= span.Last.DayNumber)
            .Distinct()
            .Select(d => new Candidate(SubjectSpace.Quote(DateOnly.FromDayNumber(d).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), d));
    }

    // A lower bound of how many further facts are needed; what can't be reached any more needs more than there are.
    private int Need(SetGoal goal, EligibilityExplanation explanation, List<int> facts, int from)
    {
        var names = facts.Skip(from).Select(f => _space.Elements[f].Name).ToHashSet(StringComparer.Ordinal);
        var parts = goal.Criteria.Select(i =>
        {
            var excludes = _definition.Criteria[i].Kind == CriterionKind.Exclusion;
            return ClauseNeed.Of(explanation.Criteria[i].Clause, goal.Fail == excludes, names);
        }).ToList();
        return ClauseNeed.All(parts).Facts;
    }

    private static void Keep(List<int[]> smallest, List<int[]> sets)
    {
        if (sets.Count == 0 || (smallest.Count > 0 && smallest[0].Length < sets[0].Length)) return;
        if (smallest.Count > 0 && smallest[0].Length > sets[0].Length) smallest.Clear();
        foreach (var set in sets.Where(s => !smallest.Exists(known => known.AsSpan().SequenceEqual(s)))) smallest.Add(set);
    }

    private List<OpenQuestion> Ranked(List<int[]> excluding, List<int[]> including, List<int> unknown)
    {
        var excludes = excluding.SelectMany(s => s).ToHashSet();
        var includes = including.SelectMany(s => s).ToHashSet();
        return [.. _missing
            .Select(e =>
            {
                var element = _definition.DataElements[e];
                var criteria = unknown.Where(c => _version.Reads[c].Contains(e)).Select(c => _definition.Criteria[c]).ToList();
                return new OpenQuestion(element, element.Question ?? element.Label, excludes.Contains(e), includes.Contains(e), criteria);
            })
            .OrderBy(q => (q.CouldExclude, q.CouldInclude) switch { (true, true) => 0, (true, false) => 1, (false, true) => 2, _ => 3 })
            .ThenByDescending(q => q.Criteria.Count)
            .ThenBy(q => q.Element.Index)];
    }

    private List<IReadOnlyList<DataElementDefinition>> Named(List<int[]> sets) =>
        [.. sets.OrderBy(s => s, Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).Select(s => (IReadOnlyList<DataElementDefinition>)[.. s.Select(e => _definition.DataElements[e])])];

    private sealed record SetGoal(List<int> Criteria, bool Fail, List<int> Facts, int Size, List<int[]> Found);
}
