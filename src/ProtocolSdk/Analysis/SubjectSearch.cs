using ProtocolSdk.Cql;

namespace ProtocolSdk.Analysis;

/// <summary>
/// Looks for a subject whom one version takes and another one turns away by a given criterion. Values are chosen one by one; as soon as
/// the evaluators' three-valued answers settle that no completion can be the one, the branch is left.
/// </summary>
internal sealed class SubjectSearch(SubjectSpace space, AsOf asOf, SearchBudget budget)
{
    /// <summary>Looks for a subject; null when no representative is one, or the budget is spent.</summary>
    /// <param name="taking">The version that takes the subject.</param>
    /// <param name="mustPass">Its criteria that are looked at; the others read other data elements.</param>
    /// <param name="turning">The version that doesn't; null to ask only who is taken.</param>
    /// <param name="mustFail">The criterion by which it doesn't.</param>
    public TrialSubject? Find(SearchedVersion taking, IReadOnlyList<int> mustPass, SearchedVersion? turning = null, int mustFail = -1)
    {
        var subject = new TrialSubject(space.Elements.Count);
        return Search(new Goal(taking, mustPass, turning, mustFail), subject, hasFailed: turning is null) ? subject : null;
    }

    // As deep as there are data elements.
    private bool Search(Goal goal, TrialSubject subject, bool hasFailed)
    {
        if (budget.IsSpent) return false;
        var next = -1;
        if (!hasFailed)
        {
            budget.Spend();
            var criterion = goal.Turning!.Definition.Criteria[goal.MustFail];
            var outcome = goal.Turning.Evaluate(subject, asOf)[goal.MustFail];
            if (SearchedVersion.Passes(criterion, outcome)) return false;
            hasFailed = SearchedVersion.Fails(criterion, outcome);
            // A criterion that stays unknown with everything recorded takes nobody either.
            if (!hasFailed) next = NextOf(goal.Turning.Reads[goal.MustFail], subject);
            hasFailed |= next < 0;
        }

        budget.Spend();
        var outcomes = goal.Taking.Evaluate(subject, asOf);
        foreach (var i in goal.MustPass)
        {
            var criterion = goal.Taking.Definition.Criteria[i];
            if (SearchedVersion.Passes(criterion, outcomes[i])) continue;
            if (SearchedVersion.Fails(criterion, outcomes[i])) return false;
            var open = NextOf(goal.Taking.Reads[i], subject);
            if (open < 0) return false;
            if (next < 0) next = open;
        }

        if (next < 0) return true;
        var name = space.Elements[next].Name;
        foreach (var candidate in space.CandidatesOf(next, subject.Points))
        {
            subject.Choose(next, name, candidate);
            if (Search(goal, subject, hasFailed)) return true;
            if (budget.IsSpent) break;
        }

        subject.Forget(next, name);
        return false;
    }

    // What has few values first; lists last, because their rows stand at distances from dates.
    private int NextOf(int[] reads, TrialSubject subject)
    {
        var next = -1;
        foreach (var element in reads)
        {
            if (!subject.IsChosen(element) && (next < 0 || Rank(element) < Rank(next))) next = element;
        }

        return next;
    }

    private int Rank(int element) => space.Elements[element].Type switch
    {
        { Name: "Boolean" } => 0,
        { Name: "Code" or "String" } => 1,
        { IsNumber: true } => 2,
        { IsDate: true } => 3,
        _ => 4,
    };

    private sealed record Goal(SearchedVersion Taking, IReadOnlyList<int> MustPass, SearchedVersion? Turning, int MustFail);
}
