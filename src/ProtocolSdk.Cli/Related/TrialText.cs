using ProtocolSdk.Registry;

namespace ProtocolSdk.Cli.Related;

/// <summary>What of a registry record says what a trial is about. What the registry derived (MeSH) is left out: it is what the likeness is judged by.</summary>
/// <param name="NctId">The trial's id, or its file's name when the record has none.</param>
/// <param name="Title">The brief title, or the official one; empty when there is neither.</param>
/// <param name="Status">The overall status in the registry's code; null when not stated.</param>
/// <param name="Conditions">As the sponsor wrote them.</param>
/// <param name="Interventions">Their names, other names included.</param>
/// <param name="Fields">The searchable text by field.</param>
internal sealed record TrialText(
    string NctId,
    string Title,
    string? Status,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<string> Interventions,
    IReadOnlyDictionary<TrialField, string> Fields)
{
    /// <summary>Takes the text from a record.</summary>
    public static TrialText Of(StudyRecord record, string fallbackId)
    {
        var protocol = record.ProtocolSection;
        var identification = protocol?.IdentificationModule;
        var conditions = Known(protocol?.ConditionsModule?.Conditions);
        var keywords = Known(protocol?.ConditionsModule?.Keywords);
        var interventions = (protocol?.ArmsInterventionsModule?.Interventions ?? [])
            .SelectMany(i => Known([i.Name, .. i.OtherNames ?? []]))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return new TrialText(
            identification?.NctId ?? fallbackId,
            identification?.BriefTitle ?? identification?.OfficialTitle ?? "",
            protocol?.StatusModule?.OverallStatus?.ToString(),
            conditions,
            interventions,
            new Dictionary<TrialField, string>
            {
                [TrialField.Title] = $"{identification?.BriefTitle}\n{identification?.OfficialTitle}",
                [TrialField.Conditions] = string.Join('\n', conditions),
                [TrialField.Keywords] = string.Join('\n', keywords),
                [TrialField.Interventions] = string.Join('\n', interventions),
                [TrialField.Summary] = protocol?.DescriptionModule?.BriefSummary ?? "",
                [TrialField.Criteria] = protocol?.EligibilityModule?.EligibilityCriteria ?? "",
            });
    }

    private static List<string> Known(IEnumerable<string?>? texts) =>
        [.. (texts ?? []).OfType<string>().Select(t => t.Trim()).Where(t => t.Length > 0)];
}

/// <summary>A part of a record that trials are compared by.</summary>
internal enum TrialField
{
    /// <summary>Brief and official title.</summary>
    Title,

    /// <summary>The conditions.</summary>
    Conditions,

    /// <summary>The sponsor's keywords.</summary>
    Keywords,

    /// <summary>Names of the interventions.</summary>
    Interventions,

    /// <summary>The brief summary.</summary>
    Summary,

    /// <summary>The eligibility criteria's text.</summary>
    Criteria,
}
