using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>A group of participants, a column of a result table.</summary>
/// <remarks>
/// One of the objects
/// <c>resultsSection.baselineCharacteristicsModule.groups[]</c> and
/// <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].groups[]</c>.
/// </remarks>
public sealed class MeasureGroup : RegistryObject
{
    /// <summary>Identifier of the group within the module or measure. Field <c>resultsSection.baselineCharacteristicsModule.groups[].id</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].groups[].id</c>.</summary>
    [JsonIgnore, JsonPropertyName("id")]
    public string? Id { get => _id.Get<string>(); init => _id = Field.Of(value); }

    /// <summary>Name of the group. Field <c>resultsSection.baselineCharacteristicsModule.groups[].title</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].groups[].title</c>.</summary>
    [JsonIgnore, JsonPropertyName("title")]
    public string? Title { get => _title.Get<string>(); init => _title = Field.Of(value); }

    /// <summary>The group in words. Field <c>resultsSection.baselineCharacteristicsModule.groups[].description</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].groups[].description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    [JsonInclude, JsonPropertyName("id"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _id;

    [JsonInclude, JsonPropertyName("title"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _title;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;
}

/// <summary>How many of each group were analyzed.</summary>
/// <remarks>
/// One of the objects
/// <c>resultsSection.baselineCharacteristicsModule.denoms[]</c>,
/// <c>resultsSection.baselineCharacteristicsModule.measures[].denoms[]</c>,
/// <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].denoms[]</c>,
/// <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].denoms[]</c> and
/// <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].denoms[]</c>.
/// </remarks>
public sealed class Denom : RegistryObject
{
    /// <summary>What is counted: <c>Participants</c>, eyes, lesions. Field <c>units</c>.</summary>
    [JsonIgnore, JsonPropertyName("units")]
    public string? Units { get => _units.Get<string>(); init => _units = Field.Of(value); }

    /// <summary>The count of each group. Field <c>counts</c>.</summary>
    [JsonIgnore, JsonPropertyName("counts")]
    public IReadOnlyList<DenomCount>? Counts { get => _counts.Get<IReadOnlyList<DenomCount>>(); init => _counts = Field.Of(value); }

    [JsonInclude, JsonPropertyName("units"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _units;

    [JsonInclude, JsonPropertyName("counts"), JsonConverter(typeof(ObjectListConverter<DenomCount>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _counts;
}

/// <summary>A denominator of one group.</summary>
/// <remarks>
/// One of the objects
/// <c>resultsSection.baselineCharacteristicsModule.denoms[].counts[]</c>,
/// <c>resultsSection.baselineCharacteristicsModule.measures[].denoms[].counts[]</c>,
/// <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].denoms[].counts[]</c>,
/// <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].denoms[].counts[]</c> and
/// <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].denoms[].counts[]</c>.
/// </remarks>
public sealed class DenomCount : RegistryObject
{
    /// <summary>Identifier of the group. Field <c>groupId</c>.</summary>
    [JsonIgnore, JsonPropertyName("groupId")]
    public string? GroupId { get => _groupId.Get<string>(); init => _groupId = Field.Of(value); }

    /// <summary>The count, as text. Field <c>value</c>.</summary>
    [JsonIgnore, JsonPropertyName("value")]
    public string? Value { get => _value.Get<string>(); init => _value = Field.Of(value); }

    [JsonInclude, JsonPropertyName("groupId"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _groupId;

    [JsonInclude, JsonPropertyName("value"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _value;
}

/// <summary>A block of rows of a result table.</summary>
/// <remarks>
/// One of the objects
/// <c>resultsSection.baselineCharacteristicsModule.measures[].classes[]</c> and
/// <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[]</c>.
/// </remarks>
public sealed class MeasureClass : RegistryObject
{
    /// <summary>Name of the block. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].title</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].title</c>.</summary>
    [JsonIgnore, JsonPropertyName("title")]
    public string? Title { get => _title.Get<string>(); init => _title = Field.Of(value); }

    /// <summary>How many were analyzed in this block. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].denoms</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].denoms</c>.</summary>
    [JsonIgnore, JsonPropertyName("denoms")]
    public IReadOnlyList<Denom>? Denoms { get => _denoms.Get<IReadOnlyList<Denom>>(); init => _denoms = Field.Of(value); }

    /// <summary>Rows of the block. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].categories</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].categories</c>.</summary>
    [JsonIgnore, JsonPropertyName("categories")]
    public IReadOnlyList<MeasureCategory>? Categories { get => _categories.Get<IReadOnlyList<MeasureCategory>>(); init => _categories = Field.Of(value); }

    [JsonInclude, JsonPropertyName("title"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _title;

    [JsonInclude, JsonPropertyName("denoms"), JsonConverter(typeof(ObjectListConverter<Denom>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _denoms;

    [JsonInclude, JsonPropertyName("categories"), JsonConverter(typeof(ObjectListConverter<MeasureCategory>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _categories;
}

/// <summary>A row of a result table.</summary>
/// <remarks>
/// One of the objects
/// <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].categories[]</c> and
/// <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].categories[]</c>.
/// </remarks>
public sealed class MeasureCategory : RegistryObject
{
    /// <summary>Name of the row. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].categories[].title</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].categories[].title</c>.</summary>
    [JsonIgnore, JsonPropertyName("title")]
    public string? Title { get => _title.Get<string>(); init => _title = Field.Of(value); }

    /// <summary>The row's values, one for each group. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].categories[].measurements</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].categories[].measurements</c>.</summary>
    [JsonIgnore, JsonPropertyName("measurements")]
    public IReadOnlyList<Measurement>? Measurements { get => _measurements.Get<IReadOnlyList<Measurement>>(); init => _measurements = Field.Of(value); }

    [JsonInclude, JsonPropertyName("title"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _title;

    [JsonInclude, JsonPropertyName("measurements"), JsonConverter(typeof(ObjectListConverter<Measurement>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _measurements;
}

/// <summary>A cell of a result table.</summary>
/// <remarks>
/// One of the objects
/// <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].categories[].measurements[]</c> and
/// <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].categories[].measurements[]</c>.
/// </remarks>
public sealed class Measurement : RegistryObject
{
    /// <summary>Identifier of the group. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].categories[].measurements[].groupId</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].categories[].measurements[].groupId</c>.</summary>
    [JsonIgnore, JsonPropertyName("groupId")]
    public string? GroupId { get => _groupId.Get<string>(); init => _groupId = Field.Of(value); }

    /// <summary>The value, as text; <c>NA</c> when there is none. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].categories[].measurements[].value</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].categories[].measurements[].value</c>.</summary>
    [JsonIgnore, JsonPropertyName("value")]
    public string? Value { get => _value.Get<string>(); init => _value = Field.Of(value); }

    /// <summary>Dispersion, as text. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].categories[].measurements[].spread</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].categories[].measurements[].spread</c>.</summary>
    [JsonIgnore, JsonPropertyName("spread")]
    public string? Spread { get => _spread.Get<string>(); init => _spread = Field.Of(value); }

    /// <summary>Lower end of the dispersion, as text. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].categories[].measurements[].lowerLimit</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].categories[].measurements[].lowerLimit</c>.</summary>
    [JsonIgnore, JsonPropertyName("lowerLimit")]
    public string? LowerLimit { get => _lowerLimit.Get<string>(); init => _lowerLimit = Field.Of(value); }

    /// <summary>Upper end of the dispersion, as text. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].categories[].measurements[].upperLimit</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].categories[].measurements[].upperLimit</c>.</summary>
    [JsonIgnore, JsonPropertyName("upperLimit")]
    public string? UpperLimit { get => _upperLimit.Get<string>(); init => _upperLimit = Field.Of(value); }

    /// <summary>Why a value is missing, and other remarks. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes[].categories[].measurements[].comment</c> or <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes[].categories[].measurements[].comment</c>.</summary>
    [JsonIgnore, JsonPropertyName("comment")]
    public string? Comment { get => _comment.Get<string>(); init => _comment = Field.Of(value); }

    [JsonInclude, JsonPropertyName("groupId"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _groupId;

    [JsonInclude, JsonPropertyName("value"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _value;

    [JsonInclude, JsonPropertyName("spread"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _spread;

    [JsonInclude, JsonPropertyName("lowerLimit"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _lowerLimit;

    [JsonInclude, JsonPropertyName("upperLimit"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _upperLimit;

    [JsonInclude, JsonPropertyName("comment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _comment;
}
