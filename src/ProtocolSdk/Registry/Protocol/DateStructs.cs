using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>A date that may lack its day or month, and whether it has come.</summary>
/// <remarks>
/// One of the objects
/// <c>protocolSection.statusModule.startDateStruct</c>,
/// <c>protocolSection.statusModule.primaryCompletionDateStruct</c> and
/// <c>protocolSection.statusModule.completionDateStruct</c>.
/// </remarks>
public sealed class PartialDateStruct : RegistryObject
{
    /// <summary>The date, with the precision recorded. Field <c>date</c>.</summary>
    [JsonIgnore, JsonPropertyName("date")]
    public PartialDate? Date { get => _date.GetValue<PartialDate>(); init => _date = Field.Of(value); }

    /// <summary>Whether the date is actual or estimated. Field <c>type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public DateType? Type { get => _type.GetValue<DateType>(); init => _type = Field.Of(value); }

    [JsonInclude, JsonPropertyName("date"), JsonConverter(typeof(PartialDateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _date;

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<DateType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;
}

/// <summary>A full date, and whether it has come.</summary>
/// <remarks>
/// One of the objects
/// <c>protocolSection.statusModule.studyFirstPostDateStruct</c>,
/// <c>protocolSection.statusModule.resultsFirstPostDateStruct</c>,
/// <c>protocolSection.statusModule.dispFirstPostDateStruct</c>,
/// <c>protocolSection.statusModule.lastUpdatePostDateStruct</c> and
/// <c>derivedSection.miscInfoModule.submissionTracking.firstMcpInfo.postDateStruct</c>.
/// </remarks>
public sealed class DateStruct : RegistryObject
{
    /// <summary>The date. Field <c>date</c>.</summary>
    [JsonIgnore, JsonPropertyName("date")]
    public DateOnly? Date { get => _date.GetValue<DateOnly>(); init => _date = Field.Of(value); }

    /// <summary>Whether the date is actual or estimated. Field <c>type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public DateType? Type { get => _type.GetValue<DateType>(); init => _type = Field.Of(value); }

    [JsonInclude, JsonPropertyName("date"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _date;

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<DateType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;
}
