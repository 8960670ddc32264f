using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>What is studied.</summary>
/// <remarks>Object <c>protocolSection.conditionsModule</c>.</remarks>
public sealed class ConditionsModule : RegistryObject
{
    /// <summary>Diseases or conditions in the focus of the study. Field <c>protocolSection.conditionsModule.conditions</c>.</summary>
    [JsonIgnore, JsonPropertyName("conditions")]
    public IReadOnlyList<string>? Conditions { get => _conditions.Get<IReadOnlyList<string>>(); init => _conditions = Field.Of(value); }

    /// <summary>Words that help to find the study. Field <c>protocolSection.conditionsModule.keywords</c>.</summary>
    [JsonIgnore, JsonPropertyName("keywords")]
    public IReadOnlyList<string>? Keywords { get => _keywords.Get<IReadOnlyList<string>>(); init => _keywords = Field.Of(value); }

    [JsonInclude, JsonPropertyName("conditions"), JsonConverter(typeof(TextListConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _conditions;

    [JsonInclude, JsonPropertyName("keywords"), JsonConverter(typeof(TextListConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _keywords;
}
