using System.Text.Json;
using ProtocolSdk.Compiler.Analysis;
using ProtocolSdk.Compiler.Tests.Protocol;

namespace ProtocolSdk.Compiler.Tests.Analysis;

public class DomainTextTests
{
    [Fact]
    public void A_protocol_without_a_rule_of_its_own_carries_nothing() =>
        Assert.Null(DomainText.Write(CompiledTrial.Of("Inclusion Criteria:\n\n* Can walk\n", fields: """, "minimumAge": "18 Years" """).Model));

    [Fact]
    public void Constants_and_distances_are_found_through_definitions_and_arithmetic()
    {
        var json = Domains("\"score * 2 - 1 >= 6 and Months >= 3 and AgeInYears() > 17\"");

        Assert.Equal("""{"at":[3.5]}""", json.GetProperty("elements").GetProperty("score").GetRawText());
        Assert.Equal("""{"near":["surgery","-3 month","surgery","-4 month"]}""", Raw(json, "onset"));
        Assert.Contains("-18 year", Raw(json, "birthDate"), StringComparison.Ordinal);
        Assert.False(json.GetProperty("criteria")[0].TryGetProperty("open", out _));
        Assert.True(json.GetProperty("criteria")[0].GetProperty("day").GetBoolean());
    }

    [Theory]
    [InlineData("\"score > 3\"", "\"score  >  3\"", true)]
    [InlineData("\"score > 3\"", "\"(score > 3)\"", true)]
    [InlineData("\"score > 3\"", "\"score > 4\"", false)]
    [InlineData("\"score > 3\"", "\"score >= 3\"", false)]
    [InlineData("\"exists (rows R where R.n > 3)\"", "\"exists (rows Q where Q.n > 3)\"", true)]
    [InlineData("\"exists (rows R where R.n > 3)\"", "\"exists (rows R where R.m > 3)\"", false)]
    public void Rules_have_the_same_key_when_they_mean_the_same(string first, string second, bool same) =>
        Assert.Equal(same, Key(first) == Key(second));

    [Fact]
    public void What_cannot_be_described_is_named() =>
        Assert.Equal("Length(x)", Domains("\"Length(note) > 3 and score > 2\"").GetProperty("criteria")[0].GetProperty("open").GetString());

    private static string Key(string cql) => Domains(cql).GetProperty("criteria")[0].GetProperty("key").GetString()!;

    private static string Raw(JsonElement json, string element) => json.GetProperty("elements").GetProperty(element).GetRawText();

    private static JsonElement Domains(string cql)
    {
        var trial = CompiledTrial.Of(
            "Inclusion Criteria:\n\n* Words\n",
            $$"""
            { "dataElements": { "birthDate": { "type": "Date" }, "onset": { "type": "Date" }, "surgery": { "type": "Date" }, "score": { "type": "Integer" }, "note": { "type": "String" },
              "rows": { "type": "List<Tuple{ n Integer, m Integer }>" } },
              "definitions": { "Months": "months between onset and surgery" },
              "criteria": { "I1": { "text": "Words", "cql": {{cql}} } } }
            """);
        return JsonDocument.Parse(DomainText.Write(trial.Model)!).RootElement;
    }
}
