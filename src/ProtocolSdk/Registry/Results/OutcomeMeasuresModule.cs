using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>What was measured.</summary>
/// <remarks>Object <c>resultsSection.outcomeMeasuresModule</c>.</remarks>
public sealed class OutcomeMeasuresModule : RegistryObject
{
    /// <summary>The outcome measures with their results. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures</c>.</summary>
    [JsonIgnore, JsonPropertyName("outcomeMeasures")]
    public IReadOnlyList<OutcomeMeasure>? OutcomeMeasures { get => _outcomeMeasures.Get<IReadOnlyList<OutcomeMeasure>>(); init => _outcomeMeasures = Field.Of(value); }

    [JsonInclude, JsonPropertyName("outcomeMeasures"), JsonConverter(typeof(ObjectListConverter<OutcomeMeasure>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _outcomeMeasures;
}

/// <summary>An outcome measure with its results.</summary>
/// <remarks>Object <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[]</c>.</remarks>
public sealed class OutcomeMeasure : RegistryObject
{
    /// <summary>Rank of the measure. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public OutcomeMeasureType? Type { get => _type.GetValue<OutcomeMeasureType>(); init => _type = Field.Of(value); }

    /// <summary>Name of the measure. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].title</c>.</summary>
    [JsonIgnore, JsonPropertyName("title")]
    public string? Title { get => _title.Get<string>(); init => _title = Field.Of(value); }

    /// <summary>How it was measured. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    /// <summary>The population analyzed, in words. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].populationDescription</c>.</summary>
    [JsonIgnore, JsonPropertyName("populationDescription")]
    public string? PopulationDescription { get => _populationDescription.Get<string>(); init => _populationDescription = Field.Of(value); }

    /// <summary>Whether results are posted. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].reportingStatus</c>.</summary>
    [JsonIgnore, JsonPropertyName("reportingStatus")]
    public ReportingStatus? ReportingStatus { get => _reportingStatus.GetValue<ReportingStatus>(); init => _reportingStatus = Field.Of(value); }

    /// <summary>When results that aren't posted yet are expected. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].anticipatedPostingDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("anticipatedPostingDate")]
    public PartialDate? AnticipatedPostingDate { get => _anticipatedPostingDate.GetValue<PartialDate>(); init => _anticipatedPostingDate = Field.Of(value); }

    /// <summary>What the values are: a mean, a number. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].paramType</c>.</summary>
    [JsonIgnore, JsonPropertyName("paramType")]
    public MeasureParam? ParamType { get => _paramType.GetValue<MeasureParam>(); init => _paramType = Field.Of(value); }

    /// <summary>What the spread is, in words. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].dispersionType</c>.</summary>
    [JsonIgnore, JsonPropertyName("dispersionType")]
    public string? DispersionType { get => _dispersionType.Get<string>(); init => _dispersionType = Field.Of(value); }

    /// <summary>Unit of the values. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].unitOfMeasure</c>.</summary>
    [JsonIgnore, JsonPropertyName("unitOfMeasure")]
    public string? UnitOfMeasure { get => _unitOfMeasure.Get<string>(); init => _unitOfMeasure = Field.Of(value); }

    /// <summary>Whether the registry shows percentages. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].calculatePct</c>.</summary>
    [JsonIgnore, JsonPropertyName("calculatePct")]
    public bool? CalculatePct { get => _calculatePct.GetValue<bool>(); init => _calculatePct = Field.Of(value); }

    /// <summary>When it was measured. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].timeFrame</c>.</summary>
    [JsonIgnore, JsonPropertyName("timeFrame")]
    public string? TimeFrame { get => _timeFrame.Get<string>(); init => _timeFrame = Field.Of(value); }

    /// <summary>What was analyzed when it wasn't participants. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].typeUnitsAnalyzed</c>.</summary>
    [JsonIgnore, JsonPropertyName("typeUnitsAnalyzed")]
    public string? TypeUnitsAnalyzed { get => _typeUnitsAnalyzed.Get<string>(); init => _typeUnitsAnalyzed = Field.Of(value); }

    /// <summary>Units counted in the denominators. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].denomUnitsSelected</c>.</summary>
    [JsonIgnore, JsonPropertyName("denomUnitsSelected")]
    public string? DenomUnitsSelected { get => _denomUnitsSelected.Get<string>(); init => _denomUnitsSelected = Field.Of(value); }

    /// <summary>Columns of the table. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].groups</c>.</summary>
    [JsonIgnore, JsonPropertyName("groups")]
    public IReadOnlyList<MeasureGroup>? Groups { get => _groups.Get<IReadOnlyList<MeasureGroup>>(); init => _groups = Field.Of(value); }

    /// <summary>How many were analyzed. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].denoms</c>.</summary>
    [JsonIgnore, JsonPropertyName("denoms")]
    public IReadOnlyList<Denom>? Denoms { get => _denoms.Get<IReadOnlyList<Denom>>(); init => _denoms = Field.Of(value); }

    /// <summary>Rows of the table. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].classes</c>.</summary>
    [JsonIgnore, JsonPropertyName("classes")]
    public IReadOnlyList<MeasureClass>? Classes { get => _classes.Get<IReadOnlyList<MeasureClass>>(); init => _classes = Field.Of(value); }

    /// <summary>Statistical analyses. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses</c>.</summary>
    [JsonIgnore, JsonPropertyName("analyses")]
    public IReadOnlyList<MeasureAnalysis>? Analyses { get => _analyses.Get<IReadOnlyList<MeasureAnalysis>>(); init => _analyses = Field.Of(value); }

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<OutcomeMeasureType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("title"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _title;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;

    [JsonInclude, JsonPropertyName("populationDescription"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _populationDescription;

    [JsonInclude, JsonPropertyName("reportingStatus"), JsonConverter(typeof(EnumConverter<ReportingStatus>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _reportingStatus;

    [JsonInclude, JsonPropertyName("anticipatedPostingDate"), JsonConverter(typeof(PartialDateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _anticipatedPostingDate;

    [JsonInclude, JsonPropertyName("paramType"), JsonConverter(typeof(EnumConverter<MeasureParam>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _paramType;

    [JsonInclude, JsonPropertyName("dispersionType"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _dispersionType;

    [JsonInclude, JsonPropertyName("unitOfMeasure"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _unitOfMeasure;

    [JsonInclude, JsonPropertyName("calculatePct"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _calculatePct;

    [JsonInclude, JsonPropertyName("timeFrame"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _timeFrame;

    [JsonInclude, JsonPropertyName("typeUnitsAnalyzed"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _typeUnitsAnalyzed;

    [JsonInclude, JsonPropertyName("denomUnitsSelected"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _denomUnitsSelected;

    [JsonInclude, JsonPropertyName("groups"), JsonConverter(typeof(ObjectListConverter<MeasureGroup>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _groups;

    [JsonInclude, JsonPropertyName("denoms"), JsonConverter(typeof(ObjectListConverter<Denom>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _denoms;

    [JsonInclude, JsonPropertyName("classes"), JsonConverter(typeof(ObjectListConverter<MeasureClass>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _classes;

    [JsonInclude, JsonPropertyName("analyses"), JsonConverter(typeof(ObjectListConverter<MeasureAnalysis>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _analyses;
}

/// <summary>A statistical analysis of an outcome measure.</summary>
/// <remarks>Object <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[]</c>.</remarks>
public sealed class MeasureAnalysis : RegistryObject
{
    /// <summary>What was estimated, such as <c>Hazard Ratio (HR)</c>. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].paramType</c>.</summary>
    [JsonIgnore, JsonPropertyName("paramType")]
    public string? ParamType { get => _paramType.Get<string>(); init => _paramType = Field.Of(value); }

    /// <summary>The estimate, as text. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].paramValue</c>.</summary>
    [JsonIgnore, JsonPropertyName("paramValue")]
    public string? ParamValue { get => _paramValue.Get<string>(); init => _paramValue = Field.Of(value); }

    /// <summary>What the dispersion of the estimate is. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].dispersionType</c>.</summary>
    [JsonIgnore, JsonPropertyName("dispersionType")]
    public AnalysisDispersionType? DispersionType { get => _dispersionType.GetValue<AnalysisDispersionType>(); init => _dispersionType = Field.Of(value); }

    /// <summary>Dispersion of the estimate, as text. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].dispersionValue</c>.</summary>
    [JsonIgnore, JsonPropertyName("dispersionValue")]
    public string? DispersionValue { get => _dispersionValue.Get<string>(); init => _dispersionValue = Field.Of(value); }

    /// <summary>The test that was used. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].statisticalMethod</c>.</summary>
    [JsonIgnore, JsonPropertyName("statisticalMethod")]
    public string? StatisticalMethod { get => _statisticalMethod.Get<string>(); init => _statisticalMethod = Field.Of(value); }

    /// <summary>Remarks on the test. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].statisticalComment</c>.</summary>
    [JsonIgnore, JsonPropertyName("statisticalComment")]
    public string? StatisticalComment { get => _statisticalComment.Get<string>(); init => _statisticalComment = Field.Of(value); }

    /// <summary>The p-value, as text such as <c>&lt;0.001</c>. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].pValue</c>.</summary>
    [JsonIgnore, JsonPropertyName("pValue")]
    public string? PValue { get => _pValue.Get<string>(); init => _pValue = Field.Of(value); }

    /// <summary>Remarks on the p-value. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].pValueComment</c>.</summary>
    [JsonIgnore, JsonPropertyName("pValueComment")]
    public string? PValueComment { get => _pValueComment.Get<string>(); init => _pValueComment = Field.Of(value); }

    /// <summary>Whether the confidence interval has one side or two. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].ciNumSides</c>.</summary>
    [JsonIgnore, JsonPropertyName("ciNumSides")]
    public ConfidenceIntervalNumSides? CiNumSides { get => _ciNumSides.GetValue<ConfidenceIntervalNumSides>(); init => _ciNumSides = Field.Of(value); }

    /// <summary>Level of the confidence interval in percent, as text. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].ciPctValue</c>.</summary>
    [JsonIgnore, JsonPropertyName("ciPctValue")]
    public string? CiPctValue { get => _ciPctValue.Get<string>(); init => _ciPctValue = Field.Of(value); }

    /// <summary>Lower limit of the confidence interval, as text. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].ciLowerLimit</c>.</summary>
    [JsonIgnore, JsonPropertyName("ciLowerLimit")]
    public string? CiLowerLimit { get => _ciLowerLimit.Get<string>(); init => _ciLowerLimit = Field.Of(value); }

    /// <summary>Upper limit of the confidence interval, as text. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].ciUpperLimit</c>.</summary>
    [JsonIgnore, JsonPropertyName("ciUpperLimit")]
    public string? CiUpperLimit { get => _ciUpperLimit.Get<string>(); init => _ciUpperLimit = Field.Of(value); }

    /// <summary>Why the lower limit is missing. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].ciLowerLimitComment</c>.</summary>
    [JsonIgnore, JsonPropertyName("ciLowerLimitComment")]
    public string? CiLowerLimitComment { get => _ciLowerLimitComment.Get<string>(); init => _ciLowerLimitComment = Field.Of(value); }

    /// <summary>Why the upper limit is missing. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].ciUpperLimitComment</c>.</summary>
    [JsonIgnore, JsonPropertyName("ciUpperLimitComment")]
    public string? CiUpperLimitComment { get => _ciUpperLimitComment.Get<string>(); init => _ciUpperLimitComment = Field.Of(value); }

    /// <summary>Remarks on the estimate. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].estimateComment</c>.</summary>
    [JsonIgnore, JsonPropertyName("estimateComment")]
    public string? EstimateComment { get => _estimateComment.Get<string>(); init => _estimateComment = Field.Of(value); }

    /// <summary>Whether non-inferiority or equivalence was tested. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].testedNonInferiority</c>.</summary>
    [JsonIgnore, JsonPropertyName("testedNonInferiority")]
    public bool? TestedNonInferiority { get => _testedNonInferiority.GetValue<bool>(); init => _testedNonInferiority = Field.Of(value); }

    /// <summary>What kind of hypothesis was tested. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].nonInferiorityType</c>.</summary>
    [JsonIgnore, JsonPropertyName("nonInferiorityType")]
    public NonInferiorityType? NonInferiorityType { get => _nonInferiorityType.GetValue<NonInferiorityType>(); init => _nonInferiorityType = Field.Of(value); }

    /// <summary>Margin and power of the test. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].nonInferiorityComment</c>.</summary>
    [JsonIgnore, JsonPropertyName("nonInferiorityComment")]
    public string? NonInferiorityComment { get => _nonInferiorityComment.Get<string>(); init => _nonInferiorityComment = Field.Of(value); }

    /// <summary>An analysis that fits no other field, in words. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].otherAnalysisDescription</c>.</summary>
    [JsonIgnore, JsonPropertyName("otherAnalysisDescription")]
    public string? OtherAnalysisDescription { get => _otherAnalysisDescription.Get<string>(); init => _otherAnalysisDescription = Field.Of(value); }

    /// <summary>The comparison and its null hypothesis, in words. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].groupDescription</c>.</summary>
    [JsonIgnore, JsonPropertyName("groupDescription")]
    public string? GroupDescription { get => _groupDescription.Get<string>(); init => _groupDescription = Field.Of(value); }

    /// <summary>Identifiers of the groups compared. Field <c>resultsSection.outcomeMeasuresModule.outcomeMeasures[].analyses[].groupIds</c>.</summary>
    [JsonIgnore, JsonPropertyName("groupIds")]
    public IReadOnlyList<string>? GroupIds { get => _groupIds.Get<IReadOnlyList<string>>(); init => _groupIds = Field.Of(value); }

    [JsonInclude, JsonPropertyName("paramType"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _paramType;

    [JsonInclude, JsonPropertyName("paramValue"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _paramValue;

    [JsonInclude, JsonPropertyName("dispersionType"), JsonConverter(typeof(EnumConverter<AnalysisDispersionType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _dispersionType;

    [JsonInclude, JsonPropertyName("dispersionValue"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _dispersionValue;

    [JsonInclude, JsonPropertyName("statisticalMethod"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _statisticalMethod;

    [JsonInclude, JsonPropertyName("statisticalComment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _statisticalComment;

    [JsonInclude, JsonPropertyName("pValue"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _pValue;

    [JsonInclude, JsonPropertyName("pValueComment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _pValueComment;

    [JsonInclude, JsonPropertyName("ciNumSides"), JsonConverter(typeof(EnumConverter<ConfidenceIntervalNumSides>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _ciNumSides;

    [JsonInclude, JsonPropertyName("ciPctValue"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _ciPctValue;

    [JsonInclude, JsonPropertyName("ciLowerLimit"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _ciLowerLimit;

    [JsonInclude, JsonPropertyName("ciUpperLimit"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _ciUpperLimit;

    [JsonInclude, JsonPropertyName("ciLowerLimitComment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _ciLowerLimitComment;

    [JsonInclude, JsonPropertyName("ciUpperLimitComment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _ciUpperLimitComment;

    [JsonInclude, JsonPropertyName("estimateComment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _estimateComment;

    [JsonInclude, JsonPropertyName("testedNonInferiority"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _testedNonInferiority;

    [JsonInclude, JsonPropertyName("nonInferiorityType"), JsonConverter(typeof(EnumConverter<NonInferiorityType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _nonInferiorityType;

    [JsonInclude, JsonPropertyName("nonInferiorityComment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _nonInferiorityComment;

    [JsonInclude, JsonPropertyName("otherAnalysisDescription"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _otherAnalysisDescription;

    [JsonInclude, JsonPropertyName("groupDescription"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _groupDescription;

    [JsonInclude, JsonPropertyName("groupIds"), JsonConverter(typeof(TextListConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _groupIds;
}
