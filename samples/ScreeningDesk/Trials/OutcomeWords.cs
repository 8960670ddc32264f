using ProtocolSdk;

namespace ScreeningDesk.Trials;

/// <summary>Outcomes as a coordinator says them, and how they look. Nothing is told by colour alone.</summary>
public static class OutcomeWords
{
    /// <summary>The outcome in words: an exclusion that is met excludes.</summary>
    public static string Of(CriterionDefinition criterion, CriterionOutcome? outcome) => (outcome, criterion?.Kind) switch
    {
        (null, _) => "—",
        (CriterionOutcome.Unknown, _) => "unknown",
        (CriterionOutcome.Met, CriterionKind.Exclusion) => "excludes",
        (CriterionOutcome.Met, _) => "met",
        (_, CriterionKind.Exclusion) => "does not exclude",
        _ => "not met",
    };

    /// <summary>A sign: what the outcome does to eligibility, not whether the statement holds.</summary>
    public static string Mark(CriterionDefinition criterion, CriterionOutcome outcome) => Class(criterion, outcome) switch { "good" => "✓", "bad" => "✕", _ => "?" };

    /// <summary>The style's class.</summary>
    public static string Class(CriterionDefinition criterion, CriterionOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        if (outcome == CriterionOutcome.Unknown) return "open";
        return (outcome == CriterionOutcome.Met) == (criterion.Kind == CriterionKind.Inclusion) ? "good" : "bad";
    }

    /// <summary>The style's class of a status.</summary>
    public static string Class(EligibilityStatus? status) => status switch { EligibilityStatus.Eligible => "good", EligibilityStatus.Ineligible => "bad", _ => "open" };
}
