using System.Text;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Testing.RandomRules;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>Statements about the first or last row of a list whose order is partly unrecorded, as an app gets and shows them.</summary>
public sealed class FirstRowTests
{
    private static readonly DateOnly AsOf = new(2025, 6, 15);

    // Nobody knows which of the first two came first.
    private const string Subject = """
        {"platelets":[{"value":{"value":101,"unit":"10*9/L"},"date":"2025-01"},{"value":{"value":103,"unit":"10*9/L"},"date":"2025-01"},
        {"value":{"value":98,"unit":"10*9/L"},"date":"2025-03-01"}]}
        """;

    [Theory]
    [InlineData("First(platelets P sort by date).value >= 100 '10*9/L'", CriterionOutcome.Met)]
    [InlineData("First(platelets P sort by date).value >= 102 '10*9/L'", CriterionOutcome.Unknown)]
    [InlineData("First(platelets P sort by date).value between 102 '10*9/L' and 102.5 '10*9/L'", CriterionOutcome.NotMet)]
    [InlineData("smoker is null and First(platelets P sort by date).value between 102 '10*9/L' and 102.5 '10*9/L'", CriterionOutcome.NotMet)]
    [InlineData("First(platelets P sort by date).value is null", CriterionOutcome.NotMet)]
    [InlineData("First(platelets P sort by date).date before @2025-02-01", CriterionOutcome.Met)]
    [InlineData("(platelets P sort by date)[0].value >= 100 '10*9/L'", CriterionOutcome.Met)]
    [InlineData("Last(platelets P sort by date desc).value in { 101 '10*9/L', 103 '10*9/L' }", CriterionOutcome.Met)]
    [InlineData("Earliest.value >= 100 '10*9/L' and Earliest.value < 110 '10*9/L'", CriterionOutcome.Met)]
    [InlineData("EarliestValue + 1 '10*9/L' > 101 '10*9/L'", CriterionOutcome.Met)]
    [InlineData("Earliest.value between 100 '10*9/L' and 104 '10*9/L' and Last(platelets P sort by date).value between 97 '10*9/L' and 99 '10*9/L' and First(platelets P sort by date, value).value between 101 '10*9/L' and 103 '10*9/L'", CriterionOutcome.Met)]
    [InlineData("First(platelets P where P.date before @2025-01-10).value >= 98 '10*9/L'", CriterionOutcome.Unknown)]
    [InlineData("First(platelets P where P.date before @2025-03-10).value >= 98 '10*9/L'", CriterionOutcome.Met)]
    [InlineData("Last(platelets P where P.date after @2025-01-10).value < 100 '10*9/L'", CriterionOutcome.Met)]
    public void All_rows_that_may_be_it_are_asked(string rule, CriterionOutcome expected)
    {
        using var loaded = Load(rule);
        Assert.Equal(expected, loaded.Definition.Evaluate(loaded.Definition.ReadSubject(Encoding.UTF8.GetBytes(Subject)), AsOf).OutcomeAt(0));
    }

    [Theory]
    [InlineData("First(platelets P sort by date).value >= 100 '10*9/L'", "I1 met: value of the first of platelets in order of date from the lowest is at least 100 ×10⁹/L (Platelets: date 2025-01")]
    [InlineData("First(platelets P sort by date).value >= 102 '10*9/L'", "I1 unknown: not known: value of the first of platelets in order of date from the lowest is at least 102 ×10⁹/L (Platelets: ")]
    [InlineData("First(platelets P sort by date).date before @2025-02-01", "I1 met: the earliest of date of platelets is before 1 February 2025 (Platelets: ")]
    [InlineData("EarliestValue > 90 '10*9/L'", "I1 met: earliest value is more than 90 ×10⁹/L (Earliest value: not recorded, Platelets: ")]
    public void An_explanation_says_what_was_written_and_shows_the_rows(string rule, string expected)
    {
        using var loaded = Load(rule);
        var explained = loaded.Definition.Explain(loaded.Definition.ReadSubject(Encoding.UTF8.GetBytes(Subject)), AsOf);
        Assert.Contains(expected, explained.ToString(), StringComparison.Ordinal);
    }

    private static LoadedProtocol Load(string rule)
    {
        var definitions = new Dictionary<string, string> { ["Earliest"] = "First(platelets P sort by date)", ["EarliestValue"] = "Earliest.value" };
        return LoadedProtocol.Load(ProtocolCompiler.Compile(new ProtocolSource(
            "NCT00000001",
            new("record.json", RuleElements.Record(1)),
            new("protocol.json", RuleElements.Protocol([rule], definitions)))).Model!);
    }
}
