using System.Buffers;
using System.Collections;
using System.Text.Json;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Data.Arrow;

/// <summary>
/// Texts as a data element's values, read by the protocol's own reader of subjects: a code gets the system of its value set, a text that is a value's JSON becomes that value.
/// </summary>
/// <param name="protocol">The protocol version.</param>
/// <param name="element">The data element.</param>
/// <param name="isList">True when the text is a row of a list, or a field of one.</param>
/// <param name="field">The field of a row; null for a row of a plain value.</param>
/// <param name="isText">True when the value is JSON's text; false when the text is JSON itself.</param>
internal sealed class DictionaryValues(ProtocolDefinition protocol, string element, bool isList, string? field, bool isText)
{
    /// <exception cref="SubjectValueException">The text is no such value; the message names both.</exception>
    public object Read(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            using (var json = new Utf8JsonWriter(buffer)) Write(json, text);
            var value = protocol.ReadSubject(buffer.WrittenSpan)[element];
            if (isList) value = (value as IEnumerable)?.Cast<object?>().Single();
            if (field is not null && value is ICqlTuple row) value = Enumerable.Range(0, row.Count).Where(i => row.NameAt(i) == field).Select(row.ValueAt).Single();
            return value ?? throw new SubjectValueException($"'{Name}' is '{text}', which is no value; leave it null.");
        }
        catch (JsonException error)
        {
            throw new SubjectValueException($"'{Name}' is '{text}': {error.Message}", error);
        }
    }

    private string Name { get; } = field is null ? element : element + "." + field;

    private void Write(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject();
        json.WritePropertyName(element);
        if (isList) json.WriteStartArray();
        if (field is not null)
        {
            json.WriteStartObject();
            json.WritePropertyName(field);
        }

        if (isText) json.WriteStringValue(text);
        else json.WriteRawValue(text);
        if (field is not null) json.WriteEndObject();
        if (isList) json.WriteEndArray();
        json.WriteEndObject();
    }
}
