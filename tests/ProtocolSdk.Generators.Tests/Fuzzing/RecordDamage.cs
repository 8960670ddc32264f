using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ProtocolSdk.Generators.Tests.Fuzzing;

/// <summary>Breaks a JSON file, in its bytes or in its structure.</summary>
internal static class RecordDamage
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1e999", "-1e-999", "123456789012345678901234567890123456789012345678901234567890", "0.1e1", "2147483648", "9223372036854775808",
        "[]", "{}", "\"\"", "[[]]", "[null]", "{\"\":null}", "\"18 Years\"", "\"0 Minutes\"", "\"999999999999 Years\"", "\"-5 Years\"", "\"2023-02-30\"", "\"0000\"", "\"99999-01\"", "\"N/A\"", "\"NO_INTERVENTION\"",
    ];

    // What can stand in a criteria text, and what must not be mistaken for it.
    private static readonly string[] Lines =
    [
        "Inclusion Criteria:", "EXCLUSION CRITERIA", "Key exclusion criteria", "DISEASE CHARACTERISTICS:", "* ", "1. ", "a) ", "(i) ", "   * ", "\\* ", "- ", "• ", "1.1.1 ", ":", "or", "and/or",
        "Cohort A:", "-----", "\t\t\t", "Over 18 years old;", "Male or female, aged \\>= 18", "**Bold**", "\\<", "Inclusion:", "Ausschlusskriterien:", "纳入标准：", "Критерии включения:",
    ];

    /// <summary>Breaks bytes: cuts, flips, inserts and repeats them, invalid UTF-8 and byte order marks among them.</summary>
    public static byte[] Bytes(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var times = 1 + random.Next(3); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(7))
            {
                case 0: bytes.RemoveRange(at, bytes.Count - at); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.InsertRange(at, [0xC3, 0x28, 0xED, 0xA0, 0x80, 0xFF]); break;
                case 3: bytes.InsertRange(random.Next(2) == 0 ? 0 : at, [0xEF, 0xBB, 0xBF]); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(200), bytes.Count - at))); break;
                case 5: bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at)); break;
                default: bytes.Insert(at, (byte)"{}[]\",:\\0eE-+\0\n"[random.Next(15)]); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Breaks the structure of valid JSON, which stays valid: other kinds of values, repeated names, depth, and lines of criteria.</summary>
    public static string Structure(string text, Random random)
    {
        var root = JsonNode.Parse(text)!;
        var holes = new List<(string Placeholder, string Json)>();
        for (var times = 1 + random.Next(6); times > 0; times--)
        {
            var nodes = new List<JsonNode>();
            Collect(root, nodes);
            if (nodes.Count == 0) break;
            var node = nodes[random.Next(nodes.Count)];
            var hole = string.Create(CultureInfo.InvariantCulture, $"@hole{holes.Count}@");
            switch (random.Next(8))
            {
                case 0: Put(node, hole, Values[random.Next(Values.Length)]); break;
                case 1: Put(node, hole, JsonTexts.Escaped(HostileTexts.Pick(random))); break;
                case 2: Put(node, hole, Nested(random)); break;
                case 3: Put(node, hole, "[" + node.ToJsonString() + "," + node.ToJsonString() + "]"); break;
                case 4: Put(node, hole, nodes[random.Next(nodes.Count)].ToJsonString()); break;
                case 5: Repeat(node, hole, random); break;
                case 6 when node.Parent is JsonObject owner: owner.Remove(node.GetPropertyName()); break;
                default: Criteria(root, random); break;
            }
        }

        var json = root.ToJsonString();
        foreach (var (placeholder, value) in Enumerable.Reverse(holes))
            json = json.Replace($"\"{placeholder}\"", value, StringComparison.Ordinal);
        return json;

        void Put(JsonNode node, string hole, string json)
        {
            if (node.Parent is null) return;
            holes.Add((hole, json));
            node.ReplaceWith(hole);
        }

        // A name that an object has twice, or one that differs in case only.
        void Repeat(JsonNode node, string hole, Random random)
        {
            if (node.Parent is not JsonObject) return;
            var name = node.GetPropertyName();
            holes.Add((hole, $"{node.ToJsonString()},{JsonTexts.Escaped(random.Next(2) == 0 ? name : name.ToUpperInvariant())}:{Values[random.Next(Values.Length)]}"));
            node.ReplaceWith(hole);
        }
    }

    private static void Criteria(JsonNode root, Random random)
    {
        if (root["protocolSection"] is not JsonObject { } section || section["eligibilityModule"] is not JsonObject module) return;
        if (module["eligibilityCriteria"] is not JsonValue value || !value.TryGetValue<string>(out var text)) return;
        var lines = text.Split('\n').ToList();
        for (var times = 1 + random.Next(5); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(4))
            {
                case 0: lines.Insert(at, Lines[random.Next(Lines.Length)]); break;
                case 1: lines[at] = Lines[random.Next(Lines.Length)] + lines[at]; break;
                case 2: lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), HostileTexts.Pick(random)); break;
                default: lines[at] = new string(' ', random.Next(9)) + lines[at].Trim(); break;
            }
        }

        // Half a surrogate pair can't be in a JSON tree.
        module["eligibilityCriteria"] = string.Concat(string.Join('\n', lines).EnumerateRunes());
    }

    private static string Nested(Random random)
    {
        var depth = random.Next(4) == 0 ? 5_000 : random.Next(80);
        return random.Next(2) == 0
            ? new string('[', depth) + new string(']', depth)
            : string.Concat(Enumerable.Repeat("{\"protocolSection\":", depth)) + "1" + new string('}', depth);
    }

    private static void Collect(JsonNode node, List<JsonNode> nodes)
    {
        if (node.Parent is not null) nodes.Add(node);
        if (node is JsonObject members)
        {
            foreach (var (_, value) in members)
            {
                if (value is not null) Collect(value, nodes);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                if (item is not null) Collect(item, nodes);
            }
        }
    }
}
