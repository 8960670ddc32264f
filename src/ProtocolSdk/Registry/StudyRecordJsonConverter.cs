using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Reads and writes a <see cref="StudyRecord"/> losslessly as part of an app's own types, whatever the serializer's options say.</summary>
public sealed class StudyRecordJsonConverter : JsonConverter<StudyRecord>
{
    /// <inheritdoc/>
    public override StudyRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A registry record is a JSON object.");
        var contract = RegistryJsonContext.Default.StudyRecordContent;
        return new StudyRecord(((JsonConverter<StudyRecordContent>)contract.Converter).Read(ref reader, contract.Type, contract.Options)!);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StudyRecord value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
