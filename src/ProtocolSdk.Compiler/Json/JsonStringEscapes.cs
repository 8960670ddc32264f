using System.Text;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Json;

/// <summary>Resolves the escapes of JSON strings and remembers where they were.</summary>
internal static class JsonStringEscapes
{
    private const char Replacement = '\uFFFD';
    private const int UnicodeEscapeLength = 6;

    /// <summary>A value and the escapes that its source had.</summary>
    /// <param name="value">The unescaped value.</param>
    /// <param name="escapes">Per escape, in order: its offset in the value, and how much longer than the value the source is behind it.</param>
    internal sealed class Unescaped(string value, (int ValueOffset, int ExtraAfter)[] escapes)
    {
        public string Value { get; } = value;

        /// <summary>How many more code units the source has than the value before <paramref name="valueOffset"/>.</summary>
        public int ExtraBefore(int valueOffset)
        {
            int low = 0, high = escapes.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (escapes[middle].ValueOffset < valueOffset) low = middle + 1;
                else high = middle;
            }

            return low == 0 ? 0 : escapes[low - 1].ExtraAfter;
        }
    }

    /// <summary>Unescapes the string whose content, without quotes, is <paramref name="content"/>; the content was checked by the JSON reader.</summary>
    public static Unescaped Unescape(string text, TextSpan content)
    {
        var value = new StringBuilder(content.Length);
        var escapes = new List<(int, int)>();
        var extra = 0;
        for (var i = content.Start; i < content.End;)
        {
            var c = text[i];
            if (c != '\\' || i + 1 >= content.End)
            {
                value.Append(c);
                i++;
                continue;
            }

            var length = text[i + 1] == 'u' && i + UnicodeEscapeLength <= content.End ? UnicodeEscapeLength : 2;
            extra += length - 1;
            escapes.Add((value.Length, extra));
            value.Append(length == 2 ? Simple(text[i + 1]) : Unicode(text, i + 2));
            i += length;
        }

        return new Unescaped(WithoutLoneSurrogates(value.ToString()), escapes.ToArray());
    }

    /// <summary>The first half of a surrogate pair without its other half; -1 when there is none.</summary>
    public static int FindLoneSurrogate(string value, int from = 0)
    {
        for (var i = from; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1])) i++;
            else return i;
        }

        return -1;
    }

    /// <summary>The same text with U+FFFD for each half of a surrogate pair; lengths and offsets stay.</summary>
    public static string WithoutLoneSurrogates(string value)
    {
        var lone = FindLoneSurrogate(value);
        if (lone < 0) return value;
        var mended = value.ToCharArray();
        for (; lone >= 0; lone = FindLoneSurrogate(value, lone + 1)) mended[lone] = Replacement;
        return new string(mended);
    }

    private static char Simple(char escape) => escape switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        _ => escape,
    };

    private static char Unicode(string text, int start)
    {
        var code = 0;
        for (var i = start; i < start + 4; i++) code = (code * 16) + HexDigit(text[i]);
        return (char)code;
    }

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => 0,
    };
}
