using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>What harm was seen.</summary>
/// <remarks>Object <c>resultsSection.adverseEventsModule</c>.</remarks>
public sealed class AdverseEventsModule : RegistryObject
{
    /// <summary>Percentage above which other events are listed, as text. Field <c>resultsSection.adverseEventsModule.frequencyThreshold</c>.</summary>
    [JsonIgnore, JsonPropertyName("frequencyThreshold")]
    public string? FrequencyThreshold { get => _frequencyThreshold.Get<string>(); init => _frequencyThreshold = Field.Of(value); }

    /// <summary>Over which time events were collected. Field <c>resultsSection.adverseEventsModule.timeFrame</c>.</summary>
    [JsonIgnore, JsonPropertyName("timeFrame")]
    public string? TimeFrame { get => _timeFrame.Get<string>(); init => _timeFrame = Field.Of(value); }

    /// <summary>How events were collected and defined. Field <c>resultsSection.adverseEventsModule.description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    /// <summary>Remarks on deaths. Field <c>resultsSection.adverseEventsModule.allCauseMortalityComment</c>.</summary>
    [JsonIgnore, JsonPropertyName("allCauseMortalityComment")]
    public string? AllCauseMortalityComment { get => _allCauseMortalityComment.Get<string>(); init => _allCauseMortalityComment = Field.Of(value); }

    /// <summary>Columns of the tables, with totals. Field <c>resultsSection.adverseEventsModule.eventGroups</c>.</summary>
    [JsonIgnore, JsonPropertyName("eventGroups")]
    public IReadOnlyList<EventGroup>? EventGroups { get => _eventGroups.Get<IReadOnlyList<EventGroup>>(); init => _eventGroups = Field.Of(value); }

    /// <summary>Serious adverse events. Field <c>resultsSection.adverseEventsModule.seriousEvents</c>.</summary>
    [JsonIgnore, JsonPropertyName("seriousEvents")]
    public IReadOnlyList<AdverseEvent>? SeriousEvents { get => _seriousEvents.Get<IReadOnlyList<AdverseEvent>>(); init => _seriousEvents = Field.Of(value); }

    /// <summary>Other adverse events. Field <c>resultsSection.adverseEventsModule.otherEvents</c>.</summary>
    [JsonIgnore, JsonPropertyName("otherEvents")]
    public IReadOnlyList<AdverseEvent>? OtherEvents { get => _otherEvents.Get<IReadOnlyList<AdverseEvent>>(); init => _otherEvents = Field.Of(value); }

