using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProtocolSdk.Generation.Schemas;

namespace ProtocolSdk.Generation;

/// <summary>
/// The JSON Schemas of a protocol version, from its definition: most of one is what the definition says already. They are what the compiler writes
/// into files, without white space.
/// </summary>
internal static class ProtocolSchemas
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="protocol">The version.</param>
    /// <param name="declared">The schemas of the data elements that are no answers, as a JSON object; empty for none.</param>
    /// <param name="firstAnswer">The index of the first data element that is an answer.</param>
    public static string OfSubject(ProtocolDefinition protocol, string declared, int firstAnswer) => Write(writer => SubjectSchemaWriter.Write(writer, protocol.Id, protocol.Version, elements =>
    {
        if (declared.Length > 0)
        {
            using var document = JsonDocument.Parse(declared);
            foreach (var property in document.RootElement.EnumerateObject()) property.WriteTo(elements);
        }

        foreach (var element in protocol.DataElements.Skip(firstAnswer))
        {
            SubjectSchemaWriter.WriteElement(elements, element.Name, element.Label, element.Question, element.Comment, type => type.WriteTypes("boolean", "null"));
        }
    }));

    public static string OfResult(ProtocolDefinition protocol) => Write(writer =>
        ResultSchemaWriter.Write(writer, protocol.Id, protocol.Version, [.. protocol.Criteria.Select(c => (c.Id, c.Text))], [.. protocol.DataElements.Select(e => e.Name)]));

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options)) write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
