using System.Text.Json.Nodes;

namespace ProtocolSdk.Cli.Import.LegacyXml;

/// <summary>Adds fields to a record under construction; what has no value is left out, as the API does.</summary>
internal static class JsonFields
{
    /// <summary>Adds a text, when there is one.</summary>
    public static JsonObject With(this JsonObject owner, string name, string? value)
    {
        if (value is not null) owner[name] = value;
        return owner;
    }

    /// <summary>Adds a yes or no, when there is one.</summary>
    public static JsonObject With(this JsonObject owner, string name, bool? value)
    {
        if (value is { } known) owner[name] = known;
        return owner;
    }

    /// <summary>Adds an object or array, when it has content.</summary>
    public static JsonObject With(this JsonObject owner, string name, JsonNode? value)
    {
        var isEmpty = value is null or JsonObject { Count: 0 } or JsonArray { Count: 0 };
        if (!isEmpty) owner[name] = value;
        return owner;
    }

    /// <summary>Adds an array of texts, when there are any.</summary>
    public static JsonObject With(this JsonObject owner, string name, IEnumerable<string> values) =>
        owner.With(name, new JsonArray([.. values.Select(v => (JsonNode)v)]));

    /// <summary>Adds an array of objects; those without content are left out.</summary>
    public static JsonObject With(this JsonObject owner, string name, IEnumerable<JsonObject> values) =>
        owner.With(name, new JsonArray([.. values.Where(v => v.Count > 0)]));
}
