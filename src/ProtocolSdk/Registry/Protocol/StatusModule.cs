using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Where the study stands, and its dates.</summary>
/// <remarks>Object <c>protocolSection.statusModule</c>.</remarks>
public sealed class StatusModule : RegistryObject
{
    /// <summary>When the responsible party last verified the record. Field <c>protocolSection.statusModule.statusVerifiedDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("statusVerifiedDate")]
    public PartialDate? StatusVerifiedDate { get => _statusVerifiedDate.GetValue<PartialDate>(); init => _statusVerifiedDate = Field.Of(value); }

    /// <summary>Recruitment status of the study as a whole. Field <c>protocolSection.statusModule.overallStatus</c>.</summary>
    [JsonIgnore, JsonPropertyName("overallStatus")]
    public OverallStatus? OverallStatus { get => _overallStatus.GetValue<OverallStatus>(); init => _overallStatus = Field.Of(value); }

    /// <summary>Status before it became unknown for want of verification. Field <c>protocolSection.statusModule.lastKnownStatus</c>.</summary>
    [JsonIgnore, JsonPropertyName("lastKnownStatus")]
    public OverallStatus? LastKnownStatus { get => _lastKnownStatus.GetValue<OverallStatus>(); init => _lastKnownStatus = Field.Of(value); }

    /// <summary>Whether posting is delayed because the device isn't cleared yet. Field <c>protocolSection.statusModule.delayedPosting</c>.</summary>
    [JsonIgnore, JsonPropertyName("delayedPosting")]
    public bool? DelayedPosting { get => _delayedPosting.GetValue<bool>(); init => _delayedPosting = Field.Of(value); }

    /// <summary>Why the study was suspended, terminated or withdrawn. Field <c>protocolSection.statusModule.whyStopped</c>.</summary>
    [JsonIgnore, JsonPropertyName("whyStopped")]
    public string? WhyStopped { get => _whyStopped.Get<string>(); init => _whyStopped = Field.Of(value); }

    /// <summary>Whether the product can be had outside the study. Field <c>protocolSection.statusModule.expandedAccessInfo</c>.</summary>
    [JsonIgnore, JsonPropertyName("expandedAccessInfo")]
    public ExpandedAccessInfo? ExpandedAccessInfo { get => _expandedAccessInfo.Get<ExpandedAccessInfo>(); init => _expandedAccessInfo = Field.Of(value); }

    /// <summary>When the first participant was, or will be, enrolled. Field <c>protocolSection.statusModule.startDateStruct</c>.</summary>
    [JsonIgnore, JsonPropertyName("startDateStruct")]
    public PartialDateStruct? StartDateStruct { get => _startDateStruct.Get<PartialDateStruct>(); init => _startDateStruct = Field.Of(value); }

    /// <summary>When the last participant is examined for the primary outcome. Field <c>protocolSection.statusModule.primaryCompletionDateStruct</c>.</summary>
    [JsonIgnore, JsonPropertyName("primaryCompletionDateStruct")]
    public PartialDateStruct? PrimaryCompletionDateStruct { get => _primaryCompletionDateStruct.Get<PartialDateStruct>(); init => _primaryCompletionDateStruct = Field.Of(value); }

    /// <summary>When the last participant is seen for the last time. Field <c>protocolSection.statusModule.completionDateStruct</c>.</summary>
    [JsonIgnore, JsonPropertyName("completionDateStruct")]
    public PartialDateStruct? CompletionDateStruct { get => _completionDateStruct.Get<PartialDateStruct>(); init => _completionDateStruct = Field.Of(value); }

    /// <summary>When the record was first submitted. Field <c>protocolSection.statusModule.studyFirstSubmitDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("studyFirstSubmitDate")]
    public DateOnly? StudyFirstSubmitDate { get => _studyFirstSubmitDate.GetValue<DateOnly>(); init => _studyFirstSubmitDate = Field.Of(value); }

    /// <summary>When the first submission that met the registry's quality control came in. Field <c>protocolSection.statusModule.studyFirstSubmitQcDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("studyFirstSubmitQcDate")]
    public DateOnly? StudyFirstSubmitQcDate { get => _studyFirstSubmitQcDate.GetValue<DateOnly>(); init => _studyFirstSubmitQcDate = Field.Of(value); }

