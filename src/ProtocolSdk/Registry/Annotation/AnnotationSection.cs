using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>The registry's remarks on the record.</summary>
/// <remarks>Object <c>annotationSection</c>.</remarks>
public sealed class AnnotationSection : RegistryObject
{
    /// <summary>Results withheld and violations. Field <c>annotationSection.annotationModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("annotationModule")]
    public AnnotationModule? AnnotationModule { get => _annotationModule.Get<AnnotationModule>(); init => _annotationModule = Field.Of(value); }

    [JsonInclude, JsonPropertyName("annotationModule"), JsonConverter(typeof(ObjectConverter<AnnotationModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _annotationModule;
}
