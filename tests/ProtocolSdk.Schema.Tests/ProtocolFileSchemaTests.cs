using System.Text.Json.Nodes;

namespace ProtocolSdk.Schema.Tests;

/// <summary>The hand-written schema of protocol.json accepts what the format allows, and refuses each kind of mistake.</summary>
public sealed class ProtocolFileSchemaTests(Validators validators)
{
    private static readonly string Schema = RepositoryFiles.Read("protocol", "protocol.schema.json");

    [Fact]
    public Task It_accepts_the_trials_own_protocol_file() =>
        validators.AgreeAsync(Schema, [RepositoryFiles.Read("protocol", "NCT06995300", "protocol.json")], []);

    [Fact]
    public void It_is_the_schema_that_the_protocol_file_names()
    {
        var protocol = RepositoryFiles.PathOf("protocol", "NCT06995300", "protocol.json");
        var named = (string)JsonNode.Parse(File.ReadAllText(protocol))!["$schema"]!;

        Assert.Equal(
            RepositoryFiles.PathOf("protocol", "protocol.schema.json"),
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(protocol)!, named)));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{ "version": "2.0-draft.1" }""")]
    [InlineData("""{ "dataElements": { "platelets": { "type": "List<Tuple{ value Quantity, date Date }>", "unit": "10*9/L" } } }""")]
    [InlineData("""{ "dataElements": { "labs": { "type": "Tuple{ a Quantity, b Quantity }", "unit": { "a": "mg", "b": "g/dL" } } } }""")]
    [InlineData("""{ "dataElements": { "window": { "type": "Interval<Date>" }, "x_1": { "type": "System.Integer" } } }""")]
    [InlineData("""{ "valueSets": { "Both": { "include": ["A", "B"] }, "A": { "codes": [{ "code": "1", "system": "urn:x" }] } } }""")]
    [InlineData("""{ "definitions": { "Months": "1", "Within": { "parameters": { "a": "Date", "b": "Date" }, "cql": "days between a and b <= 30" } } }""")]
    [InlineData("""{ "criteria": { "I1": {}, "E1": { "name": "Pregnant", "question": "Is the subject pregnant?" } } }""")]
    [InlineData("""{ "effectiveDate": "2026-02-28", "amendment": { "number": "2", "requiresReconsent": true, "reconsentNote": "before the next visit" } }""")]
    [InlineData("""{ "amendment": { "number": "2", "requiresReconsent": null, "renamed": { "dataElements": { "onset": "symptomOnset" }, "criteria": { "E3": "E4" } } } }""")]
    [InlineData("""{ "amendment": { "number": "2", "primaryReason": { "code": "C99904x2", "decode": "New Regulatory Guidance" }, "secondaryReasons": [{ "other": "words" }], "geographicScopes": [{ "type": "Country", "code": "FR" }] } }""")]
    [InlineData("""{ "amendment": { "number": "2", "dates": [{ "type": "Ethics Approval", "date": "2026-02-15", "geographicScopes": [{ "type": "Site", "code": "12" }] }], "changes": [{ "summary": "s", "sections": ["5.2"] }], "impacts": [{ "type": "Study Subject Safety", "isSubstantial": true }] } }""")]
    [InlineData("""{ "accept": { "PROT2001": "the sponsor confirmed it" } }""")]
    [InlineData("""{ "relatedTrials": [{ "nctId": "NCT05986006" }] }""")]
    public Task It_accepts(string protocol) => validators.AgreeAsync(Schema, [protocol], []);

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""{ "crieria": {} }""")]
    [InlineData("""{ "version": 1.0 }""")]
    [InlineData("""{ "version": "one and a half" }""")]
    [InlineData("""{ "dataElements": { "birthDate": {} } }""")]
    [InlineData("""{ "dataElements": { "birthDate": { "type": "date" } } }""")]
    [InlineData("""{ "dataElements": { "birthDate": { "type": "List" } } }""")]
    [InlineData("""{ "dataElements": { "birthDate": { "type": "Date", "lable": "Date of birth" } } }""")]
    [InlineData("""{ "dataElements": { "date of birth": { "type": "Date" } } }""")]
    [InlineData("""{ "dataElements": { "1st": { "type": "Date" } } }""")]
    [InlineData("""{ "dataElements": { "level": { "type": "Code", "valueSet": ["CervicalLevel"] } } }""")]
    [InlineData("""{ "dataElements": { "level": { "type": "Code", "valueSet": {} } } }""")]
    [InlineData("""{ "valueSets": { "Empty": {} } }""")]
    [InlineData("""{ "valueSets": { "Empty": { "codes": [] } } }""")]
    [InlineData("""{ "valueSets": { "A": { "codes": ["C3-C4"] } } }""")]
    [InlineData("""{ "valueSets": { "A": { "codes": [{ "display": "C3–C4" }] } } }""")]
    [InlineData("""{ "definitions": { "SymptomMonths": { "parameters": { "x": "Integer" } } } }""")]
    [InlineData("""{ "definitions": { "SymptomMonths": { "parameters": { "x": 1 }, "cql": "x" } } }""")]
    [InlineData("""{ "definitions": { "SymptomMonths": "" } }""")]
    [InlineData("""{ "criteria": [] }""")]
    [InlineData("""{ "criteria": { "I1": "AgeInYears() >= 18" } }""")]
    [InlineData("""{ "criteria": { "I1": { "cql": true } } }""")]
    [InlineData("""{ "criteria": { "I1": { "cql": null } } }""")]
    [InlineData("""{ "criteria": { "I1": { "kind": "Inclusion" } } }""")]
    [InlineData("""{ "criteria": { "I1": { "accept": ["PROT2001"] } } }""")]
    [InlineData("""{ "criteria": { "I1": { "accept": { "PROT2001": "" } } } }""")]
    [InlineData("""{ "accept": { "prot2001": "why not" } }""")]
    [InlineData("""{ "coveredBy": { "Age": "I1" } }""")]
    [InlineData("""{ "coveredBy": { "MinimumAge": true } }""")]
    [InlineData("""{ "relatedTrials": [{ "title": "Fusion Status After ACDF" }] }""")]
    [InlineData("""{ "relatedTrials": [{ "nctId": "NCT5986006" }] }""")]
    [InlineData("""{ "relatedTrials": [{ "nctId": "NCT05986006", "status": "Unknown" }] }""")]
    [InlineData("""{ "relatedTrials": [{ "nctId": "NCT05986006", "phases": "NA" }] }""")]
    [InlineData("""{ "effectiveDate": "2026-02-30" }""")]
    [InlineData("""{ "effectiveDate": "2026-02" }""")]
    [InlineData("""{ "amendment": {} }""")]
    [InlineData("""{ "amendment": { "number": 2 } }""")]
    [InlineData("""{ "amendment": { "number": "2", "requiresReconsent": "yes" } }""")]
    [InlineData("""{ "amendment": { "number": "2", "geographicScopes": [{ "type": "Continent", "code": "EU" }] } }""")]
    [InlineData("""{ "amendment": { "number": "2", "dates": [{ "type": "Ethics Approval" }] } }""")]
    [InlineData("""{ "amendment": { "number": "2", "primaryReason": {} } }""")]
    [InlineData("""{ "amendment": { "number": "2", "renamed": { "dataElements": { "a": "two words" } } } }""")]
    public Task It_refuses(string protocol) => validators.AgreeAsync(Schema, [], [protocol]);
}
