using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry;

/// <summary><c>designModule</c>; null is unstated. Codes are as the record writes them, such as <c>SINGLE_GROUP</c>.</summary>
public sealed record RecordDesign
{
    /// <summary><c>INTERVENTIONAL</c>, <c>OBSERVATIONAL</c> or <c>EXPANDED_ACCESS</c>.</summary>
    public string? StudyType { get; init; }

    /// <summary>Such as <c>PHASE2</c>; two for a combined phase, <c>NA</c> where there are no phases.</summary>
    public EquatableArray<string> Phases { get; init; }

    /// <summary>Such as <c>RANDOMIZED</c>.</summary>
    public string? Allocation { get; init; }

    /// <summary>Such as <c>PARALLEL</c>.</summary>
    public string? InterventionModel { get; init; }

    /// <summary>The intervention model in words.</summary>
    public string? InterventionModelDescription { get; init; }

    /// <summary>Such as <c>TREATMENT</c>.</summary>
    public string? PrimaryPurpose { get; init; }

    /// <summary>Such as <c>COHORT</c>.</summary>
    public string? ObservationalModel { get; init; }

    /// <summary>Such as <c>PROSPECTIVE</c>.</summary>
    public string? TimePerspective { get; init; }

    /// <summary>Such as <c>DOUBLE</c>.</summary>
    public string? Masking { get; init; }

    /// <summary>The masking in words.</summary>
    public string? MaskingDescription { get; init; }

    /// <summary>Such as <c>PARTICIPANT</c>.</summary>
    public EquatableArray<string> WhoMasked { get; init; }

    /// <summary>How many participants.</summary>
    public int? EnrollmentCount { get; init; }

    /// <summary><c>ACTUAL</c> or <c>ESTIMATED</c>.</summary>
    public string? EnrollmentType { get; init; }

    /// <summary>Whether an observational study is a patient registry.</summary>
    public bool? PatientRegistry { get; init; }

    /// <summary>How long each participant of a registry is followed, such as <c>5 Years</c>.</summary>
    public string? TargetDuration { get; init; }
}

/// <summary>An arm group of an interventional study, or a group or cohort of an observational one.</summary>
public sealed record ArmGroup
{
    /// <summary>Its label; interventions refer to it.</summary>
    public string? Label { get; init; }

    /// <summary>Such as <c>EXPERIMENTAL</c>; null in observational studies.</summary>
    public string? Type { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>Its interventions, written <c>Drug: aspirin</c>: the type, a colon and the intervention's name.</summary>
    public EquatableArray<string> InterventionNames { get; init; }
}

/// <summary>An intervention.</summary>
public sealed record Intervention
{
    /// <summary>Such as <c>DRUG</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>Labels of the arm groups that get it.</summary>
    public EquatableArray<string> ArmGroupLabels { get; init; }

    /// <summary>Its other names.</summary>
    public EquatableArray<string> OtherNames { get; init; }
}

/// <summary>An outcome that the study measures.</summary>
/// <param name="Measure">What is measured; null when unstated.</param>
/// <param name="Description">In more words; null when unstated.</param>
/// <param name="TimeFrame">When; null when unstated.</param>
public sealed record Outcome(string? Measure, string? Description, string? TimeFrame);
