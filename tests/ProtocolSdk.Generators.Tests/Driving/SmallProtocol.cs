using System.Globalization;
using System.Text.Json;

namespace ProtocolSdk.Generators.Tests.Driving;

/// <summary>A made-up trial, small enough to be read whole, with one of everything.</summary>
internal static class SmallProtocol
{
    public const string Id = "NCT00000001";
    public const string RecordPath = Id + "/record.json";
    public const string RulesPath = Id + "/protocol.json";

    public const string Record = """
        {
          "protocolSection": {
            "identificationModule": {
              "nctId": "NCT00000001",
              "orgStudyIdInfo": { "id": "SMALL-1" },
              "briefTitle": "A Small Trial"
            },
            "statusModule": { "overallStatus": "RECRUITING", "startDateStruct": { "date": "2025-03" } },
            "sponsorCollaboratorsModule": { "leadSponsor": { "name": "Example University", "class": "OTHER" } },
            "conditionsModule": { "conditions": ["Headache"] },
            "designModule": { "studyType": "INTERVENTIONAL", "phases": ["PHASE2"], "enrollmentInfo": { "count": 20 } },
            "armsInterventionsModule": {
              "armGroups": [
                { "label": "Treatment", "type": "EXPERIMENTAL", "description": "Aspirin daily", "interventionNames": ["Drug: Aspirin"] }
              ],
              "interventions": [
                { "type": "DRUG", "name": "Aspirin", "description": "100 mg", "armGroupLabels": ["Treatment"] }
              ]
            },
            "eligibilityModule": {
              "eligibilityCriteria": "Inclusion Criteria:\n\n* Headache for at least 3 months\n* Willing to keep a diary\n\nExclusion Criteria:\n\n* Allergy to aspirin",
              "minimumAge": "18 Years",
              "sex": "ALL"
            }
          }
        }
        """;

    public const string Rules = """
        {
          "version": "1.0",
          "dataElements": {
            "onset": { "type": "Date", "label": "Onset of headache", "comment": "may be partial, such as 2025-02" },
            "allergies": { "type": "Code", "valueSet": "Allergen" }
          },
          "valueSets": { "Allergen": { "codes": [ { "code": "aspirin", "display": "Aspirin" }, { "code": "none" } ] } },
          "definitions": { "Months": "months between onset and Today()" },
          "criteria": {
            "I1": { "name": "LongHeadache", "text": "Headache for at least 3 months", "cql": "Months >= 3" },
            "E1": { "text": "Allergy to aspirin", "cql": "allergies.code = 'aspirin'" }
          }
        }
        """;

    /// <summary>The record and its protocol.json.</summary>
    public static (string Path, string Text)[] Files => [(RecordPath, Record), (RulesPath, Rules)];

    /// <summary>The trial's record alone, under another number.</summary>
    public static (string Path, string Text) RecordOf(int number)
    {
        var id = "NCT" + number.ToString("D8", CultureInfo.InvariantCulture);
        return (id + ".json", Record.Replace(Id, id, StringComparison.Ordinal));
    }

    /// <summary>The trial with one text of protocol.json replaced, which must stand there once.</summary>
    public static (string Path, string Text)[] WithRules(string old, string @new)
    {
        Assert.Equal(2, Rules.Split(old).Length);
        return [(RecordPath, Record), (RulesPath, Rules.Replace(old, @new, StringComparison.Ordinal))];
    }

    /// <summary>A record whose eligibility text is this.</summary>
    public static string RecordWithCriteria(string id, string criteria) =>
        $$"""{ "protocolSection": { "identificationModule": { "nctId": "{{id}}" }, "eligibilityModule": { "eligibilityCriteria": {{JsonSerializer.Serialize(criteria)}} } } }""";
}
