using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Tests.Cql.Binding;

public class ErrorTests : BindingTest
{
    [Theory]
    [InlineData("platelets >= 'low'", "PROT4051 [platelets >= 'low'] `platelets >= 'low'`: there's no `>=` for List<Tuple { date Date, value Quantity }> and String; a list is asked with `exists`, `in`, First(), Last(), Min() or a query")]
    [InlineData("onset + score", "PROT4059 [onset + score] ")]
    [InlineData("1 + 'a'", "PROT4051 [1 + 'a'] `1 + 'a'`: there's no `+` for Integer and String")]
    [InlineData("levels contains 'C3'", "PROT4051 [levels contains 'C3'] `levels contains 'C3'`: there's no `contains` for List<Code> and String; a list is asked")]
    [InlineData("levels in Interval[null, null]", "PROT4051 [levels in Interval[null, null]] `levels in Interval[null, null]`: there's no `in` for List<Code> and Interval<Any>")]
    [InlineData("not score", "PROT4051 [not score] `not score`: there's no `not` for Integer")]
    [InlineData("onsett before surgery", "PROT4050 [onsett] 'onsett' is no data element, definition, value set or alias here; did you mean 'onset'?")]
    [InlineData("symptommonths > 3", "PROT4050 [symptommonths] 'symptommonths' is no data element, definition, value set or alias here; did you mean 'SymptomMonths'?")]
    [InlineData("zzz", "PROT4050 [zzz] 'zzz' is no data element, definition, value set or alias here")]
    [InlineData("Substrin('a', 1)", "PROT4052 [Substrin] 'Substrin' is no function of CQL or of this protocol; did you mean 'Substring'?")]
    [InlineData("score and smoker", "PROT4053 [score] `score` is Integer, but Boolean is needed for `and`")]
    [InlineData("if score then 1 else 2", "PROT4053 [score] `score` is Integer, but Boolean is needed behind `if`")]
    [InlineData("weight.valu", "PROT4054 [valu] Quantity has no element 'valu'; did you mean 'value'?")]
    [InlineData("platelets.datum", "PROT4054 [datum] List<Tuple { date Date, value Quantity }> has no element 'datum'")]
    [InlineData("score as Patient", "PROT4055 [Patient] 'Patient' is no type of CQL's System model")]
    [InlineData("convert score to integer", "PROT4055 [integer] 'integer' is no type of CQL's System model; did you mean 'Integer'?")]
    [InlineData("Tuple { a: 1, a: 2 }", "PROT4056 [a] 'a' is already used here")]
    [InlineData("from platelets P, platelets P", "PROT4056 [P] 'P' is already used here")]
    [InlineData("Interval[1, 'a']", "PROT4057 [Interval[1, 'a']] `Interval[1, 'a']`: Integer and String have no type in common")]
    [InlineData("case score when 'a' then 1 else 2 end", "PROT4057 ['a'] `'a'`: Integer and String have no type in common")]
    [InlineData("weight > 5 'kilo'", "PROT4058 ['kilo'] 'kilo' is no UCUM unit")]
    [InlineData("weight > 5 'cm'", "PROT4059 [weight > 5 'cm'] `weight > 5 'cm'`: 'cm' can't be converted to 'kg'")]
    [InlineData("weight > 5", "PROT4059 [weight > 5] `weight > 5`: '1' can't be converted to 'kg'")]
    [InlineData("exists platelets P where P.value >= 100", "PROT4059 [P.value >= 100] `P.value >= 100`: '1' can't be converted to '10*9/L'")]
    [InlineData("surgery + 5 'mg'", "PROT4059 [surgery + 5 'mg'] ")]
    [InlineData("[Condition]", "PROT4060 [[Condition]] `[Condition]`: rules read the data elements of protocol.json")]
    [InlineData("width of Interval[@2014, @2015]", "PROT4060 [width of Interval[@2014, @2015]] ")]
    [InlineData("onset same hour as surgery", "PROT4061 [onset same hour as surgery] `onset same hour as surgery`: Date has no hour")]
    [InlineData("1 in year of Interval[1, 2]", "PROT4061 [1 in year of Interval[1, 2]] `1 in year of Interval[1, 2]`: Integer has no year")]
    [InlineData("score is null as Integer", "PROT4065 [score is null as Integer] `score is null as Integer`: a value of Boolean is never Integer")]
    [InlineData("convert smoker to Date", "PROT4066 [convert smoker to Date] `convert smoker to Date`: Boolean can't be converted to Date")]
    [InlineData("Interval[5, 3]", "PROT4067 [Interval[5, 3]] ")]
    [InlineData("Interval['a', 'b']", "PROT4067 [Interval['a', 'b']] `Interval['a', 'b']`: String is no point type")]
    [InlineData("First(1, 2)", "PROT4068 [First(1, 2)] First() takes 1 argument, not 2")]
    [InlineData("AgeInYears(5)", "PROT4068 [AgeInYears(5)] AgeInYears() takes no arguments, not 1")]
    [InlineData("Twice()", "PROT4068 [Twice()] Twice() takes 1 argument, not 0")]
    [InlineData("Twice('a')", "PROT4053 ['a'] `'a'` is String, but Decimal is needed for x")]
    [InlineData("Code '1' from \"LOINK\"", "PROT4069 [\"LOINK\"] 'LOINK' is no code system of this protocol; did you mean 'LOINC'?")]
    [InlineData("Forever(1)", "PROT4070 [Forever(1)] 'Forever' calls itself")]
    [InlineData("levels L sort asc", "PROT4051 [sort asc] ")]
    public void One_mistake_gives_one_error_at_its_place(string cql, string expected) => Assert.StartsWith(expected, Error(cql), StringComparison.Ordinal);

