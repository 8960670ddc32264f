namespace ProtocolSdk.Tests.Registry;

/// <summary>A small made-up record with something of every kind, for tests that need no shared data.</summary>
internal static class SampleRecord
{
    public const string Json = """
        {
          "protocolSection": {
            "identificationModule": {
              "nctId": "NCT00000000", "nctIdAliases": ["NCT00000001"], "briefTitle": "A Study \u003c3 \u4e2d \ud83d\ude00",
              "orgStudyIdInfo": { "id": "X-1", "type": "NIH" }, "organization": { "fullName": "Somewhere", "class": "OTHER" }
            },
            "statusModule": {
              "statusVerifiedDate": "2024-01", "overallStatus": "RECRUITING", "expandedAccessInfo": { "hasExpandedAccess": false },
              "startDateStruct": { "date": "2023-07", "type": "ACTUAL" }, "completionDateStruct": { "date": "2026", "type": "ESTIMATED" },
              "studyFirstSubmitDate": "2023-06-30"
            },
            "designModule": {
              "studyType": "INTERVENTIONAL", "phases": ["PHASE1", "PHASE2"], "enrollmentInfo": { "count": 120, "type": "ESTIMATED" },
              "designInfo": { "allocation": "RANDOMIZED", "maskingInfo": { "masking": "DOUBLE", "whoMasked": ["PARTICIPANT", "INVESTIGATOR"] } }
            },
            "armsInterventionsModule": {
              "armGroups": [ { "label": "A", "type": "EXPERIMENTAL", "interventionNames": ["Drug: B"] }, { "label": "C", "type": "NO_INTERVENTION" } ],
              "interventions": [ { "type": "DRUG", "name": "B", "armGroupLabels": ["A"] } ]
            },
            "eligibilityModule": {
              "eligibilityCriteria": "Inclusion Criteria:\n\n* Age \\>= 18\n", "healthyVolunteers": false, "sex": "ALL",
              "minimumAge": "18 Years", "stdAges": ["ADULT", "OLDER_ADULT"]
            },
            "contactsLocationsModule": {
              "locations": [ { "facility": "Site", "status": "RECRUITING", "country": "Norway", "geoPoint": { "lat": 59.91273, "lon": 10.74609 } } ]
            }
          },
          "resultsSection": {
            "adverseEventsModule": {
              "eventGroups": [ { "id": "EG000", "deathsNumAffected": 0, "seriousNumAtRisk": 300 } ],
              "seriousEvents": [ { "term": "Fall", "stats": [ { "groupId": "EG000", "numEvents": 2, "numAffected": 1, "numAtRisk": 300 } ] } ]
            }
          },
          "documentSection": { "largeDocumentModule": { "largeDocs": [ { "hasSap": true, "date": "2023-05-01", "uploadDate": "2023-05-02T09:30", "size": 1048576 } ] } },
          "derivedSection": { "miscInfoModule": { "versionHolder": "2024-02-01", "modelPredictions": { "bmiLimits": { "minBmi": 18.5, "maxBmi": 101 } } } },
          "hasResults": true
        }
        """;
}
