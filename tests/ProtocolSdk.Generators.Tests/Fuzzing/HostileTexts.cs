namespace ProtocolSdk.Generators.Tests.Fuzzing;

/// <summary>Texts that would mean something to C#, to XML, to a template or to a reader of the emitted code, if they could.</summary>
internal static class HostileTexts
{
    /// <summary>What an escaped text would declare.</summary>
    public const string Marker = "Intruder";

    /// <summary>Texts that try to get out of where they stand.</summary>
    public static IReadOnlyList<string> Attacks { get; } =
    [
        "\"; } } public class Intruder { } /*",
        "*/ public class Intruder { } /*",
        "\"\"\" + Intruder() + \"\"\"",
        "\"\"\"\"\"\"; } public class Intruder { string s = \"\"\"",
        "{Intruder} {{Intruder}} {0}",
        "{{ Intruder }} {{~ for x in Intruder ~}}",
        "text\npublic class Intruder { }",
        "text\r\npublic class Intruder { }",
        "text\u2028public class Intruder { }",
        "text\u2029public class Intruder { }",
        "text\u0085public class Intruder { }",
        "text\vpublic class Intruder { }\f",
        "\0\u0001\u001b[31m",
        "</summary><inheritdoc cref=\"Intruder\"/><summary>",
        "</summary>\n}\npublic class Intruder {",
        "]]> <![CDATA[ &amp; &nosuch; <b>",
        "\n#line 1 \"Intruder.cs\"\n#error Intruder\n",
        "#pragma warning disable\n#if Intruder",
        "\\u0022; Intruder(); //",
        "\\",
        "\\\"",
        "\uD800",
        "\uDC00 text \uD83D",
        "\u202E gnittes \u2066 over \u2069\u200B\uFEFF",
        "\uD83D\uDE00 \uDB40\uDC01 🏴",
        "\uE000\uFFFE\uFFFF",
        "'; DROP TABLE subjects; --",
        "@\"Intruder\" $\"{Intruder}\" 'I'",
        "<see cref=\"Intruder\"/> <!-- -->",
        "///", "/**", "//", "--> ", "${Intruder}", "%s %n",
        "\t\t", "   ", "",
        "class", "return", "_", "1", "α=β", "null",
        new string('"', 300), new string('*', 50) + "/", new string('x', 5000) + "\"", string.Concat(Enumerable.Repeat("\uD83D", 2000)),
    ];

    /// <summary>Labels that the emitted types have members, keywords or neighbours of.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Equals", "ToString", "GetHashCode", "GetType", "Finalize", "MemberwiseClone", "ReferenceEquals", "Record", "Subject", "Result", "Criterion",
        "Eligibility", "Definition", "Definitions", "Schemas", "Identifiers", "Facts", "Arm", "Arms", "Intervention", "Interventions", "Outcome", "Outcomes",
        "Site", "Sites", "Reference", "References", "Collaborator", "Collaborators", "ValueSets", "All", "Of", "Item", "get_All", "value__", "op Equality", "System", "global", "ProtocolSdk",
        "Protocols", "Nct00000001", "nct00000001", "object", "string", "namespace", "record", "field", "value", "var", "dynamic", "await", "async", "nameof", "file",
        "required", "scoped", "partial", "where", "yield", "this", "base", "void", "extension", "Main", "Placebo", "PLACEBO", "placebo", "Pla cebo", "Gruppe Ä", "Gruppe ä", "ß", "SS",
        "ı", "İ", "ﬁ", "FI", "K", "K", "治疗组", "Группа плацебо", "مجموعة العلاج", "प्लेसिबो समूह", "กลุ่มควบคุม", "קבוצת טיפול", "위약군", "プラセボ群", "नि़", "́a",
        "𝒜 arm", "😀", "💊💊", "3.5 mg", "3,5 mg", "35 mg", "3-5 mg", "1", "2", "1_2", "١٢٣", "Ⅳ", "½", "①", "a\u200Db", "a\u00ADb", "e\u0301", "é", "Arm2", "Arm 2", "Arm_2", "arm2",
        "Panhematin® (hemin)", "Crohn's", "Crohn’s", "N/A", "...", "—", "+", "-", "C++", "C#", "β-blocker", "TNF-α", "CO₂", "10⁹/L", "≥ 18", "\\>= 5", "<0.5",
        new string('n', 300), string.Concat(Enumerable.Repeat("Wort ", 60)), string.Concat(Enumerable.Repeat("很", 300)), string.Concat(Enumerable.Repeat("_ ", 150)),
    ];

    /// <summary>Everything.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Attacks, .. Names];

    /// <summary>One of them, now and then two in one, or one with ordinary words around it.</summary>
    public static string Pick(Random random) => random.Next(8) switch
    {
        0 => All[random.Next(All.Count)] + All[random.Next(All.Count)],
        1 => "Dose " + All[random.Next(All.Count)] + " daily",
        2 => All[random.Next(All.Count)].ToUpperInvariant(),
        _ => All[random.Next(All.Count)],
    };
}
