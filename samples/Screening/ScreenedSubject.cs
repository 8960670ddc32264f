using ProtocolSdk;

namespace Screening;

/// <summary>A person together with the answer of the protocol.</summary>
internal sealed record ScreenedSubject(ISubject Subject, EligibilityResult Result)
{
    /// <summary>The person's id; a question mark for one without.</summary>
    public string Id => Subject.Id ?? "?";

    /// <summary>The first criterion, in the protocol's order, that makes the person ineligible; null when none does.</summary>
    public CriterionDefinition? StoppedAt => Result.Failures.FirstOrDefault();
}
