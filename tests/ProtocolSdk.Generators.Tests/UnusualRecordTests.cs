using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>Records that are odd but that the registry, or a program that writes like it, may well have: each becomes code without a warning.</summary>
public sealed class UnusualRecordTests
{
    private const string Id = "NCT00000001";
    private const string File = Id + ".json";

    /// <summary>A name, and what is put over the modules of an ordinary record.</summary>
    private static readonly (string Name, string Modules)[] Records =
    [
        ("expanded access", """
            { "statusModule": { "overallStatus": "AVAILABLE", "lastKnownStatus": "AVAILABLE", "expandedAccessInfo": { "hasExpandedAccess": true, "nctId": "NCT01234567", "statusForNctId": "NO_LONGER_AVAILABLE" } },
              "designModule": { "studyType": "EXPANDED_ACCESS", "expandedAccessTypes": { "individual": true, "intermediate": false, "treatment": true }, "nPtrsToThisExpAccNctId": 2 },
              "armsInterventionsModule": { "interventions": [ { "type": "DRUG", "name": "Drug X", "otherNames": [ "Y" ] } ] }, "eligibilityModule": { "sex": "ALL" } }
            """),
        ("withheld", """
            { "identificationModule": { "nctId": "NCT00000001", "orgStudyIdInfo": { "id": "[Redacted]" }, "organization": { "fullName": "[Redacted]" }, "briefTitle": "[Trial of device that is not approved or cleared by the U.S. FDA]" },
              "statusModule": { "overallStatus": "WITHHELD", "delayedPosting": true }, "designModule": null, "eligibilityModule": null, "conditionsModule": null }
            """),
        ("patient registry with biospecimens", """
            { "designModule": { "studyType": "OBSERVATIONAL", "patientRegistry": true, "targetDuration": "10 Years", "designInfo": { "observationalModel": "COHORT", "timePerspective": "PROSPECTIVE" },
                "bioSpec": { "retention": "SAMPLES_WITH_DNA", "description": "Whole blood\r\nserum" }, "enrollmentInfo": { "count": 1000 } },
              "armsInterventionsModule": { "armGroups": [ { "label": "Cases" }, { "label": "cases" }, { "label": "CASES " }, { "label": "对照组" } ] } }
            """),
        ("values that nobody knows yet", """
            { "statusModule": { "overallStatus": "PAUSED", "startDateStruct": { "date": "2024", "type": "GUESSED" } },
              "designModule": { "studyType": "META", "phases": [ "PHASE7", "NA" ], "designInfo": { "allocation": "QUASI", "maskingInfo": { "masking": "DECUPLE", "whoMasked": [ "JANITOR" ] } }, "enrollmentInfo": { "count": 10, "type": "HOPED" } },
              "armsInterventionsModule": { "armGroups": [ { "label": "A", "type": "WILD", "interventionNames": [ "Wizardry: Spell" ] } ], "interventions": [ { "type": "WIZARDRY", "name": "Spell", "armGroupLabels": [ "A" ] } ] },
              "sponsorCollaboratorsModule": { "leadSponsor": { "name": "X", "class": "GUILD" }, "responsibleParty": { "type": "DOG" } },
              "contactsLocationsModule": { "locations": [ { "facility": "F", "status": "HAUNTED" } ] },
              "eligibilityModule": { "sex": "OTHER", "stdAges": [ "TEEN" ], "samplingMethod": "DARTS" } }
            """),
        ("modules of other kinds", """
            { "identificationModule": "NCT1", "statusModule": [ 1, 2 ], "eligibilityModule": "Adults", "armsInterventionsModule": true, "designModule": 5, "conditionsModule": [ "Influenza" ] }
            """),
        ("empty lists", """
            { "conditionsModule": { "conditions": [], "keywords": [] }, "designModule": { "phases": [] }, "armsInterventionsModule": { "armGroups": [], "interventions": [] },
              "outcomesModule": { "primaryOutcomes": [] }, "contactsLocationsModule": { "locations": [] }, "eligibilityModule": { "stdAges": [] } }
            """),
        ("dates that aren't", """
            { "statusModule": { "startDateStruct": { "date": "2024-13" }, "completionDateStruct": { "date": "2024-02-30" }, "primaryCompletionDateStruct": { "date": "January 2024" }, "studyFirstSubmitDate": "2024-01-01T00:00:00" } }
            """),
        ("fields of the future", """
            { "fancyModule": { "a": [ 1, { "b": null } ] }, "identificationModule": { "nctId": "NCT00000001", "nctIdAliases": [ "NCT00000002", "bad" ], "fancy": { "deep": [ [ [ [ 1 ] ] ] ] } } }
            """),
        ("hundreds of everything", Many()),
        ("criteria that are words of the code", Criteria("* class\n* Equals\n* ToString\n* birthDate\n* sex\n* id\n* protocolVersion\n* Subject\n* Result\n* minimumAgeMet\n\nExclusion Criteria:\n\n* I1\n* E1\n* Criterion")),
        ("criteria of one letter", Criteria("* a\n* b\n* a\n\nExclusion Criteria:\n\n* 1\n* ?")),
        ("criteria with controls and directions", Criteria("* a\0b\u001B[31m\n* \u202Ereversed\u202C\n* \u2066x\n* \uFFFE\n* \U0001F600 happy\n* \U0001D49Cdults")),
        ("a criterion of one long word", Criteria("* " + new string('x', 20_000))),
    ];

