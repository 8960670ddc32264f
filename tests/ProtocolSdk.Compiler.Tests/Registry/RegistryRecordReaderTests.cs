using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Registry;
using ProtocolSdk.Compiler.Registry.Reading;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Compiler.Tests.Registry;

public class RegistryRecordReaderTests
{
    private const string Sample = """
        {
          "protocolSection": {
            "identificationModule": {
              "nctId": "NCT06995300", "orgStudyIdInfo": { "id": "NS12-03" },
              "secondaryIdInfos": [ { "id": "2020-1", "type": "EUDRACT_NUMBER" }, { "type": "OTHER" } ],
              "briefTitle": "A title", "organization": { "fullName": "Centre", "class": "OTHER" }
            },
            "statusModule": {
              "overallStatus": "RECRUITING", "statusVerifiedDate": "2025-06",
              "startDateStruct": { "date": "2025-05-19" }, "completionDateStruct": { "date": "2026-08-31", "type": "ESTIMATED" }
            },
            "designModule": { "studyType": "INTERVENTIONAL", "phases": ["NA"], "enrollmentInfo": { "count": 30 } },
            "armsInterventionsModule": {
              "armGroups": [ null, 7, { "label": "Cohort", "type": "OTHER", "interventionNames": ["Procedure: decompression"] } ],
              "interventions": [ { "type": "PROCEDURE", "name": "decompression", "armGroupLabels": ["Cohort"] } ]
            },
            "eligibilityModule": {
              "eligibilityCriteria": "Inclusion Criteria:\n\n1. Over 18 years old;\n\nExclusion Criteria:\n\n1. BMI \\> 40", "minimumAge": "18 Years", "maximumAge": "N/A",
              "sex": "ALL", "healthyVolunteers": false, "stdAges": ["ADULT", "OLDER_ADULT"]
            }
          },
          "hasResults": false
        }
        """;

    [Fact]
    public void A_record_is_read_into_typed_values()
    {
        var record = Read(Sample, out _);
        Assert.Equal("NCT06995300", record.Identification.NctId);
        Assert.Equal("NS12-03", record.Identification.OrgStudyId?.Id);
        Assert.Equal(["2020-1"], record.Identification.SecondaryIds.Select(i => i.Id));
        Assert.Equal("RECRUITING", record.Status.OverallStatus);
        Assert.Equal("2025-06", record.Status.Verified?.ToString());
        Assert.Equal(new RecordDate(new PartialDate(2025, 5, 19), null), record.Status.Start);
        Assert.Equal(["NA"], record.Design.Phases);
        Assert.Equal(30, record.Design.EnrollmentCount);
        Assert.Equal("Cohort", record.ArmGroups.Single().Label);
        Assert.Equal(new AgeLimit(18, AgeUnit.Year), record.Eligibility.MinimumAge);
        Assert.Null(record.Eligibility.MaximumAge);
        Assert.Equal(EligibleSex.All, record.Eligibility.Sex);
        Assert.False(record.Eligibility.HealthyVolunteers);
        Assert.Equal([StandardAge.Adult, StandardAge.OlderAdult], record.Eligibility.StandardAges);
        Assert.Equal(["I1", "E1"], record.Eligibility.Criteria.Criteria.Select(c => c.Id));
        Assert.False(record.HasResults);
    }

    [Fact]
    public void Records_that_say_the_same_are_equal_however_their_json_is_laid_out()
    {
        var same = Read(Sample, out _);
        var compact = Read(System.Text.Json.Nodes.JsonNode.Parse(Sample)!.ToJsonString(), out _);
        var different = Read(Sample.Replace("\"count\": 30", "\"count\": 31", StringComparison.Ordinal), out _);
        Assert.Equal(same, compact);
        Assert.Equal(same.GetHashCode(), compact.GetHashCode());
        Assert.NotEqual(same, different);
    }

    [Fact]
    public void Positions_count_items_of_the_model_even_where_items_of_the_file_were_left_out()
    {
        Read(Sample, out var reading);
        var label = reading.Positions.Find("protocolSection.armsInterventionsModule.armGroups[0].label");
        Assert.Equal("Cohort", Assert.IsType<JsonString>(label).Value);
        Assert.Null(reading.Positions.Find("protocolSection.armsInterventionsModule.armGroups[1].label"));
    }

