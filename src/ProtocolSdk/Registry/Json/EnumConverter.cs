using System.Text.Json;

namespace ProtocolSdk.Registry.Json;

/// <summary>A member that is one of the registry's enumerated values, known or not.</summary>
internal sealed class EnumConverter<T> : FieldConverter
    where T : struct, IRegistryValue<T>
{
    // Shared boxes: the same few values occur in thousands of rows.
    private static readonly (string Text, object Box)[] Known = [.. T.KnownValues.Select(value => (value.Value, (object)value))];

    /// <inheritdoc/>
    protected override object? TryRead(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            return null;
        // Half a surrogate pair can't be compared with anything.
        if (reader.ValueIsEscaped && TextConverter.TryReadText(ref reader) is null)
            return null;
        foreach (var (text, box) in Known)
        {
            if (reader.ValueTextEquals(text))
                return box;
        }
        return TextConverter.TryReadText(ref reader) is { } unknown ? T.FromValue(unknown) : null;
    }

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => writer.WriteStringValue(((T)value).Value);
}
