using System.Text;
using ProtocolSdk.Analysis;

namespace ProtocolSdk.Cli.Tests.Analysis;

public class ComparisonTests
{
    private const string Elements = """
        "birthDate": { "type": "Date" }, "onset": { "type": "Date" }, "surgery": { "type": "Date" }, "a": { "type": "Boolean" }, "b": { "type": "Boolean" },
        "platelets": { "type": "Quantity", "unit": "10*9/L" }, "score": { "type": "Integer" }, "ratio": { "type": "Decimal" }, "note": { "type": "String" },
        "cause": { "type": "Code", "valueSet": "Cause" }, "drugs": { "type": "List<Tuple{ code Code, stopped Date }>", "valueSet": { "code": "Drug" } },
        "levels": { "type": "List<Code>", "valueSet": "Level" }
        """;

    private const string ValueSets = """
        "valueSets": { "Cause": { "codes": [ { "code": "x" }, { "code": "y" }, { "code": "z" } ] }, "Mild": { "codes": [ { "code": "x" } ] }, "Severe": { "codes": [ { "code": "y" }, { "code": "z" } ] },
        "Drug": { "codes": [ { "code": "zinc" }, { "code": "copper" } ] }, "Level": { "codes": [ { "code": "C3" }, { "code": "C4" } ] } },
        """;

    public static TheoryData<string, string, string> Pairs => new()
    {
        { "a", "a", "Unchanged" },
        { "a and b", "a", "Loosened" },
        { "a", "a and b", "Tightened" },
        { "a", "b", "Moved" },
        { "not (a and b)", "not a or not b", "Unchanged" },
        { "AgeInYears() >= 18", "AgeInYears() >= 21", "Tightened" },
        { "AgeInYears() > 17", "AgeInYears() >= 18", "Unchanged" },
        { "AgeInYears() between 18 and 65", "AgeInYears() between 21 and 70", "Moved" },
        { "months between onset and surgery >= 3", "months between onset and surgery >= 2", "Loosened" },
        { "months between onset and surgery >= 12", "years between onset and surgery >= 1", "Unchanged" },
        { "onset on or before surgery", "onset before surgery", "Tightened" },
        { "onset + 3 months on or before surgery and surgery before Today()", "onset + 2 months on or before surgery and surgery before Today()", "Loosened" },
        { "onset after @2024-01-31", "onset after @2024-02-01", "Tightened" },
        { "platelets >= 100 '10*9/L'", "platelets > 100 '10*9/L'", "Tightened" },
        { "platelets >= 100 '10*9/L'", "platelets >= 100000 '/uL'", "Unchanged" },
        { "score in { 1, 2, 3 }", "score between 1 and 3", "Unchanged" },
        { "score * 2 > 7", "score >= 4", "Unchanged" },
        { "ratio > 1.5", "ratio > 1.5 and ratio != 2.25", "Tightened" },
        { "ratio > 1.5 and ratio < 1.6", "false", "Tightened" },
        { "cause in Mild", "cause in Mild or cause.code = 'z'", "Loosened" },
        { "not (cause in Severe)", "cause in Mild", "Unchanged" },
        { "exists (drugs D where D.code.code = 'zinc' and D.stopped after Today() - 30 days)", "exists (drugs D where D.code.code = 'zinc' and D.stopped after Today() - 21 days)", "Tightened" },
        { "not exists (drugs D where D.code.code = 'zinc')", "not exists drugs", "Tightened" },
        { "Count(levels) >= 1", "exists levels", "Unchanged" },
        { "Count(levels) >= 2", "Count(levels) >= 3", "Tightened" },
        { "note = 'yes'", "note = 'yes' or note = 'no'", "Loosened" },
        { "a is null or a", "a", "Tightened" },
        { "score + Length(note) > 3", "score + Length(note) >= 4", "NoDifferenceFound" },
        { "if a then b else score > 3", "(a and b) or (not a and score > 3)", "Unchanged" },
        { "days between onset and surgery <= 30 and days between surgery and birthDate <= 30", "days between onset and surgery <= 30 and days between surgery and birthDate <= 29", "Tightened" },
        { "onset same month as surgery", "difference in months between onset and surgery = 0", "Unchanged" },
    };

