using System.Text.Json;
using ProtocolSdk.Cli.Import.LegacyXml;

namespace ProtocolSdk.Cli.Tests;

/// <summary><c>protocol import</c> of the XML of before 2024.</summary>
public sealed class LegacyXmlTests : IDisposable
{
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_study_becomes_a_record_of_the_apis_shape()
    {
        _tool.Write("study.xml", SampleRecords.LegacyStudy);
        var run = await _tool.Run("import", "study.xml");
        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(_tool.Read("protocol/NCT00000001/record.json"));
        var protocol = document.RootElement.GetProperty("protocolSection");
        Assert.Equal("A trial of titles", Text("identificationModule.briefTitle"));
        Assert.Equal("""["NCT00000002"]""", Raw("identificationModule.nctIdAliases"));
        Assert.Equal("""{"fullName":"Acme","class":"INDUSTRY"}""", Raw("identificationModule.organization"));
        Assert.Equal("ACTIVE_NOT_RECRUITING", Text("statusModule.overallStatus"));
        Assert.Equal("""{"date":"2001-07"}""", Raw("statusModule.startDateStruct"));
        Assert.Equal("""{"date":"2003-08-24","type":"ESTIMATED"}""", Raw("statusModule.completionDateStruct"));
        Assert.Equal("""[{"name":"NCI","class":"FED"}]""", Raw("sponsorCollaboratorsModule.collaborators"));
        Assert.Equal("""["PHASE1","PHASE2"]""", Raw("designModule.phases"));
        Assert.Equal("""{"count":1600,"type":"ACTUAL"}""", Raw("designModule.enrollmentInfo"));
        Assert.Equal(
            """{"allocation":"NON_RANDOMIZED","interventionModel":"PARALLEL","maskingInfo":{"masking":"DOUBLE","whoMasked":["PARTICIPANT","OUTCOMES_ASSESSOR"]}}""",
            Raw("designModule.designInfo"));
        Assert.Equal("""[{"label":"A","type":"PLACEBO_COMPARATOR","interventionNames":["Dietary Supplement: Sugar"]}]""", Raw("armsInterventionsModule.armGroups"));
        Assert.Equal("""[{"type":"DIETARY_SUPPLEMENT","name":"Sugar","armGroupLabels":["A"]}]""", Raw("armsInterventionsModule.interventions"));
        Assert.Equal("""[{"measure":"Survival","timeFrame":"1 year"}]""", Raw("outcomesModule.primaryOutcomes"));
        Assert.Equal(("ALL", "18 Years", "true"), (Text("eligibilityModule.sex"), Text("eligibilityModule.minimumAge"), Raw("eligibilityModule.healthyVolunteers")));
        Assert.False(protocol.GetProperty("eligibilityModule").TryGetProperty("maximumAge", out _));
        Assert.Equal("Inclusion Criteria:\n\n* Age \\< 65 and able to walk\n  * alone\n1. numbered\n\nExclusion Criteria:\n\n* Pregnancy", Text("eligibilityModule.eligibilityCriteria"));
        Assert.Equal("""[{"name":"Ann Lee, MD","role":"STUDY_CHAIR"}]""", Raw("contactsLocationsModule.overallOfficials"));
        Assert.Equal(
            """[{"facility":"Clinic","status":"RECRUITING","city":"Mobile","country":"United States","contacts":[{"name":"Bo","role":"SUB_INVESTIGATOR"}]}]""",
            Raw("contactsLocationsModule.locations"));
        Assert.Equal("""[{"pmid":"1","type":"BACKGROUND","citation":"Old paper"},{"type":"RESULT","citation":"New paper"}]""", Raw("referencesModule.references"));
        Assert.Equal("""{"ipdSharing":"UNDECIDED","infoTypes":["SAP"]}""", Raw("ipdSharingStatementModule"));
        Assert.Equal("2019-04-19", document.RootElement.GetProperty("derivedSection").GetProperty("miscInfoModule").GetProperty("versionHolder").GetString());
        Assert.True(document.RootElement.GetProperty("hasResults").GetBoolean());

        string Text(string path) => At(path).GetString()!;

        string Raw(string path) => JsonSerializer.Serialize(At(path));

        JsonElement At(string path) => path.Split('.').Aggregate(protocol, (owner, name) => owner.GetProperty(name));
    }

    [Fact]
    public async Task What_has_no_place_is_told()
    {
        _tool.Write("study.xml", SampleRecords.LegacyStudy);
        var run = await _tool.Run("import", "study.xml");
        Assert.Equal(
            [
                "not carried over: primary_outcome/safety_issue: the API v2 has no such field (NCT00000001)",
                "1 record imported, 0 unchanged, 0 skipped",
            ],
            run.Lines);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><clinical_study>&e;</clinical_study>", "DTD")]
    [InlineData("<clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info>", "it isn't XML")]
    [InlineData("<search_results/>", "its root is 'search_results'")]
    [InlineData("<clinical_study/>", "no registry number")]
    [InlineData("<clinical_study><id_info><nct_id>../NCT00000001</nct_id></id_info></clinical_study>", "isn't a registry number")]
    public async Task Hostile_and_foreign_files_are_refused(string xml, string reason)
    {
        _tool.Write("study.xml", xml);
        var run = await _tool.Run("import", "study.xml");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(reason, run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(["study.xml"], _tool.Files());
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        _tool.Write("study.xml", string.Concat(Enumerable.Repeat("<a>", 50_000)));
        Assert.Contains("nested more than 100 levels", (await _tool.Run("import", "study.xml")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("August 24, 1981", "1981-08-24")]
    [InlineData("July 2001", "2001-07")]
    [InlineData("2001", "2001")]
    [InlineData("2001-02-03", "2001-02-03")]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public void Dates_keep_their_precision(string? words, string? expected) => Assert.Equal(expected, LegacyCodes.Date(words));

    [Theory]
    [InlineData("Active, not recruiting", "ACTIVE_NOT_RECRUITING")]
    [InlineData("Unknown status", "UNKNOWN")]
    [InlineData("U.S. Fed", "FED")]
    [InlineData("Case-Control", "CASE_CONTROL")]
    [InlineData("Non-Probability Sample", "NON_PROBABILITY_SAMPLE")]
    [InlineData("Samples With DNA", "SAMPLES_WITH_DNA")]
    [InlineData("Early Phase 1", "EARLY_PHASE1")]
    [InlineData("N/A", "NA")]
    [InlineData("---", null)]
    public void Words_become_the_apis_codes(string words, string? code) => Assert.Equal(code, LegacyCodes.Code(words));

    [Theory]
    [InlineData("\n   one\n   two\n\n   three", "one two\n\nthree")]
    [InlineData("  -  a\n     b - c\n  -  d", "* a b - c\n* d")]
    [InlineData("  1. a\n\n       -  b\n\n  2. c", "1. a\n   * b\n2. c")]
    [InlineData("  -  a\n\n     more\n\n  end", "* a\n\n  more\n\nend")]
    [InlineData("  2 * 3 < 7 [x] ^2", "2 \\* 3 \\< 7 \\[x\\] \\^2")]
    [InlineData("  \n  ", null)]
    public void Text_blocks_become_markdown(string block, string? expected) => Assert.Equal(expected, LegacyText.FromBlock(block));
}
