using CsCheck;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Tests.Protocol;

/// <summary>protocol.json: each mistake is one finding at its place, and the sound parts stay.</summary>
public class ProtocolFileTests
{
    private const string Criteria = "Inclusion Criteria:\n\n* Adult";

    [Theory]
    [InlineData("""{ "dataElement": {} }""", "PROT3002 \"dataElement\"")]
    [InlineData("""{ "version": "one two" }""", "PROT3021 \"one two\"")]
    [InlineData("""{ "dataElements": [] }""", "PROT3001 []")]
    [InlineData("""{ "dataElements": { "a": "Date" } }""", "PROT3001 \"Date\"")]
    [InlineData("""{ "dataElements": { "a": {} } }""", "PROT3020 \"a\"")]
    [InlineData("""{ "dataElements": { "a b": { "type": "Date" } } }""", "PROT3003 \"a b\"")]
    [InlineData("""{ "dataElements": { "a": { "type": "Dat" } } }""", "PROT4055 Dat")]
    [InlineData("""{ "dataElements": { "a": { "type": "List<" } } }""", "PROT4001 ")]
    [InlineData("""{ "dataElements": { "a": { "type": "List<List<Date>>" } } }""", "PROT3006 \"List<List<Date>>\"")]
    [InlineData("""{ "dataElements": { "a": { "type": "Any" } } }""", "PROT3006 \"Any\"")]
    [InlineData("""{ "dataElements": { "a": { "type": "Date", "unit": "mg" } } }""", "PROT3007 \"mg\"")]
    [InlineData("""{ "dataElements": { "a": { "type": "Quantity", "unit": "leagues" } } }""", "PROT3007 \"leagues\"")]
    [InlineData("""{ "dataElements": { "a": { "type": "Quantity", "unit": 1 } } }""", "PROT3001 1")]
    [InlineData("""{ "dataElements": { "a": { "type": "Code", "valueSet": "Nosuch" } } }""", "PROT3008 \"Nosuch\"")]
    [InlineData("""{ "dataElements": { "a": { "type": "List<Tuple{ b Code }>", "valueSet": { "c": "S" } } }, "valueSets": { "S": { "codes": [ { "code": "x" } ] } } }""", "PROT3023 \"c\"")]
    [InlineData("""{ "dataElements": { "id": { "type": "String" } } }""", "PROT3005 \"id\"")]
    [InlineData("""{ "dataElements": { "a": { "type": "Date" }, "A": { "type": "Date" } } }""", "PROT3004 \"A\"")]
    [InlineData("""{ "dataElements": { "a": { "type": "Date" } }, "definitions": { "a": "1" } }""", "PROT3004 \"a\"")]
    [InlineData("""{ "valueSets": { "S": {} } }""", "PROT3009 \"S\"")]
    [InlineData("""{ "valueSets": { "S": { "codes": [ {} ], "include": [ "T" ] }, "T": { "codes": [ { "code": "x" } ] } } }""", "PROT3020 {}")]
    [InlineData("""{ "valueSets": { "S": { "codes": [ { "code": "x" }, { "code": "x" } ] } } }""", "PROT3010 { \"code\": \"x\" }")]
    [InlineData("""{ "valueSets": { "S": { "codes": [ { "code": "x" } ], "include": [ "S" ] } } }""", "PROT3008 \"S\"")]
    [InlineData("""{ "criteria": { "I1": { "kind": "maybe", "cql": "true" } } }""", "PROT3021 \"maybe\"")]
    [InlineData("""{ "criteria": { "I1": { "name": "two words", "cql": "true" } } }""", "PROT3003 \"two words\"")]
    [InlineData("""{ "coveredBy": { "Height": "I1" } }""", "PROT3021 \"Height\"")]
    [InlineData("""{ "accept": { "X": "because" } }""", "PROT3021 \"X\"")]
    [InlineData("""{ "accept": { "PROT2001": " " } }""", "PROT3021 \" \"")]
    [InlineData("""{ "relatedTrials": [ { "title": "x" } ] }""", "PROT3020 { \"title\": \"x\" }")]
    [InlineData("""{ "relatedTrials": [ { "nctId": "NCT1" } ] }""", "PROT3021 \"NCT1\"")]
    [InlineData("""[]""", "PROT3001 []")]
    public void A_mistake_is_one_finding_at_its_place(string rules, string complaint)
    {
        var trial = CompiledTrial.Of(Criteria, rules);
        Assert.Equal([complaint], trial.Complaints);
        Assert.Contains(trial.Model.Criteria, c => c.Id == "I1");
    }

