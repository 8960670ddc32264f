using ProtocolSdk.Compiler.Emit.JsonSchema;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Schema.Tests;

/// <summary>The schemas that the compiler emits, held against two independent validators.</summary>
public sealed class EmittedSchemaTests(Validators validators)
{
    private static readonly ProtocolModel FirstTrial = Compile(
        RepositoryFiles.Read("protocol", "NCT06995300", "record.json"),
        RepositoryFiles.Read("protocol", "NCT06995300", "protocol.json"));

    private static readonly ProtocolModel EveryType = Compile(
        """{ "protocolSection": { "identificationModule": { "nctId": "NCT06995300" }, "eligibilityModule": { "eligibilityCriteria": "Inclusion Criteria:\n\n* Able to walk" } } }""",
        """
        {
          "dataElements": {
            "flag": { "type": "Boolean" },
            "count": { "type": "Integer" },
            "large": { "type": "Long" },
            "number": { "type": "Decimal" },
            "text": { "type": "String" },
            "day": { "type": "Date" },
            "moment": { "type": "DateTime" },
            "time": { "type": "Time" },
            "weight": { "type": "Quantity", "unit": "kg" },
            "ratio": { "type": "Ratio" },
            "code": { "type": "Code" },
            "level": { "type": "Code", "valueSet": "Level" },
            "concept": { "type": "Concept", "valueSet": "Level" },
            "period": { "type": "Interval<Date>" },
            "days": { "type": "List<Date>" },
            "texts": { "type": "List<String>" },
            "rows": { "type": "List<Tuple{ value Quantity, date Date, level Code }>", "unit": "mg/dL", "valueSet": "Level" }
          },
          "valueSets": { "Level": { "codes": [{ "code": "C3-C4" }, { "code": "C4-C5" }] } }
        }
        """);

    [Fact]
    public Task Every_made_up_subject_of_the_sample_is_valid() =>
        validators.AgreeAsync(
            SubjectSchema.Write(FirstTrial),
            File.ReadAllLines(RepositoryFiles.PathOf("samples", "Screening", "subjects.ndjson")),
            []);

