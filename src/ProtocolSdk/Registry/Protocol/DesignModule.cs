using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>How the study is designed.</summary>
/// <remarks>Object <c>protocolSection.designModule</c>.</remarks>
public sealed class DesignModule : RegistryObject
{
    /// <summary>Interventional, observational or expanded access. Field <c>protocolSection.designModule.studyType</c>.</summary>
    [JsonIgnore, JsonPropertyName("studyType")]
    public StudyType? StudyType { get => _studyType.GetValue<StudyType>(); init => _studyType = Field.Of(value); }

    /// <summary>Number of studies that point to this expanded access record. Field <c>protocolSection.designModule.nPtrsToThisExpAccNctId</c>.</summary>
    [JsonIgnore, JsonPropertyName("nPtrsToThisExpAccNctId")]
    public long? NPtrsToThisExpAccNctId { get => _nPtrsToThisExpAccNctId.GetValue<long>(); init => _nPtrsToThisExpAccNctId = Field.Of(value); }

    /// <summary>For whom there is expanded access. Field <c>protocolSection.designModule.expandedAccessTypes</c>.</summary>
    [JsonIgnore, JsonPropertyName("expandedAccessTypes")]
    public ExpandedAccessTypes? ExpandedAccessTypes { get => _expandedAccessTypes.Get<ExpandedAccessTypes>(); init => _expandedAccessTypes = Field.Of(value); }

    /// <summary>Whether the observational study is a patient registry. Field <c>protocolSection.designModule.patientRegistry</c>.</summary>
    [JsonIgnore, JsonPropertyName("patientRegistry")]
    public bool? PatientRegistry { get => _patientRegistry.GetValue<bool>(); init => _patientRegistry = Field.Of(value); }

    /// <summary>How long each participant of a patient registry is followed, such as <c>5 Years</c>. Field <c>protocolSection.designModule.targetDuration</c>.</summary>
    [JsonIgnore, JsonPropertyName("targetDuration")]
    public string? TargetDuration { get => _targetDuration.Get<string>(); init => _targetDuration = Field.Of(value); }

    /// <summary>Phases of a drug trial; two for a combined phase. Field <c>protocolSection.designModule.phases</c>.</summary>
    [JsonIgnore, JsonPropertyName("phases")]
    public IReadOnlyList<Phase>? Phases { get => _phases.Get<IReadOnlyList<Phase>>(); init => _phases = Field.Of(value); }

    /// <summary>Allocation, models, purpose and masking. Field <c>protocolSection.designModule.designInfo</c>.</summary>
    [JsonIgnore, JsonPropertyName("designInfo")]
    public DesignInfo? DesignInfo { get => _designInfo.Get<DesignInfo>(); init => _designInfo = Field.Of(value); }

    /// <summary>Biospecimens kept by an observational study. Field <c>protocolSection.designModule.bioSpec</c>.</summary>
    [JsonIgnore, JsonPropertyName("bioSpec")]
    public BioSpec? BioSpec { get => _bioSpec.Get<BioSpec>(); init => _bioSpec = Field.Of(value); }

    /// <summary>Number of participants. Field <c>protocolSection.designModule.enrollmentInfo</c>.</summary>
    [JsonIgnore, JsonPropertyName("enrollmentInfo")]
    public EnrollmentInfo? EnrollmentInfo { get => _enrollmentInfo.Get<EnrollmentInfo>(); init => _enrollmentInfo = Field.Of(value); }

