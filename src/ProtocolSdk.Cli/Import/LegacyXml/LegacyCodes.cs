using System.Globalization;
using System.Text;

namespace ProtocolSdk.Cli.Import.LegacyXml;

/// <summary>From the words of the older XML to the codes and dates of the API v2.</summary>
internal static class LegacyCodes
{
    private static readonly string[] DateForms = ["MMMM d, yyyy", "MMMM yyyy", "yyyy", "yyyy-MM-dd", "yyyy-MM"];

    // What isn't simply the words in capitals.
    private static readonly Dictionary<string, string> Special = new(StringComparer.OrdinalIgnoreCase)
    {
        ["N/A"] = "NA",
        ["Anticipated"] = "ESTIMATED",
        ["Estimate"] = "ESTIMATED",
        ["Both"] = "ALL",
        ["Unknown status"] = "UNKNOWN",
        ["U.S. Fed"] = "FED",
        ["Other Gov"] = "OTHER_GOV",
        ["Individual"] = "INDIV",
        ["Single Group Assignment"] = "SINGLE_GROUP",
        ["Parallel Assignment"] = "PARALLEL",
        ["Crossover Assignment"] = "CROSSOVER",
        ["Factorial Assignment"] = "FACTORIAL",
        ["Sequential Assignment"] = "SEQUENTIAL",
        ["None (Open Label)"] = "NONE",
        ["Open Label"] = "NONE",
        ["None"] = "NONE",
        ["Single Blind"] = "SINGLE",
        ["Double Blind"] = "DOUBLE",
        ["Double-Blind"] = "DOUBLE",
        ["Subject"] = "PARTICIPANT",
        ["Caregiver"] = "CARE_PROVIDER",
        ["1-Sided"] = "ONE_SIDED",
        ["2-Sided"] = "TWO_SIDED",
        ["Standard Error of the Mean"] = "STANDARD_ERROR_OF_MEAN",
        ["Statistical Analysis Plan (SAP)"] = "SAP",
        ["Informed Consent Form (ICF)"] = "ICF",
        ["Clinical Study Report (CSR)"] = "CSR",
        ["Phase 1"] = "PHASE1",
        ["Phase 2"] = "PHASE2",
        ["Phase 3"] = "PHASE3",
        ["Phase 4"] = "PHASE4",
        ["Phase 0"] = "EARLY_PHASE1",
        ["Early Phase 1"] = "EARLY_PHASE1",
    };

    /// <summary>The code for words: <c>ACTIVE_NOT_RECRUITING</c> for <c>Active, not recruiting</c>; null for no words.</summary>
    public static string? Code(string? words)
    {
        if (words is null) return null;
        if (Special.TryGetValue(words, out var known)) return known;
        var code = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsAsciiLetterOrDigit(c)) code.Append(char.ToUpperInvariant(c));
            else if (code.Length > 0 && code[^1] != '_') code.Append('_');
        }

        return code.ToString().TrimEnd('_') is { Length: > 0 } result ? result : null;
    }

    /// <summary>An ISO date of the precision that is given: <c>2001-07</c> for <c>July 2001</c>; null when it isn't a date.</summary>
    public static string? Date(string? words)
    {
        if (words is null) return null;
        foreach (var form in DateForms)
        {
            if (!DateTime.TryParseExact(words, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) continue;
            var precision = form.Contains('d', StringComparison.Ordinal) ? "yyyy-MM-dd" : form.Contains('M', StringComparison.Ordinal) ? "yyyy-MM" : "yyyy";
            return date.ToString(precision, CultureInfo.InvariantCulture);
        }

        return null;
    }

    /// <summary>True for Yes and true, false for No and false; null for anything else.</summary>
    public static bool? Boolean(string? words) => words?.ToUpperInvariant() switch
    {
        "YES" or "TRUE" or "Y" => true,
        "NO" or "FALSE" or "N" => false,
        _ => null,
    };
}
