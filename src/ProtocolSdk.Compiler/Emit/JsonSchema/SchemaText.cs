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
}
