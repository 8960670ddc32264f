using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry.Json;

/// <summary>Writes values just as they were recorded.</summary>
internal static class Verbatim
{
    /// <summary>Writes <paramref name="element"/>, also when a string in it isn't well-formed Unicode.</summary>
    internal static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        // An element is written by decoding its strings, and an escaped half of a surrogate pair can't be decoded.
        // Only those (and whole pairs, which is harmless) are copied as text.
        var text = JsonMarshal.GetRawUtf8Value(element);
        if (text.IndexOf("\\ud"u8) >= 0 || text.IndexOf("\\uD"u8) >= 0)
            writer.WriteRawValue(text, skipInputValidation: true);
        else
            element.WriteTo(writer);
    }
}

/// <summary>Reads and writes the fields that the schema doesn't know.</summary>
internal sealed class VerbatimConverter : JsonConverter<JsonElement>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonElement.ParseValue(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => Verbatim.Write(writer, value);
}
