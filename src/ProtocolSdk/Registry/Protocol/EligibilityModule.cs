using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Who can take part.</summary>
/// <remarks>Object <c>protocolSection.eligibilityModule</c>.</remarks>
public sealed class EligibilityModule : RegistryObject
{
    /// <summary>Inclusion and exclusion criteria as text, in Markdown. Field <c>protocolSection.eligibilityModule.eligibilityCriteria</c>.</summary>
    [JsonIgnore, JsonPropertyName("eligibilityCriteria")]
    public string? EligibilityCriteria { get => _eligibilityCriteria.Get<string>(); init => _eligibilityCriteria = Field.Of(value); }

    /// <summary>Whether people without the condition can take part. Field <c>protocolSection.eligibilityModule.healthyVolunteers</c>.</summary>
    [JsonIgnore, JsonPropertyName("healthyVolunteers")]
    public bool? HealthyVolunteers { get => _healthyVolunteers.GetValue<bool>(); init => _healthyVolunteers = Field.Of(value); }

    /// <summary>Sex of those who can take part. Field <c>protocolSection.eligibilityModule.sex</c>.</summary>
    [JsonIgnore, JsonPropertyName("sex")]
    public Sex? Sex { get => _sex.GetValue<Sex>(); init => _sex = Field.Of(value); }

    /// <summary>Whether gender identity decides, too. Field <c>protocolSection.eligibilityModule.genderBased</c>.</summary>
    [JsonIgnore, JsonPropertyName("genderBased")]
    public bool? GenderBased { get => _genderBased.GetValue<bool>(); init => _genderBased = Field.Of(value); }

    /// <summary>The gender criteria in words. Field <c>protocolSection.eligibilityModule.genderDescription</c>.</summary>
    [JsonIgnore, JsonPropertyName("genderDescription")]
    public string? GenderDescription { get => _genderDescription.Get<string>(); init => _genderDescription = Field.Of(value); }

    /// <summary>Youngest age at which a person can take part, with its unit: <c>18 Years</c>. Field <c>protocolSection.eligibilityModule.minimumAge</c>.</summary>
    [JsonIgnore, JsonPropertyName("minimumAge")]
    public string? MinimumAge { get => _minimumAge.Get<string>(); init => _minimumAge = Field.Of(value); }

    /// <summary>Oldest age at which a person can take part, with its unit: <c>65 Years</c>. Field <c>protocolSection.eligibilityModule.maximumAge</c>.</summary>
    [JsonIgnore, JsonPropertyName("maximumAge")]
    public string? MaximumAge { get => _maximumAge.Get<string>(); init => _maximumAge = Field.Of(value); }

    /// <summary>The registry's standard age groups that the age limits touch. Field <c>protocolSection.eligibilityModule.stdAges</c>.</summary>
    [JsonIgnore, JsonPropertyName("stdAges")]
    public IReadOnlyList<StandardAge>? StdAges { get => _stdAges.Get<IReadOnlyList<StandardAge>>(); init => _stdAges = Field.Of(value); }

    /// <summary>The population from which an observational study draws. Field <c>protocolSection.eligibilityModule.studyPopulation</c>.</summary>
    [JsonIgnore, JsonPropertyName("studyPopulation")]
    public string? StudyPopulation { get => _studyPopulation.Get<string>(); init => _studyPopulation = Field.Of(value); }

    /// <summary>How an observational study draws its sample. Field <c>protocolSection.eligibilityModule.samplingMethod</c>.</summary>
    [JsonIgnore, JsonPropertyName("samplingMethod")]
    public SamplingMethod? SamplingMethod { get => _samplingMethod.GetValue<SamplingMethod>(); init => _samplingMethod = Field.Of(value); }

    [JsonInclude, JsonPropertyName("eligibilityCriteria"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _eligibilityCriteria;

    [JsonInclude, JsonPropertyName("healthyVolunteers"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _healthyVolunteers;

    [JsonInclude, JsonPropertyName("sex"), JsonConverter(typeof(EnumConverter<Sex>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _sex;

    [JsonInclude, JsonPropertyName("genderBased"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _genderBased;

    [JsonInclude, JsonPropertyName("genderDescription"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _genderDescription;

    [JsonInclude, JsonPropertyName("minimumAge"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _minimumAge;

    [JsonInclude, JsonPropertyName("maximumAge"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _maximumAge;

    [JsonInclude, JsonPropertyName("stdAges"), JsonConverter(typeof(EnumListConverter<StandardAge>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _stdAges;

    [JsonInclude, JsonPropertyName("studyPopulation"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _studyPopulation;

    [JsonInclude, JsonPropertyName("samplingMethod"), JsonConverter(typeof(EnumConverter<SamplingMethod>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _samplingMethod;
}
