using System.Globalization;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Emit.Sql;
using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Compiler.Tests.Protocol;

/// <summary>Rules that would exhaust the compiler, or the app that runs them: an error that says what to do, or code.</summary>
public sealed class HostileRuleTests
{
    private const string Criteria = "Inclusion Criteria:\n\n* One";

    [Fact]
    public void A_chain_of_definitions_that_is_too_long_is_one_finding()
    {
        Assert.Empty(Chain(RuleBinder.LongestChain - 1).Complaints);
        Assert.Equal([$"PROT3013 \"D{RuleBinder.LongestChain}\""], Chain(5_000).Complaints);

        static CompiledTrial Chain(int length)
        {
            var definitions = Enumerable.Range(1, length).Select(i => $"\"D{i}\": \"D{i - 1} + 1\"").Prepend("\"D0\": \"score\"");
            return Compile($"D{length} > 0", string.Join(", ", definitions.Reverse()));
        }
    }

    [Fact]
    public void Thousands_of_definitions_beside_each_other_are_fine()
    {
        var definitions = Enumerable.Range(0, 3_000).Select(i => $"\"D{i}\": \"score + {i}\"");
        Assert.Empty(Compile("D2999 > 0", string.Join(", ", definitions)).Complaints);
    }

    [Fact]
    public void Functions_that_each_call_the_one_before_twice_are_one_finding()
    {
        var functions = Enumerable.Range(1, 30).Select(i => $$"""
            "F{{i}}": { "parameters": { "x": "Integer" }, "cql": "F{{i - 1}}(x) + F{{i - 1}}(x + 1)" }
            """).Prepend("\"F0\": { \"parameters\": { \"x\": \"Integer\" }, \"cql\": \"x\" }");
        var complaint = Assert.Single(Compile("F30(score) > 0", string.Join(", ", functions)).Complaints);
        Assert.StartsWith("PROT4062 ", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_that_each_use_the_one_before_twice_are_said_in_few_words()
    {
        var definitions = Enumerable.Range(1, 60).Select(i => $"\"D{i}\": \"D{i - 1} and (D{i - 1} or consent)\"").Prepend("\"D0\": \"consent\"");
        var trial = Compile("D60", string.Join(", ", definitions));
        Assert.Empty(trial.Complaints);
        Assert.InRange(CSharpEmitter.Emit(trial.Model, EmitOptions.Default).Text.Length, 1, 200_000);
    }

    [Fact]
    public void Many_rules_that_are_each_nearly_too_large_are_too_large_together()
    {
        var functions = Enumerable.Range(1, 14).Select(i => $$"""
            "F{{i}}": { "parameters": { "x": "Integer" }, "cql": "F{{i - 1}}(x) + F{{i - 1}}(x + 1)" }
            """).Prepend("\"F0\": { \"parameters\": { \"x\": \"Integer\" }, \"cql\": \"x\" }");
        var uses = Enumerable.Range(0, 100).Select(i => $"\"U{i}\": \"F14(score)\"");
        var complaints = Compile("U0 > 0", string.Join(", ", functions.Concat(uses))).Complaints.ToList();
        Assert.NotEmpty(complaints);
        Assert.All(complaints, c => Assert.StartsWith("PROT4062 ", c, StringComparison.Ordinal));
    }

    public static TheoryData<string, string> HostileRules => new()
    {
        { "ands", Repeat("{0} < score", " and ", 10_000) },
        { "pluses", Repeat("score", " + ", 10_000) + " > 0" },
        { "texts", Repeat("'a'", " & ", 10_000) + " = 'a'" },
        { "parentheses", new string('(', 10_000) + "consent" + new string(')', 10_000) },
        { "nots", string.Concat(Enumerable.Repeat("not ", 10_000)) + "consent" },
        { "minuses", string.Concat(Enumerable.Repeat("- ", 10_000)) + "score > 0" },
        { "calls", string.Concat(Enumerable.Repeat("Abs(", 10_000)) + "score" + new string(')', 10_000) + " > 0" },
        { "ifs", string.Concat(Enumerable.Repeat("if consent then score else ", 10_000)) + "1" },
        { "lists", new string('{', 10_000) + new string('}', 10_000) },
        { "queries", string.Concat(Enumerable.Repeat("((", 5_000)) + "scores" + string.Concat(Enumerable.Repeat(") X where X > 0)", 5_000)) },
        { "cases", "case " + Repeat("when score = {0} then {0}", " ", 10_000) + " else 1 end > 0" },
        { "members", "scores" + string.Concat(Enumerable.Repeat(".low", 10_000)) },
        { "indexes", "scores" + string.Concat(Enumerable.Repeat("[0]", 10_000)) + " > 0" },
        { "unit", "5 '" + new string('(', 10_000) + "' > 3 'kg'" },
        { "number", new string('9', 10_000) + " > score" },
        { "sum of pluses", Repeat("(" + Repeat("score", " + ", 90) + ")", " + ", 90) + " > 0" },
        { "list", "score in { " + Repeat("{0}", ", ", 10_000) + " }" },
        { "tuple", "Tuple { " + Repeat("e{0}: score", ", ", 2_000) + " }.e7 = 1" },
        { "sources", "exists (from " + Repeat("scores S{0}", ", ", 60) + ")" },
    };

    [Theory]
    [MemberData(nameof(HostileRules))]
    public void A_hostile_rule_is_an_error_or_code(string name, string cql)
    {
        Assert.NotEmpty(name);
        var trial = Compile(cql.Replace("\\", "\\\\", StringComparison.Ordinal));
        // Errors of CQL, not of the compiler; and in either case the protocol emits.
        Assert.All(trial.Complaints, c => Assert.StartsWith("PROT4", c, StringComparison.Ordinal));
        Assert.NotEmpty(CSharpEmitter.Emit(trial.Model, EmitOptions.Default).Text);
    }

    [Theory]
    [InlineData("case ", "when score = {0} then {0}", " ", " else 1 end > 0")]
    [InlineData("exists (scores S where case ", "when S = {0} then {0}", " ", " else 1 end > 0)")]
    [InlineData("{ score, 1 } includes { score, ", "{0}", ", ", " } and { 1, 2 } includes { score } or score + 1 in { score + 1, 3 }")]
    [InlineData("", "(score + {0} mod 7 = {0})", " or ", "")]
    public void A_rule_that_is_too_large_for_a_statement_says_so_or_is_a_short_one(string before, string part, string separator, string after)
    {
        var trial = Compile(before + Repeat(part, separator, 5_000) + after);
        Assert.Empty(trial.Complaints);
        foreach (var dialect in SqlTarget.All)
        {
            var statement = SqlEmitter.Emit(trial.Model, dialect);
            if (statement.Statement is { } text) Assert.InRange(text.Length, 1, SqlEmitter.LongestStatement);
            else Assert.Contains("too large for a statement", Assert.Single(statement.Problems).ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("score", "D{0} + D{0}", " > 3")]
    [InlineData("score", "D{0} * 1000000", " > 3")]
    [InlineData("score", "if D{0} > 3 then D{0} else D{0} - 1", " > 3")]
    [InlineData("consent", "D{0} and (D{0} or consent)", "")]
    [InlineData("consent", "not (not (not D{0})) or D{0}", "")]
    [InlineData("scores", "D{0} X where exists D{0}", " is null")]
    public void Definitions_that_stand_on_each_other_are_read_once(string first, string step, string question)
    {
        var definitions = Enumerable.Range(1, 190).Select(i => $"\"D{i}\": \"{step.Replace("{0}", (i - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}\"").Prepend($"\"D0\": \"{first}\"");
        var trial = Compile("D190" + question, string.Join(", ", definitions));
        Assert.Empty(trial.Complaints);
        Assert.NotEmpty(CSharpEmitter.Emit(trial.Model, EmitOptions.Default).Text);
    }

    private static string Repeat(string part, string separator, int count) =>
        string.Join(separator, Enumerable.Range(0, count).Select(i => part.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    private static CompiledTrial Compile(string cql, string definitions = "") => CompiledTrial.Of(Criteria, $$"""
        {
          "dataElements": { "score": { "type": "Integer" }, "consent": { "type": "Boolean" }, "scores": { "type": "List<Integer>" } },
          "definitions": { {{definitions}} },
          "criteria": { "I1": { "cql": "{{cql}}" } }
        }
        """);
}
