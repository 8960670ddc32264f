using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Dates and times.</summary>
internal sealed partial class CqlLexer
{
    private CqlToken ReadTemporal()
    {
        var start = _position++;
        var components = new List<int>(7);
        if (Current == 'T') return ReadTime(start, components);
        if (!TryDigits(4, components)) return InvalidTemporal(start, "a date begins with four digits, such as @2025-02-03; a time with T, such as @T10:30");
        if (TryPart('-', components)) TryPart('-', components);
        if (Current != 'T')
        {
            if (IsDigit(Current) || (components.Count < 3 && Current == '-' && IsDigit(Peek(1))))
                return InvalidTemporal(start, "month and day are two digits each, such as @2025-02-03; around a minus sign write spaces");
            return FinishTemporal(CqlTokenKind.Date, start, components, null);
        }

        _position++;
        if (IsDigit(Current))
        {
            if (components.Count < 3) return InvalidTemporal(start, "a time of day needs the month and the day before it, such as @2025-02-03T10:30");
            if (!TryTimeOfDay(components)) return InvalidTemporal(start, TimeAdvice);
        }

        int? offset = null;
        if (Current == 'Z')
        {
            _position++;
            offset = 0;
        }
        else if (Current is '+' or '-' && IsDigit(Peek(1)) && IsDigit(Peek(2)) && Peek(3) == ':' && IsDigit(Peek(4)) && IsDigit(Peek(5)))
        {
            var sign = Current == '-' ? -1 : 1;
            var hours = TwoDigits(1);
            var minutes = TwoDigits(4);
            _position += 6;
            if (minutes > 59 || (hours * 60) + minutes > 14 * 60) return InvalidTemporal(start, "an offset is between -14:00 and +14:00");
            offset = sign * ((hours * 60) + minutes);
        }

        return FinishTemporal(CqlTokenKind.DateTime, start, components, offset);
    }

    private const string TimeAdvice = "hour, minute and second are two digits each, and behind the seconds stand at most milliseconds, such as 10:30:00.250";

    private CqlToken ReadTime(int start, List<int> components)
    {
        _position++;
        if (!TryTimeOfDay(components)) return InvalidTemporal(start, TimeAdvice);
        if (Current == 'Z' || (Current is '+' or '-' && IsDigit(Peek(1)) && IsDigit(Peek(2)) && Peek(3) == ':'))
            return InvalidTemporal(start, "a Time has no offset: remove it, or write a DateTime");
        return FinishTemporal(CqlTokenKind.Time, start, components, null);
    }

    private bool TryTimeOfDay(List<int> components)
    {
        if (!TryDigits(2, components)) return false;
        if (TryPart(':', components) && TryPart(':', components) && Current == '.' && IsDigit(Peek(1)))
        {
            _position++;
            var milliseconds = 0;
            for (var scale = 100; IsDigit(Current); scale /= 10, _position++)
            {
                // Zeros behind the milliseconds say nothing; other digits would be lost.
                if (scale == 0 && Current != '0') return false;
                milliseconds += scale * (Current - '0');
            }

            components.Add(milliseconds);
        }

        return !IsDigit(Current) && !(Current == ':' && IsDigit(Peek(1)));
    }

    private bool TryDigits(int count, List<int> components)
    {
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            if (!IsDigit(Peek(i))) return false;
            value = (value * 10) + (Peek(i) - '0');
        }

        _position += count;
        components.Add(value);
        return true;
    }

    private bool TryPart(char separator, List<int> components)
    {
        if (Current != separator || !IsDigit(Peek(1)) || !IsDigit(Peek(2))) return false;
        _position++;
        return TryDigits(2, components);
    }

    private int TwoDigits(int ahead) => ((Peek(ahead) - '0') * 10) + (Peek(ahead + 1) - '0');

    private CqlToken FinishTemporal(CqlTokenKind kind, int start, List<int> components, int? offset)
    {
        if (IsLetter(Current)) return InvalidTemporal(start, "remove the letters behind it");
        if (kind != CqlTokenKind.Time)
        {
            if (components[0] == 0) return InvalidTemporal(start, "years are 0001 to 9999");
            if (components.Count > 1 && components[1] is < 1 or > 12) return InvalidTemporal(start, "months are 01 to 12");
            if (components.Count > 2 && (components[2] < 1 || components[2] > DateTime.DaysInMonth(components[0], components[1])))
                return InvalidTemporal(start, "this month has no such day");
        }

        var hour = kind == CqlTokenKind.Time ? 0 : 3;
        if (components.Count > hour && components[hour] > 23) return InvalidTemporal(start, "hours are 00 to 23");
        if (components.Count > hour + 1 && components[hour + 1] > 59) return InvalidTemporal(start, "minutes are 00 to 59");
        if (components.Count > hour + 2 && components[hour + 2] > 59) return InvalidTemporal(start, "seconds are 00 to 59");
        return Token(kind, start, _text.Substring(start, _position - start)) with
        {
            Components = components.ToEquatableArray(),
            OffsetMinutes = offset,
        };
    }

    private CqlToken InvalidTemporal(int start, string advice)
    {
        while (_position < _text.Length && (IsDigit(Current) || IsLetter(Current) || (Current is '-' or ':' or '.' && IsDigit(Peek(1))))) _position++;

        // A sentence shows a glimpse of what is wrong, however long that is.
        var length = Math.Min(_position - start, 40);
        return Fail(DiagnosticCatalogue.CqlInvalidTemporal, start, _position, _text.Substring(start, length), advice);
    }
}
