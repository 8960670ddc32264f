using System.Globalization;

namespace ProtocolSdk.Compiler.Registry;

/// <summary>
/// An age as the registry writes limits: <c>18 Years</c>. A minimum is met from that birthday on. A maximum is met until the age
/// after it begins: <c>65 Years</c> until the day before the 66th birthday.
/// </summary>
/// <param name="Value">How many; never negative.</param>
/// <param name="Unit">Of what.</param>
public sealed record AgeLimit(int Value, AgeUnit Unit)
{
    private static readonly (string Name, AgeUnit Unit)[] Units =
    [
        ("year", AgeUnit.Year),
        ("month", AgeUnit.Month),
        ("week", AgeUnit.Week),
        ("day", AgeUnit.Day),
        ("hour", AgeUnit.Hour),
        ("minute", AgeUnit.Minute),
    ];

    /// <summary>Reads <c>18 Years</c>, <c>1 month</c>, <c>18years</c>…, and <c>18Y</c>-like spellings not at all.</summary>
    public static bool TryParse(string text, out AgeLimit? age)
    {
        age = null;
        var trimmed = text.Trim();
        var digits = 0;
        while (digits < trimmed.Length && trimmed[digits] is >= '0' and <= '9') digits++;
        if (!int.TryParse(trimmed.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return false;
        var word = trimmed.Substring(digits).TrimStart();
        foreach (var (name, unit) in Units)
        {
            if (!word.StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            if (word.Length == name.Length || string.Equals(word.Substring(name.Length), "s", StringComparison.OrdinalIgnoreCase))
            {
                age = new AgeLimit(value, unit);
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text says that there is no limit: <c>N/A</c> and the like.</summary>
    public static bool IsNoLimit(string text) =>
        text.Trim() is var t && (t.Equals("N/A", StringComparison.OrdinalIgnoreCase) || t.Equals("NA", StringComparison.OrdinalIgnoreCase)
            || t.Equals("None", StringComparison.OrdinalIgnoreCase) || t.Equals("No limit", StringComparison.OrdinalIgnoreCase));

    /// <summary>The age in (mean) years, for comparing limits of different units; not for deciding about people.</summary>
    public double InYears => Unit switch
    {
        AgeUnit.Year => Value,
        AgeUnit.Month => Value / 12.0,
        AgeUnit.Week => Value * 7 / 365.2425,
        AgeUnit.Day => Value / 365.2425,
        AgeUnit.Hour => Value / (365.2425 * 24),
        _ => Value / (365.2425 * 24 * 60),
    };

    /// <summary>As the registry writes it.</summary>
    public override string ToString() =>
        Value.ToString(CultureInfo.InvariantCulture) + " " + Unit + (Value == 1 ? string.Empty : "s");
}
