using CsCheck;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Tests.Protocol;

/// <summary>What protocol.json says of a version: its date, and the amendment that made it.</summary>
public sealed class AmendmentFileTests
{
    private const string Record = $$"""{ "protocolSection": { "identificationModule": { "nctId": "{{CompiledTrial.Id}}" } } }""";
    private const string Criteria = "Inclusion Criteria:\n\n* Adult\n* Willing";

    [Theory]
    [InlineData("""{ "effectiveDate": "2026-02-30" }""", "PROT3021 \"2026-02-30\"")]
    [InlineData("""{ "effectiveDate": "2026-02" }""", "PROT3021 \"2026-02\"")]
    [InlineData("""{ "amendment": "2" }""", "PROT3001 \"2\"")]
    [InlineData("""{ "amendment": { "summary": "x" } }""", "PROT3020 \"amendment\"")]
    [InlineData("""{ "amendment": { "number": "" } }""", "PROT3021 \"\"")]
    [InlineData("""{ "amendment": { "number": "2", "sumary": "x" } }""", "PROT3002 \"sumary\"")]
    [InlineData("""{ "amendment": { "number": "2", "primaryReason": {} } }""", "PROT3020 {}")]
    [InlineData("""{ "amendment": { "number": "2", "requiresReconsent": "yes" } }""", "PROT3001 \"yes\"")]
    [InlineData("""{ "amendment": { "number": "2", "geographicScopes": [ { "type": "Continent", "code": "EU" } ] } }""", "PROT3021 \"Continent\"")]
    [InlineData("""{ "amendment": { "number": "2", "geographicScopes": [ { "type": "Country" } ] } }""", "PROT3020 { \"type\": \"Country\" }")]
    [InlineData("""{ "amendment": { "number": "2", "dates": [ { "type": "Ethics Approval" } ] } }""", "PROT3020 { \"type\": \"Ethics Approval\" }")]
    [InlineData("""{ "amendment": { "number": "2", "dates": [ { "type": "Protocol Effective", "date": "2026-03-01" }, { "type": "protocol effective date", "date": "2026-03-02" } ] } }""", "PROT3053 { \"type\": \"protocol effective date\", \"date\": \"2026-03-02\" }")]
    [InlineData("""{ "amendment": { "number": "2", "changes": [ { "sections": [ 5 ] } ] } }""", "PROT3001 5")]
    [InlineData("""{ "amendment": { "number": "2", "impacts": [ { "text": "x" } ] } }""", "PROT3020 { \"text\": \"x\" }")]
    [InlineData("""{ "amendment": { "number": "2", "renamed": { "dataElements": { "a b": "c" } } } }""", "PROT3003 \"a b\"")]
    [InlineData("""{ "amendment": { "number": "2", "renamed": { "criteria": { "I9": "I3" } } } }""", "PROT3046 \"I3\"")]
    [InlineData("""{ "dataElements": { "a": { "type": "Date" }, "b": { "type": "Date" } }, "amendment": { "number": "2", "renamed": { "dataElements": { "a": "b" } } } }""", "PROT3047 \"a\"")]
    [InlineData("""{ "amendment": { "number": "2", "renamed": { "criteria": { "I8": "I1", "I9": "I1" } } } }""", "PROT3048 \"I9\"")]
    public void A_mistake_is_one_finding_at_its_place(string rules, string complaint) =>
        Assert.Equal([complaint], CompiledTrial.Of(Criteria, rules).Complaints);

