using System.Buffers;

namespace ProtocolSdk.Cli.Import;

/// <summary>The studies of a JSON file, as places in its bytes.</summary>
/// <param name="IsOneRecord">The whole file is one value, neither an array nor a page of search results.</param>
/// <param name="Entries">The items of the array or of <c>studies</c>.</param>
/// <param name="Problem">What kept the rest from being found; null when all was found.</param>
internal sealed record JsonEntries(bool IsOneRecord, IReadOnlyList<Range> Entries, string? Problem);

/// <summary>
/// Finds the items of an array by brackets and quotes alone, so that one that isn't valid JSON doesn't hide the others; each is
/// parsed by itself afterwards. Without recursion, in one pass.
/// </summary>
internal static class JsonEntrySplitter
{
    private static readonly SearchValues<byte> EndOfScalar = SearchValues.Create(",]} \t\r\n"u8);
    private const string CutOff = "the file ends inside a study; download it again";

    /// <summary>Whether the bytes are one bracketed value and nothing else.</summary>
    public static bool IsOneValue(ReadOnlySpan<byte> json)
    {
        var start = SkipSpace(json, 0);
        if (start == json.Length || json[start] is not ((byte)'{' or (byte)'[')) return false;
        var end = SkipValue(json, start);
        return end > 0 && SkipSpace(json, end) == json.Length;
    }

    /// <summary>Finds the studies.</summary>
    public static JsonEntries Split(ReadOnlySpan<byte> json)
    {
        var start = SkipSpace(json, json.StartsWith("\uFEFF"u8) ? 3 : 0);
        if (start == json.Length) return new JsonEntries(false, [], null);
        if (json[start] == '[') return Items(json, start);
        var studies = FindStudies(json, start);
        return studies < 0 ? new JsonEntries(true, [], null) : Items(json, studies);
    }

    // The place of the array under "studies" among the members of the file's object; -1 when there is none.
    private static int FindStudies(ReadOnlySpan<byte> json, int start)
    {
        var at = SkipSpace(json, start + 1);
        while (at < json.Length && json[at] == '"')
        {
            var nameEnd = SkipString(json, at);
            if (nameEnd < 0) return -1;
            var isStudies = json[at..nameEnd].SequenceEqual("\"studies\""u8);
            at = SkipSpace(json, nameEnd);
            if (at == json.Length || json[at] != ':') return -1;
            at = SkipSpace(json, at + 1);
            if (isStudies) return at < json.Length && json[at] == '[' ? at : -1;
            at = SkipValue(json, at);
            if (at < 0) return -1;
            at = SkipSpace(json, at);
            if (at < json.Length && json[at] == ',') at = SkipSpace(json, at + 1);
        }

        return -1;
    }

    private static JsonEntries Items(ReadOnlySpan<byte> json, int array)
    {
        var entries = new List<Range>();
        var at = SkipSpace(json, array + 1);
        while (at < json.Length && json[at] != ']')
        {
            if (json[at] == ',')
            {
                at = SkipSpace(json, at + 1);
                continue;
            }

            var end = SkipValue(json, at);
            if (end < 0) return new JsonEntries(false, entries, CutOff);
            entries.Add(at..end);
            at = SkipSpace(json, end);
        }

        return new JsonEntries(false, entries, at == json.Length ? CutOff : null);
    }

    // Just behind the value; -1 when the bytes end inside it.
    private static int SkipValue(ReadOnlySpan<byte> json, int at)
    {
        if (at == json.Length) return -1;
        if (json[at] == '"') return SkipString(json, at);
        if (json[at] is not ((byte)'{' or (byte)'['))
        {
            var length = json[at..].IndexOfAny(EndOfScalar);
            return length < 0 ? json.Length : at + Math.Max(length, 1);
        }

        var depth = 0;
        while (at < json.Length)
        {
            var next = json[at..].IndexOfAny("\"{}[]"u8);
            if (next < 0) return -1;
            at += next;
            switch (json[at])
            {
                case (byte)'"':
                    at = SkipString(json, at);
                    if (at < 0) return -1;
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }

            at++;
            if (depth == 0) return at;
        }

        return -1;
    }

    private static int SkipString(ReadOnlySpan<byte> json, int at)
    {
        for (at++; at < json.Length; at++)
        {
            var next = json[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0) return -1;
            at += next;
            if (json[at] == '"') return at + 1;
            at++;
        }

        return -1;
    }

    private static int SkipSpace(ReadOnlySpan<byte> json, int at)
    {
        var length = json[at..].IndexOfAnyExcept(" \t\r\n"u8);
        return length < 0 ? json.Length : at + length;
    }
}
