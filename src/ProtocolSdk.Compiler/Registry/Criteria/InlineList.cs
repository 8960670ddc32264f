namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>Takes lists apart that were run together on one line: <c>- Adults- Signed consent</c>, <c>1) a; 2) b; 3) c</c>.</summary>
internal static class InlineList
{
    private const string Bullets = "•●▪◦‣";

    public static void Add(string text, int start, int end, int indent, bool afterBlank, List<CriteriaLine> lines)
    {
        var isDashList = text[start] == '-';
        var current = ListMarker.Read(text, start, end);
        if (current is not { Kind: MarkerKind.Number }) current = FindList(text, start, end) ?? current;
        for (var from = start; from < end;)
        {
            if (from > start && ListMarker.Read(text, from, end) is { Kind: MarkerKind.Number } counted) current = counted;
            var next = FindNext(text, from, end, isDashList, current);
            var until = next < 0 ? end : next;
            var trimmed = until;
            while (trimmed > from && char.IsWhiteSpace(text[trimmed - 1])) trimmed--;
            if (trimmed > from)
            {
                var marker = ListMarker.Read(text, from, trimmed);
                if (marker is { } m && m.End >= trimmed) marker = null;
                var outer = ListMarker.ReadOuter(text, from, trimmed, out var innerStart);
                lines.Add(marker is null || outer is null
                    ? new CriteriaLine(from, trimmed, indent, afterBlank, marker, null)
                    : new CriteriaLine(from, trimmed, indent + innerStart - from, afterBlank, marker, null) { Outer = (indent, outer.Value) });
                afterBlank = false;
            }

            from = until;
        }
    }

    private static int FindNext(string text, int from, int end, bool isDashList, ListMarker? current)
    {
        var hasWords = false;
        for (var i = from; i < end; i++)
        {
            if (i > from && hasWords && i + 1 < end && Bullets.IndexOf(text[i]) >= 0) return i;
            hasWords |= char.IsLetterOrDigit(text[i]);
            if (i == from) continue;
            if (isDashList && text[i] == '-' && IsInlineDash(text, i, end)) return i;
            if (current is { Kind: MarkerKind.Number } number && IsNextNumber(text, i, end, number)) return i;
            if (text[i] is >= '\u2461' and <= '\u2473' && FollowsPunctuation(text, i)) return i;
        }

        return -1;
    }

    /// <summary>
    /// What counts before the first item of a list that begins inside a line: <c>the following: 1. a; 2. b</c>, or, when the first item's
    /// number was lost, <c>a; 2. b; 3. c</c>. Two numbers that follow each other make a list; one alone is anything.
    /// </summary>
    private static ListMarker? FindList(string text, int start, int end)
    {
        ListMarker? first = null;
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or '(') || char.IsLetterOrDigit(text[i - 1]) || !FollowsBreak(text, i)) continue;
            if (ListMarker.Read(text, i, end) is not { Kind: MarkerKind.Number } marker || marker.End >= end) continue;
            if (first is { } open && marker.IsLike(open) && marker.Ordinal == open.Ordinal + 1) return open with { Ordinal = open.Ordinal - 1 };
            if (first is null && (marker.Ordinal >= 2 || PreviousMark(text, i) == ':')) first = marker;
            i = marker.End - 1;
        }

        return null;
    }

    /// <summary>A dash that stands close to the word before it and apart from a capital behind it, as in <c>dysfunction- Stable</c>.</summary>
    private static bool IsInlineDash(string text, int i, int end)
    {
        if (i + 2 >= end || text[i + 1] != ' ' || !char.IsUpper(text[i + 2])) return false;
        return text[i - 1] is '.' or ')' or ';' or ' ' || char.IsLetterOrDigit(text[i - 1]);
    }

    private static bool FollowsPunctuation(string text, int i) => PreviousMark(text, i) is ',' or ';' or '.' or ')' or '；' or '。' or '，';

    /// <summary>Whether an item may begin here: behind a space and punctuation, or close behind a colon or semicolon.</summary>
    private static bool FollowsBreak(string text, int i) =>
        PreviousMark(text, i) is ':' or ';' or '；' || (char.IsWhiteSpace(text[i - 1]) && FollowsPunctuation(text, i));

    private static char PreviousMark(string text, int i)
    {
        for (i--; i > 0 && char.IsWhiteSpace(text[i]); i--)
        {
        }

        return text[i];
    }

    private static bool IsNextNumber(string text, int i, int end, ListMarker current)
    {
        if (text[i] is not ((>= '0' and <= '9') or '(') || char.IsLetterOrDigit(text[i - 1]) || !FollowsBreak(text, i)) return false;
        return ListMarker.Read(text, i, end) is { } next && next.IsLike(current) && next.Ordinal == current.Ordinal + 1 && next.End < end;
    }
}
