using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Documents uploaded to the registry.</summary>
/// <remarks>Object <c>documentSection</c>.</remarks>
public sealed class DocumentSection : RegistryObject
{
    /// <summary>Protocols, analysis plans and consent forms. Field <c>documentSection.largeDocumentModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("largeDocumentModule")]
    public LargeDocumentModule? LargeDocumentModule { get => _largeDocumentModule.Get<LargeDocumentModule>(); init => _largeDocumentModule = Field.Of(value); }

    [JsonInclude, JsonPropertyName("largeDocumentModule"), JsonConverter(typeof(ObjectConverter<LargeDocumentModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _largeDocumentModule;
}
