using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProtocolSdk.Compiler.Emit.JsonSchema;

/// <summary>Writes a draft-07 schema as indented text with <c>\n</c>, whatever the machine.</summary>
internal static class SchemaText
{
    private static JsonWriterOptions Options(bool indented) => new()
    {
        Indented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of what <paramref name="write"/> writes; when it is indented, with a newline at its end.</summary>
    public static string Of(Action<Utf8JsonWriter> write, bool indented)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options(indented))) write(writer);
        return Encoding.UTF8.GetString(stream.ToArray()) + (indented ? "\n" : "");
    }

    /// <summary>Writes <c>$schema</c>, <c>$id</c>, <c>title</c> and <c>description</c>.</summary>
    public static void WriteHead(this Utf8JsonWriter writer, string id, string title, string description)
    {
        writer.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        writer.WriteString("$id", id);
        writer.WriteString("title", title);
        writer.WriteString("description", description);
    }

    /// <summary>Writes <c>"type": [ … ]</c>, or one type as a string.</summary>
    public static void WriteTypes(this Utf8JsonWriter writer, params string[] types)
    {
        if (types.Length == 1)
        {
            writer.WriteString("type", types[0]);
            return;
        }

        writer.WriteStartArray("type");
        foreach (var type in types) writer.WriteStringValue(type);
        writer.WriteEndArray();
    }
}
