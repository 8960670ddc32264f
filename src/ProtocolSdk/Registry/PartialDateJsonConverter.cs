using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>Reads and writes a <see cref="PartialDate"/> as its text, when an app uses one in types of its own.</summary>
public sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? PartialDate.FromText(reader.GetString()!)
            : throw new JsonException("A partial date is a string.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