    private static readonly string[] Ages =
    [
        "N/A", "n/a", "None", "", "0 Days", "1 Year", "30 Minutes", "6 Weeks", "18 YEARS", "18Years", "18\u00A0Years", "18", "18.5 Years", "-1 Years", "18 Jahre", "999 Years", "2147483647 Years", "99999999999999999999 Years",
    ];

    public static TheoryData<string> Names => [.. Records.Select(r => r.Name)];

    public static TheoryData<string> AgeTexts => [.. Ages];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_becomes_code_without_a_warning(string name) => GeneratorSession.RunOn((File, Over(Records.First(r => r.Name == name).Modules))).FindsNothing().Compiles();

    [Theory]
    [MemberData(nameof(AgeTexts))]
    public void An_age_of_any_writing_becomes_code_without_a_warning(string age)
    {
        var limits = new JsonObject { ["eligibilityModule"] = new JsonObject { ["minimumAge"] = age, ["maximumAge"] = age, ["sex"] = "FEMALE" } };
        GeneratorSession.RunOn((File, Over(limits.ToJsonString()))).FindsNothing().Compiles();
    }

    [Fact]
    public void What_a_field_says_and_no_program_can_read_is_asked_and_never_passed_over()
    {
        var run = GeneratorSession.RunOn((File, Over("""{ "eligibilityModule": { "minimumAge": "18 Jahre", "maximumAge": [ "65 Years" ], "sex": "OTHER" } }"""))).FindsNothing().Compiles();
        Assert.Equal(3, run.Diagnostics.Count(d => d is { Severity: DiagnosticSeverity.Info, Id: "PROT1015" or "PROT1011" or "PROT1016" }));
        foreach (var question in new[] { "MinimumAgeMet", "MaximumAgeMet", "SexMet" }) Assert.Contains($"bool? {question} ", run.AllSource, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_says_nothing_asks_nothing()
    {
        var run = GeneratorSession.RunOn((File, Over("""{ "eligibilityModule": { "minimumAge": null, "maximumAge": "  ", "sex": null } }"""))).FindsNothing().Compiles();
        Assert.DoesNotContain("AgeMet", run.AllSource, StringComparison.Ordinal);
        Assert.DoesNotContain("SexMet", run.AllSource, StringComparison.Ordinal);
    }

    private static string Over(string modules)
    {
        var record = JsonNode.Parse($$"""
            { "protocolSection": {
                "identificationModule": { "nctId": "{{Id}}", "briefTitle": "A trial" }, "statusModule": { "overallStatus": "RECRUITING" }, "conditionsModule": { "conditions": [ "Influenza" ] },
                "eligibilityModule": { "eligibilityCriteria": "Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n* Pregnancy", "minimumAge": "18 Years" } },
              "hasResults": false }
            """)!;
        foreach (var (name, module) in JsonNode.Parse(modules)!.AsObject().ToList()) record["protocolSection"]![name] = module?.DeepClone();
        return record.ToJsonString();
    }

    private static string Criteria(string text) => new JsonObject { ["eligibilityModule"] = new JsonObject { ["eligibilityCriteria"] = "Inclusion Criteria:\n\n" + text } }.ToJsonString();

    private static string Many() => new JsonObject
    {
        ["armsInterventionsModule"] = new JsonObject
        {
            ["armGroups"] = Times(200, n => new JsonObject { ["label"] = $"Arm {n}", ["interventionNames"] = new JsonArray("Drug: D") }),
            ["interventions"] = new JsonArray(new JsonObject { ["type"] = "DRUG", ["name"] = "D" }),
        },
        ["contactsLocationsModule"] = new JsonObject { ["locations"] = Times(400, _ => new JsonObject { ["facility"] = "Site", ["city"] = "Paris", ["country"] = "France" }) },
        ["outcomesModule"] = new JsonObject { ["primaryOutcomes"] = Times(200, _ => new JsonObject { ["measure"] = "The same measure" }) },
    }.ToJsonString();

    private static JsonArray Times(int count, Func<int, JsonNode> item) => [.. Enumerable.Range(1, count).Select(item)];
}
