namespace ProtocolSdk.Generation;

/// <summary>The criteria of a protocol version that have no rule: a person answers them.</summary>
internal sealed class AttestedCriteria
{
    private const int BitsPerWord = 64;
    private readonly int[] _criteria;
    private readonly int[] _answers;
    private readonly ulong[] _all;
    private readonly ulong[] _exclusions;

    // Made when first explained; each thread that comes here first makes the same.
    private readonly ClauseDefinition?[] _clauses;

    /// <param name="criteria">All criteria.</param>
    /// <param name="answers">Which answer each attested one has; null when they are in the same order.</param>
    public AttestedCriteria(CriterionDefinition[] criteria, int[]? answers)
    {
        _criteria = [.. criteria.Where(c => c.Origin == CriterionOrigin.Attestation).Select(c => c.Index)];
        _clauses = new ClauseDefinition?[_criteria.Length];
        _answers = answers ?? [.. Enumerable.Range(0, _criteria.Length)];
        _all = new ulong[_answers.Length == 0 ? 0 : (_answers.Max() / BitsPerWord) + 1];
        _exclusions = new ulong[_all.Length];
        for (var i = 0; i < _criteria.Length; i++)
        {
            var (word, bit) = (_answers[i] / BitsPerWord, 1UL << (_answers[i] % BitsPerWord));
            _all[word] |= bit;
            if (criteria[_criteria[i]].Kind == CriterionKind.Exclusion) _exclusions[word] |= bit;
        }
    }

    /// <summary>True when an answer makes the subject ineligible.</summary>
    public bool Fail(in AnswerSet answers, ref bool unknown)
    {
        for (var word = 0; word < _all.Length; word++)
        {
            var (known, yes) = answers.WordOf(word * BitsPerWord);
            // An exclusion fails by yes, an inclusion by no.
            if ((known & _all[word] & ~(yes ^ _exclusions[word])) != 0) return true;
            unknown |= (known & _all[word]) != _all[word];
        }

        return false;
    }

    public void Judge(in AnswerSet answers, CriterionOutcome[] outcomes)
    {
        for (var i = 0; i < _criteria.Length; i++) outcomes[_criteria[i]] = answers[_answers[i]].ToOutcome();
    }

    /// <summary>Adds the data elements of the criteria that nobody has answered.</summary>
    /// <param name="outcomes">The outcome of each criterion.</param>
    /// <param name="firstElement">The index of the data element of the first answer.</param>
    /// <param name="missing">The set to add to.</param>
    public void FindUnanswered(CriterionOutcome[] outcomes, int firstElement, ref DataElementSet missing)
    {
        for (var i = 0; i < _criteria.Length; i++)
        {
            if (outcomes[_criteria[i]] == CriterionOutcome.Unknown) missing.Add(firstElement + _answers[i]);
        }
    }

    public void Explain(EligibilityResult result, int firstElement, CriterionExplanation[] criteria)
    {
        for (var i = 0; i < _criteria.Length; i++)
        {
            var criterion = _criteria[i];
            var element = result.Definition.DataElements[firstElement + _answers[i]];
            var answer = result.OutcomeAt(criterion).ToBoolean();
            var clause = _clauses[i] ??= new ClauseDefinition(ClauseKind.Statement, element.Name, element.Label);
            criteria[criterion] = new CriterionExplanation(
                result.Definition.Criteria[criterion],
                result.OutcomeAt(criterion),
                new ClauseExplanation(clause, answer, new ObservedValue(element, answer)));
        }
    }
}
