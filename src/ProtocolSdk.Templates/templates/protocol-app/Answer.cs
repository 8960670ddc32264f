using System.Text.Json;
using System.Text.Json.Nodes;
using ProtocolSdk;

namespace ProtocolApp1;

/// <summary>What somebody typed, as the JSON of a subject.</summary>
internal static class Answer
{
    /// <summary>Yes and no are Booleans, and what is JSON already is taken as it is; anything else is a text, a date or a code.</summary>
    public static JsonNode? Read(DataElementDefinition element, string typed)
    {
        if (element.Type == "Boolean")
        {
            if (typed.Equals("y", StringComparison.OrdinalIgnoreCase) || typed.Equals("yes", StringComparison.OrdinalIgnoreCase)) return JsonValue.Create(true);
            if (typed.Equals("n", StringComparison.OrdinalIgnoreCase) || typed.Equals("no", StringComparison.OrdinalIgnoreCase)) return JsonValue.Create(false);
        }

        // A year alone is a date, although it is a number to JSON.
        if (element.Type is "Date" or "DateTime" or "String" or "Code") return JsonValue.Create(typed);
        try
        {
            return JsonNode.Parse(typed);
        }
        catch (JsonException)
        {
            return JsonValue.Create(typed);
        }
    }
}
