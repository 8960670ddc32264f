using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: the frame of a subject's JSON. Readers and writers of values are in <see cref="ValueJson"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SubjectJson
{
    /// <summary>Checks that the reader stands at the start of an object.</summary>
    /// <exception cref="JsonException">It doesn't.</exception>
    public static void ExpectObject(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw ValueJson.Unexpected(ref reader, name, "an object");
    }

    /// <summary>Moves to the next property name; false at the object's end.</summary>
    public static bool NextField(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Checks that nothing follows.</summary>
    /// <exception cref="JsonException">Something does.</exception>
    public static void ExpectEnd(ref Utf8JsonReader reader)
    {
        if (reader.Read()) throw new JsonException("Something follows the subject; write one subject per text.");
    }

    /// <summary>Keeps a field that the protocol doesn't know. The reader stands at its name.</summary>
    public static IDictionary<string, JsonElement> KeepField(ref Utf8JsonReader reader, IDictionary<string, JsonElement>? fields)
    {
        var name = reader.GetString() ?? "";
        reader.Read();
        fields ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        fields[name] = JsonElement.ParseValue(ref reader);
        return fields;
    }

    /// <summary>What a row with a field that it doesn't have throws.</summary>
    public static JsonException UnknownField(ref Utf8JsonReader reader, string name) =>
        new($"A row of '{name}' has no field '{reader.GetString()}'.");

    /// <summary>Writes kept fields.</summary>
    public static void WriteFields(Utf8JsonWriter writer, IDictionary<string, JsonElement>? fields)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (fields is null) return;
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    /// <summary>A subject as text.</summary>
    public static string ToText(ISubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) subject.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
