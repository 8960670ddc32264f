using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>What the study is about, in words.</summary>
/// <remarks>Object <c>protocolSection.descriptionModule</c>.</remarks>
public sealed class DescriptionModule : RegistryObject
{
    /// <summary>Short description for the public, in Markdown. Field <c>protocolSection.descriptionModule.briefSummary</c>.</summary>
    [JsonIgnore, JsonPropertyName("briefSummary")]
    public string? BriefSummary { get => _briefSummary.Get<string>(); init => _briefSummary = Field.Of(value); }

    /// <summary>Longer technical description, in Markdown. Field <c>protocolSection.descriptionModule.detailedDescription</c>.</summary>
    [JsonIgnore, JsonPropertyName("detailedDescription")]
    public string? DetailedDescription { get => _detailedDescription.Get<string>(); init => _detailedDescription = Field.Of(value); }

    [JsonInclude, JsonPropertyName("briefSummary"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _briefSummary;

    [JsonInclude, JsonPropertyName("detailedDescription"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _detailedDescription;
}
