using System.Text.Json;

namespace ProtocolSdk.Generation.Schemas;

/// <summary>The draft-07 schema of a protocol's subjects, but for the types of its data elements, which only the compiler knows.</summary>
internal static class SubjectSchemaWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="protocol">The protocol's id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="writeElements">Writes a property per data element.</param>
    public static void Write(Utf8JsonWriter writer, string protocol, string version, Action<Utf8JsonWriter> writeElements)
    {
        writer.WriteStartObject();
        writer.WriteHead(
            $"urn:protocolsdk:{protocol}:{version}:subject",
            $"Subject of {protocol}",
            $"A person screened for {protocol}, protocol version {version}. A value that is absent or null was not recorded; an empty list was recorded as empty. Properties that aren't listed are kept and ignored.");
        writer.WriteTypes("object");
        writer.WriteStartObject("properties");
        WriteText(writer, "id", "The subject's id, as the site gives it. No rule reads it.");
        WriteText(writer, "protocolVersion", "The protocol version under which the subject was recorded.");
        writeElements(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes a data element's property with what people read of it.</summary>
    public static void WriteElement(Utf8JsonWriter writer, string name, string label, string? question, string? comment, Action<Utf8JsonWriter> writeType)
    {
        writer.WriteStartObject(name);
        writer.WriteString("title", label);
        var description = string.Join(" ", new[] { question, comment }.Where(t => !string.IsNullOrWhiteSpace(t) && t != label));
        if (description.Length > 0) writer.WriteString("description", description);
        writeType(writer);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string description)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description", description);
        writer.WriteTypes("string", "null");
        writer.WriteEndObject();
    }
}
