using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using ProtocolSdk.Cql;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Generation;

/// <content>The values that rules read: as <see cref="ValueJson"/> reads them, or a failure.</content>
public ref partial struct LineReader
{
    // What fits a 64-bit number whatever the digits are.
    private const int MostQuickDigits = 18;

    /// <summary>A Boolean.</summary>
    public bool? ReadBoolean()
    {
        var next = Peek();
        var rest = _text[_at..];
        if (next == 't' && rest.StartsWith("true"u8))
        {
            _at += 4;
            return true;
        }

        if (next == 'f' && rest.StartsWith("false"u8))
        {
            _at += 5;
            return false;
        }

        if (!PassNull()) Fail();
        return null;
    }

    /// <summary>An Integer.</summary>
    public int? ReadInteger()
    {
        var value = ReadLong();
        if (value is null or (>= int.MinValue and <= int.MaxValue)) return (int?)value;
        Fail();
        return null;
    }

    /// <summary>A Long.</summary>
    public long? ReadLong()
    {
        if (Peek() == 'n' && PassNull()) return null;
        var from = _at;
        SkipNumber();
        if (!_failed && Utf8Parser.TryParse(_text[from.._at], out long value, out var consumed) && from + consumed == _at) return value;
        Fail();
        return null;
    }

    /// <summary>A Decimal, rounded to eight digits.</summary>
    public decimal? ReadDecimal()
    {
        var next = Peek();
        if (next == 'n' && PassNull()) return null;
        var from = _at;
        var at = next == '-' ? from + 1 : from;
        var first = at;
        var digits = 0L;
        var scale = 0;
        int digit;
        while ((uint)(digit = _text[at] - '0') <= 9 && at - first < MostQuickDigits)
        {
            digits = (digits * 10) + digit;
            at++;
        }

        // No digits, or a zero before others, isn't for this path.
        var isQuick = at > first && (at == first + 1 || _text[first] != '0');
        if (_text[at] == '.')
        {
            var point = at++;
            while ((uint)(digit = _text[at] - '0') <= 9 && at - first <= MostQuickDigits)
            {
                digits = (digits * 10) + digit;
                at++;
            }

            scale = at - point - 1;
            isQuick &= scale is > 0 and <= DecimalText.MaxScale;
        }

        if (isQuick && digits != 0 && (uint)(_text[at] - '0') > 9 && _text[at] is not ((byte)'.' or (byte)'e' or (byte)'E'))
        {
            _at = at;
            return new decimal((int)digits, (int)(digits >> 32), 0, next == '-', (byte)scale);
        }

        return ReadAnyDecimal();
    }

    private decimal? ReadAnyDecimal()
    {
        var from = _at;
        SkipNumber();
        var number = _text[from.._at];
        if (!_failed && Utf8Parser.TryParse(number, out decimal value, out var consumed, number.IndexOfAny((byte)'e', (byte)'E') < 0 ? default : 'e') && consumed == number.Length)
            return value.Scale <= DecimalText.MaxScale ? value : decimal.Round(value, DecimalText.MaxScale, MidpointRounding.AwayFromZero);
        Fail();
        return null;
    }

    /// <summary>A String.</summary>
    public string? ReadText()
    {
        if (Peek() != '"')
        {
            if (!PassNull()) Fail();
            return null;
        }

        var from = _at;
        var isEscaped = SkipString();
        if (_failed) return null;
        return isEscaped ? Unescape(from, _at) : _scratch.TextOf(_text[(from + 1)..(_at - 1)]);
    }

    /// <summary>A Date, which may be partial.</summary>
    public CqlDate? ReadDate()
    {
        if (Peek() == '"' && _at <= _text.Length - 12)
        {
            var text = _text.Slice(_at + 1, 11);
            if (text[10] == '"' && text[4] == '-' && text[7] == '-')
            {
                int y1 = text[0] - '0', y2 = text[1] - '0', y3 = text[2] - '0', y4 = text[3] - '0';
                int m1 = text[5] - '0', m2 = text[6] - '0', d1 = text[8] - '0', d2 = text[9] - '0';
                var areDigits = (uint)y1 <= 9 && (uint)y2 <= 9 && (uint)y3 <= 9 && (uint)y4 <= 9 && (uint)m1 <= 9 && (uint)m2 <= 9 && (uint)d1 <= 9 && (uint)d2 <= 9;
                int year = (y1 * 1000) + (y2 * 100) + (y3 * 10) + y4, month = (m1 * 10) + m2, day = (d1 * 10) + d2;
                if (areDigits && year > 0 && month is >= 1 and <= 12 && day >= 1 && (day <= 28 || day <= Calendar.DaysInMonth(year, month)))
                {
                    _at += 12;
                    return CqlDate.FromComponents(year, month, day);
                }
            }
        }

        return ReadPlain<CqlDate>();
    }

    /// <summary>A DateTime, which may be partial.</summary>
    public CqlDateTime? ReadDateTime() => ReadPlain<CqlDateTime>();

    /// <summary>A Time, which may be partial.</summary>
    public CqlTime? ReadTime() => ReadPlain<CqlTime>();

    private T? ReadPlain<T>()
        where T : struct, IUtf8SpanParsable<T>
    {
        if (Peek() != '"')
        {
            if (!PassNull()) Fail();
            return null;
        }

        var end = PlainEnd();
        if (end >= 0 && T.TryParse(_text[(_at + 1)..end], null, out var value))
        {
            _at = end + 1;
            return value;
        }

        Fail();
        return null;
    }

    /// <summary>A Quantity, converted to the declared unit if there is one.</summary>
    public Quantity? ReadQuantity(string? unit)
    {
        if (Peek() != '{')
        {
            if (!PassNull()) Fail();
            return null;
        }

        if (unit is not null && ReadPlainQuantity(unit) is { } plain) return plain;
        _at++;
        decimal? number = null;
        string? given = null;
        var next = Peek();
        while (next != '}')
        {
            if (next != '"' || _failed) break;
            var rest = _text[_at..];
            var isValue = rest.StartsWith("\"value\""u8);
            if (!isValue && !rest.StartsWith("\"unit\""u8)) break;
            _at += isValue ? 7 : 6;
            PassColon();
            if (isValue) number = ReadDecimal();
            else given = ReadUnit(unit);
            next = Peek();
            if (next != ',') break;
            _at++;
            next = Peek();
            // A comma before the brace.
            if (next == '}') next = 0;
        }

        if (next == '}' && !_failed && number is { } value)
        {
            _at++;
            if (unit is null || given is null || given == unit) return new Quantity(value, given ?? unit);
            if (UnitConversion.Find(given, unit)?.Convert(value) is { } converted) return new Quantity(converted, unit);
        }

        Fail();
        return null;
    }

    /// <summary>A value with the declared unit behind it, without blanks; null, and nothing passed over, for anything else.</summary>
    private Quantity? ReadPlainQuantity(string unit)
    {
        var from = _at;
        if (_text[from..].StartsWith("{\"value\":"u8))
        {
            _at = from + 9;
            if (_text[_at] is not ((byte)'n' or (byte)' ') && ReadDecimal() is { } value)
            {
                var rest = _text[_at..];
                if (rest.StartsWith(",\"unit\":\""u8)
                    && rest.Length > unit.Length + 11
                    && Ascii.Equals(rest.Slice(9, unit.Length), unit)
                    && rest[unit.Length + 9] == '"'
                    && rest[unit.Length + 10] == '}')
                {
                    _at += unit.Length + 11;
                    return new Quantity(value, unit);
                }
            }

            _at = from;
        }

        return null;
    }

    private string? ReadUnit(string? declared)
    {
        if (Peek() != '"')
        {
            if (!PassNull()) Fail();
            return null;
        }

        var end = PlainEnd();
        if (end < 0) return null;
        var given = _text[(_at + 1)..end];
        _at = end + 1;
        return declared is not null && Ascii.Equals(given, declared) ? declared : _scratch.TextOf(given);
    }

    /// <summary>A Code, which the value set must have if there is one.</summary>
    public Code? ReadCode(ValueSet? valueSet)
    {
        var next = Peek();
        if (next == '"')
        {
            var end = PlainEnd();
            if (end < 0) return null;
            var text = _text[(_at + 1)..end];
            _at = end + 1;
            var code = valueSet is not null ? valueSet.FindUnique(text) : text.IsEmpty ? null : new Code(_scratch.TextOf(text));
            if (code is null) Fail();
            return code;
        }

        return next == 'n' && PassNull() ? null : ReadCodeObject(valueSet);
    }

    // Apart, because what a lambda captures is made at a method's beginning.
    private Code? ReadCodeObject(ValueSet? valueSet) => ReadOther((ref Utf8JsonReader reader, string name) => ValueJson.ReadCode(ref reader, name, valueSet));

    /// <summary>A list of codes; the same list is filled for the next line.</summary>
    public IReadOnlyList<Code>? ReadCodes(int field, ValueSet? valueSet)
    {
        if (!EntersList()) return null;
        var codes = (List<Code>)(_scratch.Lists[field] ??= new List<Code>());
        codes.Clear();
        if (valueSet is not null) ReadPlainCodes(valueSet, codes);
        while (!_failed && !LeavesList(codes.Count))
        {
            if (ReadCode(valueSet) is { } code) codes.Add(code);
            else Fail();
        }

        return codes;
    }

    /// <summary>Codes as texts without blanks between, up to what is none: nearly always the whole list.</summary>
    private void ReadPlainCodes(ValueSet valueSet, List<Code> codes)
    {
        var at = _at;
        while (_text[at] == '"')
        {
            var end = StopOfText(at + 1);
            if (_text[end] != '"' || valueSet.FindUnique(_text[(at + 1)..end]) is not { } code) break;
            codes.Add(code);
            _at = end + 1;
            if (_text[end + 1] != ',') break;
            at = end + 2;
        }
    }

    /// <summary>A list of rows; the same list and its rows are filled for the next line.</summary>
    /// <typeparam name="T">The class of the rows.</typeparam>
    public IReadOnlyList<T>? ReadRows<T>(int field)
        where T : RecordedRow, new()
    {
        if (!EntersList()) return null;
        var rows = (RowList<T>)(_scratch.Lists[field] ??= new RowList<T>());
        rows.Clear();
        while (!_failed && !LeavesList(rows.Count))
        {
            var row = rows.Add(out var place);
            ReadRow(row, ref rows.SetAt(place));
        }

        return rows;
    }

    /// <summary>A value of another type, read as <see cref="ValueJson"/> does from the bytes at which the line stands.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    public T? ReadOther<T>(ValueJson.ItemReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Peek();
        var from = _at;
        SkipValue();
        if (_failed) return default;
        var reader = new Utf8JsonReader(_text[from.._at]);
        try
        {
            reader.Read();
            return read(ref reader, "");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            Fail();
            return default;
        }
    }

    private bool EntersList()
    {
        if (Peek() == '[')
        {
            _at++;
            return true;
        }

        if (!PassNull()) Fail();
        return false;
    }

    // True behind the closing bracket; else the line stands at the next item.
    private bool LeavesList(int read)
    {
        var next = Peek();
        if (next == ']')
        {
            _at++;
            return true;
        }

        if (read == 0) return false;
        if (next == ',') _at++;
        else Fail();
        // A comma before the bracket.
        if (Peek() == ']') Fail();
        return false;
    }
}
