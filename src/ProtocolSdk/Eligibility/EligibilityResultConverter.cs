using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk;

/// <summary>Writes results with System.Text.Json, without reflection. A result is made by evaluating, so it can't be read.</summary>
public sealed class EligibilityResultConverter<T> : JsonConverter<T>
    where T : EligibilityResult
{
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A result can't be read back: evaluate the subject again, or read its JSON as JSON.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
