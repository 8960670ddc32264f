using System.ComponentModel;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: from outcomes to a status, and explanations that need no code of their own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Outcomes
{
    /// <summary>Ineligible when an outcome equals the failing one at its place, else undetermined when one is unknown, else eligible.</summary>
    public static EligibilityStatus Status(ReadOnlySpan<CriterionOutcome> outcomes, ReadOnlySpan<byte> failing)
    {
        var unknown = false;
        for (var i = 0; i < outcomes.Length; i++)
        {
            if ((byte)outcomes[i] == failing[i]) return EligibilityStatus.Ineligible;
            unknown |= outcomes[i] == CriterionOutcome.Unknown;
        }

        return unknown ? EligibilityStatus.Undetermined : EligibilityStatus.Eligible;
    }

    /// <summary>The explanation of a criterion that a person answers.</summary>
    public static CriterionExplanation Attested(CriterionDefinition criterion, DataElementDefinition element, bool? answer)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(element);
        var clause = new ClauseDefinition(ClauseKind.Statement, element.Name, element.Label);
        return new CriterionExplanation(
            criterion,
            answer.ToOutcome(),
            new ClauseExplanation(clause, answer, [new ObservedValue(element.Name, element.Label, answer, answer is not null)]));
    }

    /// <summary>The explanation of a criterion that has a rule.</summary>
    public static CriterionExplanation Explained(CriterionDefinition criterion, ClauseExplanation clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return new CriterionExplanation(criterion, clause.Value.ToOutcome(), clause);
    }
}
