using System.Globalization;
using System.Text;

namespace ProtocolSdk.Generators.Tests.Fuzzing;

/// <summary>Writes JSON strings that a .NET writer wouldn't write: half surrogate pairs, and needless or no escapes.</summary>
internal static class JsonTexts
{
    /// <summary>A JSON string in ASCII: everything else is escaped.</summary>
    public static string Escaped(string text) => "\"" + string.Concat(text.Select(c => c is >= ' ' and < '\x7f' and not '"' and not '\\' ? c.ToString() : Escape(c))) + "\"";

    /// <summary>A JSON string in which only what must be is escaped.</summary>
    public static string Raw(string text)
    {
        var json = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) json.Append(c).Append(text[++i]);
            else if (c is '"' or '\\' or < ' ' || char.IsSurrogate(c)) json.Append(Escape(c));
            else json.Append(c);
        }

        return json.Append('"').ToString();
    }

    private static string Escape(char c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
