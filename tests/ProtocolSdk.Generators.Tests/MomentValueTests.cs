using System.Text.Json;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>What follows from the moment of evaluation alone, such as <c>Today() - 28 days</c>.</summary>
public sealed class MomentValueTests
{
    [Fact]
    public void It_is_computed_in_one_place_for_all_rules_and_rows()
    {
        const string rule = "exists (platelets P where P.date on or after Today() - 28 days)";
        var source = Assert.Single(GeneratorSession.RunOn(Protocol(rule, rule.Replace("on or after", "before", StringComparison.Ordinal))).FindsNothing().Compiles().Sources).Value;
        Assert.Equal(2, source.Split("new global::ProtocolSdk.Cql.Quantity(28m, \"day\")").Length);
        Assert.Equal(3, source.Split("Moments.Moment_1(ref e)").Length);
    }

    [Fact]
    public void One_that_takes_steps_of_its_own_compiles()
    {
        var deep = "Today()" + string.Concat(Enumerable.Repeat(" - 1 day", 60));
        GeneratorSession.RunOn(Protocol($"exists (platelets P where P.date on or after {deep})", "exists platelets")).FindsNothing().Compiles();
    }

    private static (string Path, string Text)[] Protocol(string first, string second) =>
    [
        ("NCT00000001/record.json", """
            { "protocolSection": {
                "identificationModule": { "nctId": "NCT00000001", "briefTitle": "Moments" },
                "eligibilityModule": { "eligibilityCriteria": "Inclusion Criteria:\n\n* One\n* Two" } } }
            """),
        ("NCT00000001/protocol.json", $$"""
            {
              "dataElements": { "platelets": { "type": "List<Tuple{ value Quantity, date Date }>", "unit": "10*9/L", "label": "Platelets" } },
              "criteria": { "I1": { "text": "One", "cql": {{JsonSerializer.Serialize(first)}} }, "I2": { "text": "Two", "cql": {{JsonSerializer.Serialize(second)}} } }
            }
            """),
    ];
}