    [Fact]
    public void What_an_amendment_says_stands_in_the_model()
    {
        var trial = CompiledTrial.Of(Criteria, """
            {
              "version": "2.0",
              "effectiveDate": "2026-03-01",
              "dataElements": { "onset": { "type": "Date" } },
              "amendment": {
                "number": "2", "summary": "Words", "primaryReason": { "code": "C99904x2", "decode": "New Regulatory Guidance" }, "secondaryReasons": [ { "other": "o" } ],
                "geographicScopes": [ { "type": "Global" } ],
                "dates": [ { "type": "Ethics Approval", "date": "2026-02-15", "geographicScopes": [ { "type": "Country", "code": "FR" } ] } ],
                "changes": [ { "name": "n", "summary": "s", "rationale": "r", "sections": [ "5.2" ] } ],
                "impacts": [ { "type": "Study Subject Safety", "text": "t", "isSubstantial": null } ],
                "requiresReconsent": false, "reconsentNote": "nobody",
                "renamed": { "dataElements": { "start": "onset" }, "criteria": { "I1": "I2", "I2": "I1" } }
              }
            }
            """);

        Assert.Empty(trial.Complaints);
        Assert.Equal(("2.0", "2026-03-01", false), (trial.Model.Version, trial.Model.EffectiveDate, trial.Model.IsFrozen));
        Assert.Equal(
            new AmendmentModel(
                "2",
                "Words",
                new AmendmentReasonModel("C99904x2", "New Regulatory Guidance", null),
                [new AmendmentReasonModel(null, null, "o")],
                [new GeographicScopeModel("Global", null)],
                [new GovernanceDateModel("Ethics Approval", "2026-02-15", [new GeographicScopeModel("Country", "FR")])],
                [new StudyChangeModel("n", "s", "r", ["5.2"])],
                [new AmendmentImpactModel("Study Subject Safety", "t", null)],
                false,
                "nobody",
                [new RenameModel("start", "onset")],
                [new RenameModel("I1", "I2"), new RenameModel("I2", "I1")]),
            trial.Model.Amendment);
    }

    [Fact]
    public void Whether_subjects_must_consent_again_is_unknown_when_nobody_says() =>
        Assert.All(
            new[] { """{ "amendment": { "number": "2" } }""", """{ "amendment": { "number": "2", "requiresReconsent": null } }""" },
            rules => Assert.Null(CompiledTrial.Of(Criteria, rules).Model.Amendment!.RequiresReconsent));

    [Theory]
    [InlineData("1.0", "1.0", "")]
    [InlineData("1.0", null, "")]
    [InlineData("1.0", "1.1", "PROT3040 \"1.1\"")]
    public void A_frozen_version_is_known_by_its_folder(string folder, string? written, string complaint)
    {
        var rules = written is null ? "{}" : $$"""{ "version": "{{written}}" }""";
        var compiled = ProtocolCompiler.Compile(new ProtocolSource(CompiledTrial.Id, new SourceFile("record.json", Record), new SourceFile("protocol.json", rules)) { FrozenVersion = folder });

        Assert.Equal((folder, true, $"ProtocolSdk/{CompiledTrial.Id}/versions/{folder}/record.json"), (compiled.Model!.Version, compiled.Model.IsFrozen, compiled.Model.ResourceName));
        Assert.Equal(complaint, string.Join("; ", new CompiledTrial(compiled.Model, compiled.Diagnostics, rules).Complaints));
    }

    [Fact]
    public void Versions_are_ordered_as_people_count()
    {
        string[] ordered = ["0.9", "1.0-draft.1", "1.0-draft.2", "1.0-draft.10", "1.0", "1.0.1", "1.2", "1.9", "1.10", "2", "2.0", "10.0", "A"];
        Assert.Equal(ordered, ordered.Reverse().Order(Comparer<string>.Create(VersionText.Compare)));
    }

    [Fact]
    public void The_order_of_versions_is_one()
    {
        var version = Gen.Char["019aZ.-"].Array[1, 6].Select(c => new string(c));
        Gen.Select(version, version, version).Sample((a, b, c) =>
            Math.Sign(VersionText.Compare(a, b)) == -Math.Sign(VersionText.Compare(b, a))
            && (VersionText.Compare(a, b) == 0) == (a == b)
            && (VersionText.Compare(a, b) > 0 || VersionText.Compare(b, c) > 0 || VersionText.Compare(a, c) <= 0));
    }
}
