using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Version of the data and tracking of submissions.</summary>
/// <remarks>Object <c>derivedSection.miscInfoModule</c>.</remarks>
public sealed class MiscInfoModule : RegistryObject
{
    /// <summary>Date of the registry's data from which the record was taken. Field <c>derivedSection.miscInfoModule.versionHolder</c>.</summary>
    [JsonIgnore, JsonPropertyName("versionHolder")]
    public DateOnly? VersionHolder { get => _versionHolder.GetValue<DateOnly>(); init => _versionHolder = Field.Of(value); }

    /// <summary>Countries whose sites were all removed from the record. Field <c>derivedSection.miscInfoModule.removedCountries</c>.</summary>
    [JsonIgnore, JsonPropertyName("removedCountries")]
    public IReadOnlyList<string>? RemovedCountries { get => _removedCountries.Get<IReadOnlyList<string>>(); init => _removedCountries = Field.Of(value); }

    /// <summary>Results submitted and not yet posted. Field <c>derivedSection.miscInfoModule.submissionTracking</c>.</summary>
    [JsonIgnore, JsonPropertyName("submissionTracking")]
    public SubmissionTracking? SubmissionTracking { get => _submissionTracking.Get<SubmissionTracking>(); init => _submissionTracking = Field.Of(value); }

    /// <summary>What the registry's models predict from the text. Field <c>derivedSection.miscInfoModule.modelPredictions</c>.</summary>
    [JsonIgnore, JsonPropertyName("modelPredictions")]
    public ModelPredictions? ModelPredictions { get => _modelPredictions.Get<ModelPredictions>(); init => _modelPredictions = Field.Of(value); }