    [Fact]
    public void Each_change_of_one_rule_gets_its_direction_and_a_witness_who_proves_it()
    {
        using var trials = new MadeUpTrials();
        var pairs = Pairs.Select(row => row.Data).Select(pair => (Pair: pair, Before: trials.Add(Elements, [("I1", pair.Item1)], ValueSets), After: trials.Add(Elements, [("I1", pair.Item2)], ValueSets))).ToList();
        var wrong = new StringBuilder();
        foreach (var (pair, before, after) in pairs)
        {
            var comparison = EligibilityComparison.Compare(trials[before], trials[after]);
            if (comparison.Change.ToString() != pair.Item3) wrong.Append($"{pair.Item1} → {pair.Item2}: expected {pair.Item3}, {comparison}\n");
            foreach (var witness in new[] { comparison.Loosening, comparison.Tightening }.OfType<ChangeWitness>()) Check(trials[before], trials[after], witness);
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    [Fact]
    public void A_witness_passes_all_other_criteria_too_and_is_told_in_words()
    {
        using var trials = new MadeUpTrials();
        (string, string?)[] others = [("I2", "platelets >= 100 '10*9/L'"), ("I3", null), ("E1", "exists drugs"), ("E2", null)];
        var before = trials.Add(Elements, [("I1", "AgeInYears() >= 18"), .. others], ValueSets);
        var after = trials.Add(Elements, [("I1", "AgeInYears() >= 16"), .. others], ValueSets);

        var comparison = EligibilityComparison.Compare(trials[before], trials[after]);

        Assert.Equal(EligibilityChange.Loosened, comparison.Change);
        Assert.True(comparison.IsComplete);
        Check(trials[before], trials[after], comparison.Loosening!);
        Assert.Contains("becomes eligible", comparison.Loosening!.Words, StringComparison.Ordinal);
        Assert.Equal(["I1"], comparison.Loosening.Criteria.Select(c => c.Id));
        Assert.InRange(comparison.Evaluations, 1, 500);
    }

    [Fact]
    public void A_change_that_other_criteria_hide_is_no_change()
    {
        using var trials = new MadeUpTrials();
        var before = trials.Add(Elements, [("I1", "AgeInYears() >= 16"), ("I2", "AgeInYears() >= 18")], ValueSets);
        var after = trials.Add(Elements, [("I1", "AgeInYears() >= 17"), ("I2", "AgeInYears() >= 18")], ValueSets);

        Assert.Equal(EligibilityChange.Unchanged, EligibilityComparison.Compare(trials[before], trials[after]).Change);
    }

    [Fact]
    public void Attestations_are_matched_by_their_words_not_by_their_number()
    {
        using var trials = new MadeUpTrials();
        var before = trials.AddRecord("Inclusion Criteria:\n\n* Speaks English\n* Can walk\n\nExclusion Criteria:\n\n* Pregnant\n");
        var dropped = trials.AddRecord("Inclusion Criteria:\n\n* Can walk\n\nExclusion Criteria:\n\n* Pregnant\n");
        var reworded = trials.AddRecord("Inclusion Criteria:\n\n* Speaks English\n* Can walk far\n\nExclusion Criteria:\n\n* Pregnant\n");
        var respelled = trials.AddRecord("Inclusion Criteria:\n\n* speaks English.\n* Can walk\n\nExclusion Criteria:\n\n* PREGNANT\n");

        Assert.Equal(EligibilityChange.Loosened, EligibilityComparison.Compare(trials[before], trials[dropped]).Change);
        Assert.Equal(EligibilityChange.Tightened, EligibilityComparison.Compare(trials[dropped], trials[before]).Change);
        Assert.Equal(EligibilityChange.NoDifferenceFound, EligibilityComparison.Compare(trials[before], trials[reworded]).Change);
        Assert.Equal(EligibilityChange.Unchanged, EligibilityComparison.Compare(trials[before], trials[respelled]).Change);
    }

    [Fact]
    public void Age_limits_of_a_record_alone_are_compared_too()
    {
        using var trials = new MadeUpTrials();
        var before = trials.AddRecord("Inclusion Criteria:\n\n* Can walk\n", fields: """, "minimumAge": "18 Years", "sex": "FEMALE" """);
        var after = trials.AddRecord("Inclusion Criteria:\n\n* Can walk\n", fields: """, "minimumAge": "21 Years", "sex": "ALL" """);

        var comparison = EligibilityComparison.Compare(trials[before], trials[after]);

        Assert.Equal(EligibilityChange.Moved, comparison.Change);
        Check(trials[before], trials[after], comparison.Loosening!);
        Check(trials[before], trials[after], comparison.Tightening!);
    }

    [Fact]
    public void A_renamed_data_element_is_the_same_one_when_the_caller_says_so()
    {
        using var trials = new MadeUpTrials();
        var before = trials.Add(Elements, [("I1", "score >= 3")], ValueSets);
        var after = trials.Add(Elements.Replace("\"score\"", "\"points\"", StringComparison.Ordinal), [("I1", "points >= 4")], ValueSets);

        var told = EligibilityComparison.Compare(trials[before], trials[after], new ComparisonOptions { RenamedElements = new Dictionary<string, string> { ["score"] = "points" } });

        Assert.Equal(EligibilityChange.Tightened, told.Change);
        Check(trials[before], trials[after], told.Tightening!);
    }

    [Fact]
    public void A_spent_budget_is_said_and_never_called_unchanged()
    {
        using var trials = new MadeUpTrials();
        var before = trials.Add(Elements, [("I1", "(a and b) or score > 3 or ratio > 2")], ValueSets);
        var after = trials.Add(Elements, [("I1", "(b and a) or score >= 4 or ratio > 2")], ValueSets);

        var comparison = EligibilityComparison.Compare(trials[before], trials[after], new ComparisonOptions { MaximumEvaluations = 5 });

        Assert.Equal(EligibilityChange.NoDifferenceFound, comparison.Change);
        Assert.Contains(comparison.Reasons, r => r.Contains("evaluations", StringComparison.Ordinal));
    }

    internal static void Check(ProtocolDefinition before, ProtocolDefinition after, ChangeWitness witness)
    {
        var earlier = before.Decide(before.ReadSubject(Encoding.UTF8.GetBytes(witness.BeforeJson)), witness.AsOf);
        var later = after.Decide(after.ReadSubject(Encoding.UTF8.GetBytes(witness.AfterJson)), witness.AsOf);
        Assert.Equal(witness.Before, earlier);
        Assert.Equal(witness.After, later);
        Assert.Equal(EligibilityStatus.Eligible, witness.BecomesEligible ? later : earlier);
        Assert.NotEqual(EligibilityStatus.Eligible, witness.BecomesEligible ? earlier : later);
    }
}
