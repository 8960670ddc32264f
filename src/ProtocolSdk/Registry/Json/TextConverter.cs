using System.Text.Json;

namespace ProtocolSdk.Registry.Json;

/// <summary>A member that is text.</summary>
internal sealed class TextConverter : FieldConverter
{
    /// <summary>The string at the reader's token, or null when there is no string or it isn't well-formed Unicode.</summary>
    internal static string? TryReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return null;
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException) when (reader.ValueIsEscaped)
        {
            // "\ud800": grammatical JSON, but half a character. It has no typed value, and is written back as it was.
            return null;
        }
    }

    /// <inheritdoc/>
    protected override object? TryRead(ref Utf8JsonReader reader, JsonSerializerOptions options) => TryReadText(ref reader);

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => writer.WriteStringValue((string)value);
}
