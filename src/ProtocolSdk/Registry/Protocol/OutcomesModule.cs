using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>What is measured, as planned.</summary>
/// <remarks>Object <c>protocolSection.outcomesModule</c>.</remarks>
public sealed class OutcomesModule : RegistryObject
{
    /// <summary>Measures on which the study's conclusion rests. Field <c>protocolSection.outcomesModule.primaryOutcomes</c>.</summary>
    [JsonIgnore, JsonPropertyName("primaryOutcomes")]
    public IReadOnlyList<Outcome>? PrimaryOutcomes { get => _primaryOutcomes.Get<IReadOnlyList<Outcome>>(); init => _primaryOutcomes = Field.Of(value); }

    /// <summary>Measures of lesser weight. Field <c>protocolSection.outcomesModule.secondaryOutcomes</c>.</summary>
    [JsonIgnore, JsonPropertyName("secondaryOutcomes")]
    public IReadOnlyList<Outcome>? SecondaryOutcomes { get => _secondaryOutcomes.Get<IReadOnlyList<Outcome>>(); init => _secondaryOutcomes = Field.Of(value); }

    /// <summary>Further measures that were planned. Field <c>protocolSection.outcomesModule.otherOutcomes</c>.</summary>
    [JsonIgnore, JsonPropertyName("otherOutcomes")]
    public IReadOnlyList<Outcome>? OtherOutcomes { get => _otherOutcomes.Get<IReadOnlyList<Outcome>>(); init => _otherOutcomes = Field.Of(value); }

    [JsonInclude, JsonPropertyName("primaryOutcomes"), JsonConverter(typeof(ObjectListConverter<Outcome>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _primaryOutcomes;

    [JsonInclude, JsonPropertyName("secondaryOutcomes"), JsonConverter(typeof(ObjectListConverter<Outcome>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _secondaryOutcomes;

    [JsonInclude, JsonPropertyName("otherOutcomes"), JsonConverter(typeof(ObjectListConverter<Outcome>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _otherOutcomes;
}

/// <summary>A planned outcome measure.</summary>
/// <remarks>
/// One of the objects
/// <c>protocolSection.outcomesModule.primaryOutcomes[]</c>,
/// <c>protocolSection.outcomesModule.secondaryOutcomes[]</c> and
/// <c>protocolSection.outcomesModule.otherOutcomes[]</c>.
/// </remarks>
public sealed class Outcome : RegistryObject
{
    /// <summary>Name of the measure. Field <c>measure</c>.</summary>
    [JsonIgnore, JsonPropertyName("measure")]
    public string? Measure { get => _measure.Get<string>(); init => _measure = Field.Of(value); }

    /// <summary>How it is measured. Field <c>description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    /// <summary>When it is measured. Field <c>timeFrame</c>.</summary>
    [JsonIgnore, JsonPropertyName("timeFrame")]
    public string? TimeFrame { get => _timeFrame.Get<string>(); init => _timeFrame = Field.Of(value); }

    [JsonInclude, JsonPropertyName("measure"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _measure;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;

    [JsonInclude, JsonPropertyName("timeFrame"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _timeFrame;
}
