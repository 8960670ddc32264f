using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>Large and deep protocols come out whole, in bounded time, or as one finding.</summary>
public sealed class ScaleTests
{
    private const int Many = 10_000;
    private static readonly TimeSpan GenerationLimit = TimeSpan.FromSeconds(60);

    private static bool IsFull => Environment.GetEnvironmentVariable("PROTOCOLSDK_FULL") == "1";

    [Fact]
    public void A_protocol_with_10_000_criteria_comes_out_whole()
    {
        var run = TimedRun((SmallProtocol.Id + ".json", SmallProtocol.RecordWithCriteria(SmallProtocol.Id, Criteria(Many, n => $"Criterion number {n}"))));
        run.FindsNothing();
        foreach (var number in new[] { 1, 1_000, 1_001, Many })
        {
            Assert.Contains($"        I{number},\n", run.Sources["Nct00000001.g.cs"], StringComparison.Ordinal);
            Assert.Contains($"public bool? I{number} {{ get => Answer({number - 1}); set => Answer({number - 1}, value); }}\n", run.Sources["Nct00000001.g.cs"], StringComparison.Ordinal);
            Assert.Contains($"\"Criterion number {number}\"", run.Sources["Nct00000001.g.cs"], StringComparison.Ordinal);
        }

        AssertParses(run);
    }

    [Fact]
    public void A_protocol_with_10_000_criteria_compiles()
    {
        Assert.SkipUnless(IsFull, "Compiling 10,000 criteria takes the C# compiler long; set PROTOCOLSDK_FULL to 1 for it.");
        GeneratorSession.RunOn((SmallProtocol.Id + ".json", SmallProtocol.RecordWithCriteria(SmallProtocol.Id, Criteria(Many, n => $"Criterion number {n}")))).Compiles();
    }

    [Fact]
    public void A_protocol_whose_code_exceeds_3_MiB_comes_out_whole_and_compiles()
    {
        // 1,500 criteria of 1,100 characters: none of their text may come to lie in the compiler's heap of string literals.
        var run = TimedRun((SmallProtocol.Id + ".json", SmallProtocol.RecordWithCriteria(SmallProtocol.Id, Criteria(1_500, n => $"Criterion {n} {string.Concat(Enumerable.Repeat("of many words ", 80))}end {n}."))));
        Assert.True(Encoding.UTF8.GetByteCount(run.AllSource) > 3 * 1024 * 1024, $"{run.AllSource.Length} characters only");
        Assert.Contains("end 1500.\"u8", run.Sources["Nct00000001.g.cs"], StringComparison.Ordinal);
        run.Compiles();
    }

    [Fact]
    public void A_protocol_with_a_thousand_rules_compiles()
    {
        var criteria = string.Join(",", Enumerable.Range(1, 1_000).Select(n => $"\"I{n}\": {{ \"text\": \"Criterion {n}\", \"cql\": \"a > {n} and (b or c < {n})\" }}"));
        var rules = $$"""{ "dataElements": { "a": { "type": "Integer" }, "b": { "type": "Boolean" }, "c": { "type": "Integer" } }, "criteria": { {{criteria}} } }""";
        var run = TimedRun(
            (SmallProtocol.RecordPath, SmallProtocol.RecordWithCriteria(SmallProtocol.Id, Criteria(1_000, n => $"Criterion {n}"))),
            (SmallProtocol.RulesPath, rules));
        run.FindsNothing().Compiles();
    }

    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    public void A_rule_of_10_000_terms_comes_out_whole_and_compiles(string word)
    {
        var rule = string.Join($" {word} ", Enumerable.Range(1, Many).Select(n => $"a != {n}"));
        var run = TimedRun(WithRule(rule)).FindsNothing();
        Assert.Contains("a != 10000", run.Sources["Nct00000001.g.cs"], StringComparison.Ordinal);
        run.Compiles();
    }

