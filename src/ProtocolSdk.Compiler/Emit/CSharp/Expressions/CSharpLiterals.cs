using System.Globalization;
using System.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>Constants of C#. Text from files comes out as printable ASCII alone, so that nothing in it can end a literal.</summary>
public static class CSharpLiterals
{
    /// <summary>A regular string literal with its quotes.</summary>
    public static string String(string value)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value) AppendEscaped(text, c);
        return text.Append('"').ToString();
    }

    /// <summary>A character literal with its quotes.</summary>
    public static string Char(char value)
    {
        var text = new StringBuilder("'");
        AppendEscaped(text, value);
        return text.Append('\'').ToString();
    }

    /// <summary>An <c>int</c>.</summary>
    public static string Int32(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A <c>long</c> with its suffix.</summary>
    public static string Int64(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A <c>decimal</c> with its suffix; trailing zeros are kept.</summary>
    public static string Decimal(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "m";

    private static void AppendEscaped(StringBuilder text, char c)
    {
        switch (c)
        {
            case '"':
                text.Append("\\\"");
                break;
            case '\'':
                text.Append("\\'");
                break;
            case '\\':
                text.Append("\\\\");
                break;
            case >= ' ' and <= '~':
                text.Append(c);
                break;
            default:
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
