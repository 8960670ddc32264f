using ProtocolSdk.Analysis;

namespace ProtocolSdk.Cli.Tests.Analysis;

/// <summary>
/// The changes of eligibility that the amendments of NCT04573309 record (CDISC's USDM example), each rebuilt from its words as two rules.
/// Where the amendment tells only the new rule, the old one is an assumption that the case names.
/// </summary>
public class AlexionAmendmentTests
{
    private const string Elements = """
        "day1": { "type": "Date" }, "screening": { "type": "Date" }, "leipzigByTesting": { "type": "Integer" }, "leipzigByHistory": { "type": "Integer" },
        "zincStopped": { "type": "Date" }, "hadZinc": { "type": "Boolean" }, "positiveDrugs": { "type": "List<Code>", "valueSet": "Drug" },
        "experimentalTherapyEnded": { "type": "Date" }, "hadExperimentalTherapy": { "type": "Boolean" }, "fiveHalfLives": { "type": "Integer" },
        "hadAlxn1840": { "type": "Boolean" }, "completedAlxn1840Study": { "type": "Boolean" }
        """;

    private const string ValueSets = """
        "valueSets": { "Drug": { "codes": [ { "code": "opiate" }, { "code": "cocaine" }, { "code": "cannabinoid" } ] }, "Tested": { "codes": [ { "code": "opiate" }, { "code": "cocaine" } ] } },
        """;

    public static TheoryData<string, string, string, string, string> Changes => new()
    {
        // "changed to Leipzig score ≥ 4 and expanded to include historical test results"
        { "Leipzig score", "I1", "leipzigByTesting >= 4", "leipzigByTesting >= 4 or leipzigByHistory >= 4", "Loosened" },

        // "Exclusion criterion for drug screen revised to state that cannabinoids will not be tested."
        { "drug screen", "E1", "exists positiveDrugs", "exists (positiveDrugs D where D in Tested)", "Loosened" },

        // "within 90 days or 5 half-lives, whichever is longer": only the new rule is told; the old one is taken to have had 30 days.
        {
            "experimental therapy", "E1",
            "hadExperimentalTherapy and (days between experimentalTherapyEnded and screening < 30 or days between experimentalTherapyEnded and screening < fiveHalfLives)",
            "hadExperimentalTherapy and (days between experimentalTherapyEnded and screening < 90 or days between experimentalTherapyEnded and screening < fiveHalfLives)",
            "Tightened"
        },

        // "Previous treatment with zinc changed to 21 days prior to Day 1", from the 30 days that amendment 4 still finds elsewhere.
        { "zinc wash-out", "E1", "hadZinc and days between zincStopped and day1 <= 30", "hadZinc and days between zincStopped and day1 <= 21", "Loosened" },

        // "Deleted the Adaptive Protocol Feature 1 that allowed enrollment of participants who had completed other ALXN1840 studies."
        { "adaptive feature", "E1", "hadAlxn1840 and not completedAlxn1840Study", "hadAlxn1840", "Tightened" },
    };

    [Fact]
    public void Each_recorded_change_of_eligibility_gets_the_direction_that_its_text_says()
    {
        using var trials = new MadeUpTrials();
        var changes = Changes.Select(c => c.Data).Select(c => (c, Before: trials.Add(Elements, [(c.Item2, c.Item3)], ValueSets), After: trials.Add(Elements, [(c.Item2, c.Item4)], ValueSets))).ToList();
        foreach (var (change, before, after) in changes)
        {
            var comparison = EligibilityComparison.Compare(trials[before], trials[after]);

            Assert.True(comparison.Change.ToString() == change.Item5, $"{change.Item1}: expected {change.Item5}, {comparison}");
            ComparisonTests.Check(trials[before], trials[after], (comparison.Loosening ?? comparison.Tightening)!);
            TestContext.Current.TestOutputHelper?.WriteLine($"{change.Item1}: {comparison}");
        }
    }
}
