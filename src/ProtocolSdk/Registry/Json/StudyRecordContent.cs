using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry.Json;

/// <summary>
/// The outermost object of a record. <see cref="StudyRecord"/> holds one, so that the record itself can name a converter
/// that works under any serializer options, also those of an app's own source-generated context.
/// </summary>
internal sealed class StudyRecordContent : RegistryObject
{
    [JsonInclude, JsonPropertyName("protocolSection"), JsonConverter(typeof(ObjectConverter<ProtocolSection>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _protocolSection;

    [JsonInclude, JsonPropertyName("resultsSection"), JsonConverter(typeof(ObjectConverter<ResultsSection>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _resultsSection;

    [JsonInclude, JsonPropertyName("annotationSection"), JsonConverter(typeof(ObjectConverter<AnnotationSection>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _annotationSection;

    [JsonInclude, JsonPropertyName("documentSection"), JsonConverter(typeof(ObjectConverter<DocumentSection>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _documentSection;

    [JsonInclude, JsonPropertyName("derivedSection"), JsonConverter(typeof(ObjectConverter<DerivedSection>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _derivedSection;

    [JsonInclude, JsonPropertyName("hasResults"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _hasResults;
}
