using System.Text.Json;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>Rules that fail, or would exhaust the app, for a subject: the answer is unknown, with the reason; nothing is thrown out of an evaluation.</summary>
public sealed class HostileEvaluationTests
{
    private static readonly (string Cql, string? Reason)[] Rules =
    [
        // What CQL gives null for.
        ("score div (score - 4) = 1", null),
        ("score mod (score - 4) = 1", null),
        ("1.0 / (score - 4) > 1.0", null),
        ("2147483643 + score + score > 0", null),
        ("9223372036854775803L + ToLong(score) + 1L > 0L", null),
        ("99999999999999999999.99999999 + ToDecimal(score) > 0", null),
        ("99999999999999999999.99999999 * ToDecimal(score) > 0", null),
        ("10 ^ (score * 10) > 0", null),
        ("Power(10.0, score * 100) > 0", null),
        ("ToInteger(note) > 0", null),
        ("ToDate(note) < Today()", null),
        ("(weight * weight * weight * weight * weight * weight * weight * weight * weight * weight * weight * weight * weight * weight) > 1 'kg14'", null),
        ("@9999-12-31 + Quantity { value: score * 365000, unit: 'days' } > Today()", null),
        ("@0001-01-01 - Quantity { value: score * 365000, unit: 'days' } > Today()", null),
        // What CQL calls an error.
        ("Date(2025, score + 9, 1) > Today()", "13"),
        ("Date(score - 4, 1, 1) > Today()", "0"),
        ("DateTime(2025, 2, 26 + score, 0, 0, 0, 0) > Now()", "30"),
        ("Time(20 + score, 0) > TimeOfDay()", "24"),
        ("successor of (score + 2147483643) > 0", "successor"),
        ("predecessor of @0001-01-01 < surgery", "predecessor"),
        ("singleton from scores > 0", "3"),
        ("Ln(score - 4) > 0", "logarithm"),
        ("Exp(score * 1000) > 0", "large"),
        ("score in Interval[score + 1, score]", "empty"),
        ("point from Interval[1, score] > 0", "more than one"),
        ("cast (if consent then note else score) as Integer > 0", "cast"),
        ("surgery + Quantity { value: 1.0, unit: note } > Today()", "unit"),
        ("Message(score, score > 3, 'S1', 'Error', 'too high') > 0", "S1: too high"),
        ("Matches(note, '(' & note)", "not a regular expression"),
        // What would never end, or not fit.
        ("Matches(long, '^(a+)+$')", "too long"),
        ("ReplaceMatches(long, '^(a+)+$', 'x') = 'x'", "too long"),
        ("Count(SplitOnMatches(long, '^(a+)+$')) > 0", "too long"),
        ("Count(expand Interval[1, score * 500000000] per 1) > 0", "expand"),
        ("Count(expand { Interval[@0001-01-01T00:00:00.000, @9999-12-31T00:00:00.000] } per 1 millisecond) > score", "expand"),
        ("Length((expand Interval[1, 100 * score] per 1) X aggregate R starting 'ab': R + R) > 0", "longer"),
        ("Length((expand Interval[1, 100 * score] per 1) X aggregate R starting 'ab': R & R & R) > 0", "longer"),
        ("Length((expand Interval[1, 100 * score] per 1) X aggregate R starting 'ab': Combine({ R, R }, R)) > 0", "longer"),
        ("Length((expand Interval[1, 100 * score] per 1) X aggregate R starting 'aa': ReplaceMatches(R, '^', R)) > 0", "longer"),
        ("Count((expand Interval[1, 100 * score] per 1) X aggregate R starting ({ 1, 2 }): flatten { R, R }) > 0", "flatten"),
        ("Count(from (expand Interval[1, 1000 * score] per 1) A, (expand Interval[1, 1000 * score] per 1) B return all A + B) > 0", "from"),
    ];

    [Fact]
    public void Every_failure_is_an_unknown_answer_with_its_reason()
    {
        var elements = """
            "score": { "type": "Integer" }, "note": { "type": "String" }, "long": { "type": "String" }, "consent": { "type": "Boolean" },
            "surgery": { "type": "Date" }, "scores": { "type": "List<Integer>" }, "weight": { "type": "Quantity", "unit": "kg" }
            """;
        var criteria = string.Join(",\n", Rules.Select((r, i) => $"\"R{i}\": {{ \"kind\": \"inclusion\", \"cql\": {JsonSerializer.Serialize(r.Cql)} }}"));
        var compiled = ProtocolCompiler.Compile(new ProtocolSource(
            "NCT00000008",
            new("record.json", """{ "protocolSection": { "identificationModule": { "nctId": "NCT00000008" }, "eligibilityModule": { "eligibilityCriteria": "" } } }"""),
            new("protocol.json", $$"""{ "dataElements": { {{elements}} }, "criteria": { {{criteria}} } }""")));
        Assert.Empty(compiled.Diagnostics.Where(d => d.Rule.Id.StartsWith("PROT4", StringComparison.Ordinal) || d.Rule.Id.StartsWith("PROT3", StringComparison.Ordinal)).Select(d => $"{d.Location.Start.Character}: {d.Message}"));
        using var loaded = LoadedProtocol.Load(compiled.Model!);
        var subject = loaded.Definition.ReadSubject(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["score"] = 4,
            ["note"] = "nonsense",
            ["long"] = new string('a', 40) + "b",
            ["consent"] = true,
            ["surgery"] = "2025-09-01",
            ["scores"] = new[] { 4, 5, 7 },
            ["weight"] = new { value = 99999999999999999999m, unit = "kg" },
        }));
        AsOf asOf = new DateOnly(2025, 11, 25);
        Assert.Equal(EligibilityStatus.Undetermined, loaded.Definition.Decide(subject, asOf));
        Assert.Equal(EligibilityStatus.Undetermined, loaded.Definition.Evaluate(subject, asOf).Status);
        var explained = loaded.Definition.Explain(subject, asOf).Criteria.ToDictionary(c => c.Criterion.Id);
        var wrong = Rules.Select((rule, i) => (rule, Explained: explained[$"R{i}"])).Where(r =>
            r.Explained.Outcome != CriterionOutcome.Unknown
            || (r.rule.Reason is null ? r.Explained.Clause.Error is not null : r.Explained.Clause.Error?.Contains(r.rule.Reason, StringComparison.Ordinal) != true
                || !r.Explained.Reason().Contains(r.Explained.Clause.Error, StringComparison.Ordinal)));
        Assert.Equal("", string.Join("\n", wrong.Select(r => $"{r.rule.Cql} is {r.Explained.Outcome}: {r.Explained.Clause.Error} / {r.Explained.Reason()}")));
    }
}
