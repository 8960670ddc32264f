using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProtocolSdk.Compiler.Json;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>A hash of JSON values that white space doesn't change: names the content that a screening was decided by.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 in lower-case hexadecimal over the values, one after the other; null counts as an absent file.</summary>
    public static string Of(params JsonNode?[] roots)
    {
        var text = new StringBuilder();
        foreach (var root in roots)
        {
            if (root is not null) Append(text, root);
            text.Append('\n');
        }

        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()));
        return string.Concat(hash.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    // The depth is bounded by the reader (JsonLimits.Depth).
    private static void Append(StringBuilder text, JsonNode node)
    {
        switch (node)
        {
            case JsonObject owner:
                text.Append('{');
                foreach (var member in owner.Members)
                {
                    Append(text, member.Name);
                    text.Append(':');
                    Append(text, member.Value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonArray array:
                text.Append('[');
                foreach (var item in array.Items)
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonString value:
                Append(text, value.Value);
                break;
            case JsonNumber number:
                text.Append(number.Raw);
                break;
            case JsonBoolean boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    // Lengths instead of escapes keep two different values from having one text.
    private static void Append(StringBuilder text, string value) =>
        text.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append('"').Append(value).Append('"');
}
