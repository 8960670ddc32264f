using ProtocolSdk.Testing;
using YamlDotNet.RepresentationModel;

namespace ProtocolSdk.Tests.Registry;

/// <summary>The registry's OpenAPI files, as far as they describe a study's record.</summary>
internal sealed class RegistrySchema
{
    private readonly YamlMappingNode _schemas;

    private RegistrySchema(string path)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(path);
        yaml.Load(text);
        _schemas = (YamlMappingNode)yaml.Documents[0].RootNode["components"]["schemas"];
    }

    public static IReadOnlyList<RegistrySchema> All() => [.. SharedData.Files("ctgov-schema", "*.yaml").Select(path => new RegistrySchema(path))];

    /// <summary>Every field of a record, parents before children.</summary>
    public IEnumerable<SchemaField> Fields() => FieldsOf(Resolve("Study"), []);

    private IEnumerable<SchemaField> FieldsOf(YamlMappingNode schema, SchemaField[] parents)
    {
        foreach (var (key, node) in (YamlMappingNode)schema["properties"])
        {
            var value = (YamlMappingNode)node;
            var isList = Text(value, "type") == "array";
            if (isList)
                value = (YamlMappingNode)value["items"];
            var reference = Text(value, "$ref")?.Split('/')[^1];
            var type = reference is null ? value : Resolve(reference);
            var values = type.Children.TryGetValue("enum", out var list) ? ((YamlSequenceNode)list).Select(item => item.ToString()).ToArray() : [];
            var format = reference is "PartialDate" or "DateTimeMinutes" ? reference : Text(type, "format");
            var field = new SchemaField(key.ToString(), parents, isList, Text(type, "type")!, format, values);
            yield return field;
            if (field.Type != "object")
                continue;
            foreach (var child in FieldsOf(type, [.. parents, field]))
                yield return child;
        }
    }

    private YamlMappingNode Resolve(string name) => (YamlMappingNode)_schemas[name];

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;
}

/// <summary>A field of the schema.</summary>
internal sealed record SchemaField(string Name, SchemaField[] Parents, bool IsList, string Type, string? Format, string[] Values)
{
    public bool IsLeaf => Type != "object";

    /// <summary>The path as documentation writes it, with <c>[]</c> after lists on the way.</summary>
    public string Path => string.Concat(Parents.Select(parent => parent.Name + (parent.IsList ? "[]." : "."))) + Name;

    /// <summary>The name of the property that carries the field.</summary>
    public string PropertyName => char.ToUpperInvariant(Name[0]) + Name[1..];

    public override string ToString() => Path;
}
