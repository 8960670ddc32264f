using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Who took part.</summary>
/// <remarks>Object <c>resultsSection.baselineCharacteristicsModule</c>.</remarks>
public sealed class BaselineCharacteristicsModule : RegistryObject
{
    /// <summary>The population analyzed, in words. Field <c>resultsSection.baselineCharacteristicsModule.populationDescription</c>.</summary>
    [JsonIgnore, JsonPropertyName("populationDescription")]
    public string? PopulationDescription { get => _populationDescription.Get<string>(); init => _populationDescription = Field.Of(value); }

    /// <summary>What was analyzed when it wasn't participants. Field <c>resultsSection.baselineCharacteristicsModule.typeUnitsAnalyzed</c>.</summary>
    [JsonIgnore, JsonPropertyName("typeUnitsAnalyzed")]
    public string? TypeUnitsAnalyzed { get => _typeUnitsAnalyzed.Get<string>(); init => _typeUnitsAnalyzed = Field.Of(value); }

    /// <summary>Columns of the table. Field <c>resultsSection.baselineCharacteristicsModule.groups</c>.</summary>
    [JsonIgnore, JsonPropertyName("groups")]
    public IReadOnlyList<MeasureGroup>? Groups { get => _groups.Get<IReadOnlyList<MeasureGroup>>(); init => _groups = Field.Of(value); }

    /// <summary>How many were analyzed. Field <c>resultsSection.baselineCharacteristicsModule.denoms</c>.</summary>
    [JsonIgnore, JsonPropertyName("denoms")]
    public IReadOnlyList<Denom>? Denoms { get => _denoms.Get<IReadOnlyList<Denom>>(); init => _denoms = Field.Of(value); }

    /// <summary>Characteristics measured at baseline. Field <c>resultsSection.baselineCharacteristicsModule.measures</c>.</summary>
    [JsonIgnore, JsonPropertyName("measures")]
    public IReadOnlyList<BaselineMeasure>? Measures { get => _measures.Get<IReadOnlyList<BaselineMeasure>>(); init => _measures = Field.Of(value); }

    [JsonInclude, JsonPropertyName("populationDescription"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _populationDescription;

    [JsonInclude, JsonPropertyName("typeUnitsAnalyzed"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _typeUnitsAnalyzed;

    [JsonInclude, JsonPropertyName("groups"), JsonConverter(typeof(ObjectListConverter<MeasureGroup>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _groups;

    [JsonInclude, JsonPropertyName("denoms"), JsonConverter(typeof(ObjectListConverter<Denom>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _denoms;

    [JsonInclude, JsonPropertyName("measures"), JsonConverter(typeof(ObjectListConverter<BaselineMeasure>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _measures;
}

/// <summary>A characteristic measured at baseline.</summary>
/// <remarks>Object <c>resultsSection.baselineCharacteristicsModule.measures[]</c>.</remarks>
public sealed class BaselineMeasure : RegistryObject
{
    /// <summary>Name of the characteristic. Field <c>resultsSection.baselineCharacteristicsModule.measures[].title</c>.</summary>
    [JsonIgnore, JsonPropertyName("title")]
    public string? Title { get => _title.Get<string>(); init => _title = Field.Of(value); }

    /// <summary>How it was measured. Field <c>resultsSection.baselineCharacteristicsModule.measures[].description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    /// <summary>The population analyzed, when not the module's. Field <c>resultsSection.baselineCharacteristicsModule.measures[].populationDescription</c>.</summary>
    [JsonIgnore, JsonPropertyName("populationDescription")]
    public string? PopulationDescription { get => _populationDescription.Get<string>(); init => _populationDescription = Field.Of(value); }

    /// <summary>What the values are: a mean, a number. Field <c>resultsSection.baselineCharacteristicsModule.measures[].paramType</c>.</summary>
    [JsonIgnore, JsonPropertyName("paramType")]
    public MeasureParam? ParamType { get => _paramType.GetValue<MeasureParam>(); init => _paramType = Field.Of(value); }

    /// <summary>What the spread is. Field <c>resultsSection.baselineCharacteristicsModule.measures[].dispersionType</c>.</summary>
    [JsonIgnore, JsonPropertyName("dispersionType")]
    public MeasureDispersionType? DispersionType { get => _dispersionType.GetValue<MeasureDispersionType>(); init => _dispersionType = Field.Of(value); }

    /// <summary>Unit of the values. Field <c>resultsSection.baselineCharacteristicsModule.measures[].unitOfMeasure</c>.</summary>
    [JsonIgnore, JsonPropertyName("unitOfMeasure")]
    public string? UnitOfMeasure { get => _unitOfMeasure.Get<string>(); init => _unitOfMeasure = Field.Of(value); }

    /// <summary>Whether the registry shows percentages. Field <c>resultsSection.baselineCharacteristicsModule.measures[].calculatePct</c>.</summary>
    [JsonIgnore, JsonPropertyName("calculatePct")]
    public bool? CalculatePct { get => _calculatePct.GetValue<bool>(); init => _calculatePct = Field.Of(value); }

    /// <summary>Units counted in the denominators. Field <c>resultsSection.baselineCharacteristicsModule.measures[].denomUnitsSelected</c>.</summary>
    [JsonIgnore, JsonPropertyName("denomUnitsSelected")]
    public string? DenomUnitsSelected { get => _denomUnitsSelected.Get<string>(); init => _denomUnitsSelected = Field.Of(value); }

    /// <summary>How many were analyzed for this measure. Field <c>resultsSection.baselineCharacteristicsModule.measures[].denoms</c>.</summary>
    [JsonIgnore, JsonPropertyName("denoms")]
    public IReadOnlyList<Denom>? Denoms { get => _denoms.Get<IReadOnlyList<Denom>>(); init => _denoms = Field.Of(value); }

    /// <summary>Rows of the table. Field <c>resultsSection.baselineCharacteristicsModule.measures[].classes</c>.</summary>
    [JsonIgnore, JsonPropertyName("classes")]
    public IReadOnlyList<MeasureClass>? Classes { get => _classes.Get<IReadOnlyList<MeasureClass>>(); init => _classes = Field.Of(value); }

    [JsonInclude, JsonPropertyName("title"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _title;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;

    [JsonInclude, JsonPropertyName("populationDescription"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _populationDescription;

    [JsonInclude, JsonPropertyName("paramType"), JsonConverter(typeof(EnumConverter<MeasureParam>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _paramType;

    [JsonInclude, JsonPropertyName("dispersionType"), JsonConverter(typeof(EnumConverter<MeasureDispersionType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _dispersionType;

    [JsonInclude, JsonPropertyName("unitOfMeasure"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _unitOfMeasure;

    [JsonInclude, JsonPropertyName("calculatePct"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _calculatePct;

    [JsonInclude, JsonPropertyName("denomUnitsSelected"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _denomUnitsSelected;

    [JsonInclude, JsonPropertyName("denoms"), JsonConverter(typeof(ObjectListConverter<Denom>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _denoms;

    [JsonInclude, JsonPropertyName("classes"), JsonConverter(typeof(ObjectListConverter<MeasureClass>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _classes;
}
