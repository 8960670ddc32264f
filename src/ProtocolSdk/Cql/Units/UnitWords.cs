namespace ProtocolSdk.Cql.Units;

/// <summary>UCUM codes as people write them. What has no other spelling than UCUM's stays as it is.</summary>
internal static class UnitWords
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["mm[Hg]"] = "mmHg",
        ["cm[H2O]"] = "cmH₂O",
        ["Cel"] = "°C",
        ["[degF]"] = "°F",
        ["deg"] = "°",
        ["[lb_av]"] = "lb",
        ["[oz_av]"] = "oz",
        ["[in_i]"] = "in",
        ["[ft_i]"] = "ft",
        ["a"] = "years",
        ["mo"] = "months",
        ["wk"] = "weeks",
        ["d"] = "days",
        ["h"] = "hours",
        ["min"] = "minutes",
        ["s"] = "seconds",
        ["year"] = "years",
        ["month"] = "months",
        ["week"] = "weeks",
        ["day"] = "days",
        ["hour"] = "hours",
        ["minute"] = "minutes",
        ["second"] = "seconds",
        ["millisecond"] = "milliseconds",
    };

    /// <summary>A number's text with its unit: <c>100 ×10⁹/L</c>; the number alone for a unit of 1.</summary>
    public static string With(string number, string unit)
    {
        if (unit == "1") return number;
        string words = Of(unit);
        // One of them: the singular of the plurals above.
        if (number == "1" && Spellings.ContainsKey(unit) && words.Length > 2 && words[words.Length - 1] == 's') words = words.Substring(0, words.Length - 1);
        return words == "%" || words[0] == '°' ? number + (words.Length > 1 ? " " : string.Empty) + words : $"{number} {words}";
    }

    /// <summary>The unit as people write it.</summary>
    public static string Of(string unit)
    {
        if (Spellings.TryGetValue(unit, out string? spelling)) return spelling;
        return string.Join("/", unit.Split('/').Select(Part));
    }

    private static string Part(string part)
    {
        if (part == "mm[Hg]" || part.IndexOf('[') >= 0) part = part.Replace("mm[Hg]", "mmHg").Replace("[iU]", "IU").Replace("[IU]", "IU");
        if (part.Length > 1 && part[0] == 'u' && char.IsLetter(part[1])) part = $"µ{part.Substring(1)}";
        if (part.StartsWith("10*", StringComparison.Ordinal) || part.StartsWith("10^", StringComparison.Ordinal))
        {
            int end = 3;
            while (end < part.Length && char.IsDigit(part[end])) end++;
            if (end > 3) return $"×10{Raised(part.Substring(3, end - 3))}{part.Substring(end)}";
        }

        int digits = part.Length;
        while (digits > 0 && part[digits - 1] is >= '0' and <= '9') digits--;
        return digits > 0 && digits < part.Length && char.IsLetter(part[digits - 1]) ? $"{part.Substring(0, digits)}{Raised(part.Substring(digits))}" : part;
    }

    private static string Raised(string digits) => new([.. digits.Select(d => Superscripts[d - '0'])]);
}
