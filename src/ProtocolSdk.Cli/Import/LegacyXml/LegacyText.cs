using System.Text;
using System.Text.RegularExpressions;

namespace ProtocolSdk.Cli.Import.LegacyXml;

/// <summary>
/// Text blocks of the older XML, which are wrapped at about a hundred characters and indented by the depth of lists, as the
/// Markdown that the API v2 has: a paragraph or list item is one line, and what is nested is indented as far as the item's words.
/// </summary>
internal static partial class LegacyText
{
    private const string Escaped = "\\*<>[]^~";

    /// <summary>The block as Markdown; null when it has no words.</summary>
    public static string? FromBlock(string block)
    {
        var result = new StringBuilder();
        // The list items that are open, outermost first: where their marker stood, and how far Markdown indents what is in them.
        var open = new List<(int Indentation, int Width)>();
        var wasItem = false;
        foreach (var paragraph in Paragraphs(block))
        {
            var isItem = paragraph.Marker is not null;
            while (open.Count > 0 && open[^1].Indentation >= paragraph.Indentation) open.RemoveAt(open.Count - 1);
            if (result.Length > 0) result.Append(isItem && wasItem ? "\n" : "\n\n");
            result.Append(' ', open.Sum(o => o.Width));
            if (isItem)
            {
                result.Append(paragraph.Marker).Append(' ');
                open.Add((paragraph.Indentation, paragraph.Marker!.Length + 1));
            }

            AppendEscaped(result, paragraph.Words);
            wasItem = isItem;
        }

        return result.Length == 0 ? null : result.ToString();
    }

    /// <summary>A line of text, with runs of white space as one space; null when it has no words.</summary>
    public static string? FromLine(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<Paragraph> Paragraphs(string block)
    {
        Paragraph? current = null;
        foreach (var raw in block.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.TrimEnd();
            var words = line.TrimStart();
            if (words.Length == 0)
            {
                if (current is not null) yield return current;
                current = null;
                continue;
            }

            var indentation = line.Length - words.Length;
            var marker = Marker().Match(words);
            // A wrapped line may begin with a number and a dot by chance; a dash with two spaces behind it is always an item.
            var starts = marker.Success && (current is null || marker.Groups["dash"].Success);
            if (current is null || starts)
            {
                if (current is not null) yield return current;
                current = new Paragraph(
                    indentation,
                    !starts ? null : marker.Groups["dash"].Success ? "*" : marker.Groups["number"].Value,
                    starts ? words[marker.Length..] : words);
            }
            else
            {
                current = current with { Words = current.Words + " " + words };
            }
        }

        if (current is not null) yield return current;
    }

    // A plus sign or "<" in the words is no Markdown.
    private static void AppendEscaped(StringBuilder result, string words)
    {
        foreach (var c in words)
        {
            if (Escaped.Contains(c, StringComparison.Ordinal)) result.Append('\\');
            result.Append(c);
        }
    }

    [GeneratedRegex(@"\A(?:(?<dash>-)  +|(?<number>[0-9]{1,3}\.)  ?)(?=\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();

    private sealed record Paragraph(int Indentation, string? Marker, string Words);
}
