using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: reads and writes a protocol's subjects with System.Text.Json, without reflection.</summary>
/// <typeparam name="TSubject">The protocol's subject.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SubjectConverter<TSubject> : JsonConverter<TSubject>
    where TSubject : RecordedSubject<TSubject>, new()
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">A value doesn't fit its data element.</exception>
    public override TSubject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => RecordedSubject<TSubject>.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TSubject value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
