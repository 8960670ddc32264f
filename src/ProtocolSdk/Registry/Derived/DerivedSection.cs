using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>What the registry derives from the record.</summary>
/// <remarks>Object <c>derivedSection</c>.</remarks>
public sealed class DerivedSection : RegistryObject
{
    /// <summary>Version and submission tracking. Field <c>derivedSection.miscInfoModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("miscInfoModule")]
    public MiscInfoModule? MiscInfoModule { get => _miscInfoModule.Get<MiscInfoModule>(); init => _miscInfoModule = Field.Of(value); }

    /// <summary>MeSH terms of the conditions. Field <c>derivedSection.conditionBrowseModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("conditionBrowseModule")]
    public BrowseModule? ConditionBrowseModule { get => _conditionBrowseModule.Get<BrowseModule>(); init => _conditionBrowseModule = Field.Of(value); }

    /// <summary>MeSH terms of the interventions. Field <c>derivedSection.interventionBrowseModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("interventionBrowseModule")]
    public BrowseModule? InterventionBrowseModule { get => _interventionBrowseModule.Get<BrowseModule>(); init => _interventionBrowseModule = Field.Of(value); }

    [JsonInclude, JsonPropertyName("miscInfoModule"), JsonConverter(typeof(ObjectConverter<MiscInfoModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _miscInfoModule;

    [JsonInclude, JsonPropertyName("conditionBrowseModule"), JsonConverter(typeof(ObjectConverter<BrowseModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _conditionBrowseModule;

    [JsonInclude, JsonPropertyName("interventionBrowseModule"), JsonConverter(typeof(ObjectConverter<BrowseModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _interventionBrowseModule;
}
