using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Who gets what.</summary>
/// <remarks>Object <c>protocolSection.armsInterventionsModule</c>.</remarks>
public sealed class ArmsInterventionsModule : RegistryObject
{
    /// <summary>The arms of a trial, or the groups of an observational study. Field <c>protocolSection.armsInterventionsModule.armGroups</c>.</summary>
    [JsonIgnore, JsonPropertyName("armGroups")]
    public IReadOnlyList<ArmGroup>? ArmGroups { get => _armGroups.Get<IReadOnlyList<ArmGroup>>(); init => _armGroups = Field.Of(value); }

    /// <summary>What is given, done or observed. Field <c>protocolSection.armsInterventionsModule.interventions</c>.</summary>
    [JsonIgnore, JsonPropertyName("interventions")]
    public IReadOnlyList<Intervention>? Interventions { get => _interventions.Get<IReadOnlyList<Intervention>>(); init => _interventions = Field.Of(value); }

    [JsonInclude, JsonPropertyName("armGroups"), JsonConverter(typeof(ObjectListConverter<ArmGroup>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _armGroups;

    [JsonInclude, JsonPropertyName("interventions"), JsonConverter(typeof(ObjectListConverter<Intervention>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _interventions;
}

/// <summary>An arm of a trial, or a group or cohort of an observational study.</summary>
/// <remarks>Object <c>protocolSection.armsInterventionsModule.armGroups[]</c>.</remarks>
public sealed class ArmGroup : RegistryObject
{
    /// <summary>Name of the arm. Field <c>protocolSection.armsInterventionsModule.armGroups[].label</c>.</summary>
    [JsonIgnore, JsonPropertyName("label")]
    public string? Label { get => _label.Get<string>(); init => _label = Field.Of(value); }

    /// <summary>Role of the arm; only interventional studies have one. Field <c>protocolSection.armsInterventionsModule.armGroups[].type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public ArmGroupType? Type { get => _type.GetValue<ArmGroupType>(); init => _type = Field.Of(value); }

    /// <summary>The arm in words. Field <c>protocolSection.armsInterventionsModule.armGroups[].description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    /// <summary>The arm's interventions, as type and name: <c>Drug: Aspirin</c>. Field <c>protocolSection.armsInterventionsModule.armGroups[].interventionNames</c>.</summary>
    [JsonIgnore, JsonPropertyName("interventionNames")]
    public IReadOnlyList<string>? InterventionNames { get => _interventionNames.Get<IReadOnlyList<string>>(); init => _interventionNames = Field.Of(value); }

    [JsonInclude, JsonPropertyName("label"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _label;

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<ArmGroupType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;

    [JsonInclude, JsonPropertyName("interventionNames"), JsonConverter(typeof(TextListConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _interventionNames;
}

/// <summary>Something given to, done to or observed in participants.</summary>
/// <remarks>Object <c>protocolSection.armsInterventionsModule.interventions[]</c>.</remarks>
public sealed class Intervention : RegistryObject
{
    /// <summary>Kind of intervention. Field <c>protocolSection.armsInterventionsModule.interventions[].type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public InterventionType? Type { get => _type.GetValue<InterventionType>(); init => _type = Field.Of(value); }

    /// <summary>Name of the intervention. Field <c>protocolSection.armsInterventionsModule.interventions[].name</c>.</summary>
    [JsonIgnore, JsonPropertyName("name")]
    public string? Name { get => _name.Get<string>(); init => _name = Field.Of(value); }

    /// <summary>The intervention in words: dose, form, frequency. Field <c>protocolSection.armsInterventionsModule.interventions[].description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    /// <summary>Labels of the arms that get it. Field <c>protocolSection.armsInterventionsModule.interventions[].armGroupLabels</c>.</summary>
    [JsonIgnore, JsonPropertyName("armGroupLabels")]
    public IReadOnlyList<string>? ArmGroupLabels { get => _armGroupLabels.Get<IReadOnlyList<string>>(); init => _armGroupLabels = Field.Of(value); }

    /// <summary>Other names of the intervention. Field <c>protocolSection.armsInterventionsModule.interventions[].otherNames</c>.</summary>
    [JsonIgnore, JsonPropertyName("otherNames")]
    public IReadOnlyList<string>? OtherNames { get => _otherNames.Get<IReadOnlyList<string>>(); init => _otherNames = Field.Of(value); }

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<InterventionType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("name"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _name;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;

    [JsonInclude, JsonPropertyName("armGroupLabels"), JsonConverter(typeof(TextListConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _armGroupLabels;

    [JsonInclude, JsonPropertyName("otherNames"), JsonConverter(typeof(TextListConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _otherNames;
}
