using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
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

    // "true" and "false" as numbers of the bytes that are read.
    private const uint True = 0x65757274;
    private const ulong False = 0x65736C6166;
    private const ulong FiveBytes = 0xFF_FFFF_FFFF;

    // A date with its quotes. "0000-00-", and "-00" with a quote behind it; what added to a byte of them reaches the highest bit when it is more than 9, or more than 0.
    private const int QuotedDate = 12;
    private const ulong FrontOfDate = 0x2D30302D30303030;
    private const uint BackOfDate = 0x2230302D;
    private const ulong MostOfFront = 0x7F76767F76767676;
    private const uint MostOfBack = 0x7F76767F;
    private const ulong HighBits = 0x8080808080808080;
    private const uint HighBitsOfBack = 0x80808080;

    /// <summary>A Boolean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool? ReadBoolean()
    {
        var at = _at;
        if (at <= _text.Length - sizeof(ulong))
        {
            // Without a jump between the two, of which a processor guesses every other one wrongly.
            var word = BinaryPrimitives.ReadUInt64LittleEndian(_text[at..]);
            var isTrue = (uint)word == True;
            var isFalse = (word & FiveBytes) == False;
            if (isTrue | isFalse)
            {
                _at = at + (isFalse ? 5 : 4);
                return isTrue;
            }
        }

        return ReadOtherBoolean();
    }

    private bool? ReadOtherBoolean()
    {
        Peek();
        var rest = _text[_at..];
        if (rest.StartsWith("true"u8))
        {
            _at += 4;
            return true;
        }

        if (rest.StartsWith("false"u8))
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
        var at = _at;
        if (at <= _text.Length - QuotedDate)
        {
            // "2025-11-25": each digit of it becomes its number, and each other character that is as it should be zero.
            var front = BinaryPrimitives.ReadUInt64LittleEndian(_text[(at + 1)..]) ^ FrontOfDate;
            var back = BinaryPrimitives.ReadUInt32LittleEndian(_text[(at + 8)..]) ^ BackOfDate;
            var wrong = ((front | (front + MostOfFront)) & HighBits) | ((back | (back + MostOfBack)) & HighBitsOfBack);
            if (_text[at] == '"' && wrong == 0)
            {
                var pairs = (((uint)front * 10) + ((uint)front >> 8)) & 0x00FF00FF;
                var year = (int)(((pairs & 0xFF) * 100) + (pairs >> 16));
                var month = (int)((((front >> 40) & 0xF) * 10) + ((front >> 48) & 0xF));
                var day = (int)((((back >> 8) & 0xF) * 10) + ((back >> 16) & 0xF));
                if (year > 0 && month is >= 1 and <= 12 && day >= 1 && (day <= 28 || day <= Calendar.DaysInMonth(year, month)))
                {
                    _at = at + QuotedDate;
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
}