    [Theory]
    [InlineData("flag", new[] { "true", "false", "null" }, new[] { "\"true\"", "1", "{}" })]
    [InlineData("count", new[] { "0", "-3", "2147483647", "null" }, new[] { "1.5", "2147483648", "\"1\"", "true" })]
    [InlineData("large", new[] { "12345678901", "null" }, new[] { "1.5", "\"1\"" })]
    [InlineData("number", new[] { "1", "1.25", "null" }, new[] { "\"1.25\"", "[]" })]
    [InlineData("text", new[] { "\"\"", "\"any\"", "null" }, new[] { "1", "{}" })]
    [InlineData("day", new[] { "\"2024-02-29\"", "\"2025-02\"", "\"2025\"", "null" }, new[] { "\"2025-02-29\"", "\"2025-13\"", "\"2025-1-1\"", "\"0000\"", "\"yesterday\"", "\"2025-02-03\\n\"", "20250203" })]
    [InlineData("moment", new[] { "\"2025-02-03T09:30:00.000+01:00\"", "\"2025-02-03T09\"", "\"2025-02-03\"", "\"2025-02\"", "\"2025-02-03T09:30Z\"", "null" }, new[] { "\"2025-02-03T24:00\"", "\"2025-02-30T09:00\"", "\"2025-02-03 09:30\"", "1" })]
    [InlineData("time", new[] { "\"09:30\"", "\"23\"", "\"T09:30:15.123\"", "null" }, new[] { "\"24:00\"", "\"9:30\"", "\"09:60\"", "930" })]
    [InlineData("weight", new[] { "{\"value\": 71.5, \"unit\": \"kg\"}", "{\"value\": 71}", "null" }, new[] { "71.5", "{\"unit\": \"kg\"}", "{\"value\": \"71\"}", "{\"value\": 71, \"units\": \"kg\"}" })]
    [InlineData("ratio", new[] { "{\"numerator\": {\"value\": 1}, \"denominator\": {\"value\": 128}}", "null" }, new[] { "{\"numerator\": {\"value\": 1}}", "\"1:128\"" })]
    [InlineData("code", new[] { "\"anything\"", "{\"code\": \"8480-6\", \"system\": \"http://loinc.org\"}", "null" }, new[] { "1", "{\"system\": \"x\"}", "{\"code\": \"x\", \"extra\": 1}" })]
    [InlineData("level", new[] { "\"C3-C4\"", "{\"code\": \"C4-C5\"}", "null" }, new[] { "\"C3/C4\"", "{\"code\": \"C9\"}", "{}" })]
    [InlineData("concept", new[] { "{\"codes\": [\"C3-C4\"], \"display\": \"upper\"}", "null" }, new[] { "{\"codes\": [\"C9\"]}", "{}", "\"C3-C4\"" })]
    [InlineData("period", new[] { "{\"low\": \"2025-01-01\", \"high\": null}", "{\"low\": \"2025\", \"highClosed\": false}", "{}", "null" }, new[] { "{\"start\": \"2025-01-01\"}", "{\"low\": \"no\"}", "{\"lowClosed\": 1}" })]
    [InlineData("days", new[] { "[]", "[\"2025-01\", null]", "null" }, new[] { "[1]", "\"2025-01\"" })]
    [InlineData("texts", new[] { "[]", "[\"a\"]", "null" }, new[] { "[null]", "[1]" })]
    [InlineData("rows", new[] { "[]", "[{\"value\": {\"value\": 1, \"unit\": \"mg/dL\"}, \"date\": \"2025-02\", \"level\": \"C3-C4\"}, {}]", "null" }, new[] { "[null]", "[{\"valeu\": 1}]", "[{\"value\": 1}]", "[{\"date\": \"2025-02-30\"}]", "[{\"level\": \"C9\"}]", "{}" })]
    [InlineData("i1", new[] { "true", "null" }, new[] { "\"yes\"", "0" })]
    [InlineData("id", new[] { "\"S1\"", "null" }, new[] { "1" })]
    [InlineData("notOfThisVersion", new[] { "1", "{}", "\"kept\"" }, new string[0])]
    public Task A_value_is_accepted_or_refused_by_its_data_element(string element, string[] valid, string[] invalid) =>
        validators.AgreeAsync(SubjectSchema.Write(EveryType), [.. valid.Select(v => Subject(element, v))], [.. invalid.Select(v => Subject(element, v)), "[]", "1"]);

    [Fact]
    public Task A_result_is_checked_criterion_by_criterion()
    {
        const string start = """{ "protocol": "NCT06995300", "protocolVersion": "1.0", "asOf": "2025-11-25", """;
        return validators.AgreeAsync(
            ResultSchema.Write(EveryType),
            [start + """ "status": "Undetermined", "criteria": { "I1": "Unknown" }, "missing": ["i1"] }""", start + """ "status": "Eligible", "criteria": { "I1": "Met" }, "missing": [] }"""],
            [
                start + """ "status": "Maybe", "criteria": { "I1": "Unknown" }, "missing": [] }""",
                start + """ "status": "Eligible", "criteria": { "I1": "Yes" }, "missing": [] }""",
                start + """ "status": "Eligible", "criteria": {}, "missing": [] }""",
                start + """ "status": "Eligible", "criteria": { "I1": "Met", "I2": "Met" }, "missing": [] }""",
                start + """ "status": "Eligible", "criteria": { "I1": "Met" }, "missing": ["nothing"] }""",
                start + """ "status": "Eligible", "criteria": { "I1": "Met" } }""",
            ]);
    }

    private static ProtocolModel Compile(string record, string rules)
    {
        var compiled = ProtocolCompiler.Compile(new ProtocolSource("NCT06995300", new SourceFile("record.json", record), new SourceFile("protocol.json", rules)));
        Assert.Empty(compiled.Diagnostics.Where(d => d.Severity == Compiler.Diagnostics.DiagnosticSeverity.Error).Select(d => d.Message));
        return compiled.Model!;
    }

    private static string Subject(string element, string value) => $$"""{ "{{element}}": {{value}} }""";
}
