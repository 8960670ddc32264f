namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>Takes lists apart that were run together on one line: <c>- Adults- Signed consent</c>, <c>1) a; 2) b; 3) c</c>.</summary>
internal static class InlineList
{
    private const string Bullets = "•●▪◦‣";

    public static void Add(string text, int start, int end, int indent, bool afterBlank, List<CriteriaLine> lines)
    {
        var first = ListMarker.Read(text, start, end);
        var from = start;
        while (from < end)
        {
            var next = FindNext(text, from, end, first, ListMarker.ReadCounting(text, from, end));
            var until = next < 0 ? end : next;
            var trimmed = until;
            while (trimmed > from && char.IsWhiteSpace(text[trimmed - 1])) trimmed--;
            if (trimmed > from)
            {
                var marker = ListMarker.Read(text, from, trimmed);
                if (marker is { } m && m.End >= trimmed) marker = null;
                lines.Add(new CriteriaLine(from, trimmed, indent, afterBlank, marker, null));
                afterBlank = false;
            }

            from = until;
        }
    }

    private static int FindNext(string text, int from, int end, ListMarker? first, ListMarker? current)
    {
        var isDashList = first is { Kind: MarkerKind.Bullet, Sign: '-' };
        for (var i = Math.Max(from + 1, current is { } c && c.End > from ? c.End : from + 1); i < end; i++)
        {
            if (Bullets.IndexOf(text[i]) >= 0 && i + 1 < end) return i;
            if (isDashList && text[i] == '-' && IsInlineDash(text, i, end)) return i;
            if (current is { Kind: MarkerKind.Number } number && IsNextNumber(text, i, end, number)) return i;
            if (text[i] is >= '\u2461' and <= '\u2473' && FollowsPunctuation(text, i)) return i;
        }

        return -1;
    }

    /// <summary>A dash that stands close to the word before it and apart from a capital behind it, as in <c>dysfunction- Stable</c>.</summary>
    private static bool IsInlineDash(string text, int i, int end)
    {
        if (i + 2 >= end || text[i + 1] != ' ' || !char.IsUpper(text[i + 2])) return false;
        return text[i - 1] is '.' or ')' or ';' or ' ' || char.IsLetterOrDigit(text[i - 1]);
    }

    private static bool FollowsPunctuation(string text, int i)
    {
        for (i--; i > 0 && char.IsWhiteSpace(text[i]); i--)
        {
        }

        return text[i] is ',' or ';' or '.' or ')' or '；' or '。' or '，';
    }

    private static bool IsNextNumber(string text, int i, int end, ListMarker current)
    {
        if (text[i] is not ((>= '0' and <= '9') or '(') || !char.IsWhiteSpace(text[i - 1]) || !FollowsPunctuation(text, i)) return false;
        return ListMarker.Read(text, i, end) is { } next && next.IsLike(current) && next.Ordinal == current.Ordinal + 1 && next.End < end;
    }
}
