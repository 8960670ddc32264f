using ProtocolSdk;
using Spectre.Console;

namespace Screening;

/// <summary>How outcomes and statuses look, the same in every view.</summary>
internal static class OutcomeStyle
{
    /// <summary>One character: what the outcome does to the person's eligibility, not whether the statement holds.</summary>
    public static string Mark(CriterionDefinition criterion, CriterionOutcome outcome) =>
        outcome == CriterionOutcome.Unknown ? "?" : Fails(criterion, outcome) ? "✗" : "✓";

    /// <summary>The outcome in words, as a coordinator says it.</summary>
    public static string Words(CriterionDefinition criterion, CriterionOutcome outcome) => (outcome, criterion.Kind) switch
    {
        (CriterionOutcome.Unknown, _) => "not known",
        (CriterionOutcome.Met, CriterionKind.Inclusion) => "met",
        (CriterionOutcome.NotMet, CriterionKind.Inclusion) => "not met",
        (CriterionOutcome.Met, _) => "excludes",
        _ => "does not exclude",
    };

    /// <summary>The colour of an outcome; nothing is told by colour alone.</summary>
    public static Style Of(CriterionDefinition criterion, CriterionOutcome outcome) =>
        outcome == CriterionOutcome.Unknown ? Color.Yellow : Fails(criterion, outcome) ? Color.Red : Color.Green;

    /// <summary>The colour of a status.</summary>
    public static Style Of(EligibilityStatus status) => status switch
    {
        EligibilityStatus.Eligible => Color.Green,
        EligibilityStatus.Ineligible => Color.Red,
        _ => Color.Yellow,
    };

    private static bool Fails(CriterionDefinition criterion, CriterionOutcome outcome) =>
        outcome == (criterion.Kind == CriterionKind.Exclusion ? CriterionOutcome.Met : CriterionOutcome.NotMet);
}
