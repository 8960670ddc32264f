using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Tests.Protocol;

/// <summary>Definitions with parameters.</summary>
public sealed class FunctionTests
{
    private const string Criteria = "Inclusion Criteria:\n\n* Consented in time\n* Operated in time";

    [Fact]
    public void A_rule_calls_a_function_as_if_its_body_stood_there()
    {
        var called = CompiledTrial.Of(Criteria, """
            {
              "dataElements": { "consent": { "type": "Date" }, "surgery": { "type": "Date" } },
              "definitions": {
                "Within": { "parameters": { "earlier": "Date", "later": "Date", "most": "Integer" }, "cql": "days between earlier and later <= most" },
                "Today90": "Within(consent, Today(), 90)"
              },
              "criteria": { "I1": { "cql": "Today90" }, "I2": { "cql": "Within(consent, surgery, 30)" } }
            }
            """);
        var written = CompiledTrial.Of(Criteria, """
            {
              "dataElements": { "consent": { "type": "Date" }, "surgery": { "type": "Date" } },
              "criteria": { "I1": { "cql": "days between consent and Today() <= 90" }, "I2": { "cql": "days between consent and surgery <= 30" } }
            }
            """);

        Assert.Empty(called.Complaints);
        Assert.Equal(CriterionOrigin.Rule, called["I2"].Origin);
        Assert.Equal(written["I2"].Expression, called["I2"].Expression);
        Assert.Equal(["Today90"], called.Model.Definitions.Select(d => d.Name));
    }

    [Theory]
    [InlineData("""{ "F": { "parameters": { "x": "Integer" }, "cql": "x + 'a'" } }""", "x + 'a'")]
    [InlineData("""{ "F": { "parameters": { "x": "Integre" }, "cql": "x + 1" } }""", "Integre")]
    [InlineData("""{ "F": { "parameters": { "x": "Integer" } } }""", "\"F\"")]
    [InlineData("""{ "F": 1 }""", "1")]
    public void A_mistake_in_a_function_is_one_finding_although_nothing_calls_it(string definitions, string place)
    {
        var trial = CompiledTrial.Of(Criteria, $$"""{ "definitions": {{definitions}} }""");

        Assert.Equal(place, Assert.Single(trial.Complaints)[9..]);
    }

    [Fact]
    public void Functions_that_call_each_other_in_a_circle_are_one_finding()
    {
        var trial = CompiledTrial.Of(Criteria, """
            { "definitions": { "F": { "parameters": { "x": "Integer" }, "cql": "G(x)" }, "G": { "parameters": { "x": "Integer" }, "cql": "F(x)" } } }
            """);

        Assert.Equal("PROT3014 \"F\"", Assert.Single(trial.Complaints));
    }
}