    [Fact]
    public void A_criterion_must_be_Boolean() =>
        Assert.Equal("PROT4053 [AgeInYears()] `AgeInYears()` is Integer, but Boolean is needed here", Error("AgeInYears()", CqlType.Boolean));

    [Fact]
    public void Each_mistake_of_a_rule_is_reported() =>
        Assert.Equal(["PROT4050", "PROT4051", "PROT4050"], Errors("aaaaa > 1 and not 5 and bbbbb").Select(e => e[..8]));

    [Fact]
    public void Age_needs_a_date_of_birth()
    {
        var result = CqlBinder.Bind(Parse("AgeInYears() >= 18"), new BindingScope());
        Assert.Equal("PROT4064", Assert.Single(result.Errors).Rule.Id);
    }

    [Fact]
    public void Long_arithmetic_chains_are_refused() =>
        Assert.StartsWith("PROT4062", Error(string.Join(" + ", Enumerable.Repeat("1", 1_000))), StringComparison.Ordinal);

    [Fact]
    public void Functions_that_multiply_are_refused()
    {
        var scope = new BindingScope();
        scope.Add(new FunctionSymbol("F0", [], Parse("1 + 1")));
        for (var i = 1; i < 40; i++) scope.Add(new FunctionSymbol($"F{i}", [], Parse($"F{i - 1}() + F{i - 1}()")));
        var result = CqlBinder.Bind(Parse("F39()"), scope);
        Assert.Equal("PROT4062", Assert.Single(result.Errors).Rule.Id);
    }

    [Fact]
    public void Every_rule_has_an_explanation_and_its_own_number()
    {
        var rules = typeof(ProtocolSdk.Compiler.Diagnostics.DiagnosticCatalogue).GetProperties().Select(p => p.GetValue(null)).OfType<ProtocolSdk.Compiler.Diagnostics.DiagnosticRule>().ToList();
        Assert.Equal(rules.Count, rules.Select(r => r.Id).Distinct().Count());
        Assert.All(rules, r => Assert.NotEmpty(r.Explanation));
    }
}
