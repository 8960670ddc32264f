using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProtocolSdk.Generators.Tests.Fuzzing;

/// <summary>
/// A record in which some strings are replaced by hostile ones, beside its twin in which the same strings are replaced by inert ones of the same
/// length. Whatever the hostile ones achieve beyond being text is a difference between what the two become.
/// </summary>
internal sealed class TextSwap
{
    /// <summary>What every inert string, and so every name that is made of it, begins with.</summary>
    public const string InertMark = "Zqz";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private TextSwap(string hostile, string inert)
    {
        Hostile = hostile;
        Inert = inert;
    }

    /// <summary>The record with hostile strings.</summary>
    public string Hostile { get; }

    /// <summary>The same record with inert strings in their places.</summary>
    public string Inert { get; }

    /// <summary>Swaps one to eight strings, and with each all others that repeat it, so that labels still refer to each other.</summary>
    public static TextSwap Of(string record, Random random)
    {
        var root = JsonNode.Parse(record)!;
        var places = new List<JsonValue>();
        Collect(root["protocolSection"] ?? root, places);
        var swaps = new List<(string Placeholder, string Text)>();
        var count = Math.Min(places.Count, 1 + random.Next(8));
        for (var i = 0; i < count; i++)
        {
            var old = places[random.Next(places.Count)].GetValue<string>();
            if (old.StartsWith(InertMark, StringComparison.Ordinal)) continue;
            var text = HostileTexts.Pick(random);
            if (string.IsNullOrWhiteSpace(text)) text = "*" + text;
            // A registry number says something by being one: the record's own constant of it.
            if (text.StartsWith("NCT", StringComparison.Ordinal)) text = "*" + text;
            // So do these in the field of an age or a sex: nothing is asked then.
            if (text is "N/A" or "All") text = "*" + text;
            // The same text in two places would be a label and a reference to it, and its two inert twins none.
            if (swaps.Any(swap => string.Equals(swap.Text.Trim(), text.Trim(), StringComparison.OrdinalIgnoreCase))) continue;
            // As would one that the record has already.
            if (places.Any(place => Repeats(place.GetValue<string>(), text))) continue;
            var placeholder = string.Create(CultureInfo.InvariantCulture, $"{InertMark}{i}q{new string('x', Math.Max(0, text.Length - 5))}");
            swaps.Add((placeholder, text));
            foreach (var place in places.Where(p => p.Parent is not null))
            {
                var value = place.GetValue<string>();
                if (value == old) place.ReplaceWith(placeholder);
                else if (value.EndsWith(": " + old, StringComparison.Ordinal)) place.ReplaceWith(value[..^old.Length] + placeholder);
            }

            places.Clear();
            Collect(root["protocolSection"] ?? root, places);
        }

        var inert = root.ToJsonString(Plain);
        var hostile = inert;
        // From the last, because the placeholder of the first could begin like another's.
        foreach (var (placeholder, text) in Enumerable.Reverse(swaps))
        {
            var json = random.Next(2) == 0 ? JsonTexts.Raw(text) : JsonTexts.Escaped(text);
            hostile = hostile.Replace(placeholder + "\"", json[1..], StringComparison.Ordinal);
        }

        return new TextSwap(hostile, inert);
    }

    private static bool Repeats(string value, string text) =>
        string.Equals(value.Trim(), text.Trim(), StringComparison.OrdinalIgnoreCase) || value.EndsWith(": " + text.Trim(), StringComparison.OrdinalIgnoreCase);

    // The text of the criteria says by itself how many there are; it is mutated elsewhere.
    private static void Collect(JsonNode node, List<JsonValue> places)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    if (value is not null && name is not "eligibilityCriteria") Collect(value, places);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    if (item is not null) Collect(item, places);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                places.Add(value);
                break;
        }
    }
}