    [Theory]
    [InlineData("(", "true", ")", 100_000)]
    [InlineData("not ", "true", "", 100_000)]
    [InlineData("-", "1 = 1", "", 100_000)]
    [InlineData("{", "1", "}", 100_000)]
    [InlineData("if true then ", "true", " else false", 50_000)]
    public void A_rule_that_is_nested_without_end_is_one_error(string open, string inner, string close, int depth)
    {
        var rule = string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
        var run = TimedRun(WithRule(rule)).Compiles();
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(run.Diagnostics, d => d.Severity >= DiagnosticSeverity.Warning).Severity);
    }

    [Fact]
    public void A_file_that_is_nested_without_end_is_one_error()
    {
        var run = TimedRun((SmallProtocol.Id + ".json", string.Concat(Enumerable.Repeat("[", 1_000_000))));
        Assert.Equal("PROT1002", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void A_chain_of_10_000_definitions_compiles()
    {
        var definitions = string.Join(",", Enumerable.Range(1, Many).Select(n => $"\"D{n}\": \"{(n == 1 ? "a" : $"D{n - 1}")} + 1\""));
        var rules = $$"""{ "dataElements": { "a": { "type": "Integer" } }, "definitions": { {{definitions}} }, "criteria": { "I1": { "text": "Only", "cql": "D{{Many}} > 1" } } }""";
        var run = TimedRun((SmallProtocol.RecordPath, SmallProtocol.RecordWithCriteria(SmallProtocol.Id, "Inclusion Criteria:\n\n* Only")), (SmallProtocol.RulesPath, rules));
        Assert.DoesNotContain(run.Diagnostics, d => d.Id == "PROT5002");
        AssertParses(run);
    }

    /// <summary>Allocations are what the work can be counted by.</summary>
    [Fact]
    public void Twice_as_many_records_are_twice_the_work()
    {
        Allocated(10);
        var work = new[] { 50, 100, 200 }.Select(Allocated).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", work.Select(w => $"{w / 1024} KB")));
        Assert.InRange((double)work[1] / work[0], 1.5, 2.2);
        Assert.InRange((double)work[2] / work[1], 1.5, 2.2);

        static long Allocated(int records)
        {
            var files = Enumerable.Range(1, records).Select(n => SmallProtocol.RecordOf(n)).Select(f => new JsonFileText(f.Path, f.Text, "/trial/protocol/")).ToList();
            var compilation = TrialApp.Compilation("");
            var driver = TrialApp.NewDriver(files);
            var before = GC.GetAllocatedBytesForCurrentThread();
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(records, TrialApp.CountProtocols(driver));
            return allocated;
        }
    }

    private static (string Path, string Text)[] WithRule(string cql) =>
    [
        (SmallProtocol.RecordPath, SmallProtocol.RecordWithCriteria(SmallProtocol.Id, "Inclusion Criteria:\n\n* Only")),
        (SmallProtocol.RulesPath, $$"""{ "dataElements": { "a": { "type": "Integer" } }, "criteria": { "I1": { "text": "Only", "cql": {{JsonSerializer.Serialize(cql)}} } } }"""),
    ];

    private static string Criteria(int count, Func<int, string> text) =>
        "Inclusion Criteria:\n\n" + string.Join("\n", Enumerable.Range(1, count).Select(n => "* " + text(n)));

    private static void AssertParses(GeneratorRun run) =>
        Assert.All(run.Compilation.SyntaxTrees, tree => Assert.Empty(tree.GetDiagnostics(TestContext.Current.CancellationToken)));

    private static GeneratorRun TimedRun(params (string Path, string Text)[] files)
    {
        var watch = Stopwatch.StartNew();
        var run = GeneratorSession.RunOn(files);
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms, {run.AllSource.Length} characters");
        Assert.True(watch.Elapsed < GenerationLimit, $"Took {watch.Elapsed}.");
        return run;
    }
}