    /// <summary>When the record was first posted. Field <c>protocolSection.statusModule.studyFirstPostDateStruct</c>.</summary>
    [JsonIgnore, JsonPropertyName("studyFirstPostDateStruct")]
    public DateStruct? StudyFirstPostDateStruct { get => _studyFirstPostDateStruct.Get<DateStruct>(); init => _studyFirstPostDateStruct = Field.Of(value); }

    /// <summary>Whether the duty to report results was waived; recorded by later versions of the API. Field <c>protocolSection.statusModule.resultsWaived</c>.</summary>
    [JsonIgnore, JsonPropertyName("resultsWaived")]
    public bool? ResultsWaived { get => _resultsWaived.GetValue<bool>(); init => _resultsWaived = Field.Of(value); }

    /// <summary>When results were first submitted. Field <c>protocolSection.statusModule.resultsFirstSubmitDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("resultsFirstSubmitDate")]
    public DateOnly? ResultsFirstSubmitDate { get => _resultsFirstSubmitDate.GetValue<DateOnly>(); init => _resultsFirstSubmitDate = Field.Of(value); }

    /// <summary>When the first results that met quality control were submitted. Field <c>protocolSection.statusModule.resultsFirstSubmitQcDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("resultsFirstSubmitQcDate")]
    public DateOnly? ResultsFirstSubmitQcDate { get => _resultsFirstSubmitQcDate.GetValue<DateOnly>(); init => _resultsFirstSubmitQcDate = Field.Of(value); }

    /// <summary>When results were first posted. Field <c>protocolSection.statusModule.resultsFirstPostDateStruct</c>.</summary>
    [JsonIgnore, JsonPropertyName("resultsFirstPostDateStruct")]
    public DateStruct? ResultsFirstPostDateStruct { get => _resultsFirstPostDateStruct.Get<DateStruct>(); init => _resultsFirstPostDateStruct = Field.Of(value); }

    /// <summary>When certification or an extension to delay results was first submitted. Field <c>protocolSection.statusModule.dispFirstSubmitDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("dispFirstSubmitDate")]
    public DateOnly? DispFirstSubmitDate { get => _dispFirstSubmitDate.GetValue<DateOnly>(); init => _dispFirstSubmitDate = Field.Of(value); }

    /// <summary>When the first such request that met quality control was submitted. Field <c>protocolSection.statusModule.dispFirstSubmitQcDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("dispFirstSubmitQcDate")]
    public DateOnly? DispFirstSubmitQcDate { get => _dispFirstSubmitQcDate.GetValue<DateOnly>(); init => _dispFirstSubmitQcDate = Field.Of(value); }

    /// <summary>When the delay of results was first posted. Field <c>protocolSection.statusModule.dispFirstPostDateStruct</c>.</summary>
    [JsonIgnore, JsonPropertyName("dispFirstPostDateStruct")]
    public DateStruct? DispFirstPostDateStruct { get => _dispFirstPostDateStruct.Get<DateStruct>(); init => _dispFirstPostDateStruct = Field.Of(value); }

    /// <summary>When the latest update was submitted. Field <c>protocolSection.statusModule.lastUpdateSubmitDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("lastUpdateSubmitDate")]
    public DateOnly? LastUpdateSubmitDate { get => _lastUpdateSubmitDate.GetValue<DateOnly>(); init => _lastUpdateSubmitDate = Field.Of(value); }

    /// <summary>When the latest update was posted. Field <c>protocolSection.statusModule.lastUpdatePostDateStruct</c>.</summary>
    [JsonIgnore, JsonPropertyName("lastUpdatePostDateStruct")]
    public DateStruct? LastUpdatePostDateStruct { get => _lastUpdatePostDateStruct.Get<DateStruct>(); init => _lastUpdatePostDateStruct = Field.Of(value); }