    [Fact]
    public void A_place_inside_the_criteria_is_found_behind_escapes()
    {
        var record = Read(Sample, out var reading);
        const string Path = "protocolSection.eligibilityModule.eligibilityCriteria";
        var exclusion = record.Eligibility.Criteria.Criteria[1];
        var location = reading.Positions.Locate(Path, exclusion.Span);
        Assert.Equal("1. BMI \\\\> 40", reading.Positions.File.Source.GetText(location.Span));
    }

    [Fact]
    public void A_missing_value_is_shown_at_the_nearest_part_around_it()
    {
        Read(Sample, out var reading);
        var location = reading.Positions.Locate("protocolSection.armsInterventionsModule.armGroups[0].description");
        Assert.Equal("{", reading.Positions.File.Source.GetText(location.Span));
        Assert.Equal(reading.Positions.Find("protocolSection.armsInterventionsModule.armGroups[0]")!.Span.Start, location.Span.Start);
    }

    [Fact]
    public void Wrong_kinds_are_told_and_left_out()
    {
        Read(Sample, out var reading);
        var finding = Assert.Single(reading.Diagnostics);
        Assert.Equal("PROT1011", finding.Rule.Id);
        Assert.Equal("'armGroups' should be objects, not 7; it is left out", finding.Message);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("\"count\": 30", "\"count\": \"30\"", "PROT1012")]
    [InlineData("\"count\": 30", "\"count\": 1e400", "PROT1011")]
    [InlineData("\"count\": 30", "\"count\": {}", "PROT1011")]
    [InlineData("\"healthyVolunteers\": false", "\"healthyVolunteers\": \"No\"", "PROT1012")]
    [InlineData("\"phases\": [\"NA\"]", "\"phases\": \"NA\"", "PROT1012")]
    [InlineData("\"2025-05-19\"", "\"May 2025\"", "PROT1013")]
    [InlineData("\"2025-05-19\"", "\"2025-02-30\"", "PROT1013")]
    [InlineData("\"nctId\": \"NCT06995300\"", "\"nctId\": \"NCT1\"", "PROT1014")]
    [InlineData("\"nctId\": \"NCT06995300\"", "\"nctId\": null", "PROT1014")]
    [InlineData("\"18 Years\"", "\"eighteen\"", "PROT1015")]
    [InlineData("\"sex\": \"ALL\"", "\"sex\": \"ANY\"", "PROT1016")]
    [InlineData("\"ADULT\"", "\"GROWN_UP\"", "PROT1016")]
    public void Drift_of_one_field_is_one_finding_at_its_place(string old, string drifted, string id)
    {
        Read(Sample.Replace(" null, 7,", "", StringComparison.Ordinal).Replace(old, drifted, StringComparison.Ordinal), out var reading);
        var finding = Assert.Single(reading.Diagnostics);
        Assert.Equal(id, finding.Rule.Id);
    }

    [Theory]
    [InlineData("[]", "`protocol import`")]
    [InlineData("7", "isn't an object")]
    [InlineData("{}", "no 'protocolSection'")]
    [InlineData("{ \"protocolSection\": null }", "isn't an object")]
    [InlineData("{ \"protocolSection\": [] }", "isn't an object")]
    [InlineData("{ \"studies\": [] }", "search results")]
    [InlineData("{ \"FullStudiesResponse\": {} }", "old API")]
    public void What_is_no_record_is_one_error_that_says_what_it_is(string text, string expected)
    {
        var reading = RegistryRecordReader.Read("r.json", text);
        Assert.Null(reading.Record);
        var error = Assert.Single(reading.Diagnostics);
        Assert.Equal("PROT1010", error.Rule.Id);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_has_its_json_error_alone()
    {
        var reading = RegistryRecordReader.Read("r.json", Sample[..200]);
        Assert.Null(reading.Record);
        Assert.Equal("PROT1001", Assert.Single(reading.Diagnostics).Rule.Id);
    }

    [Theory]
    [InlineData("ctgov")]
    [InlineData("ctgov-partial")]
    public void Every_real_record_is_read_without_a_finding(string folder)
    {
        foreach (var path in SharedData.Files(folder, "*.json"))
        {
            var reading = RegistryRecordReader.Read(JsonFile.Parse(Path.GetFileName(path), File.ReadAllBytes(path)));
            Assert.NotNull(reading.Record);
            Assert.Equal(Path.GetFileNameWithoutExtension(path)[..11], reading.Record.Identification.NctId);
            Assert.Empty(reading.Diagnostics);
        }
    }

    private static RegistryRecord Read(string text, out RecordReading reading)
    {
        reading = RegistryRecordReader.Read("r.json", text);
        Assert.NotNull(reading.Record);
        return reading.Record;
    }
}
