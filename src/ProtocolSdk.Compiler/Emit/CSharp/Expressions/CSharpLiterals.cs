using System.Globalization;
using System.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>Constants of C#. Text from files comes out as printable ASCII alone, so that nothing in it can end a literal.</summary>
public static class CSharpLiterals
{
    /// <summary>A regular string literal with its quotes, of printable ASCII.</summary>
    public static string String(string value) => String(value, static c => c is >= ' ' and <= '~');

    /// <summary>A regular string literal with its quotes, on one line.</summary>
    /// <param name="value">The text.</param>
    /// <param name="staysReadable">
    /// Which characters stand as they are. Where any beyond ASCII do, the literal may become UTF-8 data, in which half a surrogate pair can't stand: it
    /// becomes U+FFFD.
    /// </param>
    internal static string String(string value, Func<char, bool> staysReadable)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        var isUnicode = staysReadable('é');
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (isUnicode && char.IsSurrogate(c))
            {
                if (i + 1 < value.Length && char.IsSurrogatePair(c, value[i + 1])) text.Append(c).Append(value[++i]);
                else text.Append("\\uFFFD");
            }
            else if (c == '"')
            {
                text.Append("\\\"");
            }
            else
            {
                AppendEscaped(text, c, staysReadable(c));
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>A character literal with its quotes.</summary>
    public static string Char(char value)
    {
        var text = new StringBuilder("'");
        if (value == '\'') text.Append("\\'");
        else AppendEscaped(text, value, value is >= ' ' and <= '~');
        return text.Append('\'').ToString();
    }

    /// <summary>An <c>int</c>.</summary>
    public static string Int32(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A <c>long</c> with its suffix.</summary>
    public static string Int64(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A <c>decimal</c> with its suffix; trailing zeros are kept.</summary>
    public static string Decimal(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "m";

    private static void AppendEscaped(StringBuilder text, char c, bool staysReadable)
    {
        switch (c)
        {
            case '\\': text.Append("\\\\"); break;
            case '\n': text.Append("\\n"); break;
            case '\r': text.Append("\\r"); break;
            case '\t': text.Append("\\t"); break;
            default:
                if (staysReadable) text.Append(c);
                else text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
