using ProtocolSdk.Cql;

namespace ProtocolSdk.Analysis;

/// <summary>Makes the test vectors of one definition.</summary>
internal sealed class VectorSearch
{
    private const int MostEvaluationsPerGoal = 4_000;

    private readonly ProtocolDefinition _definition;
    private readonly AsOf _asOf;
    private readonly SubjectSpace _space;
    private readonly SearchedVersion _version;
    private readonly List<TestVector> _vectors = [];
    private readonly List<UnreachedClause> _unreached = [];
    private SearchBudget _budget = new(0);

    public VectorSearch(ProtocolDefinition definition, AsOf asOf)
    {
        _definition = definition;
        _asOf = asOf;
        _space = new SubjectSpace([definition], (_, name) => name, asOf);
        _version = new SearchedVersion(definition, _space, name => name);
    }

    public TestVectorSet Run()
    {
        foreach (var criterion in _definition.Criteria) Add(criterion);
        return new TestVectorSet(_vectors, _unreached);
    }

    private void Add(CriterionDefinition criterion)
    {
        var first = _vectors.Count;
        AddBorder(criterion);
        var coverage = new ClauseCoverage(_definition);
        foreach (var vector in _vectors.Skip(first)) coverage.Add(_definition.ReadSubject(System.Text.Encoding.UTF8.GetBytes(vector.SubjectJson)), _asOf);
        for (var clause = 0; clause < coverage.Criteria[criterion.Index].Clauses.Count; clause++)
        {
            foreach (var wanted in new[] { true, false })
            {
                var count = coverage.Criteria[criterion.Index].Clauses[clause];
                if ((wanted ? count.True : count.False) > 0) continue;
                var subject = new TrialSubject(_space.Elements.Count);
                _budget = new SearchBudget(MostEvaluationsPerGoal);
                if (Reach(criterion, clause, wanted, subject))
                {
                    Keep(TestVectorKind.Clause, criterion, subject);
                    coverage.Add(_version.Subject(subject), _asOf);
                }
                else
                {
                    _unreached.Add(new UnreachedClause(criterion, count.Clause, wanted));
                }
            }
        }
    }

    private void AddBorder(CriterionDefinition criterion)
    {
        var subject = new TrialSubject(_space.Elements.Count);
        _budget = new SearchBudget(MostEvaluationsPerGoal);
        if (FindBorder(criterion, subject, out var other))
        {
            Keep(TestVectorKind.JustIn, criterion, subject);
            Keep(TestVectorKind.JustOut, criterion, other);
        }

        // As much as can be left recorded without deciding.
        foreach (var element in _version.Reads[criterion.Index].Reverse())
        {
            if (OutcomeOf(criterion, subject) == CriterionOutcome.Unknown) break;
            subject.Forget(element, _space.Elements[element].Name);
        }

        if (OutcomeOf(criterion, subject) == CriterionOutcome.Unknown) Keep(TestVectorKind.Unknown, criterion, subject);
    }

    // A subject whom the criterion lets in, and its neighbour whom it doesn't.
    private bool FindBorder(CriterionDefinition criterion, TrialSubject subject, out TrialSubject other)
    {
        other = subject;
        if (_budget.IsSpent) return false;
        _budget.Spend();
        var outcome = OutcomeOf(criterion, subject);
        if (SearchedVersion.Passes(criterion, outcome) && FindNeighbour(criterion, subject) is { } neighbour)
        {
            other = neighbour;
            return true;
        }

        if (SearchedVersion.Fails(criterion, outcome)) return false;
        var open = Array.FindIndex(_version.Reads[criterion.Index], e => !subject.IsChosen(e));
        if (open < 0) return false;
        var next = _version.Reads[criterion.Index][open];
        var name = _space.Elements[next].Name;
        foreach (var candidate in _space.CandidatesOf(next, subject.Points))
        {
            subject.Choose(next, name, candidate);
            if (FindBorder(criterion, subject, out other)) return true;
        }

        subject.Forget(next, name);
        return false;
    }

    private TrialSubject? FindNeighbour(CriterionDefinition criterion, TrialSubject subject)
    {
        foreach (var element in _version.Reads[criterion.Index].Where(subject.IsChosen))
        {
            var name = _space.Elements[element].Name;
            var neighbour = subject.Copy();
            neighbour.Forget(element, name);
            var values = _space.CandidatesOf(element, neighbour.Points);
            var own = Enumerable.Range(0, values.Count).FirstOrDefault(i => values[i].Json == subject.JsonOf(element), -1);
            var isOrdered = own >= 0 && values[own].Point is not null;
            for (var i = 0; i < values.Count; i++)
            {
                if (i == own || (isOrdered && Math.Abs(i - own) != 1)) continue;
                neighbour.Choose(element, name, values[i]);
                _budget.Spend();
                if (SearchedVersion.Fails(criterion, OutcomeOf(criterion, neighbour))) return neighbour;
            }
        }

        return null;
    }

    private bool Reach(CriterionDefinition criterion, int clause, bool wanted, TrialSubject subject)
    {
        if (_budget.IsSpent) return false;
        _budget.Spend();
        var found = ClauseCoverage.Flat(_definition.Explain(_version.Subject(subject), _asOf).Criteria[criterion.Index].Clause).ElementAt(clause).Clause;
        var isSettled = Array.TrueForAll(_version.Reads[criterion.Index], e => subject.IsChosen(e) || !_space.Elements[e].Domain.AsksRecordingAnywhere);
        if (found.Value == wanted) return true;
        if (found.Value is not null && isSettled) return false;
        var observed = Observed(found);
        var next = Array.FindIndex(_version.Reads[criterion.Index], e => !subject.IsChosen(e) && observed.Contains(_space.Elements[e].Name));
        if (next < 0) return false;
        var element = _version.Reads[criterion.Index][next];
        foreach (var candidate in _space.CandidatesOf(element, subject.Points))
        {
            subject.Choose(element, _space.Elements[element].Name, candidate);
            if (Reach(criterion, clause, wanted, subject)) return true;
        }

        subject.Forget(element, _space.Elements[element].Name);
        return false;
    }

    private static HashSet<string> Observed(ClauseExplanation clause) =>
        ClauseCoverage.Flat(clause).SelectMany(c => c.Clause.Observed).Select(o => o.Name).ToHashSet(StringComparer.Ordinal);

    private CriterionOutcome OutcomeOf(CriterionDefinition criterion, TrialSubject subject) =>
        _definition.Evaluate(_version.Subject(subject), _asOf).OutcomeAt(criterion.Index);

    private void Keep(TestVectorKind kind, CriterionDefinition criterion, TrialSubject subject) =>
        _vectors.Add(new TestVector(kind, criterion, subject.ToJson(_definition.DataElements, _version.ElementAt), _asOf, OutcomeOf(criterion, subject)));
}
