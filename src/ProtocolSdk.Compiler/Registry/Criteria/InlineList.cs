namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>Takes lists apart that were run together on one line: <c>- Adults- Signed consent</c>, <c>1) a; 2) b; 3) c</c>.</summary>
internal static class InlineList
{
    private const string Bullets = "•●▪◦‣";

    // How far an item is looked for behind the one before it.
    private const int LongestItem = 400;

    public static void Add(string text, int start, int end, int indent, bool afterBlank, List<CriteriaLine> lines)
    {
        var starts = FindStarts(text, start, end);
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i];
            var trimmed = i + 1 < starts.Count ? starts[i + 1] : end;
            while (trimmed > from && char.IsWhiteSpace(text[trimmed - 1])) trimmed--;
            if (trimmed <= from) continue;
            var marker = ListMarker.Read(text, from, trimmed);
            if (marker is { } m && m.End >= trimmed) marker = null;
            var outer = ListMarker.ReadOuter(text, from, trimmed, out var innerStart);
            lines.Add(marker is null || outer is null
                ? new CriteriaLine(from, trimmed, indent, afterBlank, marker, null)
                : new CriteriaLine(from, trimmed, indent + innerStart - from, afterBlank, marker, null) { Outer = (indent, outer.Value) });
            afterBlank = false;
        }
    }

    /// <summary>Where the line's items begin. Items of which one is enough, <c>a) …, b) … or c) …</c>, are one statement and stay together.</summary>
    private static List<int> FindStarts(string text, int start, int end)
    {
        var isDashList = text[start] == '-';
        var current = ListMarker.Read(text, start, end);
        if (current is not { Kind: MarkerKind.Number } && !BeginsCount(current)) current = FindList(text, start, end) ?? current;
        var beginsWithItem = current is { IsOrdered: true } && ListMarker.Read(text, start, end) == current;
        var starts = new List<int> { start };
        for (var from = start; from < end;)
        {
            if (from > start && ListMarker.Read(text, from, end) is { IsOrdered: true } read && current is { } before && Next(before, read) is { } counted) current = counted;
            var next = FindNext(text, from, end, isDashList, current, starts.Count > 1);
            if (next < 0) break;
            if (beginsWithItem && PreviousWordIs(text, next, "or") && ListMarker.Read(text, next, end) is { IsOrdered: true }) return [start];
            starts.Add(next);
            from = next;
        }

        return starts;
    }

    /// <summary>Whether a list of letters or Roman numbers begins.</summary>
    private static bool BeginsCount(ListMarker? marker) =>
        marker is { Kind: MarkerKind.Letter or MarkerKind.Roman } first && (first.Ordinal == 1 || first.AsRoman() is { Ordinal: 1 });

    /// <summary>The marker, if it is the one that follows in a list; as a Roman number in a list of those.</summary>
    private static ListMarker? Next(ListMarker current, ListMarker marker)
    {
        if (marker.IsLike(current) && marker.Ordinal == current.Ordinal + 1) return marker;
        var roman = current.AsRoman() ?? current;
        return (marker.AsRoman() ?? marker) is var read && read.IsLike(roman) && read.Ordinal == roman.Ordinal + 1 ? read : null;
    }

    private static int FindNext(string text, int from, int end, bool isDashList, ListMarker? current, bool isCounting)
    {
        var hasWords = false;
        var depth = 0;
        for (var i = from; i < end; i++)
        {
            if (i > from && hasWords && i + 1 < end && Bullets.IndexOf(text[i]) >= 0) return i;
            hasWords |= char.IsLetterOrDigit(text[i]);
            if (i > from)
            {
                if (isDashList && text[i] == '-' && IsInlineDash(text, i, end)) return i;
                if (current is { IsOrdered: true } list && list.Kind != MarkerKind.Circled && IsNextItem(text, i, end, list, depth, isCounting)) return i;
                if (text[i] is >= '\u2461' and <= '\u2473' && FollowsPunctuation(text, i)) return i;
            }

            depth = text[i] switch { '(' => depth + 1, ')' => Math.Max(0, depth - 1), _ => depth };
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

    /// <summary>
    /// Whether the list's next item begins here: behind punctuation (and perhaps a conjunction), or, with a bracket that nothing opened, behind
    /// a space alone. Behind a space alone, a number with a full stop ends a sentence more often than it begins an item, unless the list counts on.
    /// </summary>
    private static bool IsNextItem(string text, int i, int end, ListMarker current, int depth, bool isCounting)
    {
        if (!char.IsLetterOrDigit(text[i]) && text[i] != '(') return false;
        if (char.IsLetterOrDigit(text[i - 1])) return false;
        if (ListMarker.Read(text, i, end) is not { } marker || marker.End >= end || Next(current, marker) is null) return false;
        if (FollowsBreak(text, i) || FollowsConjunction(text, i)) return true;
        if (depth > 0 || !char.IsWhiteSpace(text[i - 1]) || !char.IsWhiteSpace(text[marker.End - 1])) return false;
        if (current.Kind != MarkerKind.Number) return current.Sign is ')' or '(' or 'B' or 'C';
        return char.IsUpper(text[marker.End]) && (current.Sign == ')' || (current.Sign == '.' && (isCounting || CountsOn(text, marker, end))));
    }

    private static bool CountsOn(string text, ListMarker marker, int end)
    {
        var last = Math.Min(end, marker.End + LongestItem) - 1;
        for (var i = marker.End + 1; i < last; i++)
        {
            if (text[i] is < '0' or > '9' || !char.IsWhiteSpace(text[i - 1])) continue;
            if (ListMarker.Read(text, i, end) is { } next && next.IsLike(marker) && next.Ordinal == marker.Ordinal + 1 && next.End < end && char.IsUpper(text[next.End])) return true;
        }

        return false;
    }

    private static bool FollowsConjunction(string text, int i) => PreviousWordIs(text, i, "and") || PreviousWordIs(text, i, "or");

    private static bool PreviousWordIs(string text, int i, string word)
    {
        var last = i;
        while (last > 0 && char.IsWhiteSpace(text[last - 1])) last--;
        var first = last - word.Length;
        return last < i && first > 0 && !char.IsLetterOrDigit(text[first - 1]) && string.Compare(text, first, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