    [JsonInclude, JsonPropertyName("statusVerifiedDate"), JsonConverter(typeof(PartialDateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _statusVerifiedDate;

    [JsonInclude, JsonPropertyName("overallStatus"), JsonConverter(typeof(EnumConverter<OverallStatus>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _overallStatus;

    [JsonInclude, JsonPropertyName("lastKnownStatus"), JsonConverter(typeof(EnumConverter<OverallStatus>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _lastKnownStatus;

    [JsonInclude, JsonPropertyName("delayedPosting"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _delayedPosting;

    [JsonInclude, JsonPropertyName("whyStopped"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _whyStopped;

    [JsonInclude, JsonPropertyName("expandedAccessInfo"), JsonConverter(typeof(ObjectConverter<ExpandedAccessInfo>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _expandedAccessInfo;

    [JsonInclude, JsonPropertyName("startDateStruct"), JsonConverter(typeof(ObjectConverter<PartialDateStruct>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _startDateStruct;

    [JsonInclude, JsonPropertyName("primaryCompletionDateStruct"), JsonConverter(typeof(ObjectConverter<PartialDateStruct>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _primaryCompletionDateStruct;

    [JsonInclude, JsonPropertyName("completionDateStruct"), JsonConverter(typeof(ObjectConverter<PartialDateStruct>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _completionDateStruct;

    [JsonInclude, JsonPropertyName("studyFirstSubmitDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _studyFirstSubmitDate;

    [JsonInclude, JsonPropertyName("studyFirstSubmitQcDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _studyFirstSubmitQcDate;

    [JsonInclude, JsonPropertyName("studyFirstPostDateStruct"), JsonConverter(typeof(ObjectConverter<DateStruct>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _studyFirstPostDateStruct;

    [JsonInclude, JsonPropertyName("resultsWaived"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _resultsWaived;

    [JsonInclude, JsonPropertyName("resultsFirstSubmitDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _resultsFirstSubmitDate;

    [JsonInclude, JsonPropertyName("resultsFirstSubmitQcDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _resultsFirstSubmitQcDate;

    [JsonInclude, JsonPropertyName("resultsFirstPostDateStruct"), JsonConverter(typeof(ObjectConverter<DateStruct>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _resultsFirstPostDateStruct;

    [JsonInclude, JsonPropertyName("dispFirstSubmitDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _dispFirstSubmitDate;

    [JsonInclude, JsonPropertyName("dispFirstSubmitQcDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _dispFirstSubmitQcDate;

    [JsonInclude, JsonPropertyName("dispFirstPostDateStruct"), JsonConverter(typeof(ObjectConverter<DateStruct>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _dispFirstPostDateStruct;

    [JsonInclude, JsonPropertyName("lastUpdateSubmitDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _lastUpdateSubmitDate;

    [JsonInclude, JsonPropertyName("lastUpdatePostDateStruct"), JsonConverter(typeof(ObjectConverter<DateStruct>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _lastUpdatePostDateStruct;
}

/// <summary>Access to the product for people who can't join the study.</summary>
/// <remarks>Object <c>protocolSection.statusModule.expandedAccessInfo</c>.</remarks>
public sealed class ExpandedAccessInfo : RegistryObject
{
    /// <summary>Whether there is expanded access; null also when it isn't known. Field <c>protocolSection.statusModule.expandedAccessInfo.hasExpandedAccess</c>.</summary>
    [JsonIgnore, JsonPropertyName("hasExpandedAccess")]
    public bool? HasExpandedAccess { get => _hasExpandedAccess.GetValue<bool>(); init => _hasExpandedAccess = Field.Of(value); }

    /// <summary>Registry identifier of the expanded access record. Field <c>protocolSection.statusModule.expandedAccessInfo.nctId</c>.</summary>
    [JsonIgnore, JsonPropertyName("nctId")]
    public string? NctId { get => _nctId.Get<string>(); init => _nctId = Field.Of(value); }

    /// <summary>Status of that expanded access record. Field <c>protocolSection.statusModule.expandedAccessInfo.statusForNctId</c>.</summary>
    [JsonIgnore, JsonPropertyName("statusForNctId")]
    public ExpandedAccessStatus? StatusForNctId { get => _statusForNctId.GetValue<ExpandedAccessStatus>(); init => _statusForNctId = Field.Of(value); }

    [JsonInclude, JsonPropertyName("hasExpandedAccess"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _hasExpandedAccess;

    [JsonInclude, JsonPropertyName("nctId"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _nctId;

    [JsonInclude, JsonPropertyName("statusForNctId"), JsonConverter(typeof(EnumConverter<ExpandedAccessStatus>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _statusForNctId;
}
