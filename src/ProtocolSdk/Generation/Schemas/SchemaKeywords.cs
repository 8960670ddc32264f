using System.Text.Json;

namespace ProtocolSdk.Generation.Schemas;

/// <summary>Keywords of draft-07 schemas, as both writers of schemas put them: the compiler into files, the run-time library into a text.</summary>
internal static class SchemaKeywords
{
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
        if (types.Length == 1) writer.WriteString("type", types[0]);
        else writer.WriteNames("type", types);
    }

    /// <summary>Writes a keyword with a list of texts.</summary>
    public static void WriteNames(this Utf8JsonWriter writer, string keyword, IEnumerable<string> names)
    {
        writer.WriteStartArray(keyword);
        foreach (var name in names) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }

    /// <summary>Writes a property that is one of some texts.</summary>
    public static void WriteEnumeration(this Utf8JsonWriter writer, string name, string description, IEnumerable<string> values)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description", description);
        writer.WriteTypes("string");
        writer.WriteNames("enum", values);
        writer.WriteEndObject();
    }
}
