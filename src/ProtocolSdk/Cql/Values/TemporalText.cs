using System.Numerics;

namespace ProtocolSdk.Cql;

/// <summary>ISO 8601 text of dates, times and offsets, read from and written to characters and UTF-8 bytes alike.</summary>
internal static class TemporalText
{
    /// <summary>Longer than any date-time text: <c>2025-02-03T04:05:06.789+14:00</c>.</summary>
    public const int MaxLength = 32;

    public static bool TryReadDate<TChar>(ReadOnlySpan<TChar> text, out int consumed, out CqlDate date)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        consumed = 0;
        date = default;
        if (!TryReadDigits(text, 0, 4, out int year) || year == 0) return false;
        if (!Has(text, 4, '-'))
        {
            consumed = 4;
            date = new CqlDate(year);
            return true;
        }

        if (!TryReadDigits(text, 5, 2, out int month) || month is < 1 or > 12) return false;
        if (!Has(text, 7, '-'))
        {
            consumed = 7;
            date = new CqlDate(year, month);
            return true;
        }

        if (!TryReadDigits(text, 8, 2, out int day) || day < 1 || day > Calendar.DaysInMonth(year, month)) return false;
        consumed = 10;
        date = CqlDate.FromComponents(year, month, day);
        return true;
    }

    /// <summary>Reads <c>hh[:mm[:ss[.f+]]]</c>. Digits after the millisecond are dropped.</summary>
    public static bool TryReadTime<TChar>(ReadOnlySpan<TChar> text, out int consumed, out int milliseconds, out CqlPrecision precision)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        consumed = 0;
        milliseconds = 0;
        precision = CqlPrecision.Hour;
        if (!TryReadDigits(text, 0, 2, out int hour) || hour > 23) return false;
        milliseconds = hour * (int)Calendar.MillisecondsPerHour;
        consumed = 2;
        if (!Has(text, 2, ':')) return true;
        if (!TryReadDigits(text, 3, 2, out int minute) || minute > 59) return false;
        milliseconds += minute * (int)Calendar.MillisecondsPerMinute;
        precision = CqlPrecision.Minute;
        consumed = 5;
        if (!Has(text, 5, ':')) return true;
        if (!TryReadDigits(text, 6, 2, out int second) || second > 59) return false;
        milliseconds += second * (int)Calendar.MillisecondsPerSecond;
        precision = CqlPrecision.Second;
        consumed = 8;
        if (!Has(text, 8, '.')) return true;
        int scale = 100;
        int index = 9;
        while (TryReadDigits(text, index, 1, out int digit))
        {
            milliseconds += digit * scale;
            scale /= 10;
            index++;
        }

        if (index == 9) return false;
        precision = CqlPrecision.Millisecond;
        consumed = index;
        return true;
    }

    /// <summary>Reads <c>Z</c>, <c>+hh:mm</c> or <c>-hh:mm</c>, at most 14 hours.</summary>
    public static bool TryReadOffset<TChar>(ReadOnlySpan<TChar> text, out int consumed, out int minutes)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        consumed = 0;
        minutes = 0;
        if (Has(text, 0, 'Z'))
        {
            consumed = 1;
            return true;
        }

        bool negative = Has(text, 0, '-');
        if (!negative && !Has(text, 0, '+')) return false;
        if (!TryReadDigits(text, 1, 2, out int hours) || !Has(text, 3, ':') || !TryReadDigits(text, 4, 2, out int rest) || rest > 59) return false;
        minutes = (hours * 60) + rest;
        if (minutes > CqlDateTime.MaxOffsetMinutes) return false;
        if (negative) minutes = -minutes;
        consumed = 6;
        return true;
    }

    public static int WriteDate<TChar>(Span<TChar> text, CqlDate date)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int length = WriteDigits(text, 0, date.Year, 4);
        if (date.Precision == CqlPrecision.Year) return length;
        length = Write(text, length, '-');
        length = WriteDigits(text, length, date.EarliestMonth, 2);
        if (date.Precision == CqlPrecision.Month) return length;
        length = Write(text, length, '-');
        return WriteDigits(text, length, date.EarliestDay, 2);
    }

    public static int WriteTime<TChar>(Span<TChar> text, int start, int milliseconds, CqlPrecision precision)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int length = WriteDigits(text, start, milliseconds / (int)Calendar.MillisecondsPerHour, 2);
        if (precision == CqlPrecision.Hour) return length;
        length = Write(text, length, ':');
        length = WriteDigits(text, length, milliseconds / (int)Calendar.MillisecondsPerMinute % 60, 2);
        if (precision == CqlPrecision.Minute) return length;
        length = Write(text, length, ':');
        length = WriteDigits(text, length, milliseconds / (int)Calendar.MillisecondsPerSecond % 60, 2);
        if (precision == CqlPrecision.Second) return length;
        length = Write(text, length, '.');
        return WriteDigits(text, length, milliseconds % 1000, 3);
    }

    public static int WriteOffset<TChar>(Span<TChar> text, int start, int minutes)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int length = Write(text, start, minutes < 0 ? '-' : '+');
        length = WriteDigits(text, length, Math.Abs(minutes) / 60, 2);
        length = Write(text, length, ':');
        return WriteDigits(text, length, Math.Abs(minutes) % 60, 2);
    }

    public static int Write<TChar>(Span<TChar> text, int start, char character)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        text[start] = TChar.CreateTruncating(character);
        return start + 1;
    }

    public static bool Has<TChar>(ReadOnlySpan<TChar> text, int index, char character)
        where TChar : unmanaged, IBinaryInteger<TChar> =>
        index < text.Length && text[index] == TChar.CreateTruncating(character);

    public static bool TryCopy<TChar>(ReadOnlySpan<TChar> text, Span<TChar> destination, out int written)
    {
        written = text.TryCopyTo(destination) ? text.Length : 0;
        return written != 0;
    }

    private static int WriteDigits<TChar>(Span<TChar> text, int start, int value, int digits)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        for (int i = start + digits - 1; i >= start; i--)
        {
            text[i] = TChar.CreateTruncating('0' + (value % 10));
            value /= 10;
        }

        return start + digits;
    }

    private static bool TryReadDigits<TChar>(ReadOnlySpan<TChar> text, int start, int digits, out int value)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        value = 0;
        if (start + digits > text.Length) return false;
        for (int i = start; i < start + digits; i++)
        {
            int digit = int.CreateTruncating(text[i]) - '0';
            if ((uint)digit > 9) return false;
            value = (value * 10) + digit;
        }

        return true;
    }
}
