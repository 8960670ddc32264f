using ProtocolSdk.Compiler.Registry.Criteria;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry;

/// <summary><c>eligibilityModule</c>; null is unstated.</summary>
public sealed record RecordEligibility
{
    /// <summary>The criteria's text, byte for byte as the record has it (with its escapes such as <c>\&gt;</c>).</summary>
    public string? CriteriaText { get; init; }

    /// <summary>The text, split into single criteria; empty when there is none.</summary>
    public EligibilityCriteria Criteria { get; init; } = EligibilityCriteria.None;

    /// <summary>The youngest age; null when there is no limit.</summary>
    public AgeLimit? MinimumAge { get; init; }

    /// <summary>The oldest age; null when there is no limit.</summary>
    public AgeLimit? MaximumAge { get; init; }

    /// <summary>What the record has for the youngest age where that can't be read; a person must judge it. Null otherwise.</summary>
    public string? UnreadMinimumAge { get; init; }

    /// <summary>What the record has for the oldest age where that can't be read; a person must judge it. Null otherwise.</summary>
    public string? UnreadMaximumAge { get; init; }

    /// <summary>What the record has for <see cref="Sex"/> where that isn't known; a person must judge it. Null otherwise.</summary>
    public string? UnreadSex { get; init; }

    /// <summary>Whose sex allows taking part; <see cref="EligibleSex.Unstated"/> when absent or unknown.</summary>
    public EligibleSex Sex { get; init; }

    /// <summary>Whether gender (how people identify), not only sex, decides.</summary>
    public bool? GenderBased { get; init; }

    /// <summary>The gender rule in words.</summary>
    public string? GenderDescription { get; init; }

    /// <summary>Whether healthy volunteers are accepted.</summary>
    public bool? HealthyVolunteers { get; init; }

    /// <summary>The registry's age groups that the limits touch.</summary>
    public EquatableArray<StandardAge> StandardAges { get; init; }

    /// <summary>Observational studies: from which population people are chosen.</summary>
    public string? StudyPopulation { get; init; }

    /// <summary>Observational studies: such as <c>NON_PROBABILITY_SAMPLE</c>.</summary>
    public string? SamplingMethod { get; init; }
}

/// <summary>Whose sex allows taking part.</summary>
public enum EligibleSex
{
    /// <summary>The record doesn't say, or says what isn't known.</summary>
    Unstated,

    /// <summary>Everybody.</summary>
    All,

    /// <summary>Women and girls.</summary>
    Female,

    /// <summary>Men and boys.</summary>
    Male,
}

/// <summary>The registry's age groups.</summary>
public enum StandardAge
{
    /// <summary>Birth to 17 years.</summary>
    Child,

    /// <summary>18 to 64 years.</summary>
    Adult,

    /// <summary>65 years and older.</summary>
    OlderAdult,
}

/// <summary>The registry's units of age.</summary>
public enum AgeUnit
{
    /// <summary>Minutes.</summary>
    Minute,

    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}
