using System.Globalization;
using System.Text;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;

namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>
/// Writes texts of an untrusted record as C# literals and comments that nothing in them can end or change.
/// </summary>
internal static class CSharpLiteral
{
    // The compiler's heap of string literals holds 16 MiB in all (CS8103); longer texts go to the data section.
    private const int LongestInHeap = 1024;

    /// <summary>An expression of type string; long texts are decoded from UTF-8 data.</summary>
    public static string Text(string text) => text.Length <= LongestInHeap ? Quote(text) : Decoded(Quote(text));

    /// <summary>The declaration, without its access, of a member that is a text: a constant, or a property where the text is too long for one.</summary>
    public static string Constant(string name, string text) =>
        text.Length <= LongestInHeap ? $"const string {name} = {Quote(text)};" : $"static string {name} {{ get; }} = {Decoded(Quote(text))};";

    /// <summary>An expression of type string for JSON without white space: raw, so that it can be read.</summary>
    public static string Json(string json)
    {
        if (json.Length < 2 || json[0] == '"' || json[json.Length - 1] == '"' || !json.All(IsHarmless)) return Text(json);
        var run = 0;
        var longest = 0;
        foreach (var c in json)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var quotes = new string('"', Math.Max(3, longest + 1));
        return Decoded(quotes + json + quotes);
    }

    /// <summary>An expression of type string?.</summary>
    public static string TextOrNull(string? text) => text is null ? "null" : Text(text);

    /// <summary>A constant expression of type string: a regular literal on one line.</summary>
    public static string Quote(string text) => CSharpLiterals.String(text, IsHarmless);

    /// <summary>The lines of a doc comment's text, escaped for XML, without their <c>///</c>.</summary>
    public static IEnumerable<string> DocLines(string text)
    {
        var line = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                if (line.Length > 0) yield return line.ToString();
                line.Clear();
                continue;
            }

            switch (c)
            {
                case '<': line.Append("&lt;"); break;
                case '>': line.Append("&gt;"); break;
                case '&': line.Append("&amp;"); break;
                default: line.Append(IsHarmless(c) && !char.IsSurrogate(c) ? c : ' '); break;
            }
        }

        if (line.Length > 0) yield return line.ToString();
    }

    private static string Decoded(string literal) => $"Gen::Utf8Text.Decode({literal}u8)";

    // Controls, separators and format characters (bidirectional overrides among them) would change how the code reads.
    private static bool IsHarmless(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or
        UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
