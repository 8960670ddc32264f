namespace ProtocolSdk.Generators.Tests.Driving;

/// <summary>The small trial after its second amendment, with the version before it frozen.</summary>
internal static class AmendedProtocol
{
    public const string FrozenRecordPath = SmallProtocol.Id + "/versions/1.0/record.json";
    public const string FrozenRulesPath = SmallProtocol.Id + "/versions/1.0/protocol.json";

    /// <summary>Version 2.0, in force.</summary>
    public const string Rules = """
        {
          "version": "2.0",
          "effectiveDate": "2026-03-01",
          "amendment": {
            "number": "2",
            "summary": "Placebo \"dropped\".",
            "primaryReason": { "code": "C99904x2", "decode": "New Regulatory Guidance" },
            "dates": [ { "type": "Protocol Effective", "date": "2026-04-15", "geographicScopes": [ { "type": "Country", "code": "FR" } ] } ],
            "requiresReconsent": true,
            "renamed": { "dataElements": { "onset": "headacheOnset" } }
          },
          "dataElements": {
            "headacheOnset": { "type": "Date", "label": "Onset of headache" },
            "allergies": { "type": "Code", "valueSet": "Allergen" },
            "weight": { "type": "Quantity", "unit": "g" },
            "email": { "type": "String" },
            "visits": { "type": "List<Tuple{ taken Date, dose Quantity }>", "unit": { "dose": "mg" } }
          },
          "valueSets": { "Allergen": { "codes": [ { "code": "aspirin", "display": "Aspirin" }, { "code": "none" } ] } },
          "criteria": {
            "I1": { "name": "LongHeadache", "text": "Headache for at least 3 months", "cql": "months between headacheOnset and Today() >= 3" },
            "E1": { "text": "Allergy to aspirin", "cql": "allergies.code = 'aspirin'" }
          }
        }
        """;

    /// <summary>Version 1.0.</summary>
    public const string FrozenRules = """
        {
          "version": "1.0",
          "effectiveDate": "2025-03-01",
          "dataElements": {
            "onset": { "type": "Date", "label": "Onset of headache" },
            "allergies": { "type": "Code", "valueSet": "Allergen" },
            "weight": { "type": "Quantity", "unit": "kg" },
            "smoker": { "type": "Boolean", "label": "Smokes" },
            "visits": { "type": "List<Tuple{ taken Date, dose Quantity }>", "unit": { "dose": "g" } }
          },
          "valueSets": { "Allergen": { "codes": [ { "code": "aspirin", "display": "Aspirin" }, { "code": "none" }, { "code": "latex", "display": "Latex" } ] } },
          "criteria": {
            "I1": { "name": "LongHeadache", "text": "Headache for at least 3 months", "cql": "months between onset and Today() >= 3" },
            "E1": { "text": "Allergy to aspirin", "cql": "allergies.code = 'aspirin'" }
          }
        }
        """;

    /// <summary>The record of version 1.0: another arm, and another exclusion.</summary>
    public static string FrozenRecord { get; } = SmallProtocol.Record
        .Replace("\"armGroups\": [", "\"armGroups\": [ { \"label\": \"Placebo\", \"type\": \"PLACEBO_COMPARATOR\" },", StringComparison.Ordinal)
        .Replace("* Allergy to aspirin", "* Allergy to aspirin\\n* Pregnancy", StringComparison.Ordinal);

    /// <summary>All files.</summary>
    public static (string Path, string Text)[] Files =>
    [
        (SmallProtocol.RecordPath, SmallProtocol.Record),
        (SmallProtocol.RulesPath, Rules),
        (FrozenRecordPath, FrozenRecord),
        (FrozenRulesPath, FrozenRules),
    ];

    /// <summary>All files, with one text replaced in the file of this path, which must have it.</summary>
    public static (string Path, string Text)[] With(string path, string old, string @new) =>
        Files.Select(f => f.Path == path ? (f.Path, Edited(f.Text, old, @new)) : f).ToArray();

    private static string Edited(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }
}
