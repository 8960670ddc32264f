using System.Globalization;
using System.Numerics;

namespace ProtocolSdk.Cql.Units;

/// <summary>
/// Reads UCUM's grammar: symbols with exponents, numbers, <c>.</c> and <c>/</c>, parentheses, annotations in braces. Bounded in length,
/// depth and exponents, because units come with data.
/// </summary>
internal sealed class UnitParser
{
    private const int MaxLength = 200;
    private const int MaxDepth = 16;
    private const int MaxExponent = 30;
    private const int MaxNumberLength = 30;
    private readonly string _text;
    private int _position;

    private UnitParser(string text) => _text = text;

    /// <summary>The unit as written, or null when the text isn't of UCUM's grammar. Symbols aren't looked up.</summary>
    public static UnitExpression? Parse(string text)
    {
        if (text.Length is 0 or > MaxLength) return null;
        var parser = new UnitParser(text);
        return parser.ReadTerm(0) is { } term && parser._position == text.Length ? term : null;
    }

    private UnitExpression? ReadTerm(int depth)
    {
        if (depth > MaxDepth) return null;
        var result = new UnitExpression();
        var sign = Accept('/') ? -1 : 1;
        while (true)
        {
            if (!ReadComponent(result, sign, depth)) return null;
            if (Accept('.')) sign = 1;
            else if (Accept('/')) sign = -1;
            else return result;
        }
    }

    private bool ReadComponent(UnitExpression result, int sign, int depth)
    {
        if (Accept('('))
        {
            if (ReadTerm(depth + 1) is not { } inner || !Accept(')')) return false;
            // UCUM's grammar has no exponent after a parenthesis, yet people write it.
            if (!TryReadExponent(out var power)) return false;
            result.Multiply(inner, sign * power);
            return true;
        }

        if (Peek() == '{') return SkipAnnotation();
        var start = _position;
        if (char.IsDigit(Peek()))
        {
            while (char.IsDigit(Peek())) _position++;
            var digits = _text.Substring(start, _position - start);
            if (digits == "10" && Peek() is '*' or '^')
            {
                _position++;
                if (!TryReadExponent(out var power)) return false;
                result.MultiplySymbol("10*", sign * power);
                return Peek() != '{' || SkipAnnotation();
            }

            if (digits.Length > MaxNumberLength) return false;
            // UCUM would read 1.73 as one times seventy-three, which nobody means.
            if (Peek() == '.' && _position + 1 < _text.Length && char.IsDigit(_text[_position + 1])) return false;
            var number = new Rational(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
            if (number.Numerator.IsZero) return false;
            result.MultiplyNumber(number, sign);
            return Peek() != '{' || SkipAnnotation();
        }

        if (!TryReadSymbol(out var symbol) || !TryReadExponent(out var exponent)) return false;
        result.MultiplySymbol(symbol, sign * exponent);
        return Peek() != '{' || SkipAnnotation();
    }

    private bool TryReadSymbol(out string symbol)
    {
        var start = _position;
        while (_position < _text.Length)
        {
            var character = _text[_position];
            if (character == '[')
            {
                var end = _text.IndexOf(']', _position);
                if (end < 0) break;
                _position = end + 1;
                continue;
            }

            if (character is '.' or '/' or '(' or ')' or '{' or '}' or '+' or '-' or ']' or ' ' || char.IsDigit(character) || character is < '!' or > '~') break;
            _position++;
        }

        symbol = _text.Substring(start, _position - start);
        return symbol.Length > 0;
    }

    private bool TryReadExponent(out int exponent)
    {
        exponent = 1;
        var start = _position;
        var negative = Accept('-');
        if (!negative) Accept('+');
        var digits = _position;
        while (char.IsDigit(Peek())) _position++;
        if (_position == digits) return digits == start;
        if (_position - digits > 2) return false;
        exponent = int.Parse(_text.Substring(digits, _position - digits), NumberStyles.None, CultureInfo.InvariantCulture);
        if (negative) exponent = -exponent;
        return exponent is >= -MaxExponent and <= MaxExponent and not 0;
    }

    private bool SkipAnnotation()
    {
        var end = _text.IndexOf('}', _position);
        if (end < 0) return false;
        _position = end + 1;
        return true;
    }

    private bool Accept(char character)
    {
        if (Peek() != character) return false;
        _position++;
        return true;
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';
}