    [Fact]
    public void Value_sets_include_others_in_order_and_without_doubles()
    {
        var sets = CompiledTrial.Of(Criteria, """
            { "valueSets": {
                "All": { "include": [ "A", "B" ], "codes": [ { "code": "z" } ] },
                "A": { "system": "urn:s", "codes": [ { "code": "x" }, { "code": "y" } ] },
                "B": { "codes": [ { "code": "x", "system": "urn:s" }, { "code": "x" } ] } } }
            """);
        Assert.Empty(sets.Complaints);
        Assert.Equal(["urn:s|x", "urn:s|y", "|x", "|z"], sets.Model.ValueSets[0].Codes.Select(c => c.System + "|" + c.Code));
    }

    [Fact]
    public void Value_sets_that_include_each_other_are_an_error_and_keep_their_codes()
    {
        var sets = CompiledTrial.Of(Criteria, """{ "valueSets": { "A": { "include": [ "B" ], "codes": [ { "code": "a" } ] }, "B": { "include": [ "A" ], "codes": [ { "code": "b" } ] } } }""");
        Assert.Equal(["PROT3008 \"A\""], sets.Complaints);
        Assert.Equal(["b", "a"], sets.Model.ValueSets[0].Codes.Select(c => c.Code));
    }

    [Fact]
    public void Units_and_value_sets_of_rows_are_given_per_field()
    {
        var element = CompiledTrial.Of(Criteria, """
            { "dataElements": { "a": { "type": "List<Tuple{ code Code, level Code, dose Quantity, size Quantity }>", "valueSet": { "code": "S" }, "unit": { "dose": "mg", "size": "mm" } } },
              "valueSets": { "S": { "codes": [ { "code": "x" } ] } } }
            """).Model.DataElements[0];
        Assert.Equal(("S", null, "mg", "mm", null), (element.ValueSetOf("code"), element.ValueSetOf("level"), element.UnitOf("dose"), element.UnitOf("size"), element.UnitOf(null)));
    }

    [Fact]
    public void Any_protocol_json_compiles_to_findings_and_never_throws()
    {
        var words = Gen.OneOf(
            "{", "}", "[", "]", ":", ",", "\"dataElements\"", "\"valueSets\"", "\"criteria\"", "\"definitions\"", "\"type\"", "\"cql\"", "\"I1\"", "\"Date\"", "\"a\"", "\"a > 1\"", "\"\"", "1", "null", "true",
            "\"dataElements\": { \"a\": { \"type\": \"Integer\" } },", "\"criteria\": { \"I1\": { \"cql\": \"a > 1\" } }", "\"accept\": { \"PROT3011\": \"x\" },");
        words.Array[0, 30].Sample(parts =>
        {
            var compilation = ProtocolCompiler.Compile(new ProtocolSource("X", new SourceFile("record.json", """{ "protocolSection": {} }"""), new SourceFile("protocol.json", "{" + string.Concat(parts))));
            return compilation.Model is not null && compilation.Diagnostics.All(d => d.Rule != DiagnosticCatalogue.InternalError && d.Message.Length > 0);
        });
    }

    [Fact]
    public void A_protocol_cut_anywhere_has_one_error_and_still_a_model()
    {
        const string rules = """{ "dataElements": { "a": { "type": "Code", "valueSet": "S" } }, "valueSets": { "S": { "codes": [ { "code": "x" } ] } }, "criteria": { "I1": { "text": "Adult", "cql": "a in S" } } }""";
        for (var length = 1; length < rules.Length; length++)
        {
            var trial = CompiledTrial.Of(Criteria, rules[..length]);
            Assert.Equal("PROT1001", Assert.Single(trial.Complaints)[..8]);
        }
    }

    [Fact]
    public void The_hash_names_content_and_not_white_space()
    {
        const string rules = """{ "version": "1.0", "definitions": { "A": "1" } }""";
        var hash = CompiledTrial.Of(Criteria, rules).Model.ContentHash;
        Assert.Equal(hash, CompiledTrial.Of(Criteria, rules.Replace(" ", "\n\t", StringComparison.Ordinal)).Model.ContentHash);
        Assert.NotEqual(hash, CompiledTrial.Of(Criteria, rules.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)).Model.ContentHash);
        Assert.NotEqual(hash, CompiledTrial.Of(Criteria).Model.ContentHash);
    }

    [Fact]
    public void White_space_leaves_the_model_equal_and_a_word_does_not()
    {
        const string rules = """{ "definitions": { "A": "1 + 1" }, "criteria": { "I1": { "text": "Adult", "cql": "A = 2" } } }""";
        var model = CompiledTrial.Of(Criteria, rules).Model;
        Assert.Equal(model, CompiledTrial.Of(Criteria, rules.Replace("{ ", "{\n  ", StringComparison.Ordinal)).Model);
        Assert.NotEqual(model, CompiledTrial.Of(Criteria, rules.Replace("A = 2", "A = 3", StringComparison.Ordinal)).Model);
    }
}
