using System.Globalization;
using System.Text;
using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Strings and quoted names.</summary>
internal sealed partial class CqlLexer
{
    private CqlToken ReadQuoted(char quote, CqlTokenKind kind)
    {
        var start = _position++;
        var value = new StringBuilder();
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == quote)
            {
                _position++;
                if (kind == CqlTokenKind.QuotedName && value.Length == 0)
                    return Fail(DiagnosticCatalogue.CqlEmptyName, start, _position);
                return Token(kind, start, value.ToString());
            }

            if (c != '\\')
            {
                value.Append(c);
                _position++;
            }
            else if (ReadEscape(value) is { } error)
            {
                return error;
            }
        }

        return Fail(
            DiagnosticCatalogue.CqlUnterminated,
            start,
            start + 1,
            kind == CqlTokenKind.String ? "text" : "name",
            quote.ToString());
    }

    private CqlToken? ReadEscape(StringBuilder value)
    {
        var start = _position;
        var c = Peek(1);
        _position += 2;
        switch (c)
        {
            case '\'' or '"' or '`' or '\\' or '/':
                value.Append(c);
                return null;
            case 'r':
                value.Append('\r');
                return null;
            case 'n':
                value.Append('\n');
                return null;
            case 't':
                value.Append('\t');
                return null;
            case 'f':
                value.Append('\f');
                return null;
            case 'u' when _position + 4 <= _text.Length && IsHexadecimal(_text, _position):
                value.Append((char)ushort.Parse(_text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                _position += 4;
                return null;
            default:
                var shown = start + 1 < _text.Length ? "\\" + Show(c.ToString()) : "\\";
                return Fail(DiagnosticCatalogue.CqlInvalidEscape, start, start + 2, shown);
        }
    }

    private static bool IsHexadecimal(string text, int start)
    {
        for (var i = start; i < start + 4; i++)
        {
            if (text[i] is not (>= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F')) return false;
        }

        return true;
    }
}
