using System.ComponentModel;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: the rule of a criterion that is a single statement about plain values, and needs no code to be explained.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StatementRule
{
    private readonly int _criterion;
    private readonly int[] _elements;
    private readonly ClauseDefinition _clause;
    private bool[]? _areAnswers;

    /// <summary>Joins a criterion with what it reads.</summary>
    /// <param name="criterion">The criterion; its CQL is the statement.</param>
    /// <param name="words">The statement in words.</param>
    /// <param name="elements">The indexes of the data elements that it reads.</param>
    public StatementRule(CriterionDefinition criterion, string words, params int[] elements)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        _criterion = criterion.Index;
        _elements = elements;
        _clause = new ClauseDefinition(ClauseKind.Statement, criterion.Cql ?? "", words);
    }

    internal void FindMissing(RecordedSubject subject, CriterionOutcome[] outcomes, ref DataElementSet missing)
    {
        if (outcomes[_criterion] != CriterionOutcome.Unknown) return;
        foreach (var element in _elements)
        {
            if (!Recorded.FullyAny(subject.ValueAt(element))) missing.Add(element);
        }
    }

    internal void Explain(RecordedSubject subject, EligibilityResult result, CriterionDefinition[] criteria, DataElementDefinition[] elements, CriterionExplanation[] explanations)
    {
        var outcome = result.OutcomeAt(_criterion);
        var value = outcome.ToBoolean();
        // A statement that is nothing but an answer has the answer's value. Each thread that comes here first finds the same.
        var areAnswers = _areAnswers ??= Array.ConvertAll(_elements, element => elements[element].Name == _clause.Cql);
        ClauseExplanation clause;
        if (_elements.Length == 1)
        {
            clause = new ClauseExplanation(_clause, value, ObservedAt(0));
        }
        else
        {
            var observed = new ObservedValue[_elements.Length];
            for (var i = 0; i < observed.Length; i++) observed[i] = ObservedAt(i);
            clause = new ClauseExplanation(_clause, value, observed);
        }

        explanations[_criterion] = new CriterionExplanation(criteria[_criterion], outcome, clause);

        ObservedValue ObservedAt(int i)
        {
            var element = elements[_elements[i]];
            return areAnswers[i] ? new ObservedValue(element, value) : new ObservedValue(element, subject.ValueAt(_elements[i]));
        }
    }
}
