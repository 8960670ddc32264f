using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>Type of a study.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>EXPANDED_ACCESS</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<StudyType>))]
public readonly record struct StudyType(string Value) : IRegistryValue<StudyType>
{
    /// <summary>Expanded access outside a trial: <c>EXPANDED_ACCESS</c>.</summary>
    public static StudyType ExpandedAccess => new("EXPANDED_ACCESS");

    /// <summary>A clinical trial: <c>INTERVENTIONAL</c>.</summary>
    public static StudyType Interventional => new("INTERVENTIONAL");

    /// <summary>Participants are observed, not assigned: <c>OBSERVATIONAL</c>.</summary>
    public static StudyType Observational => new("OBSERVATIONAL");

    /// <inheritdoc/>
    public static IReadOnlyList<StudyType> KnownValues { get; } = [ExpandedAccess, Interventional, Observational];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static StudyType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Phase of a drug trial.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>NA</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<Phase>))]
public readonly record struct Phase(string Value) : IRegistryValue<Phase>
{
    /// <summary>Phases don't apply, as with devices and behavior: <c>NA</c>.</summary>
    public static Phase NotApplicable => new("NA");

    /// <summary>Exploratory, before phase 1: <c>EARLY_PHASE1</c>.</summary>
    public static Phase EarlyPhase1 => new("EARLY_PHASE1");

    /// <summary>Safety and dose: <c>PHASE1</c>.</summary>
    public static Phase Phase1 => new("PHASE1");

    /// <summary>First look at efficacy: <c>PHASE2</c>.</summary>
    public static Phase Phase2 => new("PHASE2");

    /// <summary>Efficacy and safety in many: <c>PHASE3</c>.</summary>
    public static Phase Phase3 => new("PHASE3");

    /// <summary>After approval: <c>PHASE4</c>.</summary>
    public static Phase Phase4 => new("PHASE4");

    /// <inheritdoc/>
    public static IReadOnlyList<Phase> KnownValues { get; } = [NotApplicable, EarlyPhase1, Phase1, Phase2, Phase3, Phase4];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static Phase FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>How participants are assigned to arms.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>RANDOMIZED</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<DesignAllocation>))]
public readonly record struct DesignAllocation(string Value) : IRegistryValue<DesignAllocation>
{
    /// <summary>By chance: <c>RANDOMIZED</c>.</summary>
    public static DesignAllocation Randomized => new("RANDOMIZED");

    /// <summary>Not by chance: <c>NON_RANDOMIZED</c>.</summary>
    public static DesignAllocation NonRandomized => new("NON_RANDOMIZED");

    /// <summary>There is one arm only: <c>NA</c>.</summary>
    public static DesignAllocation NotApplicable => new("NA");

    /// <inheritdoc/>
    public static IReadOnlyList<DesignAllocation> KnownValues { get; } = [Randomized, NonRandomized, NotApplicable];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static DesignAllocation FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>How the arms of a trial relate in time.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>SINGLE_GROUP</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<InterventionalAssignment>))]
public readonly record struct InterventionalAssignment(string Value) : IRegistryValue<InterventionalAssignment>
{
    /// <summary>One arm: <c>SINGLE_GROUP</c>.</summary>
    public static InterventionalAssignment SingleGroup => new("SINGLE_GROUP");

    /// <summary>Arms side by side: <c>PARALLEL</c>.</summary>
    public static InterventionalAssignment Parallel => new("PARALLEL");

    /// <summary>Participants change arms: <c>CROSSOVER</c>.</summary>
    public static InterventionalAssignment Crossover => new("CROSSOVER");

    /// <summary>Interventions in combinations: <c>FACTORIAL</c>.</summary>
    public static InterventionalAssignment Factorial => new("FACTORIAL");

    /// <summary>Arms one after another: <c>SEQUENTIAL</c>.</summary>
    public static InterventionalAssignment Sequential => new("SEQUENTIAL");

    /// <inheritdoc/>
    public static IReadOnlyList<InterventionalAssignment> KnownValues { get; } = [SingleGroup, Parallel, Crossover, Factorial, Sequential];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static InterventionalAssignment FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Main reason for an intervention.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>TREATMENT</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<PrimaryPurpose>))]