    [JsonInclude, JsonPropertyName("studyType"), JsonConverter(typeof(EnumConverter<StudyType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _studyType;

    [JsonInclude, JsonPropertyName("nPtrsToThisExpAccNctId"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _nPtrsToThisExpAccNctId;

    [JsonInclude, JsonPropertyName("expandedAccessTypes"), JsonConverter(typeof(ObjectConverter<ExpandedAccessTypes>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _expandedAccessTypes;

    [JsonInclude, JsonPropertyName("patientRegistry"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _patientRegistry;

    [JsonInclude, JsonPropertyName("targetDuration"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _targetDuration;

    [JsonInclude, JsonPropertyName("phases"), JsonConverter(typeof(EnumListConverter<Phase>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _phases;

    [JsonInclude, JsonPropertyName("designInfo"), JsonConverter(typeof(ObjectConverter<DesignInfo>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _designInfo;

    [JsonInclude, JsonPropertyName("bioSpec"), JsonConverter(typeof(ObjectConverter<BioSpec>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _bioSpec;

    [JsonInclude, JsonPropertyName("enrollmentInfo"), JsonConverter(typeof(ObjectConverter<EnrollmentInfo>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _enrollmentInfo;
}

/// <summary>The kinds of expanded access offered.</summary>
/// <remarks>Object <c>protocolSection.designModule.expandedAccessTypes</c>.</remarks>
public sealed class ExpandedAccessTypes : RegistryObject
{
    /// <summary>For single patients. Field <c>protocolSection.designModule.expandedAccessTypes.individual</c>.</summary>
    [JsonIgnore, JsonPropertyName("individual")]
    public bool? Individual { get => _individual.GetValue<bool>(); init => _individual = Field.Of(value); }

    /// <summary>For groups of intermediate size. Field <c>protocolSection.designModule.expandedAccessTypes.intermediate</c>.</summary>
    [JsonIgnore, JsonPropertyName("intermediate")]
    public bool? Intermediate { get => _intermediate.GetValue<bool>(); init => _intermediate = Field.Of(value); }

    /// <summary>Under a treatment protocol. Field <c>protocolSection.designModule.expandedAccessTypes.treatment</c>.</summary>
    [JsonIgnore, JsonPropertyName("treatment")]
    public bool? Treatment { get => _treatment.GetValue<bool>(); init => _treatment = Field.Of(value); }

    [JsonInclude, JsonPropertyName("individual"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _individual;

    [JsonInclude, JsonPropertyName("intermediate"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _intermediate;

    [JsonInclude, JsonPropertyName("treatment"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _treatment;
}

/// <summary>The design of an interventional or observational study.</summary>
/// <remarks>Object <c>protocolSection.designModule.designInfo</c>.</remarks>
public sealed class DesignInfo : RegistryObject
{
    /// <summary>How participants are assigned to arms. Field <c>protocolSection.designModule.designInfo.allocation</c>.</summary>
    [JsonIgnore, JsonPropertyName("allocation")]
    public DesignAllocation? Allocation { get => _allocation.GetValue<DesignAllocation>(); init => _allocation = Field.Of(value); }

    /// <summary>How arms follow each other or run side by side. Field <c>protocolSection.designModule.designInfo.interventionModel</c>.</summary>
    [JsonIgnore, JsonPropertyName("interventionModel")]
    public InterventionalAssignment? InterventionModel { get => _interventionModel.GetValue<InterventionalAssignment>(); init => _interventionModel = Field.Of(value); }

    /// <summary>The intervention model in words. Field <c>protocolSection.designModule.designInfo.interventionModelDescription</c>.</summary>
    [JsonIgnore, JsonPropertyName("interventionModelDescription")]
    public string? InterventionModelDescription { get => _interventionModelDescription.Get<string>(); init => _interventionModelDescription = Field.Of(value); }

    /// <summary>Main reason for the intervention. Field <c>protocolSection.designModule.designInfo.primaryPurpose</c>.</summary>
    [JsonIgnore, JsonPropertyName("primaryPurpose")]
    public PrimaryPurpose? PrimaryPurpose { get => _primaryPurpose.GetValue<PrimaryPurpose>(); init => _primaryPurpose = Field.Of(value); }

    /// <summary>How an observational study picks and follows participants. Field <c>protocolSection.designModule.designInfo.observationalModel</c>.</summary>
    [JsonIgnore, JsonPropertyName("observationalModel")]
    public ObservationalModel? ObservationalModel { get => _observationalModel.GetValue<ObservationalModel>(); init => _observationalModel = Field.Of(value); }

    /// <summary>Whether an observational study looks back or ahead. Field <c>protocolSection.designModule.designInfo.timePerspective</c>.</summary>
    [JsonIgnore, JsonPropertyName("timePerspective")]
    public DesignTimePerspective? TimePerspective { get => _timePerspective.GetValue<DesignTimePerspective>(); init => _timePerspective = Field.Of(value); }

    /// <summary>Who is kept from knowing the assignment. Field <c>protocolSection.designModule.designInfo.maskingInfo</c>.</summary>
    [JsonIgnore, JsonPropertyName("maskingInfo")]
    public MaskingBlock? MaskingInfo { get => _maskingInfo.Get<MaskingBlock>(); init => _maskingInfo = Field.Of(value); }

    [JsonInclude, JsonPropertyName("allocation"), JsonConverter(typeof(EnumConverter<DesignAllocation>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _allocation;

    [JsonInclude, JsonPropertyName("interventionModel"), JsonConverter(typeof(EnumConverter<InterventionalAssignment>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _interventionModel;

    [JsonInclude, JsonPropertyName("interventionModelDescription"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _interventionModelDescription;

    [JsonInclude, JsonPropertyName("primaryPurpose"), JsonConverter(typeof(EnumConverter<PrimaryPurpose>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _primaryPurpose;

    [JsonInclude, JsonPropertyName("observationalModel"), JsonConverter(typeof(EnumConverter<ObservationalModel>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _observationalModel;

    [JsonInclude, JsonPropertyName("timePerspective"), JsonConverter(typeof(EnumConverter<DesignTimePerspective>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _timePerspective;

    [JsonInclude, JsonPropertyName("maskingInfo"), JsonConverter(typeof(ObjectConverter<MaskingBlock>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _maskingInfo;
}

/// <summary>Masking (blinding) of an interventional study.</summary>
/// <remarks>Object <c>protocolSection.designModule.designInfo.maskingInfo</c>.</remarks>
public sealed class MaskingBlock : RegistryObject
{
    /// <summary>How many parties are masked. Field <c>protocolSection.designModule.designInfo.maskingInfo.masking</c>.</summary>
    [JsonIgnore, JsonPropertyName("masking")]
    public DesignMasking? Masking { get => _masking.GetValue<DesignMasking>(); init => _masking = Field.Of(value); }

    /// <summary>The masking in words. Field <c>protocolSection.designModule.designInfo.maskingInfo.maskingDescription</c>.</summary>
    [JsonIgnore, JsonPropertyName("maskingDescription")]
    public string? MaskingDescription { get => _maskingDescription.Get<string>(); init => _maskingDescription = Field.Of(value); }

    /// <summary>The parties that are masked. Field <c>protocolSection.designModule.designInfo.maskingInfo.whoMasked</c>.</summary>
    [JsonIgnore, JsonPropertyName("whoMasked")]
    public IReadOnlyList<WhoMasked>? WhoMasked { get => _whoMasked.Get<IReadOnlyList<WhoMasked>>(); init => _whoMasked = Field.Of(value); }

    [JsonInclude, JsonPropertyName("masking"), JsonConverter(typeof(EnumConverter<DesignMasking>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _masking;

    [JsonInclude, JsonPropertyName("maskingDescription"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _maskingDescription;

    [JsonInclude, JsonPropertyName("whoMasked"), JsonConverter(typeof(EnumListConverter<WhoMasked>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _whoMasked;
}

/// <summary>Biospecimens kept by an observational study.</summary>
/// <remarks>Object <c>protocolSection.designModule.bioSpec</c>.</remarks>
public sealed class BioSpec : RegistryObject
{
    /// <summary>Whether samples are kept, and whether with DNA. Field <c>protocolSection.designModule.bioSpec.retention</c>.</summary>
    [JsonIgnore, JsonPropertyName("retention")]
    public BioSpecRetention? Retention { get => _retention.GetValue<BioSpecRetention>(); init => _retention = Field.Of(value); }

    /// <summary>The kinds of specimens kept. Field <c>protocolSection.designModule.bioSpec.description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    [JsonInclude, JsonPropertyName("retention"), JsonConverter(typeof(EnumConverter<BioSpecRetention>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _retention;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;
}

/// <summary>How many take part.</summary>
/// <remarks>Object <c>protocolSection.designModule.enrollmentInfo</c>.</remarks>
public sealed class EnrollmentInfo : RegistryObject
{
    /// <summary>Number of participants. Field <c>protocolSection.designModule.enrollmentInfo.count</c>.</summary>
    [JsonIgnore, JsonPropertyName("count")]
    public long? Count { get => _count.GetValue<long>(); init => _count = Field.Of(value); }

    /// <summary>Whether the number is actual or estimated. Field <c>protocolSection.designModule.enrollmentInfo.type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public EnrollmentType? Type { get => _type.GetValue<EnrollmentType>(); init => _type = Field.Of(value); }

    [JsonInclude, JsonPropertyName("count"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _count;

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<EnrollmentType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;
}
