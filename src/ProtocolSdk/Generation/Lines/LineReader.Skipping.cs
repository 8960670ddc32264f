namespace ProtocolSdk.Generation;

/// <content>Passing over what no rule reads: checked as JSON, and nothing is made of it.</content>
public ref partial struct LineReader
{
    /// <summary>Whether a text stands in JSON as it is, without an escape.</summary>
    internal static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
        foreach (var b in utf8)
        {
            if (b is < (byte)' ' or (byte)'"' or (byte)'\\') return false;
        }

        return true;
    }

    /// <summary>Passes over a text or null that no rule reads, but which must be one.</summary>
    public void SkipText()
    {
        if (Peek() != '"')
        {
            if (!PassNull()) Fail();
            return;
        }

        var from = _at;
        if (SkipString()) Unescape(from, _at);
    }

    /// <summary>Passes over a string; true when it has escapes.</summary>
    private bool SkipString()
    {
        var isEscaped = false;
        var at = _at + 1;
        while (true)
        {
            at = StopOfText(at);
            if (_text[at] == '"') break;
            if (_text[at] != '\\')
            {
                Fail();
                return false;
            }

            isEscaped = true;
            var escaped = _text[at + 1];
            if (escaped == 'u' && at + 6 < _text.Length && IsHexadecimal(_text.Slice(at + 2, 4)))
            {
                at += 6;
            }
            else if (escaped is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t')
            {
                at += 2;
            }
            else
            {
                Fail();
                return false;
            }
        }

        _at = at + 1;
        return isEscaped;
    }

    private static bool IsHexadecimal(ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit)) return false;
        }

        return true;
    }

    private void SkipValue()
    {
        switch (Peek())
        {
            case (byte)'"':
                SkipString();
                break;
            case (byte)'{' or (byte)'[':
                SkipContainer();
                break;
            default:
                SkipScalar();
                break;
        }
    }

    // A bit for each open container: 1 is an object. The JSON reader allows 64 of them, those around this value included.
    private void SkipContainer()
    {
        var objects = 0UL;
        var depth = _depth;
        do
        {
            var next = Peek();
            var opens = next is (byte)'{' or (byte)'[';
            if (opens)
            {
                if (depth >= MaxDepth)
                {
                    Fail();
                    return;
                }

                depth++;
                objects = (objects << 1) | (next == '{' ? 1UL : 0);
                _at++;
                next = Peek();
                if (next == (objects % 2 == 1 ? '}' : ']'))
                {
                    _at++;
                    depth--;
                    objects >>= 1;
                    opens = false;
                }
            }
            else if (next == '"')
            {
                SkipString();
            }
            else
            {
                SkipScalar();
            }

            // Behind a value: close what ends here, then go on to the next one.
            while (!opens && !_failed && depth > _depth)
            {
                next = Peek();
                _at++;
                if (next == ',') break;
                if (next != (objects % 2 == 1 ? '}' : ']')) Fail();
                depth--;
                objects >>= 1;
            }

            if (!_failed && depth > _depth && objects % 2 == 1) SkipName();
        }
        while (!_failed && depth > _depth);
    }

    private void SkipName()
    {
        if (Peek() != '"')
        {
            Fail();
            return;
        }

        SkipString();
        if (!_failed) PassColon();
    }

    private void SkipScalar()
    {
        var rest = _text[_at..];
        if (rest.StartsWith("true"u8) || rest.StartsWith("null"u8)) _at += 4;
        else if (rest.StartsWith("false"u8)) _at += 5;
        else SkipNumber();
    }

    private void SkipNumber()
    {
        var at = _at;
        if (_text[at] == '-') at++;
        if (_text[at] == '0') at++;
        else if (!PassDigits(ref at)) Fail();
        if (_failed) return;
        if (_text[at] == '.')
        {
            at++;
            if (!PassDigits(ref at)) Fail();
        }

        if (!_failed && _text[at] is (byte)'e' or (byte)'E')
        {
            at++;
            if (_text[at] is (byte)'+' or (byte)'-') at++;
            if (!PassDigits(ref at)) Fail();
        }

        _at = at;
    }

    private readonly bool PassDigits(ref int at)
    {
        var from = at;
        while ((uint)(_text[at] - '0') <= 9) at++;
        return at > from;
    }
}
