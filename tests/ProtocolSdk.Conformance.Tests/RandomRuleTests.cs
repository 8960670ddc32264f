using System.Text.Json.Nodes;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
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
    private static readonly int Protocols = IsLong ? 12 : 2;
    private static readonly int ExactProtocols = IsLong ? 6 : 1;
    private static readonly int Subjects = IsLong ? 100 : 24;
    private static readonly int Completions = IsLong ? 40 : 16;

    [Fact]
    public void Whatever_is_printed_reads_as_the_same_rule()
    {
        var source = new RandomRule(1, new RandomRuleOptions { Depth = 5 });
        CqlType[] types = [CqlType.Boolean, CqlType.Integer, CqlType.Date, CqlType.Quantity, new ListType(CqlType.Date), new IntervalType(CqlType.Integer)];
        for (var i = 0; i < (IsLong ? 5_000 : 500); i++)
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
        // What the binder folds or has nodes of its own for, what isn't a matter of one value, and what random operands would only make too large or an error.
        string[] elsewhere = ["MinValue", "MaxValue", "ExpandValueSet", "VocabularyInstance", "Message", "Children", "Descendents", "And", "Or", "Expand", "ToRatio"];
        var missing = OperatorCatalogue.All.Select(o => o.Name).Except(elsewhere).ToHashSet(StringComparer.Ordinal);
        var source = new RandomRule(2);
        for (var i = 0; i < 20_000 && missing.Count > 0; i++)
        {
            foreach (var operation in BoundTree.DescendantsAndSelf(source.Next(CqlType.Boolean).Bound).OfType<BoundOperation>()) missing.Remove(operation.Operator.Name);
        }

        Assert.True(missing.Count == 0, string.Join(", ", missing));
    }

    [Fact]
    public void Evaluate_Decide_and_Explain_agree()
    {
        for (var seed = 0; seed < Protocols; seed++)
        {
            using var loaded = Load([.. RandomRule.Many(seed, RulesPerProtocol), .. RandomPlaces.Many(seed, RulesPerProtocol)]);
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
            IReadOnlyList<string> rules = [.. RandomRule.Many(1_000 + seed, RulesPerProtocol, new RandomRuleOptions { AsksAboutRecording = false }), .. RandomPlaces.Many(seed, RulesPerProtocol)];
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

    /// <summary>
    /// Exactness: what is unknown could turn out either way, where a rule reads each data element once. On dates, numbers and answers of
    /// yes or no, whose completions can nearly all be tried.
    /// </summary>
    [Fact]
    public void An_unknown_answer_of_a_rule_that_reads_each_element_once_could_be_either()
    {
        var options = new RandomRuleOptions
        {
            AsksAboutRecording = false,
            RepeatsElements = false,
            Reads = e => e.Type is SimpleType && e.Type != CqlType.String && e.Type != CqlType.Code && e.Type != CqlType.DateTime && e.Type != CqlType.Time,
            // A date that is put together from an unrecorded year is unrecorded as a whole.
            Allows = o => o.Group is OperatorGroup.Logical or OperatorGroup.Comparison or OperatorGroup.DateTime or OperatorGroup.Interval && o.Name is not ("Date" or "DateTime" or "Time"),
        };
        AssertExact(seed =>
        {
            var source = new RandomRule(2_000 + seed, options);
            return (null, [.. Enumerable.Range(0, int.MaxValue).Select(_ => source.Next(CqlType.Boolean)).Where(rule => ReadsOnce(rule.Bound)).Select(rule => rule.Text).Take(RulesPerProtocol)]);
        });
    }

    /// <summary>Exactness, where it is open which row is the first or the last of a list: all that may be it are asked.</summary>
    [Fact]
    public void An_unknown_answer_about_the_first_or_last_row_could_be_either() => AssertExact(seed => (null, RandomPlaces.Many(3_000 + seed, RulesPerProtocol)));

    /// <summary>A name for that row, or for what is taken of it, changes nothing.</summary>
    [Fact]
    public void An_unknown_answer_about_a_first_or_last_row_that_has_a_name_could_be_either() => AssertExact(seed => RandomPlaces.Named(4_000 + seed, RulesPerProtocol));

    private static void AssertExact(Func<int, (IReadOnlyDictionary<string, string>? Definitions, IReadOnlyList<string> Rules)> rulesOf)
    {
        var failures = new List<string>();
        var unknown = 0;
        for (var seed = 0; seed < ExactProtocols; seed++)
        {
            var (definitions, rules) = rulesOf(seed);
            using var loaded = Load(rules, definitions);
            var refuted = new HashSet<int>();
            for (var subjectSeed = 0; subjectSeed < 24; subjectSeed++)
            {
                var partial = RandomSubject.Create(subjectSeed, Recording.Nearly);
                var answers = Outcomes(loaded, partial);
                var open = Enumerable.Range(0, rules.Count).Where(rule => answers[rule] == CriterionOutcome.Unknown).ToList();
                unknown += open.Count;
                var found = rules.Select(_ => new HashSet<CriterionOutcome>()).ToList();
                for (var i = 0; i < 2_000 && open.Count > 0; i++)
                {
                    var others = Outcomes(loaded, RandomSubject.Complete(partial, i));
                    foreach (var rule in open) found[rule].Add(others[rule]);
                    open.RemoveAll(rule => found[rule].Count > 1);
                }

                foreach (var rule in open)
                {
                    if (found[rule].Single() != CriterionOutcome.Unknown && refuted.Add(rule))
                        failures.Add($"{rules[rule]}\nis unknown for\n  {partial.ToJsonString()}\nbut always {found[rule].Single()} when completed");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} rules\n\n{string.Join("\n\n", failures.OrderBy(f => f.Length))}");
        Assert.True(unknown > ExactProtocols * 100, $"Only {unknown} answers were unknown.");
    }

    /// <summary>A date-time without an offset is in the evaluation's, wherever it was recorded.</summary>
    [Theory]
    [InlineData("seenAt = @2025-06-15T10:00:00.000+02:00")]
    [InlineData("exists (scans S where S = @2025-06-15T10:00:00.000+02:00)")]
    [InlineData("@2025-06-15T10:00:00.000+02:00 in scans")]
    [InlineData("start of stay = @2025-06-15T10:00:00.000+02:00")]
    [InlineData("stay starts before @2025-06-15T08:00:00.001Z")]
    [InlineData("exists (platelets P where P.drawnAt = @2025-06-15T10:00:00.000+02:00)")]
    [InlineData("First(platelets.drawnAt) = @2025-06-15T10:00:00.000+02:00")]
    [InlineData("First(platelets P sort by drawnAt).drawnAt before @2025-06-15T08:00:00.001Z")]
    public void A_moment_without_an_offset_is_in_the_evaluations(string rule)
    {
        using var loaded = Load([rule]);
        const string moment = "2025-06-15T10:00:00.000";
        var subject = loaded.Definition.ReadSubject(System.Text.Encoding.UTF8.GetBytes(
            $$"""{"seenAt":"{{moment}}","scans":["{{moment}}"],"stay":{"low":"{{moment}}","high":"2025-07-01T00:00:00.000"},"platelets":[{"drawnAt":"{{moment}}"}]}"""));

        Assert.Equal(CriterionOutcome.Met, loaded.Definition.Evaluate(subject, new DateTimeOffset(2025, 6, 15, 12, 0, 0, TimeSpan.FromHours(2))).OutcomeAt(0));
        Assert.Equal(CriterionOutcome.NotMet, loaded.Definition.Evaluate(subject, new DateTimeOffset(2025, 6, 15, 12, 0, 0, TimeSpan.FromHours(-5))).OutcomeAt(0));
    }

    // `x within 3 days of y` is written with one x and reads it twice; of the branches of a choice one is taken.
    private static bool ReadsOnce(BoundExpression rule)
    {
        var read = Readings(rule);
        return !read.ContainsKey("platelets") && read.Values.All(count => count == 1);
    }

    private static Dictionary<string, int> Readings(BoundExpression expression)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        switch (expression)
        {
            case BoundDataElement element:
                counts[element.Name] = 1;
                break;
            case BoundConditional conditional:
                foreach (var result in conditional.Branches.Select(b => b.Result).Append(conditional.Otherwise).Select(Readings))
                {
                    foreach (var (name, count) in result) counts[name] = Math.Max(counts.GetValueOrDefault(name), count);
                }

                foreach (var (name, count) in conditional.Branches.SelectMany(b => Readings(b.Condition))) counts[name] = counts.GetValueOrDefault(name) + count;
                break;
            default:
                foreach (var (name, count) in BoundTree.ChildrenOf(expression).SelectMany(Readings)) counts[name] = counts.GetValueOrDefault(name) + count;
                break;
        }

        return counts;
    }

    private static CriterionOutcome[] Outcomes(LoadedProtocol loaded, JsonObject subject) =>
        [.. loaded.Definition.Evaluate(loaded.Definition.ReadSubject(RandomSubject.Utf8(subject)), AsOf).Outcomes];

    private static LoadedProtocol Load(IReadOnlyList<string> rules, IReadOnlyDictionary<string, string>? definitions = null)
    {
        var compiled = ProtocolCompiler.Compile(new ProtocolSource(
            "NCT00000001",
            new("record.json", RuleElements.Record(rules.Count)),
            new("protocol.json", RuleElements.Protocol(rules, definitions))));
        var errors = compiled.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Message).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
        return LoadedProtocol.Load(compiled.Model!);
    }
}
