using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Who watches over the study.</summary>
/// <remarks>Object <c>protocolSection.oversightModule</c>.</remarks>
public sealed class OversightModule : RegistryObject
{
    /// <summary>Whether a data monitoring committee was appointed. Field <c>protocolSection.oversightModule.oversightHasDmc</c>.</summary>
    [JsonIgnore, JsonPropertyName("oversightHasDmc")]
    public bool? OversightHasDmc { get => _oversightHasDmc.GetValue<bool>(); init => _oversightHasDmc = Field.Of(value); }

    /// <summary>Whether a drug regulated by the U.S. FDA is studied. Field <c>protocolSection.oversightModule.isFdaRegulatedDrug</c>.</summary>
    [JsonIgnore, JsonPropertyName("isFdaRegulatedDrug")]
    public bool? IsFdaRegulatedDrug { get => _isFdaRegulatedDrug.GetValue<bool>(); init => _isFdaRegulatedDrug = Field.Of(value); }

    /// <summary>Whether a device regulated by the U.S. FDA is studied. Field <c>protocolSection.oversightModule.isFdaRegulatedDevice</c>.</summary>
    [JsonIgnore, JsonPropertyName("isFdaRegulatedDevice")]
    public bool? IsFdaRegulatedDevice { get => _isFdaRegulatedDevice.GetValue<bool>(); init => _isFdaRegulatedDevice = Field.Of(value); }

    /// <summary>Whether a device that the U.S. FDA hasn't approved is studied. Field <c>protocolSection.oversightModule.isUnapprovedDevice</c>.</summary>
    [JsonIgnore, JsonPropertyName("isUnapprovedDevice")]
    public bool? IsUnapprovedDevice { get => _isUnapprovedDevice.GetValue<bool>(); init => _isUnapprovedDevice = Field.Of(value); }

    /// <summary>Whether it is a pediatric postmarket surveillance of a device. Field <c>protocolSection.oversightModule.isPpsd</c>.</summary>
    [JsonIgnore, JsonPropertyName("isPpsd")]
    public bool? IsPpsd { get => _isPpsd.GetValue<bool>(); init => _isPpsd = Field.Of(value); }

    /// <summary>Whether the product is made in and exported from the U.S.. Field <c>protocolSection.oversightModule.isUsExport</c>.</summary>
    [JsonIgnore, JsonPropertyName("isUsExport")]
    public bool? IsUsExport { get => _isUsExport.GetValue<bool>(); init => _isUsExport = Field.Of(value); }

    /// <summary>Whether a violation of FDAAA 801 is recorded. Field <c>protocolSection.oversightModule.fdaaa801Violation</c>.</summary>
    [JsonIgnore, JsonPropertyName("fdaaa801Violation")]
    public bool? Fdaaa801Violation { get => _fdaaa801Violation.GetValue<bool>(); init => _fdaaa801Violation = Field.Of(value); }

    [JsonInclude, JsonPropertyName("oversightHasDmc"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _oversightHasDmc;

    [JsonInclude, JsonPropertyName("isFdaRegulatedDrug"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _isFdaRegulatedDrug;

    [JsonInclude, JsonPropertyName("isFdaRegulatedDevice"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _isFdaRegulatedDevice;

    [JsonInclude, JsonPropertyName("isUnapprovedDevice"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _isUnapprovedDevice;

    [JsonInclude, JsonPropertyName("isPpsd"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _isPpsd;

    [JsonInclude, JsonPropertyName("isUsExport"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _isUsExport;

    [JsonInclude, JsonPropertyName("fdaaa801Violation"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _fdaaa801Violation;
}
