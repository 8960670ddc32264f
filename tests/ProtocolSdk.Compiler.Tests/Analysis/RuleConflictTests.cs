using System.Text;
using System.Text.Json;
using ProtocolSdk.Compiler.Tests.Protocol;

namespace ProtocolSdk.Compiler.Tests.Analysis;

public class RuleConflictTests
{
    private const string Declarations = """
        "dataElements": { "birthDate": { "type": "Date" }, "onset": { "type": "Date" }, "surgery": { "type": "Date" }, "discharge": { "type": "Date" }, "a": { "type": "Boolean" }, "score": { "type": "Integer" },
        "ratio": { "type": "Decimal" }, "platelets": { "type": "Quantity", "unit": "10*9/L" }, "cause": { "type": "Code", "valueSet": "Cause" }, "levels": { "type": "List<Code>" } },
        "valueSets": { "Cause": { "codes": [ { "code": "x" }, { "code": "y" } ] }, "Mild": { "codes": [ { "code": "x" } ] }, "Severe": { "codes": [ { "code": "y" } ] } },
        "definitions": { "Adult": "AgeInYears() >= 18" },
        """;

    [Theory]
    [InlineData("score > 3", "score < 4", "PROT2040")]
    [InlineData("score >= 3", "score <= 3", "")]
    [InlineData("ratio > 3", "ratio < 4", "")]
    [InlineData("ratio > 3", "ratio <= 3", "PROT2040")]
    [InlineData("platelets >= 100 '10*9/L'", "platelets < 100000 '/uL'", "PROT2040")]
    [InlineData("Adult", "AgeInMonths() < 216", "PROT2040")]
    [InlineData("Adult", "AgeInMonths() <= 216", "")]
    [InlineData("AgeInYears() >= 21", "Adult", "PROT2042")]
    [InlineData("Adult", "AgeInYears() >= 21", "PROT2042 \"Adult\"")]
    [InlineData("onset before surgery", "surgery on or before onset", "PROT2040")]
    [InlineData("onset on or before surgery", "surgery on or before onset", "")]
    [InlineData("days between onset and surgery >= 5", "surgery before onset", "PROT2040")]
    [InlineData("onset after @2025-01-01", "onset before @2024-01-01", "PROT2040")]
    [InlineData("onset after @2024-01-01", "onset before @2025-01-01", "")]
    [InlineData("cause in Mild", "cause in Severe", "PROT2040")]
    [InlineData("cause in Mild", "cause.code = 'y'", "PROT2040")]
    [InlineData("exists levels", "Count(levels) >= 1", "PROT2042")]
    [InlineData("exists levels", "Count(levels) < 1", "PROT2040")]
    [InlineData("a", "not a", "PROT2040")]
    [InlineData("a and score > 3", "score > 3", "PROT2042")]
    [InlineData("a or score > 3", "score > 3", "")]
    [InlineData("score > 3 or a", "score <= 3", "")]
    [InlineData("score > 3", "score > 3", "PROT2042")]
    [InlineData("score > 3", "score > 3 and score < 2", "PROT2041")]
    public void Two_inclusion_criteria_are_held_against_each_other(string first, string second, string expected) => Check(first, second, "I2", expected);

    [Theory]
    [InlineData("score >= 3", "score < 3", "PROT2043")]
    [InlineData("score >= 3", "score <= 3", "PROT2042 \"score >= 3\"")]
    [InlineData("score >= 3", "score = 3", "")]
    [InlineData("score >= 3", "score > 5 and score < 4", "PROT2043")]
    [InlineData("score >= 3", "score >= 2", "PROT2040")]
    [InlineData("score >= 3", "score < 2 or a", "")]
    [InlineData("Adult", "AgeInYears() < 18", "PROT2043")]
    [InlineData("cause in Mild", "cause in Severe", "PROT2043")]
    public void An_exclusion_is_held_against_what_inclusion_asks(string first, string second, string expected) => Check(first, second, "E1", expected);

