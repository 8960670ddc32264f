using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Results, once they are posted.</summary>
/// <remarks>Object <c>resultsSection</c>.</remarks>
public sealed class ResultsSection : RegistryObject
{
    /// <summary>How participants went through the study. Field <c>resultsSection.participantFlowModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("participantFlowModule")]
    public ParticipantFlowModule? ParticipantFlowModule { get => _participantFlowModule.Get<ParticipantFlowModule>(); init => _participantFlowModule = Field.Of(value); }

    /// <summary>Who took part. Field <c>resultsSection.baselineCharacteristicsModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("baselineCharacteristicsModule")]
    public BaselineCharacteristicsModule? BaselineCharacteristicsModule { get => _baselineCharacteristicsModule.Get<BaselineCharacteristicsModule>(); init => _baselineCharacteristicsModule = Field.Of(value); }

    /// <summary>What was measured. Field <c>resultsSection.outcomeMeasuresModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("outcomeMeasuresModule")]
    public OutcomeMeasuresModule? OutcomeMeasuresModule { get => _outcomeMeasuresModule.Get<OutcomeMeasuresModule>(); init => _outcomeMeasuresModule = Field.Of(value); }

    /// <summary>What harm was seen. Field <c>resultsSection.adverseEventsModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("adverseEventsModule")]
    public AdverseEventsModule? AdverseEventsModule { get => _adverseEventsModule.Get<AdverseEventsModule>(); init => _adverseEventsModule = Field.Of(value); }

    /// <summary>Limitations, agreements and a contact. Field <c>resultsSection.moreInfoModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("moreInfoModule")]
    public MoreInfoModule? MoreInfoModule { get => _moreInfoModule.Get<MoreInfoModule>(); init => _moreInfoModule = Field.Of(value); }

    [JsonInclude, JsonPropertyName("participantFlowModule"), JsonConverter(typeof(ObjectConverter<ParticipantFlowModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _participantFlowModule;

    [JsonInclude, JsonPropertyName("baselineCharacteristicsModule"), JsonConverter(typeof(ObjectConverter<BaselineCharacteristicsModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _baselineCharacteristicsModule;

    [JsonInclude, JsonPropertyName("outcomeMeasuresModule"), JsonConverter(typeof(ObjectConverter<OutcomeMeasuresModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _outcomeMeasuresModule;

    [JsonInclude, JsonPropertyName("adverseEventsModule"), JsonConverter(typeof(ObjectConverter<AdverseEventsModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _adverseEventsModule;

    [JsonInclude, JsonPropertyName("moreInfoModule"), JsonConverter(typeof(ObjectConverter<MoreInfoModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _moreInfoModule;
}