    [JsonInclude, JsonPropertyName("versionHolder"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _versionHolder;

    [JsonInclude, JsonPropertyName("removedCountries"), JsonConverter(typeof(TextListConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _removedCountries;

    [JsonInclude, JsonPropertyName("submissionTracking"), JsonConverter(typeof(ObjectConverter<SubmissionTracking>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _submissionTracking;

    [JsonInclude, JsonPropertyName("modelPredictions"), JsonConverter(typeof(ObjectConverter<ModelPredictions>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _modelPredictions;
}

/// <summary>Results submitted and not yet posted.</summary>
/// <remarks>Object <c>derivedSection.miscInfoModule.submissionTracking</c>.</remarks>
public sealed class SubmissionTracking : RegistryObject
{
    /// <summary>When results were first submitted, as estimated by the registry. Field <c>derivedSection.miscInfoModule.submissionTracking.estimatedResultsFirstSubmitDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("estimatedResultsFirstSubmitDate")]
    public DateOnly? EstimatedResultsFirstSubmitDate { get => _estimatedResultsFirstSubmitDate.GetValue<DateOnly>(); init => _estimatedResultsFirstSubmitDate = Field.Of(value); }

    /// <summary>First posting of results still under quality control (MCP, in the registry's words). Field <c>derivedSection.miscInfoModule.submissionTracking.firstMcpInfo</c>.</summary>
    [JsonIgnore, JsonPropertyName("firstMcpInfo")]
    public FirstMcpInfo? FirstMcpInfo { get => _firstMcpInfo.Get<FirstMcpInfo>(); init => _firstMcpInfo = Field.Of(value); }

    /// <summary>Submissions and returns. Field <c>derivedSection.miscInfoModule.submissionTracking.submissionInfos</c>.</summary>
    [JsonIgnore, JsonPropertyName("submissionInfos")]
    public IReadOnlyList<SubmissionInfo>? SubmissionInfos { get => _submissionInfos.Get<IReadOnlyList<SubmissionInfo>>(); init => _submissionInfos = Field.Of(value); }

    [JsonInclude, JsonPropertyName("estimatedResultsFirstSubmitDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _estimatedResultsFirstSubmitDate;

    [JsonInclude, JsonPropertyName("firstMcpInfo"), JsonConverter(typeof(ObjectConverter<FirstMcpInfo>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _firstMcpInfo;

    [JsonInclude, JsonPropertyName("submissionInfos"), JsonConverter(typeof(ObjectListConverter<SubmissionInfo>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _submissionInfos;
}

/// <summary>First posting of results that are still under quality control (MCP, in the registry's words).</summary>
/// <remarks>Object <c>derivedSection.miscInfoModule.submissionTracking.firstMcpInfo</c>.</remarks>
public sealed class FirstMcpInfo : RegistryObject
{
    /// <summary>When they were posted. Field <c>derivedSection.miscInfoModule.submissionTracking.firstMcpInfo.postDateStruct</c>.</summary>
    [JsonIgnore, JsonPropertyName("postDateStruct")]
    public DateStruct? PostDateStruct { get => _postDateStruct.Get<DateStruct>(); init => _postDateStruct = Field.Of(value); }

    [JsonInclude, JsonPropertyName("postDateStruct"), JsonConverter(typeof(ObjectConverter<DateStruct>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _postDateStruct;
}

/// <summary>One submission of results.</summary>
/// <remarks>Object <c>derivedSection.miscInfoModule.submissionTracking.submissionInfos[]</c>.</remarks>
public sealed class SubmissionInfo : RegistryObject
{
    /// <summary>When results were submitted. Field <c>derivedSection.miscInfoModule.submissionTracking.submissionInfos[].releaseDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("releaseDate")]
    public DateOnly? ReleaseDate { get => _releaseDate.GetValue<DateOnly>(); init => _releaseDate = Field.Of(value); }

    /// <summary>When the submission was taken back. Field <c>derivedSection.miscInfoModule.submissionTracking.submissionInfos[].unreleaseDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("unreleaseDate")]
    public DateOnly? UnreleaseDate { get => _unreleaseDate.GetValue<DateOnly>(); init => _unreleaseDate = Field.Of(value); }

    /// <summary>Whether it isn't known when it was taken back. Field <c>derivedSection.miscInfoModule.submissionTracking.submissionInfos[].unreleaseDateUnknown</c>.</summary>
    [JsonIgnore, JsonPropertyName("unreleaseDateUnknown")]
    public bool? UnreleaseDateUnknown { get => _unreleaseDateUnknown.GetValue<bool>(); init => _unreleaseDateUnknown = Field.Of(value); }

    /// <summary>When results were returned after review. Field <c>derivedSection.miscInfoModule.submissionTracking.submissionInfos[].resetDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("resetDate")]
    public DateOnly? ResetDate { get => _resetDate.GetValue<DateOnly>(); init => _resetDate = Field.Of(value); }

    /// <summary>Number of the release that was posted while under quality control (MCP). Field <c>derivedSection.miscInfoModule.submissionTracking.submissionInfos[].mcpReleaseN</c>.</summary>
    [JsonIgnore, JsonPropertyName("mcpReleaseN")]
    public long? McpReleaseN { get => _mcpReleaseN.GetValue<long>(); init => _mcpReleaseN = Field.Of(value); }

    [JsonInclude, JsonPropertyName("releaseDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _releaseDate;

    [JsonInclude, JsonPropertyName("unreleaseDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _unreleaseDate;

    [JsonInclude, JsonPropertyName("unreleaseDateUnknown"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _unreleaseDateUnknown;

    [JsonInclude, JsonPropertyName("resetDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _resetDate;

    [JsonInclude, JsonPropertyName("mcpReleaseN"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _mcpReleaseN;
}

/// <summary>What the registry's models predict from the record's text.</summary>
/// <remarks>Object <c>derivedSection.miscInfoModule.modelPredictions</c>.</remarks>
public sealed class ModelPredictions : RegistryObject
{
    /// <summary>Limits of the body mass index. Field <c>derivedSection.miscInfoModule.modelPredictions.bmiLimits</c>.</summary>
    [JsonIgnore, JsonPropertyName("bmiLimits")]
    public BmiLimits? BmiLimits { get => _bmiLimits.Get<BmiLimits>(); init => _bmiLimits = Field.Of(value); }

    [JsonInclude, JsonPropertyName("bmiLimits"), JsonConverter(typeof(ObjectConverter<BmiLimits>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _bmiLimits;
}

/// <summary>Limits of the body mass index, as predicted from the criteria.</summary>
/// <remarks>Object <c>derivedSection.miscInfoModule.modelPredictions.bmiLimits</c>.</remarks>
public sealed class BmiLimits : RegistryObject
{
    /// <summary>Lower limit in kg/m²; 0 where no limit was found. Field <c>derivedSection.miscInfoModule.modelPredictions.bmiLimits.minBmi</c>.</summary>
    [JsonIgnore, JsonPropertyName("minBmi")]
    public double? MinBmi { get => _minBmi.GetValue<double>(); init => _minBmi = Field.Of(value); }

    /// <summary>Upper limit in kg/m²; 101 where no limit was found. Field <c>derivedSection.miscInfoModule.modelPredictions.bmiLimits.maxBmi</c>.</summary>
    [JsonIgnore, JsonPropertyName("maxBmi")]
    public double? MaxBmi { get => _maxBmi.GetValue<double>(); init => _maxBmi = Field.Of(value); }

    [JsonInclude, JsonPropertyName("minBmi"), JsonConverter(typeof(NumberConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _minBmi;

    [JsonInclude, JsonPropertyName("maxBmi"), JsonConverter(typeof(NumberConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _maxBmi;
}