    [Theory]
    [InlineData("onset before surgery", "surgery before discharge", "discharge before onset", "No subject can satisfy I1, I2 and I3 together")]
    [InlineData("onset before surgery", "surgery before discharge", "onset before discharge", "")]
    [InlineData("onset on or before surgery", "surgery on or before discharge", "discharge on or before onset", "")]
    [InlineData("months between onset and surgery >= 3", "discharge within 30 days of surgery", "discharge before onset + 30 days", "No subject can satisfy I1, I2 and I3 together")]
    [InlineData("months between onset and surgery >= 3", "discharge within 60 days of surgery", "discharge before onset + 60 days", "")]
    [InlineData("onset after @2025-03-01", "surgery on or after onset", "surgery before @2025-03-01", "No subject can satisfy I1, I2 and I3 together")]
    [InlineData("onset on or after @2025-03-01", "surgery on or after onset", "surgery before @2025-03-02", "")]
    [InlineData("AgeInYears() >= 18", "onset before birthDate + 100 days", "onset after Today() - 365 days", "No subject can satisfy I1, I2 and I3 together")]
    public void Three_criteria_can_order_dates_in_a_circle(string first, string second, string third, string expected)
    {
        var trial = CompiledTrial.Of(
            "Inclusion Criteria:\n\n* First words\n* Second words\n* Third words\n",
            $"{{ {Declarations} \"criteria\": {{ {Criterion(1, "First", first)}, {Criterion(2, "Second", second)}, {Criterion(3, "Third", third)} }} }}");

        var found = trial.Diagnostics.Where(d => d.Rule.Id == "PROT2040").Select(d => d.Message).ToList();

        if (expected.Length == 0) Assert.Empty(found);
        else Assert.StartsWith(expected, Assert.Single(found), StringComparison.Ordinal);

        static string Criterion(int number, string words, string cql) => $"\"I{number}\": {{ \"text\": \"{words} words\", \"cql\": {JsonSerializer.Serialize(cql)} }}";
    }

    [Fact]
    public void A_finding_stands_at_the_rule_and_is_accepted_there()
    {
        var open = Compile("score > 3", "score < 4", "I2", "");
        var accepted = Compile("score > 3", "score < 4", "I2", ", \"accept\": { \"PROT2040\": \"meant so\" }");

        Assert.Contains("PROT2040 \"score < 4\"", open.Complaints);
        Assert.DoesNotContain(accepted.Complaints, c => c.StartsWith("PROT", StringComparison.Ordinal));
    }

    [Fact]
    public void A_thousand_criteria_about_one_thing_cost_a_bounded_number_of_comparisons()
    {
        var criteria = string.Join(", ", Enumerable.Range(1, 1000).Select(i => $"\"I{i}\": {{ \"text\": \"Words {i}\", \"cql\": \"score > {i}\" }}"));
        var text = new StringBuilder("Inclusion Criteria:\n\n");
        for (var i = 1; i <= 1000; i++) text.Append("* Words ").Append(i).Append('\n');

        var trial = CompiledTrial.Of(text.ToString(), $"{{ {Declarations} \"criteria\": {{ {criteria} }} }}");

        Assert.InRange(trial.Complaints.Count(c => c.StartsWith("PROT204", StringComparison.Ordinal)), 1, 1000);
    }

    private static void Check(string first, string second, string id, string expected)
    {
        var found = Compile(first, second, id, "").Complaints.Where(c => c.StartsWith("PROT204", StringComparison.Ordinal)).ToList();
        if (expected.Length == 0) Assert.Empty(found);
        else Assert.StartsWith(expected, Assert.Single(found), StringComparison.Ordinal);
    }

    private static CompiledTrial Compile(string first, string second, string id, string more) => CompiledTrial.Of(
        $"Inclusion Criteria:\n\n* Words of I1\n{(id == "I2" ? "* Words of I2\n" : "\nExclusion Criteria:\n\n* Words of E1\n")}",
        $"{{ {Declarations} \"criteria\": {{ \"I1\": {{ \"text\": \"Words of I1\", \"cql\": {JsonSerializer.Serialize(first, Relaxed)} }}, \"{id}\": {{ \"text\": \"Words of {id}\", \"cql\": {JsonSerializer.Serialize(second, Relaxed)}{more} }} }} }}");

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
