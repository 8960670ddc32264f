namespace ProtocolSdk.Cli.Related;

/// <summary>A trial that resembles another one, with what they have in common.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Score">How much it resembles: of use for order only, within one search.</param>
/// <param name="SharedConditions">Conditions that both name, as this trial writes them.</param>
/// <param name="SharedInterventions">Interventions that both name, as this trial writes them.</param>
/// <param name="SharedWords">By field, the rarest words that both use, most telling first.</param>
internal sealed record RelatedTrialFinding(
    TrialText Trial,
    float Score,
    IReadOnlyList<string> SharedConditions,
    IReadOnlyList<string> SharedInterventions,
    IReadOnlyList<SharedWords> SharedWords)
{
    /// <summary>The reasons in words, most telling first.</summary>
    public IEnumerable<string> Reasons()
    {
        if (SharedConditions.Count > 0) yield return $"same condition: {string.Join(", ", SharedConditions)}";
        if (SharedInterventions.Count > 0) yield return $"same intervention: {string.Join(", ", SharedInterventions)}";
        foreach (var shared in SharedWords) yield return $"{Words(shared.Field)}: {string.Join(", ", shared.Words)}";
    }

    private static string Words(TrialField field) => field switch
    {
        TrialField.Title => "words of the title",
        TrialField.Conditions => "words of the conditions",
        TrialField.Keywords => "keywords",
        TrialField.Interventions => "words of the interventions",
        TrialField.Summary => "words of the summary",
        _ => "words of the criteria",
    };
}

/// <summary>Words that two trials use in one field.</summary>
internal sealed record SharedWords(TrialField Field, IReadOnlyList<string> Words);
