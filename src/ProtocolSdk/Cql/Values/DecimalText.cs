using System.Globalization;

namespace ProtocolSdk.Cql;

/// <summary>CQL's limits and text of Decimal: at most 28 digits, 8 of them after the point.</summary>
internal static class DecimalText
{
    public const decimal Max = 99999999999999999999.99999999m;
    public const decimal Min = -99999999999999999999.99999999m;

    /// <summary>The smallest step of a Decimal.</summary>
    public const decimal Step = 0.00000001m;

    public const int MaxScale = 8;

    /// <summary>Reads <c>(+|-)?digits(.digits)?</c>; digits beyond the eighth after the point are rounded away.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        int index = !text.IsEmpty && text[0] is '+' or '-' ? 1 : 0;
        int whole = CountDigits(text[index..]);
        if (whole == 0) return false;
        index += whole;
        if (index < text.Length)
        {
            if (text[index] != '.') return false;
            int fraction = CountDigits(text[(index + 1)..]);
            if (fraction == 0 || index + 1 + fraction != text.Length) return false;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)) return false;
        decimal? limited = Limit(value);
        value = limited ?? 0;
        return limited is not null;
    }

    /// <summary>Rounds to CQL's scale, half away from zero; null when out of range.</summary>
    public static decimal? Limit(decimal value)
    {
        if (value.Scale > MaxScale) value = decimal.Round(value, MaxScale, MidpointRounding.AwayFromZero);
        return value is < Min or > Max ? null : value;
    }

    /// <summary>As CQL writes a Decimal: always with a digit after the point.</summary>
    public static string ToText(decimal value) => value.Scale == 0
        ? value.ToString("0.0", CultureInfo.InvariantCulture)
        : value.ToString(CultureInfo.InvariantCulture);

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }
}
