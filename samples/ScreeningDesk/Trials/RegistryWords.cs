using System.Globalization;
using ProtocolSdk.Registry;

namespace ScreeningDesk.Trials;

/// <summary>The registry's codes and ages as people say them.</summary>
public static class RegistryWords
{
    /// <summary>A code such as <c>ACTIVE_NOT_RECRUITING</c> or <c>NA</c> in words; null for none.</summary>
    public static string? Of(string? code) => code switch
    {
        null or "" => null,
        "NA" => "Not applicable",
        _ => code[..1] + code[1..].Replace('_', ' ').ToLowerInvariant(),
    };

    /// <summary>What is said, or that the record doesn't say it.</summary>
    public static string OrSilent(string? words) => string.IsNullOrEmpty(words) ? "Not stated" : words;

    /// <summary>Ages in words.</summary>
    public static string Ages(EligibilityModule? eligibility) => (eligibility?.MinimumAge?.ToString(), eligibility?.MaximumAge?.ToString()) switch
    {
        (null, null) => "Not stated",
        ({ } minimum, null) => $"{minimum} and older",
        (null, { } maximum) => $"Up to {maximum}",
        var (minimum, maximum) => $"{minimum} to {maximum}",
    };

    /// <summary>A yes or a no, or that the record doesn't say it.</summary>
    public static string YesNo(bool? value) => value switch { true => "Yes", false => "No", null => "Not stated" };

    /// <summary>A day in a log: 2025-11-25 14:05 UTC.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The parts that are there, with commas between.</summary>
    public static string Join(params ReadOnlySpan<string?> parts)
    {
        List<string> said = [];
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part)) said.Add(part);
        }

        return string.Join(", ", said);
    }
}