public readonly record struct PrimaryPurpose(string Value) : IRegistryValue<PrimaryPurpose>
{
    /// <summary>To treat: <c>TREATMENT</c>.</summary>
    public static PrimaryPurpose Treatment => new("TREATMENT");

    /// <summary>To prevent: <c>PREVENTION</c>.</summary>
    public static PrimaryPurpose Prevention => new("PREVENTION");

    /// <summary>To diagnose: <c>DIAGNOSTIC</c>.</summary>
    public static PrimaryPurpose Diagnostic => new("DIAGNOSTIC");

    /// <summary>To gain knowledge on educational, counselling or training measures: <c>ECT</c>.</summary>
    public static PrimaryPurpose Ect => new("ECT");

    /// <summary>To ease: <c>SUPPORTIVE_CARE</c>.</summary>
    public static PrimaryPurpose SupportiveCare => new("SUPPORTIVE_CARE");

    /// <summary>To find a condition in people who may have it: <c>SCREENING</c>.</summary>
    public static PrimaryPurpose Screening => new("SCREENING");

    /// <summary>To learn how care is delivered: <c>HEALTH_SERVICES_RESEARCH</c>.</summary>
    public static PrimaryPurpose HealthServicesResearch => new("HEALTH_SERVICES_RESEARCH");

    /// <summary>To learn how an intervention acts: <c>BASIC_SCIENCE</c>.</summary>
    public static PrimaryPurpose BasicScience => new("BASIC_SCIENCE");

    /// <summary>To learn whether a device works in principle: <c>DEVICE_FEASIBILITY</c>.</summary>
    public static PrimaryPurpose DeviceFeasibility => new("DEVICE_FEASIBILITY");

    /// <summary>Another reason: <c>OTHER</c>.</summary>
    public static PrimaryPurpose Other => new("OTHER");

    /// <inheritdoc/>
    public static IReadOnlyList<PrimaryPurpose> KnownValues { get; } =
    [
        Treatment,
        Prevention,
        Diagnostic,
        Ect,
        SupportiveCare,
        Screening,
        HealthServicesResearch,
        BasicScience,
        DeviceFeasibility,
        Other,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static PrimaryPurpose FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>How an observational study picks and follows participants.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>COHORT</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<ObservationalModel>))]
public readonly record struct ObservationalModel(string Value) : IRegistryValue<ObservationalModel>
{
    /// <summary>A group followed: <c>COHORT</c>.</summary>
    public static ObservationalModel Cohort => new("COHORT");

    /// <summary>People with the condition against people without: <c>CASE_CONTROL</c>.</summary>
    public static ObservationalModel CaseControl => new("CASE_CONTROL");

    /// <summary>People with the condition alone: <c>CASE_ONLY</c>.</summary>
    public static ObservationalModel CaseOnly => new("CASE_ONLY");

    /// <summary>Each person against himself or herself: <c>CASE_CROSSOVER</c>.</summary>
    public static ObservationalModel CaseCrossover => new("CASE_CROSSOVER");

    /// <summary>Populations or communities: <c>ECOLOGIC_OR_COMMUNITY</c>.</summary>
    public static ObservationalModel EcologicOrCommunity => new("ECOLOGIC_OR_COMMUNITY");

    /// <summary>Families: <c>FAMILY_BASED</c>.</summary>
    public static ObservationalModel FamilyBased => new("FAMILY_BASED");

    /// <summary>A defined population: <c>DEFINED_POPULATION</c>.</summary>
    public static ObservationalModel DefinedPopulation => new("DEFINED_POPULATION");

    /// <summary>The course of a disease: <c>NATURAL_HISTORY</c>.</summary>
    public static ObservationalModel NaturalHistory => new("NATURAL_HISTORY");

    /// <summary>Another model: <c>OTHER</c>.</summary>
    public static ObservationalModel Other => new("OTHER");

    /// <inheritdoc/>
    public static IReadOnlyList<ObservationalModel> KnownValues { get; } =
    [
        Cohort,
        CaseControl,
        CaseOnly,
        CaseCrossover,
        EcologicOrCommunity,
        FamilyBased,
        DefinedPopulation,
        NaturalHistory,
        Other,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static ObservationalModel FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Whether an observational study looks back or ahead.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>RETROSPECTIVE</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<DesignTimePerspective>))]
