using System.Globalization;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Cuts a CQL text into tokens. It stops at the first piece that is none, with a token that says why.</summary>
internal sealed partial class CqlLexer
{
    private static readonly string[] TwoCharacterSymbols = ["<=", ">=", "!=", "!~", "->"];

    private readonly string _text;
    private readonly List<CqlToken> _tokens = [];
    private int _position;

    private CqlLexer(string text) => _text = text;

    private char Current => Peek(0);

    /// <summary>All tokens; the last one is <see cref="CqlTokenKind.EndOfText"/> or <see cref="CqlTokenKind.Error"/>.</summary>
    public static List<CqlToken> Tokenize(string text)
    {
        var lexer = new CqlLexer(text);
        while (true)
        {
            var token = lexer.Next();
            lexer._tokens.Add(token);
            if (token.Kind is CqlTokenKind.EndOfText or CqlTokenKind.Error) return lexer._tokens;
        }
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_';

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private CqlToken Next()
    {
        if (SkipBlanks() is { } unterminated) return unterminated;
        var start = _position;
        if (start >= _text.Length) return new CqlToken(CqlTokenKind.EndOfText, new TextSpan(start, 0), "");
        var c = Current;
        if (IsLetter(c)) return ReadWord();
        if (IsDigit(c)) return ReadNumber();
        return c switch
        {
            '\'' => ReadQuoted('\'', CqlTokenKind.String),
            '"' => ReadQuoted('"', CqlTokenKind.QuotedName),
            '`' => ReadQuoted('`', CqlTokenKind.QuotedName),
            '@' => ReadTemporal(),
            '$' => ReadSpecialVariable(),
            '%' => ReadExternalConstant(),
            _ => ReadSymbol(),
        };
    }

    private CqlToken? SkipBlanks()
    {
        while (_position < _text.Length)
        {
            var c = Current;
            if (c is ' ' or '\t' or '\r' or '\n')
            {
                _position++;
            }
            else if (c == '/' && Peek(1) == '/')
            {
                while (_position < _text.Length && Current is not ('\r' or '\n')) _position++;
            }
            else if (c == '/' && Peek(1) == '*')
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                if (end < 0) return Fail(DiagnosticCatalogue.CqlUnterminated, _position, _position + 2, "comment", "*/");
                _position = end + 2;
            }
            else
            {
                break;
            }
        }

        return null;
    }

    private CqlToken ReadWord()
    {
        var start = _position;
        while (IsLetter(Current) || IsDigit(Current)) _position++;
        return Token(CqlTokenKind.Word, start, _text.Substring(start, _position - start));
    }

    private CqlToken ReadNumber()
    {
        var start = _position;
        while (IsDigit(Current)) _position++;
        if (Current == 'L')
        {
            var digits = _text.Substring(start, _position - start);
            _position++;
            return Token(CqlTokenKind.LongNumber, start, digits);
        }

        if (Current == '.' && IsDigit(Peek(1)))
        {
            _position++;
            while (IsDigit(Current)) _position++;
        }

        return Token(CqlTokenKind.Number, start, _text.Substring(start, _position - start));
    }

    private CqlToken ReadSpecialVariable()
    {
        var start = _position++;
        while (IsLetter(Current)) _position++;
        var text = _text.Substring(start, _position - start);
        return text is "$this" or "$index" or "$total"
            ? Token(CqlTokenKind.Symbol, start, text)
            : Fail(DiagnosticCatalogue.CqlUnexpectedCharacter, start, _position, text, "the variables of CQL are $this, $index and $total");
    }

    private CqlToken ReadExternalConstant()
    {
        var start = _position++;
        while (IsLetter(Current) || IsDigit(Current)) _position++;
        return Fail(DiagnosticCatalogue.CqlExternalConstant, start, _position, _text.Substring(start, _position - start));
    }

    private CqlToken ReadSymbol()
    {
        var start = _position;
        foreach (var symbol in TwoCharacterSymbols)
        {
            if (Current == symbol[0] && Peek(1) == symbol[1])
            {
                _position += 2;
                return Token(CqlTokenKind.Symbol, start, symbol);
            }
        }

        var c = Current;
        const string OneCharacterSymbols = "()[]{}<>=~+-*/^&|.,:";
        if (OneCharacterSymbols.IndexOf(c) >= 0)
        {
            _position++;
            return Token(CqlTokenKind.Symbol, start, c.ToString());
        }

        var length = char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
        return Fail(
            DiagnosticCatalogue.CqlUnexpectedCharacter,
            start,
            start + length,
            Show(_text.Substring(start, length)),
            AdviceOn(c));
    }

    private static string AdviceOn(char c) => c switch
    {
        '!' => "write not, or != for unequal",
        ';' => "an expression ends without it",
        '\u2264' => "write <=",
        '\u2265' => "write >=",
        '\u2260' => "write !=",
        '\u00D7' or '\u00B7' => "write *",
        '\u00F7' => "write /",
        '\u2212' or '\u2013' or '\u2014' => "write the minus sign of the keyboard, -",
        '\u2018' or '\u2019' or '\u201A' or '\u00B4' => "a text stands between straight single quotes, '…'",
        '\u201C' or '\u201D' or '\u201E' => "a name stands between straight double quotes, \"…\", and a text between single ones, '…'",
        _ when char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' => "replace it by a plain space",
        _ when char.IsLetter(c) => "put a name with letters other than A to Z in double quotes, \"…\"",
        _ => "remove it, or put the text it belongs to in quotes",
    };

    // What can't be seen, or would disturb a line of output, is named by its number.
    private static string Show(string character)
    {
        var code = character.Length == 2 ? char.ConvertToUtf32(character, 0) : character[0];
        var visible = code > 0x20
            && CharUnicodeInfo.GetUnicodeCategory(character, 0) is not (
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
        var number = "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
        return visible ? character : number;
    }

    private CqlToken Token(CqlTokenKind kind, int start, string text) => new(kind, TextSpan.FromBounds(start, _position), text);

    private CqlToken Fail(DiagnosticRule rule, int start, int end, params string[] arguments)
    {
        var span = TextSpan.FromBounds(start, Math.Min(end, _text.Length));
        return new CqlToken(CqlTokenKind.Error, span, "") { Error = new CqlError(rule, span, arguments.ToEquatableArray()) };
    }
}
