using System.Text.Json;

namespace ProtocolSdk.Tests.Registry;

/// <summary>Compares JSON values strictly: numbers by their text, objects by their members whatever the order.</summary>
internal static class JsonValue
{
    /// <summary>The path of the first difference, or null when the values are equal.</summary>
    public static string? FirstDifference(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        return FirstDifference(left.RootElement, right.RootElement, "$");
    }

    private static string? FirstDifference(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind)
            return $"{path}: {expected.ValueKind} became {actual.ValueKind}";
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var members = Members(expected);
                var actualMembers = Members(actual);
                foreach (var (name, value) in members)
                {
                    if (!actualMembers.Remove(name, out var found))
                        return $"{path}.{name} is lost";
                    if (FirstDifference(value, found, $"{path}.{name}") is { } difference)
                        return difference;
                }
                return actualMembers.Count == 0 ? null : $"{path}.{actualMembers.Keys.First()} is new";
            case JsonValueKind.Array:
                if (expected.GetArrayLength() != actual.GetArrayLength())
                    return $"{path}: {expected.GetArrayLength()} elements became {actual.GetArrayLength()}";
                return expected.EnumerateArray()
                    .Zip(actual.EnumerateArray())
                    .Select((pair, index) => FirstDifference(pair.First, pair.Second, $"{path}[{index}]"))
                    .FirstOrDefault(difference => difference is not null);
            case JsonValueKind.String:
                return expected.GetString() == actual.GetString() ? null : $"{path}: text changed";
            case JsonValueKind.Number:
                return expected.GetRawText() == actual.GetRawText() ? null : $"{path}: {expected.GetRawText()} became {actual.GetRawText()}";
            default:
                return null;
        }
    }

    // The last of duplicate members counts, as for most readers of JSON.
    private static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
            members[member.Name] = member.Value;
        return members;
    }
}
