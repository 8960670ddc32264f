namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>How list items are marked.</summary>
internal enum MarkerKind
{
    Bullet,
    Number,
    Letter,
    Roman,
    Circled,
}

/// <summary>What marks a list item: <c>*</c>, <c>1.</c>, <c>(a)</c>, <c>iv)</c>…</summary>
/// <param name="Kind">How it counts.</param>
/// <param name="Sign">The bullet, or the sign behind (or, for <c>(a)</c>, before) the number: what distinguishes lists of one kind.</param>
/// <param name="Ordinal">The number; 0 for bullets.</param>
/// <param name="End">Where the item's text begins.</param>
internal readonly record struct ListMarker(MarkerKind Kind, char Sign, int Ordinal, int End)
{
    private const string BulletsBeforeAnything = "•·・○◦▪▫●‣⁃∙■□◆◇➢➤►▶▸★♦✓✔❖\uF0B7\uF0A7";
    private const string Dashes = "-–—";
    private const string Closing = ".)．）、";

    public bool IsOrdered => Kind != MarkerKind.Bullet;

    /// <summary>Whether both belong to one list, by their looks.</summary>
    public bool IsLike(ListMarker other) => Kind == other.Kind && Sign == other.Sign;

    /// <summary>A letter that is also a Roman number, as that number: <c>i.</c> is the ninth letter and one.</summary>
    public ListMarker? AsRoman() => Kind == MarkerKind.Letter && Ordinal is 9 or 22 or 24
        ? this with { Kind = MarkerKind.Roman, Ordinal = Ordinal == 9 ? 1 : Ordinal == 22 ? 5 : 10 }
        : null;

    /// <summary>The marker at <paramref name="start"/>; null when the text there isn't marked.</summary>
    public static ListMarker? Read(string text, int start, int end)
    {
        if (start >= end) return null;
        if (ReadBullet(text, start, end) is not { } bullet) return ReadOrdered(text, start, end);

        // "• 1. …" and "* • …": a list that was put inside another when the text was converted. The inner marker is the author's.
        var inner = ReadOrdered(text, bullet.End, end) ?? (bullet.End < end ? ReadBullet(text, bullet.End, end) : null);
        return inner is { } own && own.End < end ? own : bullet;
    }

    /// <summary>
    /// The outer bullet of two markers, with the text behind both; null when there is one marker or none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the outer one may stand.</param>
    /// <param name="end">The line's end.</param>
    /// <param name="innerStart">Where the inner one stands.</param>
    public static ListMarker? ReadOuter(string text, int start, int end, out int innerStart)
    {
        innerStart = start;
        if (start >= end || ReadBullet(text, start, end) is not { } bullet || Read(text, start, end) is not { } inner || inner == bullet) return null;
        innerStart = bullet.End;
        return bullet with { End = inner.End };
    }

    private static ListMarker? ReadBullet(string text, int start, int end)
    {
        var c = text[start];
        var after = start + 1;
        if (c == '\\' && after < end && text[after] == '-')
        {
            c = '-';
            after++;
        }

        var isBullet = BulletsBeforeAnything.IndexOf(c) >= 0
            || (c is '*' or 'o' && after < end && IsSpace(text[after]))
            || (Dashes.IndexOf(c) >= 0 && after < end && (IsSpace(text[after]) || char.IsLetter(text[after])));
        return isBullet ? new ListMarker(MarkerKind.Bullet, c, 0, SkipSpace(text, after, end)) : null;
    }

    private static ListMarker? ReadOrdered(string text, int start, int end)
    {
        if (start >= end) return null;
        if (text[start] is >= '\u2460' and <= '\u2473')
            return new ListMarker(MarkerKind.Circled, '\u2460', text[start] - '\u2460' + 1, SkipSpace(text, start + 1, end));

        var i = start;
        var opened = text[i] is '(' or '（';
        if (opened) i++;
        var tokenStart = i;
        while (i < end && i - tokenStart < 6 && (IsAsciiLetterOrDigit(text[i]) || IsWideDigit(text[i]))) i++;
        if (i == tokenStart || i >= end) return null;
        var token = string.Concat(text.Substring(tokenStart, i - tokenStart).Select(c => IsWideDigit(c) ? (char)(c - '\uFF10' + '0') : c));
        var dots = 0;
        while (!opened && i + 1 < end && text[i] == '.' && text[i + 1] is >= '0' and <= '9' && char.IsDigit(token[0]))
        {
            dots++;
            for (i++; i < end && text[i] is >= '0' and <= '9'; i++)
            {
            }
        }

        if (i < end && text[i] == '\\') i++;
        var closed = i < end && Closing.IndexOf(text[i]) >= 0;
        if (!closed && (dots == 0 || i + 1 >= end || !IsSpace(text[i]) || !char.IsUpper(text[i + 1]))) return null;
        var sign = opened ? '(' : dots > 0 ? ':' : text[i] is '）' ? ')' : text[i] is '．' or '、' ? '.' : text[i];
        if (closed) i++;
        if (opened && sign != '(') return null;

        // "1.5", "E.coli" and "a.m." aren't markers; "1.Age" is.
        var spaced = i >= end || IsSpace(text[i]);
        if (!spaced && !(char.IsDigit(token[0]) && dots == 0 && !char.IsDigit(text[i]))) return null;
        return Count(token, sign, SkipSpace(text, i, end), text, end);
    }

    private static ListMarker? Count(string token, char sign, int textStart, string text, int end)
    {
        if (token.All(c => c is >= '0' and <= '9'))
            return token.Length <= 3 ? new ListMarker(MarkerKind.Number, sign, int.Parse(token, System.Globalization.CultureInfo.InvariantCulture), textStart) : null;

        if (token.Length == 1)
        {
            // "E. coli" is no fifth item.
            var isCapital = char.IsUpper(token[0]);
            if (isCapital && sign == '.' && textStart < end && char.IsLower(text[textStart])) return null;
            return new ListMarker(MarkerKind.Letter, isCapital ? CapitalSign(sign) : sign, char.ToLowerInvariant(token[0]) - 'a' + 1, textStart);
        }

        return Roman(token) is { } roman ? new ListMarker(MarkerKind.Roman, sign, roman, textStart) : null;
    }

    /// <summary>Lists with capital and with small letters are different lists.</summary>
    private static char CapitalSign(char sign) => sign switch { '.' => 'A', ')' => 'B', _ => 'C' };

    private static int? Roman(string token)
    {
        if (token.Any(char.IsLower) && token.Any(char.IsUpper)) return null;
        var lower = token.ToLowerInvariant();
        var total = 0;
        var previous = 0;
        for (var i = lower.Length - 1; i >= 0; i--)
        {
            var value = lower[i] switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (value == 0) return null;
            total += value < previous ? -value : value;
            previous = Math.Max(previous, value);
        }

        return total;
    }

    private static bool IsAsciiLetterOrDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsWideDigit(char c) => c is >= '\uFF10' and <= '\uFF19';

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);

    private static int SkipSpace(string text, int offset, int end)
    {
        while (offset < end && IsSpace(text[offset])) offset++;
        return offset;
    }
}
