using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Changes;

/// <summary>One difference between two versions of a protocol.</summary>
/// <param name="Section">The part of the protocol.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Item">The item in words, such as <c>I3 SymptomDuration</c> or an arm's label.</param>
/// <param name="Field">The field of the item, such as <c>description</c>; null when the item as a whole is meant.</param>
/// <param name="Before">What it was; null when there was nothing.</param>
/// <param name="After">What it is; null when there is nothing.</param>
/// <param name="Categories">Whom it concerns.</param>
public sealed record ProtocolChange(
    ChangeSection Section,
    ChangeKind Kind,
    string Item,
    string? Field,
    string? Before,
    string? After,
    ChangeCategories Categories)
{
    /// <summary>What it does to eligibility.</summary>
    public EligibilityEffect Effect { get; init; }

    /// <summary>A sentence that a reader should know; null when there is none.</summary>
    public string? Note { get; init; }

    /// <summary>The criterion's id in the older version; null when the change is about no criterion, or a new one.</summary>
    public string? CriterionBefore { get; init; }

    /// <summary>The criterion's id in the newer version; null when the change is about no criterion, or one that is gone.</summary>
    public string? CriterionAfter { get; init; }

    /// <summary>Generated members that stood for the item, below the protocol's class, such as <c>Arms.Cohort</c>.</summary>
    public EquatableArray<string> Members { get; init; }
}
