using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ProtocolSdk.Testing;

/// <summary>
/// Files of a protocol as nobody would write them, but as a download may be: broken, huge, deep. They are all of NCT00000001, and each becomes an
/// error or a result.
/// </summary>
internal static class UntrustedFiles
{
    public const string Id = "NCT00000001";

    private const int Megabyte = 1024 * 1024;

    private static readonly Dictionary<string, Func<(byte[] Record, byte[]? Rules)>> Cases = new(StringComparer.Ordinal)
    {
        ["malformed UTF-8 in a text"] = () => (Broken(Record(), "A trial"), null),
        ["malformed UTF-8 in a name"] = () => (Broken(Record(), "briefTitle"), null),
        ["malformed UTF-8 all over"] = () => ([.. Enumerable.Repeat(new byte[] { 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80 }, 10_000).SelectMany(b => b)], null),
        ["malformed UTF-8 in a rule"] = () => (Bytes(Record()), Broken(Rules("AgeInYears() > 1"), "Adults")),
        ["a record that ends within a character"] = () => ([.. Bytes(Record(title: "é"))[..^1].TakeWhile(b => b != 0xA9)], null),
        ["the byte order mark of UTF-8"] = () => (Marked(Encoding.UTF8, Record()), Marked(Encoding.UTF8, Rules("AgeInYears() > 1"))),
        ["two byte order marks"] = () => ([.. Encoding.UTF8.Preamble, .. Marked(Encoding.UTF8, Record())], null),
        ["UTF-16, little end first"] = () => (Marked(Encoding.Unicode, Record()), Marked(Encoding.Unicode, Rules("AgeInYears() > 1"))),
        ["UTF-16, big end first"] = () => (Marked(Encoding.BigEndianUnicode, Record()), null),
        ["UTF-16 of an odd length"] = () => ([.. Marked(Encoding.Unicode, Record()), 0x20], null),
        ["UTF-32"] = () => (Marked(Encoding.UTF32, Record()), null),
        ["a name twice"] = () => (Bytes(Record(more: """, "briefTitle": "Another" """)), null),
        ["a module twice"] = () => (Bytes(Record().Replace("\"identificationModule\"", "\"eligibilityModule\": null, \"identificationModule\"", StringComparison.Ordinal)), null),
        ["100,000 times the same name"] = () => (Bytes(Record(more: Many(100_000, n => $", \"acronym\": \"{n}\""))), null),
        ["rules that say the same name twice"] = () => (Bytes(Record()), Bytes(Rules("AgeInYears() > 1").Replace("\"I1\":", "\"I1\": {}, \"I1\":", StringComparison.Ordinal))),
        ["a count of 400 digits"] = () => (Bytes(Design(new string('9', 400))), null),
        ["a count of a million digits"] = () => (Bytes(Design(new string('9', 1_000_000))), null),
        ["a count with a huge exponent"] = () => (Bytes(Design("1e999999999")), null),
        ["a count below zero with a tiny exponent"] = () => (Bytes(Design("-1.5e-999999999")), null),
        ["numbers where texts belong"] = () => (Bytes(Record().Replace("\"A trial\"", "1e400", StringComparison.Ordinal)), null),
        ["a huge number in a rule"] = () => (Bytes(Record()), Bytes(Rules("AgeInYears() > " + new string('9', 100_000)))),
        ["null for the record"] = () => (Bytes("null"), null),
        ["null for the protocol section"] = () => (Bytes("""{ "protocolSection": null }"""), null),
        ["null for each module"] = () => (Bytes(NullModules()), null),
        ["null in each list"] = () => (Bytes(NullItems()), null),
        ["null for each part of the rules"] = () => (Bytes(Record()), Bytes("""{ "version": null, "dataElements": null, "valueSets": null, "definitions": null, "criteria": null, "relatedTrials": null, "accept": null, "amendment": null }""")),
        ["null for each thing in the rules"] = () => (Bytes(Record()), Bytes("""{ "dataElements": { "a": null }, "valueSets": { "B": null }, "definitions": { "C": null }, "criteria": { "I1": null }, "relatedTrials": [null] }""")),
        ["50 MB in fields that nothing reads"] = () => (Bytes($"{Record()[..^1]}, \"resultsSection\": {{ \"unheardOf\": \"{Filler(50 * Megabyte)}\" }} }}"), null),
        ["a title of 50 MB"] = () => (Bytes(Record(title: Filler(50 * Megabyte))), null),
        ["a criterion of 50 MB"] = () => (Bytes(Record(criteria: "* " + Filler(50 * Megabyte))), null),
        ["50 MB of white space"] = () => (Bytes(Record() + new string(' ', 50 * Megabyte)), null),
        ["300,000 sites in 50 MB"] = () => (Bytes(Sites(300_000)), null),
        ["46,000 sites in 8 MB"] = () => (Bytes(Sites(46_000)), null),
        ["a title of 8 MB"] = () => (Bytes(Record(title: Filler(8_000_000))), null),
        ["more than all bounds"] = () => (Bytes(Record(title: Filler(70 * Megabyte))), null),
        ["10,000 criteria"] = () => (Bytes(Record(criteria: "Inclusion Criteria:\n\n" + Many(10_000, n => $"* Criterion {n}\n"))), null),
        ["200,000 criteria"] = () => (Bytes(Record(criteria: "Inclusion Criteria:\n\n" + Many(200_000, n => $"* Criterion {n}\n"))), null),
        ["criteria that are nested 10,000 deep"] = () => (Bytes(Record(criteria: "Inclusion Criteria:\n\n" + Many(10_000, n => new string(' ', n % 1_000) + "* x\n"))), null),
        ["100,000 brackets in the record"] = () => (Bytes(new string('[', 100_000) + new string(']', 100_000)), null),
        ["100,000 brackets within the record"] = () => (Bytes(Record(more: ", \"deep\": " + new string('[', 100_000) + new string(']', 100_000))), null),
        ["100,000 objects in each other"] = () => (Bytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))), null),
        ["100,000 brackets in the rules"] = () => (Bytes(Record()), Bytes(new string('[', 100_000))),
        ["a rule that is nested 100,000 deep"] = () => (Bytes(Record()), Bytes(Rules(new string('(', 100_000) + "true" + new string(')', 100_000)))),
        ["a rule of 100,000 terms"] = () => (Bytes(Record()), Bytes(Rules("true" + Many(100_000, n => $" and AgeInYears() != {n}")))),
        ["a rule with a text of 9 MB"] = () => (Bytes(Record()), Bytes(Rules($"'{Filler(9 * Megabyte)}' = '{Filler(9 * Megabyte)}'"))),
        ["rules with names of 1 MB"] = () => (Bytes(Record()), Bytes($$"""{ "dataElements": { "{{new string('a', Megabyte)}}": { "type": "Integer" } } }""")),
        ["a rule with a text of 1 MB"] = () => (Bytes(Record()), Bytes(Rules($"'{Filler(Megabyte / 2)}' = '{Filler(Megabyte / 2)}'"))),
        ["a version of 1 MB"] = () => (Bytes(Record()), Bytes($$"""{ "version": "{{new string('1', Megabyte)}}" }""")),
        ["a version of 9 MB"] = () => (Bytes(Record()), Bytes($$"""{ "version": "{{new string('1', 9 * Megabyte)}}" }""")),
        ["facts and identifiers of a megabyte"] = () => (Bytes(LongFacts(Filler(Megabyte))), null),
    };

    /// <summary>What is wrong with each of them.</summary>
    public static IEnumerable<string> Names => Cases.Keys;

    /// <summary>Whether it makes more methods than the C# compiler compiles within seconds; the long suite compiles such a protocol.</summary>
    public static bool HasManyCriteria(string name) => name.EndsWith("0,000 criteria", StringComparison.Ordinal);

    /// <summary>The record's bytes, and those of its protocol.json if there is one.</summary>
    public static (byte[] Record, byte[]? Rules) Of(string name) => Cases[name]();

    private static string Record(string title = "A trial", string more = "", string criteria = "Inclusion Criteria:\n\n* Adults") => $$"""
        {
          "protocolSection": {
            "identificationModule": { "nctId": "{{Id}}", "briefTitle": "{{title}}"{{more}} },
            "eligibilityModule": { "eligibilityCriteria": {{JsonSerializer.Serialize(criteria)}}, "sex": "ALL" }
          }
        }
        """;

    private static string Design(string count) =>
        Record().Replace("\"eligibilityModule\"", $"\"designModule\": {{ \"enrollmentInfo\": {{ \"count\": {count} }} }}, \"eligibilityModule\"", StringComparison.Ordinal);

    private static string Sites(int count) =>
        $$"""{ "protocolSection": { "identificationModule": { "nctId": "{{Id}}" }, "contactsLocationsModule": { "locations": [{{string.Join(",", Enumerable.Range(0, count).Select(n => $$"""{"facility":"Hospital {{n}}","status":"RECRUITING","city":"City {{n}}","state":"A state with a long name, so that it takes some space","country":"A country with a long name"}"""))}}] } } }""";

    private static string LongFacts(string text) => $$"""
        {
          "protocolSection": {
            "identificationModule": { "nctId": "{{Id}}", "orgStudyIdInfo": { "id": "{{text}}" }, "acronym": "{{text}}", "officialTitle": "{{text}}" },
            "statusModule": { "overallStatus": "{{text}}" },
            "designModule": { "studyType": "{{text}}", "phases": ["{{text}}"] }
          }
        }
        """;

    private static string NullModules()
    {
        string[] modules =
        [
            "statusModule", "sponsorCollaboratorsModule", "oversightModule", "descriptionModule", "conditionsModule", "designModule", "armsInterventionsModule", "outcomesModule",
            "eligibilityModule", "contactsLocationsModule", "referencesModule", "ipdSharingStatementModule",
        ];
        return $$"""{ "protocolSection": { "identificationModule": { "nctId": "{{Id}}", "briefTitle": null, "orgStudyIdInfo": null, "secondaryIdInfos": null }, {{string.Join(", ", modules.Select(m => $"\"{m}\": null"))}} }, "resultsSection": null, "derivedSection": null, "hasResults": null }""";
    }

    private static string NullItems() => $$"""
        {
          "protocolSection": {
            "identificationModule": { "nctId": "{{Id}}", "secondaryIdInfos": [null] },
            "statusModule": { "startDateStruct": null },
            "sponsorCollaboratorsModule": { "leadSponsor": null, "collaborators": [null] },
            "conditionsModule": { "conditions": [null], "keywords": [null] },
            "designModule": { "phases": [null], "designInfo": { "maskingInfo": null }, "enrollmentInfo": null },
            "armsInterventionsModule": { "armGroups": [null, { "interventionNames": [null] }], "interventions": [null, { "otherNames": [null], "armGroupLabels": [null] }] },
            "outcomesModule": { "primaryOutcomes": [null], "secondaryOutcomes": null },
            "eligibilityModule": { "eligibilityCriteria": null, "minimumAge": null, "stdAges": [null] },
            "contactsLocationsModule": { "locations": [null, { "contacts": [null], "geoPoint": null }] },
            "referencesModule": { "references": [null] }
          }
        }
        """;

    private static string Rules(string cql) => $$"""{ "criteria": { "I1": { "text": "Adults", "cql": {{JsonSerializer.Serialize(cql)}} } } }""";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Marked(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    // A byte that starts nothing, and half a surrogate pair, in the middle of the word.
    private static byte[] Broken(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal) + 1;
        return [.. Bytes(text[..at]), 0xFF, 0xED, 0xA0, 0x80, .. Bytes(text[at..])];
    }

    private static string Many(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var n = 1; n <= count; n++) all.Append(text(n));
        return all.ToString();
    }

    // Words, in lines of a length that a text may have.
    private static string Filler(int length) => string.Create(CultureInfo.InvariantCulture, $"{new StringBuilder().Insert(0, "word ", length / 5)}");
}
