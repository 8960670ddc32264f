using System.Text.Json.Nodes;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Testing.RandomRules;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>
/// Laws on random rules and random subjects, run as an app runs them: protocol.json, generated code, subject's JSON. The long
/// suite takes more of everything.
/// </summary>
public sealed class RandomRuleTests
{
    private const int RulesPerProtocol = 60;
    private static readonly DateOnly AsOf = new(2025, 6, 15);
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PROTOCOLSDK_FULL") == "1";
    private static readonly int Protocols = IsLong ? 40 : 3;
    private static readonly int Subjects = IsLong ? 200 : 60;
    private static readonly int Completions = IsLong ? 60 : 25;

    [Fact]
    public void Whatever_is_printed_reads_as_the_same_rule()
    {
        var source = new RandomRule(1, new RandomRuleOptions { Depth = 5 });
        CqlType[] types = [CqlType.Boolean, CqlType.Integer, CqlType.Date, CqlType.Quantity, new ListType(CqlType.Date), new IntervalType(CqlType.Integer)];
        for (var i = 0; i < (IsLong ? 20_000 : 1_000); i++)
        {
            var (text, syntax, _) = source.Next(types[i % types.Length]);
            var print = CqlPrinter.Print(syntax);
            var read = CqlParser.ParseExpression(print);
            Assert.True(syntax.Equals(read.Node), $"{text}\nis printed as\n{print}\nwhich reads as something else");
            Assert.Equal(print, CqlPrinter.Print(read.Node!));
        }
    }

    [Fact]
    public void Every_operator_of_the_catalogue_occurs()
    {
        var rules = RandomRule.Many(2, 3_000);
        // `not x` and the like are words in a rule; functions are names.
        string[] words = ["and", "or", "xor", "implies", "not", "exists", "Count(", "between", "overlaps", "collapse", "flatten", "sort", "such that", "case", "Interval", "union", "~", "within"];
        Assert.All(words, word => Assert.Contains(rules, rule => rule.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Evaluate_Decide_and_Explain_agree()
    {
        for (var seed = 0; seed < Protocols; seed++)
        {
            using var loaded = Load(RandomRule.Many(seed, RulesPerProtocol));
            for (var subjectSeed = 0; subjectSeed < Subjects; subjectSeed++)
            {
                var json = RandomSubject.Utf8(RandomSubject.Create(subjectSeed, (Recording)(subjectSeed % 3)));
                var subject = loaded.Definition.ReadSubject(json);
                var result = loaded.Definition.Evaluate(subject, AsOf);
                var explained = loaded.Definition.Explain(subject, AsOf);
                Assert.Equal(result.Status, loaded.Definition.Decide(subject, AsOf));
                Assert.Equal(result.Status, explained.Status);
                for (var i = 0; i < explained.Criteria.Count; i++)
                {
                    var criterion = explained.Criteria[i];
                    Assert.Equal(result.OutcomeAt(i), criterion.Outcome);
                    if (criterion.Clause.Value.ToOutcome() != result.OutcomeAt(i))
                        Assert.Fail($"{criterion.Criterion.Cql}\nis {result.OutcomeAt(i)}, but its clause {criterion.Clause.Value}, for {System.Text.Encoding.UTF8.GetString(json)}");
                    Assert.False(string.IsNullOrEmpty(criterion.Reason()));
                }
            }
        }
    }

    /// <summary>Soundness: what is definite stays, whatever the unrecorded turns out to be.</summary>
    [Fact]
    public void A_definite_answer_holds_for_every_completion()
    {
        var failures = new List<string>();
        for (var seed = 0; seed < Protocols; seed++)
        {
            var rules = RandomRule.Many(1_000 + seed, RulesPerProtocol, new RandomRuleOptions { AsksAboutRecording = false });
            using var loaded = Load(rules);
            var refuted = new HashSet<int>();
            for (var subjectSeed = 0; subjectSeed < Subjects; subjectSeed++)
            {
                var partial = RandomSubject.Create(subjectSeed, subjectSeed % 2 == 0 ? Recording.Partial : Recording.Nearly);
                var answers = Outcomes(loaded, partial);
                for (var i = 0; i < Completions; i++)
                {
                    var completed = RandomSubject.Complete(partial, subjectSeed * Completions + i);
                    var others = Outcomes(loaded, completed);
                    for (var rule = 0; rule < rules.Count; rule++)
                    {
                        if (answers[rule] == CriterionOutcome.Unknown || others[rule] == CriterionOutcome.Unknown || answers[rule] == others[rule] || !refuted.Add(rule)) continue;
                        failures.Add($"{rules[rule]}\nis {answers[rule]} for\n  {partial.ToJsonString()}\nbut {others[rule]} when completed to\n  {completed.ToJsonString()}");
                    }
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} rules\n\n{string.Join("\n\n", failures.OrderBy(f => f.Length))}");
    }

    private static CriterionOutcome[] Outcomes(LoadedProtocol loaded, JsonObject subject) =>
        [.. loaded.Definition.Evaluate(loaded.Definition.ReadSubject(RandomSubject.Utf8(subject)), AsOf).Outcomes];

    private static LoadedProtocol Load(IReadOnlyList<string> rules)
    {
        var compiled = ProtocolCompiler.Compile(new ProtocolSource(
            "NCT00000001",
            new("record.json", RuleElements.Record(rules.Count)),
            new("protocol.json", RuleElements.Protocol(rules))));
        var errors = compiled.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Message).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
        return LoadedProtocol.Load(compiled.Model!);
    }
}
