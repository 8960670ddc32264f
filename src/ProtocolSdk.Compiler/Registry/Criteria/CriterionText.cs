using System.Text;

namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>The words of criteria, free of how the registry wrote them down.</summary>
public static class CriterionText
{
    private static readonly (string Reference, char Character)[] Entities =
    [
        ("&gt;", '>'), ("&lt;", '<'), ("&ge;", '≥'), ("&le;", '≤'), ("&amp;", '&'), ("&quot;", '"'), ("&apos;", '\''), ("&#39;", '\''),
        ("&#60;", '<'), ("&#62;", '>'), ("&nbsp;", ' '), ("&#160;", ' '), ("&plusmn;", '±'), ("&deg;", '°'), ("&micro;", 'µ'),
    ];

    /// <summary>
    /// Removes the backslashes that the registry's Markdown puts before punctuation (<c>\&gt;=</c>, <c>\*</c>), and makes each run of
    /// white space one space; character references of HTML (<c>&amp;gt;</c>) become what they stand for. Nothing else changes.
    /// </summary>
    public static string Clean(string text) => Clean(text, 0, text.Length);

    /// <summary>
    /// A form in which two writings of one criterion are equal: cleaned, without a list marker before it or punctuation behind it, in
    /// lower case, with plain quotes and dashes, and without spaces around comparison signs. For matching only, never shown.
    /// </summary>
    public static string ForMatching(string text)
    {
        var marker = ListMarker.Read(text, SkipSpace(text, 0), text.Length);
        var cleaned = Clean(text, marker?.End ?? 0, text.Length);
        var result = new StringBuilder(cleaned.Length);
        foreach (var c in cleaned)
        {
            var plain = Plain(char.ToLowerInvariant(c));
            if (plain == '\0') continue;
            if (IsComparison(plain) && result.Length > 0 && result[result.Length - 1] == ' ') result.Length--;
            if (plain == ' ' && result.Length > 0 && IsComparison(result[result.Length - 1])) continue;
            result.Append(plain);
        }

        return result.Replace("≥", ">=").Replace("≤", "<=").ToString().Trim(' ', '.', ';', ',', ':');
    }

    internal static string Clean(string text, int start, int end)
    {
        var result = new StringBuilder(end - start);
        var space = false;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                space = result.Length > 0;
                continue;
            }

            if (c == '\\' && i + 1 < end && IsAsciiPunctuation(text[i + 1])) c = text[++i];
            if (c == '&' && Entity(text, i, end) is { } entity)
            {
                i += entity.Length - 1;
                c = entity.Character;
                if (c == ' ')
                {
                    space = result.Length > 0;
                    continue;
                }
            }

            if (space) result.Append(' ');
            space = false;
            result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>One of the character references of HTML that come with copied texts, such as <c>&amp;gt;</c>; null when none stands there.</summary>
    private static (char Character, int Length)? Entity(string text, int at, int end)
    {
        foreach (var (reference, character) in Entities)
        {
            if (reference.Length <= end - at && string.CompareOrdinal(text, at, reference, 0, reference.Length) == 0) return (character, reference.Length);
        }

        return null;
    }

    internal static bool IsAsciiPunctuation(char c) =>
        c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');

    internal static int SkipSpace(string text, int offset)
    {
        while (offset < text.Length && char.IsWhiteSpace(text[offset])) offset++;
        return offset;
    }

    private static bool IsComparison(char c) => c is '<' or '>' or '=' or '≥' or '≤';

    private static char Plain(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u2033' => '"',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        '\u2265' or '\u2267' or '\u2A7E' => '≥',
        '\u2264' or '\u2266' or '\u2A7D' => '≤',
        '\uFF1A' => ':',
        '\uFF1B' => ';',
        '\uFF0C' => ',',
        '\uFF08' => '(',
        '\uFF09' => ')',
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' => '\0',
        _ => c,
    };
}