public readonly record struct DesignTimePerspective(string Value) : IRegistryValue<DesignTimePerspective>
{
    /// <summary>Back: <c>RETROSPECTIVE</c>.</summary>
    public static DesignTimePerspective Retrospective => new("RETROSPECTIVE");

    /// <summary>Ahead: <c>PROSPECTIVE</c>.</summary>
    public static DesignTimePerspective Prospective => new("PROSPECTIVE");

    /// <summary>At one point in time: <c>CROSS_SECTIONAL</c>.</summary>
    public static DesignTimePerspective CrossSectional => new("CROSS_SECTIONAL");

    /// <summary>Another perspective: <c>OTHER</c>.</summary>
    public static DesignTimePerspective Other => new("OTHER");

    /// <inheritdoc/>
    public static IReadOnlyList<DesignTimePerspective> KnownValues { get; } = [Retrospective, Prospective, CrossSectional, Other];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static DesignTimePerspective FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>How many parties are masked.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>NONE</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<DesignMasking>))]
public readonly record struct DesignMasking(string Value) : IRegistryValue<DesignMasking>
{
    /// <summary>None: open label; <c>NONE</c>.</summary>
    public static DesignMasking None => new("NONE");

    /// <summary>One party: <c>SINGLE</c>.</summary>
    public static DesignMasking Single => new("SINGLE");

    /// <summary>Two parties: <c>DOUBLE</c>.</summary>
    public static DesignMasking Double => new("DOUBLE");

    /// <summary>Three parties: <c>TRIPLE</c>.</summary>
    public static DesignMasking Triple => new("TRIPLE");

    /// <summary>Four parties: <c>QUADRUPLE</c>.</summary>
    public static DesignMasking Quadruple => new("QUADRUPLE");

    /// <inheritdoc/>
    public static IReadOnlyList<DesignMasking> KnownValues { get; } = [None, Single, Double, Triple, Quadruple];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static DesignMasking FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>A party kept from knowing the assignment.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>PARTICIPANT</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<WhoMasked>))]
public readonly record struct WhoMasked(string Value) : IRegistryValue<WhoMasked>
{
    /// <summary>Participants: <c>PARTICIPANT</c>.</summary>
    public static WhoMasked Participant => new("PARTICIPANT");

    /// <summary>Care providers: <c>CARE_PROVIDER</c>.</summary>
    public static WhoMasked CareProvider => new("CARE_PROVIDER");

    /// <summary>Investigators: <c>INVESTIGATOR</c>.</summary>
    public static WhoMasked Investigator => new("INVESTIGATOR");

    /// <summary>Those who assess outcomes: <c>OUTCOMES_ASSESSOR</c>.</summary>
    public static WhoMasked OutcomesAssessor => new("OUTCOMES_ASSESSOR");

    /// <inheritdoc/>
    public static IReadOnlyList<WhoMasked> KnownValues { get; } = [Participant, CareProvider, Investigator, OutcomesAssessor];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static WhoMasked FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Whether samples of biological material are kept.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>NONE_RETAINED</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<BioSpecRetention>))]
public readonly record struct BioSpecRetention(string Value) : IRegistryValue<BioSpecRetention>
{
    /// <summary>None: <c>NONE_RETAINED</c>.</summary>
    public static BioSpecRetention NoneRetained => new("NONE_RETAINED");

    /// <summary>Samples from which DNA can be extracted: <c>SAMPLES_WITH_DNA</c>.</summary>
    public static BioSpecRetention SamplesWithDna => new("SAMPLES_WITH_DNA");

    /// <summary>Samples without extractable DNA: <c>SAMPLES_WITHOUT_DNA</c>.</summary>
    public static BioSpecRetention SamplesWithoutDna => new("SAMPLES_WITHOUT_DNA");

    /// <inheritdoc/>
    public static IReadOnlyList<BioSpecRetention> KnownValues { get; } = [NoneRetained, SamplesWithDna, SamplesWithoutDna];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static BioSpecRetention FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Whether a number of participants is final.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>ACTUAL</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<EnrollmentType>))]
public readonly record struct EnrollmentType(string Value) : IRegistryValue<EnrollmentType>
{
    /// <summary>Final: <c>ACTUAL</c>.</summary>
    public static EnrollmentType Actual => new("ACTUAL");

    /// <summary>Expected: <c>ESTIMATED</c>.</summary>
    public static EnrollmentType Estimated => new("ESTIMATED");

    /// <inheritdoc/>
    public static IReadOnlyList<EnrollmentType> KnownValues { get; } = [Actual, Estimated];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static EnrollmentType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
