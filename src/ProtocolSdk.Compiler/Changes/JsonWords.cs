using System.Text;
using ProtocolSdk.Compiler.Json;

namespace ProtocolSdk.Compiler.Changes;

/// <summary>JSON values as text, to compare and to show them.</summary>
internal static class JsonWords
{
    /// <summary>A string as it is, other values as JSON without white space; null for an absent value.</summary>
    public static string? Of(JsonNode? node)
    {
        if (node is null) return null;
        if (node is JsonString text) return text.Value;
        var words = new StringBuilder();
        Append(words, node);
        return words.ToString();
    }

    // The depth is bounded by the reader.
    private static void Append(StringBuilder words, JsonNode node)
    {
        switch (node)
        {
            case JsonObject owner:
                words.Append('{');
                foreach (var member in owner.Members)
                {
                    if (words[words.Length - 1] != '{') words.Append(", ");
                    words.Append(member.Name).Append(": ");
                    Append(words, member.Value);
                }

                words.Append('}');
                break;
            case JsonArray array:
                words.Append('[');
                foreach (var item in array.Items)
                {
                    if (words[words.Length - 1] != '[') words.Append(", ");
                    Append(words, item);
                }

                words.Append(']');
                break;
            case JsonString value:
                words.Append('"').Append(value.Value).Append('"');
                break;
            case JsonNumber number:
                words.Append(number.Raw);
                break;
            case JsonBoolean boolean:
                words.Append(boolean.Value ? "true" : "false");
                break;
            default:
                words.Append("null");
                break;
        }
    }
}