    [JsonInclude, JsonPropertyName("frequencyThreshold"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _frequencyThreshold;

    [JsonInclude, JsonPropertyName("timeFrame"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _timeFrame;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;

    [JsonInclude, JsonPropertyName("allCauseMortalityComment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _allCauseMortalityComment;

    [JsonInclude, JsonPropertyName("eventGroups"), JsonConverter(typeof(ObjectListConverter<EventGroup>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _eventGroups;

    [JsonInclude, JsonPropertyName("seriousEvents"), JsonConverter(typeof(ObjectListConverter<AdverseEvent>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _seriousEvents;

    [JsonInclude, JsonPropertyName("otherEvents"), JsonConverter(typeof(ObjectListConverter<AdverseEvent>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _otherEvents;
}

/// <summary>A group of participants with its totals of adverse events.</summary>
/// <remarks>Object <c>resultsSection.adverseEventsModule.eventGroups[]</c>.</remarks>
public sealed class EventGroup : RegistryObject
{
    /// <summary>Identifier of the group within the module. Field <c>resultsSection.adverseEventsModule.eventGroups[].id</c>.</summary>
    [JsonIgnore, JsonPropertyName("id")]
    public string? Id { get => _id.Get<string>(); init => _id = Field.Of(value); }

    /// <summary>Name of the group. Field <c>resultsSection.adverseEventsModule.eventGroups[].title</c>.</summary>
    [JsonIgnore, JsonPropertyName("title")]
    public string? Title { get => _title.Get<string>(); init => _title = Field.Of(value); }

    /// <summary>The group in words. Field <c>resultsSection.adverseEventsModule.eventGroups[].description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    /// <summary>Number of participants who died. Field <c>resultsSection.adverseEventsModule.eventGroups[].deathsNumAffected</c>.</summary>
    [JsonIgnore, JsonPropertyName("deathsNumAffected")]
    public long? DeathsNumAffected { get => _deathsNumAffected.GetValue<long>(); init => _deathsNumAffected = Field.Of(value); }

    /// <summary>Number of participants at risk of death. Field <c>resultsSection.adverseEventsModule.eventGroups[].deathsNumAtRisk</c>.</summary>
    [JsonIgnore, JsonPropertyName("deathsNumAtRisk")]
    public long? DeathsNumAtRisk { get => _deathsNumAtRisk.GetValue<long>(); init => _deathsNumAtRisk = Field.Of(value); }

    /// <summary>Number of participants with a serious event. Field <c>resultsSection.adverseEventsModule.eventGroups[].seriousNumAffected</c>.</summary>
    [JsonIgnore, JsonPropertyName("seriousNumAffected")]
    public long? SeriousNumAffected { get => _seriousNumAffected.GetValue<long>(); init => _seriousNumAffected = Field.Of(value); }

    /// <summary>Number of participants at risk of a serious event. Field <c>resultsSection.adverseEventsModule.eventGroups[].seriousNumAtRisk</c>.</summary>
    [JsonIgnore, JsonPropertyName("seriousNumAtRisk")]
    public long? SeriousNumAtRisk { get => _seriousNumAtRisk.GetValue<long>(); init => _seriousNumAtRisk = Field.Of(value); }

    /// <summary>Number of participants with another event. Field <c>resultsSection.adverseEventsModule.eventGroups[].otherNumAffected</c>.</summary>
    [JsonIgnore, JsonPropertyName("otherNumAffected")]
    public long? OtherNumAffected { get => _otherNumAffected.GetValue<long>(); init => _otherNumAffected = Field.Of(value); }

    /// <summary>Number of participants at risk of another event. Field <c>resultsSection.adverseEventsModule.eventGroups[].otherNumAtRisk</c>.</summary>
    [JsonIgnore, JsonPropertyName("otherNumAtRisk")]
    public long? OtherNumAtRisk { get => _otherNumAtRisk.GetValue<long>(); init => _otherNumAtRisk = Field.Of(value); }

    [JsonInclude, JsonPropertyName("id"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _id;

    [JsonInclude, JsonPropertyName("title"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _title;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;

    [JsonInclude, JsonPropertyName("deathsNumAffected"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _deathsNumAffected;

    [JsonInclude, JsonPropertyName("deathsNumAtRisk"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _deathsNumAtRisk;

    [JsonInclude, JsonPropertyName("seriousNumAffected"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _seriousNumAffected;

    [JsonInclude, JsonPropertyName("seriousNumAtRisk"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _seriousNumAtRisk;

    [JsonInclude, JsonPropertyName("otherNumAffected"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _otherNumAffected;

    [JsonInclude, JsonPropertyName("otherNumAtRisk"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _otherNumAtRisk;
}

/// <summary>A kind of adverse event.</summary>
/// <remarks>
/// One of the objects
/// <c>resultsSection.adverseEventsModule.seriousEvents[]</c> and
/// <c>resultsSection.adverseEventsModule.otherEvents[]</c>.
/// </remarks>
public sealed class AdverseEvent : RegistryObject
{
    /// <summary>Name of the event. Field <c>resultsSection.adverseEventsModule.seriousEvents[].term</c> or <c>resultsSection.adverseEventsModule.otherEvents[].term</c>.</summary>
    [JsonIgnore, JsonPropertyName("term")]
    public string? Term { get => _term.Get<string>(); init => _term = Field.Of(value); }

    /// <summary>Organ system it belongs to. Field <c>resultsSection.adverseEventsModule.seriousEvents[].organSystem</c> or <c>resultsSection.adverseEventsModule.otherEvents[].organSystem</c>.</summary>
    [JsonIgnore, JsonPropertyName("organSystem")]
    public string? OrganSystem { get => _organSystem.Get<string>(); init => _organSystem = Field.Of(value); }

    /// <summary>Vocabulary of the name, such as <c>MedDRA 10.0</c>. Field <c>resultsSection.adverseEventsModule.seriousEvents[].sourceVocabulary</c> or <c>resultsSection.adverseEventsModule.otherEvents[].sourceVocabulary</c>.</summary>
    [JsonIgnore, JsonPropertyName("sourceVocabulary")]
    public string? SourceVocabulary { get => _sourceVocabulary.Get<string>(); init => _sourceVocabulary = Field.Of(value); }

    /// <summary>How events of this kind were found. Field <c>resultsSection.adverseEventsModule.seriousEvents[].assessmentType</c> or <c>resultsSection.adverseEventsModule.otherEvents[].assessmentType</c>.</summary>
    [JsonIgnore, JsonPropertyName("assessmentType")]
    public EventAssessment? AssessmentType { get => _assessmentType.GetValue<EventAssessment>(); init => _assessmentType = Field.Of(value); }

    /// <summary>Remarks. Field <c>resultsSection.adverseEventsModule.seriousEvents[].notes</c> or <c>resultsSection.adverseEventsModule.otherEvents[].notes</c>.</summary>
    [JsonIgnore, JsonPropertyName("notes")]
    public string? Notes { get => _notes.Get<string>(); init => _notes = Field.Of(value); }

    /// <summary>How often it was seen in each group. Field <c>resultsSection.adverseEventsModule.seriousEvents[].stats</c> or <c>resultsSection.adverseEventsModule.otherEvents[].stats</c>.</summary>
    [JsonIgnore, JsonPropertyName("stats")]
    public IReadOnlyList<EventStats>? Stats { get => _stats.Get<IReadOnlyList<EventStats>>(); init => _stats = Field.Of(value); }

    [JsonInclude, JsonPropertyName("term"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _term;

    [JsonInclude, JsonPropertyName("organSystem"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _organSystem;

    [JsonInclude, JsonPropertyName("sourceVocabulary"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _sourceVocabulary;

    [JsonInclude, JsonPropertyName("assessmentType"), JsonConverter(typeof(EnumConverter<EventAssessment>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _assessmentType;

    [JsonInclude, JsonPropertyName("notes"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _notes;

    [JsonInclude, JsonPropertyName("stats"), JsonConverter(typeof(ObjectListConverter<EventStats>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _stats;
}

/// <summary>How often an adverse event was seen in one group.</summary>
/// <remarks>
/// One of the objects
/// <c>resultsSection.adverseEventsModule.seriousEvents[].stats[]</c> and
/// <c>resultsSection.adverseEventsModule.otherEvents[].stats[]</c>.
/// </remarks>
public sealed class EventStats : RegistryObject
{
    /// <summary>Identifier of the group. Field <c>resultsSection.adverseEventsModule.seriousEvents[].stats[].groupId</c> or <c>resultsSection.adverseEventsModule.otherEvents[].stats[].groupId</c>.</summary>
    [JsonIgnore, JsonPropertyName("groupId")]
    public string? GroupId { get => _groupId.Get<string>(); init => _groupId = Field.Of(value); }

    /// <summary>Number of events. Field <c>resultsSection.adverseEventsModule.seriousEvents[].stats[].numEvents</c> or <c>resultsSection.adverseEventsModule.otherEvents[].stats[].numEvents</c>.</summary>
    [JsonIgnore, JsonPropertyName("numEvents")]
    public long? NumEvents { get => _numEvents.GetValue<long>(); init => _numEvents = Field.Of(value); }

    /// <summary>Number of participants with the event. Field <c>resultsSection.adverseEventsModule.seriousEvents[].stats[].numAffected</c> or <c>resultsSection.adverseEventsModule.otherEvents[].stats[].numAffected</c>.</summary>
    [JsonIgnore, JsonPropertyName("numAffected")]
    public long? NumAffected { get => _numAffected.GetValue<long>(); init => _numAffected = Field.Of(value); }

    /// <summary>Number of participants at risk. Field <c>resultsSection.adverseEventsModule.seriousEvents[].stats[].numAtRisk</c> or <c>resultsSection.adverseEventsModule.otherEvents[].stats[].numAtRisk</c>.</summary>
    [JsonIgnore, JsonPropertyName("numAtRisk")]
    public long? NumAtRisk { get => _numAtRisk.GetValue<long>(); init => _numAtRisk = Field.Of(value); }

    [JsonInclude, JsonPropertyName("groupId"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _groupId;

    [JsonInclude, JsonPropertyName("numEvents"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _numEvents;

    [JsonInclude, JsonPropertyName("numAffected"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _numAffected;

    [JsonInclude, JsonPropertyName("numAtRisk"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _numAtRisk;
}
