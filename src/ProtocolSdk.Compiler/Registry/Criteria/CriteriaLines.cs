using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>A line of the text, or a part of one where several things were run together.</summary>
/// <param name="Start">Where its words, or its list marker, begin.</param>
/// <param name="End">Where its words end.</param>
/// <param name="Indent">Columns before it.</param>
/// <param name="AfterBlank">Whether a blank line or the text's start comes before it.</param>
/// <param name="Marker">Its list marker; null when it has none.</param>
/// <param name="Heading">The section heading that it is; null when it is none.</param>
internal sealed record CriteriaLine(int Start, int End, int Indent, bool AfterBlank, ListMarker? Marker, SectionHeading? Heading)
{
    /// <summary>Whether it stands behind a section heading on the same line of the text.</summary>
    public bool IsBehindHeading { get; init; }

    /// <summary>The bullet before the marker, and its indentation, where there are two; null otherwise.</summary>
    public (int Indent, ListMarker Marker)? Outer { get; init; }

    /// <summary>Where its words begin, behind the list marker.</summary>
    public int TextStart => Marker?.End ?? Start;

    public TextSpan Span => TextSpan.FromBounds(Start, End);
}

/// <summary>Reads a text line by line, and takes lines apart that contain headings or several items of a list.</summary>
internal static class CriteriaLines
{
    private const int TabWidth = 4;
    private const int FewestTildes = 3;

    private static readonly char[] LineEnds = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];
    private static readonly char[] LineEndsAndTilde = [.. LineEnds, '~'];

    public static List<CriteriaLine> Read(string text)
    {
        var lines = new List<CriteriaLine>();
        var lineEnds = HasTildesForLineEnds(text) ? LineEndsAndTilde : LineEnds;
        var afterBlank = true;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(lineEnds, start);
            if (end < 0) end = text.Length;
            var (contentStart, indent) = Indentation(text, start, end);
            var contentEnd = end;
            while (contentEnd > contentStart && IsBlank(text[contentEnd - 1])) contentEnd--;
            if (contentStart < contentEnd)
            {
                AddLine(text, contentStart, contentEnd, indent, afterBlank, lines);
                afterBlank = false;
            }
            else
            {
                afterBlank = true;
            }

            start = end + 1;
            if (end < text.Length && text[end] == '\r' && start < text.Length && text[start] == '\n') start++;
        }

        return lines;
    }

    /// <summary>Older exports of the registry have a tilde for each line's end, and no line ends then.</summary>
    private static bool HasTildesForLineEnds(string text) =>
        text.IndexOfAny(LineEnds) < 0 && text.Where((c, i) => c == '~' && (i == 0 || text[i - 1] != '\\')).Take(FewestTildes).Count() == FewestTildes;

    private static (int Start, int Indent) Indentation(string text, int start, int end)
    {
        var indent = 0;
        while (start < end && IsBlank(text[start]))
        {
            if (char.IsWhiteSpace(text[start])) indent += text[start] == '\t' ? TabWidth : 1;
            start++;
        }

        return (start, indent);
    }

    /// <summary>White space, and what has no width: editors leave it before words and list markers.</summary>
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF';

    /// <summary>Adds a line; a heading at its start or inside it, and what is around that, become lines of their own.</summary>
    private static void AddLine(string text, int start, int end, int indent, bool afterBlank, List<CriteriaLine> lines)
    {
        var isBehindHeading = false;
        while (start < end)
        {
            var marker = ListMarker.Read(text, start, end);
            var wordsStart = marker?.End ?? start;
            if (wordsStart >= end)
            {
                // A marker without words is text, such as a dash that stands alone.
                marker = null;
                wordsStart = start;
            }

            var heading = CriteriaHeadings.ReadSection(text.Substring(wordsStart, Math.Min(end - wordsStart, 400)), marker is not null);
            if (heading is { } section)
            {
                var headingEnd = wordsStart + section.End >= wordsStart + 400 ? end : Math.Min(end, wordsStart + section.End);
                var trimmed = headingEnd;
                while (trimmed > start && char.IsWhiteSpace(text[trimmed - 1])) trimmed--;
                lines.Add(new CriteriaLine(start, trimmed, indent, afterBlank, marker, section));
                start = SkipSpace(text, headingEnd, end);
                isBehindHeading = true;
            }
            else
            {
                var inside = CriteriaHeadings.FindInside(text, wordsStart, end);
                if (inside < 0) inside = TranslatedHeadings.FindInside(text, wordsStart, end);
                var until = inside < 0 ? end : inside;
                var trimmed = until;
                while (trimmed > start && char.IsWhiteSpace(text[trimmed - 1])) trimmed--;
                var first = lines.Count;
                if (trimmed > start) InlineList.Add(text, start, trimmed, indent, afterBlank, lines);
                if (isBehindHeading && lines.Count > first) lines[first] = lines[first] with { IsBehindHeading = true };
                isBehindHeading = false;
                start = until;
            }

            afterBlank = true;
        }
    }

    private static int SkipSpace(string text, int offset, int end)
    {
        while (offset < end && char.IsWhiteSpace(text[offset])) offset++;
        return offset;
    }
}
