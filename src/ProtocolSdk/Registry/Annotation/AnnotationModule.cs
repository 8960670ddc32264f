using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>What the registry notes on results and violations.</summary>
/// <remarks>Object <c>annotationSection.annotationModule</c>.</remarks>
public sealed class AnnotationModule : RegistryObject
{
    /// <summary>Results submitted and not yet posted. Field <c>annotationSection.annotationModule.unpostedAnnotation</c>.</summary>
    [JsonIgnore, JsonPropertyName("unpostedAnnotation")]
    public UnpostedAnnotation? UnpostedAnnotation { get => _unpostedAnnotation.Get<UnpostedAnnotation>(); init => _unpostedAnnotation = Field.Of(value); }

    /// <summary>Violations of FDAAA that the U.S. FDA identified. Field <c>annotationSection.annotationModule.violationAnnotation</c>.</summary>
    [JsonIgnore, JsonPropertyName("violationAnnotation")]
    public ViolationAnnotation? ViolationAnnotation { get => _violationAnnotation.Get<ViolationAnnotation>(); init => _violationAnnotation = Field.Of(value); }

    [JsonInclude, JsonPropertyName("unpostedAnnotation"), JsonConverter(typeof(ObjectConverter<UnpostedAnnotation>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _unpostedAnnotation;

    [JsonInclude, JsonPropertyName("violationAnnotation"), JsonConverter(typeof(ObjectConverter<ViolationAnnotation>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _violationAnnotation;
}

/// <summary>The history of results submitted and not yet posted.</summary>
/// <remarks>Object <c>annotationSection.annotationModule.unpostedAnnotation</c>.</remarks>
public sealed class UnpostedAnnotation : RegistryObject
{
    /// <summary>Who submitted the results. Field <c>annotationSection.annotationModule.unpostedAnnotation.unpostedResponsibleParty</c>.</summary>
    [JsonIgnore, JsonPropertyName("unpostedResponsibleParty")]
    public string? UnpostedResponsibleParty { get => _unpostedResponsibleParty.Get<string>(); init => _unpostedResponsibleParty = Field.Of(value); }

    /// <summary>Submissions and returns, the earliest first as a rule. Field <c>annotationSection.annotationModule.unpostedAnnotation.unpostedEvents</c>.</summary>
    [JsonIgnore, JsonPropertyName("unpostedEvents")]
    public IReadOnlyList<UnpostedEvent>? UnpostedEvents { get => _unpostedEvents.Get<IReadOnlyList<UnpostedEvent>>(); init => _unpostedEvents = Field.Of(value); }

    [JsonInclude, JsonPropertyName("unpostedResponsibleParty"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _unpostedResponsibleParty;

    [JsonInclude, JsonPropertyName("unpostedEvents"), JsonConverter(typeof(ObjectListConverter<UnpostedEvent>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _unpostedEvents;
}

/// <summary>A step in the review of results not yet posted.</summary>
/// <remarks>Object <c>annotationSection.annotationModule.unpostedAnnotation.unpostedEvents[]</c>.</remarks>
public sealed class UnpostedEvent : RegistryObject
{
    /// <summary>What happened. Field <c>annotationSection.annotationModule.unpostedAnnotation.unpostedEvents[].type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public UnpostedEventType? Type { get => _type.GetValue<UnpostedEventType>(); init => _type = Field.Of(value); }

    /// <summary>When it happened. Field <c>annotationSection.annotationModule.unpostedAnnotation.unpostedEvents[].date</c>.</summary>
    [JsonIgnore, JsonPropertyName("date")]
    public DateOnly? Date { get => _date.GetValue<DateOnly>(); init => _date = Field.Of(value); }

    /// <summary>Whether it isn't known when. Field <c>annotationSection.annotationModule.unpostedAnnotation.unpostedEvents[].dateUnknown</c>.</summary>
    [JsonIgnore, JsonPropertyName("dateUnknown")]
    public bool? DateUnknown { get => _dateUnknown.GetValue<bool>(); init => _dateUnknown = Field.Of(value); }

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<UnpostedEventType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("date"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _date;

    [JsonInclude, JsonPropertyName("dateUnknown"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _dateUnknown;
}

/// <summary>Violations of FDAAA that the U.S. FDA identified.</summary>
/// <remarks>Object <c>annotationSection.annotationModule.violationAnnotation</c>.</remarks>
public sealed class ViolationAnnotation : RegistryObject
{
    /// <summary>Notices, the latest first as a rule. Field <c>annotationSection.annotationModule.violationAnnotation.violationEvents</c>.</summary>
    [JsonIgnore, JsonPropertyName("violationEvents")]
    public IReadOnlyList<ViolationEvent>? ViolationEvents { get => _violationEvents.Get<IReadOnlyList<ViolationEvent>>(); init => _violationEvents = Field.Of(value); }

    [JsonInclude, JsonPropertyName("violationEvents"), JsonConverter(typeof(ObjectListConverter<ViolationEvent>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _violationEvents;
}

/// <summary>A notice on a violation.</summary>
/// <remarks>Object <c>annotationSection.annotationModule.violationAnnotation.violationEvents[]</c>.</remarks>
public sealed class ViolationEvent : RegistryObject
{
    /// <summary>What happened. Field <c>annotationSection.annotationModule.violationAnnotation.violationEvents[].type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public ViolationEventType? Type { get => _type.GetValue<ViolationEventType>(); init => _type = Field.Of(value); }

    /// <summary>The notice in words. Field <c>annotationSection.annotationModule.violationAnnotation.violationEvents[].description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    /// <summary>When the notice was created. Field <c>annotationSection.annotationModule.violationAnnotation.violationEvents[].creationDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("creationDate")]
    public DateOnly? CreationDate { get => _creationDate.GetValue<DateOnly>(); init => _creationDate = Field.Of(value); }

    /// <summary>When the notice was issued. Field <c>annotationSection.annotationModule.violationAnnotation.violationEvents[].issuedDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("issuedDate")]
    public DateOnly? IssuedDate { get => _issuedDate.GetValue<DateOnly>(); init => _issuedDate = Field.Of(value); }

    /// <summary>Release date that the notice refers to. Field <c>annotationSection.annotationModule.violationAnnotation.violationEvents[].releaseDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("releaseDate")]
    public DateOnly? ReleaseDate { get => _releaseDate.GetValue<DateOnly>(); init => _releaseDate = Field.Of(value); }

    /// <summary>When the notice was posted. Field <c>annotationSection.annotationModule.violationAnnotation.violationEvents[].postedDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("postedDate")]
    public DateOnly? PostedDate { get => _postedDate.GetValue<DateOnly>(); init => _postedDate = Field.Of(value); }

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<ViolationEventType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;

    [JsonInclude, JsonPropertyName("creationDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _creationDate;

    [JsonInclude, JsonPropertyName("issuedDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _issuedDate;

    [JsonInclude, JsonPropertyName("releaseDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _releaseDate;

    [JsonInclude, JsonPropertyName("postedDate"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _postedDate;
}
