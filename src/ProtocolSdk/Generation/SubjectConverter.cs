using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: reads a subject at the reader's current token.</summary>
/// <typeparam name="TSubject">The protocol's subject.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate TSubject SubjectReader<out TSubject>(ref Utf8JsonReader reader);

/// <summary>For generated code: reads and writes a protocol's subjects with System.Text.Json, without reflection.</summary>
/// <typeparam name="TSubject">The protocol's subject.</typeparam>
/// <param name="read">Reads one.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SubjectConverter<TSubject>(SubjectReader<TSubject> read) : JsonConverter<TSubject>
    where TSubject : ISubject
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">A value doesn't fit its data element.</exception>
    public override TSubject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TSubject value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
