using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProtocolSdk.Generation;

/// <summary>
/// The JSON Schemas of a protocol version, from its definition: most of one is what the definition says already. They are what the compiler's own writers
/// (<c>SubjectSchema</c>, <c>ResultSchema</c>) write without white space; a test holds the two together.
/// </summary>
internal static class ProtocolSchemas
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="protocol">The version.</param>
    /// <param name="declared">The schemas of the data elements that are no answers, as a JSON object; empty for none.</param>
    /// <param name="firstAnswer">The index of the first data element that is an answer.</param>
    public static string OfSubject(ProtocolDefinition protocol, string declared, int firstAnswer) => Write(writer =>
    {
        WriteHead(
            writer,
            $"urn:protocolsdk:{protocol.Id}:{protocol.Version}:subject",
            $"Subject of {protocol.Id}",
            $"A person screened for {protocol.Id}, protocol version {protocol.Version}. A value that is absent or null was not recorded; an empty list was recorded as empty. Properties that aren't listed are kept and ignored.");
        writer.WriteString("type"u8, "object"u8);
        writer.WriteStartObject("properties"u8);
        WriteText(writer, "id", "The subject's id, as the site gives it. No rule reads it.");
        WriteText(writer, "protocolVersion", "The protocol version under which the subject was recorded.");
        if (declared.Length > 0)
        {
            using var document = JsonDocument.Parse(declared);
            foreach (var property in document.RootElement.EnumerateObject()) property.WriteTo(writer);
        }

        foreach (var element in protocol.DataElements.Skip(firstAnswer)) WriteAnswer(writer, element);
        writer.WriteEndObject();
    });

    public static string OfResult(ProtocolDefinition protocol) => Write(writer =>
    {
        WriteHead(
            writer,
            $"urn:protocolsdk:{protocol.Id}:{protocol.Version}:result",
            $"Eligibility result of {protocol.Id}",
            $"The outcome of every criterion of {protocol.Id}, protocol version {protocol.Version}, for one subject at one moment.");
        writer.WriteString("type"u8, "object"u8);
        WriteNames(writer, "required", ["protocol", "protocolVersion", "asOf", "status", "criteria", "missing"]);
        writer.WriteBoolean("additionalProperties"u8, false);
        writer.WriteStartObject("properties"u8);
        WriteEnumeration(writer, "protocol", "The protocol.", [protocol.Id]);
        WriteEnumeration(writer, "protocolVersion", "The protocol version that was applied.", [protocol.Version]);
        WriteEnumeration(writer, "status", "Eligible: every inclusion criterion met, every exclusion criterion not met. Ineligible: one fails, whatever is unknown.", ["Undetermined", "Eligible", "Ineligible"]);
        writer.WriteStartObject("asOf"u8);
        writer.WriteString("description"u8, "The moment for which the answer holds, in ISO 8601."u8);
        writer.WriteString("type"u8, "string"u8);
        writer.WriteEndObject();
        writer.WriteStartObject("criteria"u8);
        writer.WriteString("description"u8, "Whether each criterion's statement holds. An exclusion criterion that is Met excludes."u8);
        writer.WriteString("type"u8, "object"u8);
        WriteNames(writer, "required", protocol.Criteria.Select(c => c.Id));
        writer.WriteBoolean("additionalProperties"u8, false);
        writer.WriteStartObject("properties"u8);
        foreach (var criterion in protocol.Criteria) WriteEnumeration(writer, criterion.Id, criterion.Text, ["Unknown", "Met", "NotMet"]);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartObject("missing"u8);
        writer.WriteString("description"u8, "The data elements whose value, or missing precision, could still change the answer."u8);
        writer.WriteString("type"u8, "array"u8);
        if (protocol.DataElements.Count > 0)
        {
            writer.WriteStartObject("items"u8);
            writer.WriteString("type"u8, "string"u8);
            WriteNames(writer, "enum", protocol.DataElements.Select(e => e.Name));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteHead(Utf8JsonWriter writer, string id, string title, string description)
    {
        writer.WriteString("$schema"u8, "http://json-schema.org/draft-07/schema#"u8);
        writer.WriteString("$id"u8, id);
        writer.WriteString("title"u8, title);
        writer.WriteString("description"u8, description);
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string description)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description"u8, description);
        WriteNames(writer, "type", ["string", "null"]);
        writer.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter writer, DataElementDefinition element)
    {
        writer.WriteStartObject(element.Name);
        writer.WriteString("title"u8, element.Label);
        var description = string.Join(" ", new[] { element.Question, element.Comment }.Where(t => !string.IsNullOrWhiteSpace(t) && t != element.Label));
        if (description.Length > 0) writer.WriteString("description"u8, description);
        WriteNames(writer, "type", ["boolean", "null"]);
        writer.WriteEndObject();
    }

    private static void WriteEnumeration(Utf8JsonWriter writer, string name, string description, IEnumerable<string> values)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description"u8, description);
        writer.WriteString("type"u8, "string"u8);
        WriteNames(writer, "enum", values);
        writer.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter writer, string keyword, IEnumerable<string> names)
    {
        writer.WriteStartArray(keyword);
        foreach (var name in names) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}
