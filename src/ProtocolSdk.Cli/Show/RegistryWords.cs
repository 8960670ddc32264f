using System.Globalization;

namespace ProtocolSdk.Cli.Show;

/// <summary>The registry's codes as people say them.</summary>
internal static class RegistryWords
{
    /// <summary><c>Active, not recruiting</c> for ACTIVE_NOT_RECRUITING; null when there is nothing to say.</summary>
    public static string? Of(string? code) => code switch
    {
        null or "" => null,
        "NA" => "Not applicable",
        "PHASE1" => "Phase 1",
        "PHASE2" => "Phase 2",
        "PHASE3" => "Phase 3",
        "PHASE4" => "Phase 4",
        "EARLY_PHASE1" => "Early phase 1",
        "ACTIVE_NOT_RECRUITING" => "Active, not recruiting",
        "NON_RANDOMIZED" => "Non-randomized",
        "ECT" => "Educational, counseling or training",
        "ALL" => "All",
        "NIH" or "FDA" or "VA" or "CDC" or "AHRQ" or "SAMHSA" or "CTIS" => code,
        "EUDRACT_NUMBER" => "EudraCT number",
        _ => code[..1] + code[1..].Replace('_', ' ').ToLowerInvariant(),
    };

    /// <summary>What kind of status it is: open, closed, stopped or unknown.</summary>
    public static string StatusKind(string? code) => code switch
    {
        "RECRUITING" or "ENROLLING_BY_INVITATION" or "NOT_YET_RECRUITING" or "AVAILABLE" => "open",
        "ACTIVE_NOT_RECRUITING" or "COMPLETED" or "APPROVED_FOR_MARKETING" or "NO_LONGER_AVAILABLE" => "closed",
        "SUSPENDED" or "TERMINATED" or "WITHDRAWN" or "TEMPORARILY_NOT_AVAILABLE" => "stopped",
        _ => "unknown",
    };

    /// <summary>A day in ISO 8601; null when there is none.</summary>
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The parts that are there, with commas between; null when there are none.</summary>
    public static string? Join(params ReadOnlySpan<string?> parts)
    {
        var there = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part)) there.Add(part);
        }

        return there.Count == 0 ? null : string.Join(", ", there);
    }
}
