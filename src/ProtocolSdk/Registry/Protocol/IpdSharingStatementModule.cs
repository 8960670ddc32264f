using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>The plan to share individual participant data (IPD).</summary>
/// <remarks>Object <c>protocolSection.ipdSharingStatementModule</c>.</remarks>
public sealed class IpdSharingStatementModule : RegistryObject
{
    /// <summary>Whether data will be shared. Field <c>protocolSection.ipdSharingStatementModule.ipdSharing</c>.</summary>
    [JsonIgnore, JsonPropertyName("ipdSharing")]
    public IpdSharing? IpdSharing { get => _ipdSharing.GetValue<IpdSharing>(); init => _ipdSharing = Field.Of(value); }

    /// <summary>What will be shared, or why not. Field <c>protocolSection.ipdSharingStatementModule.description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    /// <summary>Documents that will be shared with the data. Field <c>protocolSection.ipdSharingStatementModule.infoTypes</c>.</summary>
    [JsonIgnore, JsonPropertyName("infoTypes")]
    public IReadOnlyList<IpdSharingInfoType>? InfoTypes { get => _infoTypes.Get<IReadOnlyList<IpdSharingInfoType>>(); init => _infoTypes = Field.Of(value); }

    /// <summary>When the data can be had. Field <c>protocolSection.ipdSharingStatementModule.timeFrame</c>.</summary>
    [JsonIgnore, JsonPropertyName("timeFrame")]
    public string? TimeFrame { get => _timeFrame.Get<string>(); init => _timeFrame = Field.Of(value); }

    /// <summary>Who can have the data, and how. Field <c>protocolSection.ipdSharingStatementModule.accessCriteria</c>.</summary>
    [JsonIgnore, JsonPropertyName("accessCriteria")]
    public string? AccessCriteria { get => _accessCriteria.Get<string>(); init => _accessCriteria = Field.Of(value); }

    /// <summary>Address of a page on the plan. Field <c>protocolSection.ipdSharingStatementModule.url</c>.</summary>
    [JsonIgnore, JsonPropertyName("url")]
    public string? Url { get => _url.Get<string>(); init => _url = Field.Of(value); }

    [JsonInclude, JsonPropertyName("ipdSharing"), JsonConverter(typeof(EnumConverter<IpdSharing>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _ipdSharing;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;

    [JsonInclude, JsonPropertyName("infoTypes"), JsonConverter(typeof(EnumListConverter<IpdSharingInfoType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _infoTypes;

    [JsonInclude, JsonPropertyName("timeFrame"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _timeFrame;

    [JsonInclude, JsonPropertyName("accessCriteria"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _accessCriteria;

    [JsonInclude, JsonPropertyName("url"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _url;
}
