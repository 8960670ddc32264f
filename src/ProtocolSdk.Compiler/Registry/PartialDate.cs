using System.Globalization;

namespace ProtocolSdk.Compiler.Registry;

/// <summary>A date as precise as the registry gives it: a day, a month or a year.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12; null when unstated, and then the day is too.</param>
/// <param name="Day">1 to 31, a day that exists; null when unstated.</param>
public readonly record struct PartialDate(int Year, int? Month, int? Day)
{
    /// <summary>The first day it can be.</summary>
    public DateTime Earliest => new(Year, Month ?? 1, Day ?? 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The last day it can be.</summary>
    public DateTime Latest
    {
        get
        {
            var month = Month ?? 12;
            return new DateTime(Year, month, Day ?? DateTime.DaysInMonth(Year, month), 0, 0, 0, DateTimeKind.Unspecified);
        }
    }

    /// <summary>Reads <c>2025-05-19</c>, <c>2025-05</c> or <c>2025</c>; a time of day behind a full date is left out.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        if (text.Length > 10 && text[10] == 'T') text = text.Substring(0, 10);
        var parts = text.Split('-');
        if (parts.Length > 3 || !TryNumber(parts[0], 4, out var year) || year < 1) return false;
        int? month = null, day = null;
        if (parts.Length > 1)
        {
            if (!TryNumber(parts[1], 2, out var m) || m is < 1 or > 12) return false;
            month = m;
        }

        if (parts.Length > 2)
        {
            if (!TryNumber(parts[2], 2, out var d) || d < 1 || d > DateTime.DaysInMonth(year, month!.Value)) return false;
            day = d;
        }

        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>As ISO 8601 has it, with the precision it has.</summary>
    public override string ToString()
    {
        var year = Year.ToString("0000", CultureInfo.InvariantCulture);
        if (Month is not { } month) return year;
        var yearMonth = year + "-" + month.ToString("00", CultureInfo.InvariantCulture);
        return Day is { } day ? yearMonth + "-" + day.ToString("00", CultureInfo.InvariantCulture) : yearMonth;
    }

    private static bool TryNumber(string text, int digits, out int number)
    {
        number = 0;
        return text.Length == digits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
