using System.ComponentModel;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: from outcomes to a status, and from a rule's clauses to an explanation.</summary>
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

    /// <summary>The explanation of a criterion that has a rule.</summary>
    public static CriterionExplanation Explained(CriterionDefinition criterion, ClauseExplanation clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return new CriterionExplanation(criterion, clause.Value.ToOutcome(), clause);
    }
}
