using System.Text.Json;
using ProtocolSdk.Registry;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Tests.Registry;

public class RecordRoundTripTests
{
    [Theory]
    [InlineData("ctgov")]
    [InlineData("ctgov-partial")]
    public void Every_real_record_is_written_as_it_was_read(string folder)
    {
        foreach (var file in SharedData.Files(folder, "*.json"))
        {
            var json = File.ReadAllText(file);
            var difference = JsonValue.FirstDifference(json, StudyRecord.Parse(File.ReadAllBytes(file)).ToJson());
            Assert.True(difference is null, $"{Path.GetFileName(file)}: {difference}");
        }
    }

    [Fact]
    public void Full_records_depart_from_the_schema_in_known_places_only()
    {
        var places = SharedData.Files("ctgov", "*.json")
            .SelectMany(file => StudyRecord.Parse(File.ReadAllBytes(file)).FindDeviations())
            .Select(deviation => $"{deviation.Kind} {deviation.Path.Split('.')[^1]}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(["UnknownField interventionMappedName", "UnknownField locations_nested"], places);
    }

    [Fact]
    public void The_sample_is_written_as_it_was_read()
    {
        Assert.Null(JsonValue.FirstDifference(SampleRecord.Json, StudyRecord.Parse(SampleRecord.Json).ToJson()));
        Assert.Null(JsonValue.FirstDifference(SampleRecord.Json, StudyRecord.Parse(SampleRecord.Json).ToJson(indented: true)));
    }

    [Theory]
    [InlineData("""{"hasResults":null}""")]
    [InlineData("""{"hasResults":"no"}""")]
    [InlineData("""{"protocolSection":[]}""")]
    [InlineData("""{"protocolSection":null,"unknown":null}""")]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":5,"nctIdAliases":"NCT00000001","organization":[1,{"a":null}]}}}""")]
    [InlineData("""{"protocolSection":{"designModule":{"phases":[null,"PHASE2",2,"PHASE5",{"x":1},"NA",[]],"enrollmentInfo":{"count":40.0,"type":"PLANNED"}}}}""")]
    [InlineData("""{"protocolSection":{"designModule":{"enrollmentInfo":{"count":-0}}}}""")]
    [InlineData("""{"protocolSection":{"designModule":{"enrollmentInfo":{"count":1e2}}}}""")]
    [InlineData("""{"protocolSection":{"designModule":{"enrollmentInfo":{"count":123456789012345678901234567890}}}}""")]
    [InlineData("""{"protocolSection":{"contactsLocationsModule":{"locations":[{"geoPoint":{"lat":33.520660,"lon":-1E400}},7]}}}""")]
    [InlineData("""{"protocolSection":{"statusModule":{"startDateStruct":{"date":"2023-02-30"},"studyFirstSubmitDate":"2023-07"}}}""")]
    [InlineData("""{"documentSection":{"largeDocumentModule":{"largeDocs":[{"uploadDate":"2023-07-01T10:20:30"},{"uploadDate":"today"}]}}}""")]
    [InlineData("""{"protocolSection":{"designModule":{"Phases":["PHASE1"],"_phases":1,"phases":["PHASE2"],"AdditionalFields":{}}}}""")]
    [InlineData("""{"ProtocolSection":{"nctId":1},"$type":"x","$id":"1","":{"":[]}}""")]
    public void What_the_schema_does_not_expect_survives(string json) =>
        Assert.Null(JsonValue.FirstDifference(json, StudyRecord.Parse(json).ToJson()));

    [Fact]
    public void Half_a_surrogate_pair_in_a_value_survives_as_it_was_escaped()
    {
        const string Json = """{"protocolSection":{"identificationModule":{"nctId":"\ud800","nctIdAliases":["\udc00"],"acronym":"A\uD83D\ude00"}},"x":["\ud800"]}""";
        var record = StudyRecord.Parse(Json);

        Assert.Null(record.ProtocolSection?.IdentificationModule?.NctId);
        Assert.Equal("A😀", record.ProtocolSection?.IdentificationModule?.Acronym);
        Assert.Equal(Json.Replace("""\uD83D\ude00""", """\uD83D\uDE00""", StringComparison.Ordinal), record.ToJson());
    }

    [Theory]
    [InlineData("""{"protocolSection":{"eligibilityModule":{"sex":"\ud83d","minimumAge":"\ud83d","stdAges":["ADULT","\ud83d"]}}}""")]
    [InlineData("""{"protocolSection":{"statusModule":{"overallStatus":"\ud83d","startDateStruct":{"date":"\ud83d","type":"\ud83d"}},"designModule":{"phases":["\ud83d"]}}}""")]
    [InlineData("""{"protocolSection":{"identificationModule":{"secondaryIdInfos":[{"id":"x","type":"\ud83d"}]},"sponsorCollaboratorsModule":{"leadSponsor":{"name":"x","class":"\ud83d"}}}}""")]
    public void Half_a_surrogate_pair_survives_in_what_is_more_than_text(string json) => Assert.Equal(json, StudyRecord.Parse(json).ToJson(), ignoreCase: true);

    [Fact]
    public void The_last_of_duplicate_names_counts()
    {
        const string Json = """{"hasResults":true,"x":1,"hasResults":"no","x":2,"protocolSection":{"a":1},"protocolSection":{"b":{"c":1,"c":2}}}""";

        Assert.Null(JsonValue.FirstDifference(Json, StudyRecord.Parse(Json).ToJson()));
        Assert.Null(StudyRecord.Parse(Json).HasResults);
    }

    [Fact]
    public void Setting_a_property_writes_its_field()
    {
        var record = new StudyRecord
        {
            HasResults = false,
            ProtocolSection = new ProtocolSection
            {
                IdentificationModule = new IdentificationModule { NctId = "NCT00000000" },
                StatusModule = new StatusModule
                {
                    OverallStatus = OverallStatus.Recruiting,
                    StartDateStruct = new PartialDateStruct { Date = PartialDate.Parse("2023-07"), Type = DateType.Actual },
                    StudyFirstSubmitDate = new DateOnly(2023, 7, 1),
                },
                DesignModule = new DesignModule { Phases = [Phase.Phase2, Phase.Phase3], EnrollmentInfo = new EnrollmentInfo { Count = 40 } },
            },
        };

        Assert.Equal(
            """{"protocolSection":{"identificationModule":{"nctId":"NCT00000000"},"statusModule":{"overallStatus":"RECRUITING","startDateStruct":{"date":"2023-07","type":"ACTUAL"},"studyFirstSubmitDate":"2023-07-01"},"designModule":{"phases":["PHASE2","PHASE3"],"enrollmentInfo":{"count":40}}},"hasResults":false}""",
            record.ToJson());
    }

    [Fact]
    public void A_record_inside_an_apps_own_type_is_lossless_under_any_options()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };
        var json = $$"""{"record":{{SampleRecord.Json}},"status":"NEW"}""";

        var written = JsonSerializer.Serialize(JsonSerializer.Deserialize<Enrolment>(json, options), options);

        Assert.Null(JsonValue.FirstDifference(json, written));
    }

    [Fact]
    public void A_module_alone_is_lossless_with_and_without_the_resolver()
    {
        const string Json = """{"sex":"ALL","minimumAge":18,"stdAges":["ADULT",null],"new":[1.0]}""";
        var options = new JsonSerializerOptions { TypeInfoResolver = StudyRecord.TypeInfoResolver, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never };
        foreach (var each in (JsonSerializerOptions[])[options, JsonSerializerOptions.Default])
        {
            var module = JsonSerializer.Deserialize<EligibilityModule>(Json, each)!;

            Assert.Equal(Sex.All, module.Sex);
            Assert.Equal(Json, JsonSerializer.Serialize(module, each));
        }
    }

    private sealed record Enrolment(StudyRecord Record, OverallStatus Status);
}
