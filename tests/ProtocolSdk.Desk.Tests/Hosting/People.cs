namespace ProtocolSdk.Desk.Tests.Hosting;

/// <summary>Made-up people, as the form's answers.</summary>
internal static class People
{
    /// <summary>Somebody who is eligible on 2025-11-25.</summary>
    public static IReadOnlyDictionary<string, string> Eligible { get; } = new Dictionary<string, string>
    {
        ["a.birthDate"] = "1961-03-04",
        ["a.stenosisCause"] = "degenerative",
        ["a.stenosisSymptoms"] = "myelopathy",
        ["a.mriDate"] = "2025-10-02",
        ["a.compressionSources"] = "ligamentum-flavum",
        ["a.symptomOnset"] = "2025-02",
        ["a.plannedSurgery"] = "2025-12-01",
        ["a.cervicalLevels"] = "C4-C5",
        ["a.consentDate"] = "2025-11-20",
        ["a.ableAndWillingToComply"] = "true",
        ["a.anteriorDecompressionNeeded"] = "false",
        ["a.priorProcedures.none"] = "true",
        ["a.mriNotPossible"] = "false",
        ["a.xrayNotPossible"] = "false",
        ["a.neckOrNonRadicularPain"] = "false",
        ["a.otherNeurologicalConditions.none"] = "true",
        ["a.previouslyEnrolled"] = "false",
        ["a.enrolledElsewhere"] = "false",
        ["a.plansToEnrollElsewhere"] = "false",
    };

    /// <summary>The same person with other answers; a null takes one away.</summary>
    public static IEnumerable<KeyValuePair<string, string>> With(params (string Name, string? Value)[] changes)
    {
        var answers = new Dictionary<string, string>(Eligible);
        foreach (var (name, value) in changes)
        {
            if (value is null) answers.Remove(name);
            else answers[name] = value;
        }

        return answers;
    }
}
