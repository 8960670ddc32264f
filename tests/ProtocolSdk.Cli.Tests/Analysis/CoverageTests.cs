using System.Text;
using System.Text.Json;
using ProtocolSdk.Analysis;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Cli.Tests.Analysis;

public class CoverageTests
{
    private static readonly DateOnly Day = new(2025, 11, 25);

    [Fact]
    public void The_test_vectors_of_the_first_trial_hold_and_reach_every_clause_both_ways()
    {
        var folder = RepositoryFiles.PathOf("protocol", "NCT06995300");
        var compiled = ProtocolCompiler.Compile(new ProtocolSource(
            "NCT06995300",
            new("record.json", File.ReadAllText(Path.Combine(folder, "record.json"))),
            new("protocol.json", File.ReadAllText(Path.Combine(folder, "protocol.json")))));
        using var loaded = LoadedProtocol.Load(compiled.Model!);

        CheckVectors(loaded.Definition);
    }

    [Fact]
    public void Test_vectors_reach_every_clause_of_rules_with_lists_dates_numbers_and_codes()
    {
        const string elements = """
            "birthDate": { "type": "Date" }, "onset": { "type": "Date" }, "surgery": { "type": "Date" }, "score": { "type": "Integer" }, "a": { "type": "Boolean" },
            "drugs": { "type": "List<Tuple{ code Code, stopped Date }>", "valueSet": { "code": "Drug" } }, "platelets": { "type": "Quantity", "unit": "10*9/L" }
            """;
        const string sets = "\"valueSets\": { \"Drug\": { \"codes\": [ { \"code\": \"zinc\" }, { \"code\": \"copper\" } ] } },";
        using var trials = new MadeUpTrials();
        var rules = trials.Add(
            elements,
            [
                ("I1", "AgeInYears() >= 18 and (score > 3 or platelets < 100 '10*9/L')"),
                ("I2", "months between onset and surgery >= 3 and surgery after Today()"),
                ("E1", "exists (drugs D where D.code.code = 'zinc' and D.stopped after Today() - 21 days) and not a"),
                ("E2", "a is null or a"),
                ("E3", null),
            ],
            sets);
        var record = trials.AddRecord("Inclusion Criteria:\n\n* Can walk\n", fields: """, "minimumAge": "18 Years", "maximumAge": "6 Months", "sex": "FEMALE", "healthyVolunteers": false """);

        CheckVectors(trials[rules]);
        CheckVectors(trials[record]);
    }

    [Fact]
    public void A_border_has_a_subject_on_each_side_who_differ_in_one_value()
    {
        using var trials = new MadeUpTrials();
        var trial = trials[trials.Add("\"birthDate\": { \"type\": \"Date\" }", [("I1", "AgeInYears() >= 18")])];

        var vectors = trial.TestVectors(Day).Vectors;

        Assert.Equal(
            ["""JustIn {"birthDate":"2007-11-25"} Met""", """JustOut {"birthDate":"2007-11-26"} NotMet""", "Unknown {} Unknown"],
            vectors.Select(v => $"{v.Kind} {v.SubjectJson} {v.Expected}"));
    }

    [Fact]
    public async Task The_verb_counts_each_clause_and_marks_what_no_subject_reached()
    {
        using var session = new ToolSession();
        var folder = RepositoryFiles.PathOf("protocol", "NCT06995300");
        session.Write("subjects.ndjson", "{\"birthDate\":\"1961-03-04\",\"mriNotPossible\":true}\n\n{\"birthDate\":\"2020-01-01\"}\n");

        var text = await session.Run("coverage", folder, "--subjects", "subjects.ndjson");
        var json = await session.Run("coverage", folder, "--subjects", "subjects.ndjson", "--format", "json");

        Assert.Equal(0, text.ExitCode);
        Assert.Contains("         1         1         0  AgeInYears() >= 18", text.Lines);
        Assert.Contains("!        1         0         1  mriNotPossible or xrayNotPossible", text.Lines);
        Assert.Contains("!        0         0         2    xrayNotPossible", text.Lines);
        Assert.StartsWith("2 subjects; 1 of ", text.Lines[^1], StringComparison.Ordinal);
        var first = JsonDocument.Parse(json.Output).RootElement.GetProperty("criteria")[0].GetProperty("clauses")[0];
        Assert.Equal((1, 1, true), (first.GetProperty("true").GetInt32(), first.GetProperty("false").GetInt32(), first.GetProperty("reached").GetBoolean()));
    }

    [Fact]
    public async Task A_line_that_is_no_subject_is_named_and_the_others_are_counted()
    {
        using var session = new ToolSession();
        var folder = RepositoryFiles.PathOf("protocol", "NCT06995300");
        session.Write("subjects.ndjson", "{\"birthDate\":\"1961-03-04\"}\n{\"birthDate\":7}\n");

        var run = await session.Run("coverage", folder, "--subjects", "subjects.ndjson");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("subjects.ndjson(2): error: 'birthDate'", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 subjects", run.Lines[^1], StringComparison.Ordinal);
    }

    private static void CheckVectors(ProtocolDefinition definition)
    {
        var set = definition.TestVectors(Day);
        var coverage = new ClauseCoverage(definition);
        foreach (var vector in set.Vectors)
        {
            var subject = definition.ReadSubject(Encoding.UTF8.GetBytes(vector.SubjectJson));
            Assert.Equal(vector.Expected, definition.Evaluate(subject, vector.AsOf).OutcomeAt(vector.Criterion.Index));
            coverage.Add(subject, vector.AsOf);
        }

        Assert.Equal([], set.Unreached.Select(u => $"{u.Criterion.Id} {u.Clause.Cql} {u.Value}"));
        Assert.Equal([], coverage.Criteria.SelectMany(c => c.Clauses.Where(clause => !clause.IsReached).Select(clause => $"{c.Criterion.Id} {clause.Clause.Cql}")));
        foreach (var criterion in definition.Criteria)
        {
            var kinds = set.Vectors.Where(v => v.Criterion == criterion).Select(v => v.Kind).ToHashSet();
            Assert.True(kinds.IsSupersetOf([TestVectorKind.JustIn, TestVectorKind.JustOut]), $"{criterion.Id}: {string.Join(", ", kinds)}");
        }
    }
}
