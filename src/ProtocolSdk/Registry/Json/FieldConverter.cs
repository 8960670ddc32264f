using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry.Json;

/// <summary>Reads a member into a typed value when its kind fits, and keeps whatever else it is.</summary>
internal abstract class FieldConverter : JsonConverter<Field>
{
    // Most misfits are explicit nulls.
    private static readonly JsonElement Null = JsonElement.Parse("null"u8);

    /// <inheritdoc/>
    public sealed override bool HandleNull => true;

    /// <inheritdoc/>
    public sealed override Field Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return Field.Misfit(Null);
        return TryRead(ref reader, options) is { } value ? Field.Of(value) : Field.Misfit(JsonElement.ParseValue(ref reader));
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, Field value, JsonSerializerOptions options)
    {
        switch (value.Content)
        {
            case null:
                // Absent members are skipped by their ignore condition; only a field serialized on its own gets here.
                writer.WriteNullValue();
                break;
            case JsonElement element:
                Verbatim.Write(writer, element);
                break;
            case ISpelled spelled:
                Verbatim.Write(writer, spelled.Recorded);
                break;
            case var content:
                WriteValue(writer, content, options);
                break;
        }
    }

    /// <summary>
    /// The typed value (or a <see cref="Spelled{T}"/>) at the reader's token, with the reader left at the value's last token;
    /// or null, with the reader where it was, when the value isn't of the schema's kind.
    /// </summary>
    protected abstract object? TryRead(ref Utf8JsonReader reader, JsonSerializerOptions options);

    /// <summary>Writes a typed value.</summary>
    protected abstract void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options);
}
