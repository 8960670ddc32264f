using System.Text.Json;
using System.Xml.Linq;
using ProtocolSdk.Registry;

namespace ProtocolSdk.Cli.Tests;

/// <summary><c>protocol import</c> of the results in the XML of before 2024.</summary>
public sealed class LegacyResultsTests : IDisposable
{
    private const string Results = """
        <clinical_results>
          <participant_flow>
            <recruitment_details>Two sites</recruitment_details><pre_assignment_details>A washout of &lt; 2 weeks</pre_assignment_details>
            <group_list><group group_id="P1"><title>A</title><description>Drug</description></group><group group_id="P2"><title>B</title></group></group_list>
            <period_list><period><title>Overall</title>
              <milestone_list><milestone><title>STARTED</title><participants_list><participants group_id="P1" count="9"/><participants group_id="P2" count="8">one late</participants></participants_list></milestone></milestone_list>
              <drop_withdraw_reason_list><drop_withdraw_reason><title>Death</title><participants_list><participants group_id="P2" count="1"/></participants_list></drop_withdraw_reason></drop_withdraw_reason_list>
            </period></period_list>
          </participant_flow>
          <baseline>
            <population>All</population>
            <group_list><group group_id="B1"><title>A</title></group></group_list>
            <analyzed_list><analyzed><units>Participants</units><scope>Overall</scope><count_list><count group_id="B1" value="9"/></count_list></analyzed></analyzed_list>
            <measure_list><measure><title>Age</title><units>years</units><param>Least Squares Mean</param><dispersion>Standard Deviation</dispersion>
              <class_list><class><title>Adults</title>
                <analyzed_list><analyzed><units>Participants</units><scope>Class</scope><count_list><count group_id="B1" value="7"/></count_list></analyzed></analyzed_list>
                <category_list><category><title>All</title><measurement_list><measurement group_id="B1" value="26.0" spread="1.20"/></measurement_list></category></category_list>
              </class></class_list>
            </measure></measure_list>
          </baseline>
          <outcome_list>
            <outcome><type>Primary</type><title>Survival</title><time_frame>1 year</time_frame><safety_issue>No</safety_issue>
              <group_list><group group_id="O1"><title>A</title></group></group_list>
              <measure><title>Survival</title><description>In days</description><units>days</units><param>Median</param><dispersion>95% Confidence Interval</dispersion><units_analyzed>Participants</units_analyzed>
                <class_list><class><category_list><category><measurement_list><measurement group_id="O1" value="NA" lower_limit="3" upper_limit="NA">too few events</measurement></measurement_list></category></category_list></class></class_list>
              </measure>
              <analysis_list><analysis>
                <group_id_list><group_id>O1</group_id></group_id_list><groups_desc>All of them</groups_desc><non_inferiority>Yes</non_inferiority><non_inferiority_type>Superiority or Other</non_inferiority_type>
                <p_value>&lt;0.001</p_value><method>Log Rank</method><param_type>Hazard Ratio (HR)</param_type><param_value>1.10</param_value>
                <ci_percent>95</ci_percent><ci_n_sides>2-Sided</ci_n_sides><ci_lower_limit>0.73</ci_lower_limit><dispersion_type>Standard Error of the Mean</dispersion_type><dispersion_value>0.4</dispersion_value>
              </analysis></analysis_list>
            </outcome>
            <outcome><type>Other Pre-specified</type><title>Later</title><time_frame>2 years</time_frame><posting_date>01/2020</posting_date></outcome>
          </outcome_list>
          <reported_events>
            <time_frame>1 year</time_frame><desc>As told</desc>
            <group_list><group group_id="E1"><title>A</title></group></group_list>
            <serious_events><default_vocab>MedDRA 18</default_vocab><default_assessment>Non-systematic Assessment</default_assessment><category_list>
              <category><title>Total</title><event_list>
                <event><sub_title>Total, all-cause mortality</sub_title><counts group_id="E1" subjects_affected="1" subjects_at_risk="9"/></event>
                <event><sub_title>Total, serious adverse events</sub_title><counts group_id="E1" subjects_affected="2" subjects_at_risk="9"/></event>
              </event_list></category>
              <category><title>Cardiac disorders</title><event_list>
                <event><sub_title>Arrest</sub_title><counts group_id="E1" events="3" subjects_affected="2" subjects_at_risk="9"/></event>
                <event><sub_title vocab="RTOG">Late</sub_title><assessment>Systematic Assessment</assessment><description>grade 3</description><counts group_id="E1" subjects_affected="many" subjects_at_risk="9"/></event>
              </event_list></category>
            </category_list></serious_events>
            <other_events><frequency_threshold>5</frequency_threshold><category_list><category><title>Total</title><event_list><event><sub_title>Total, other adverse events</sub_title><counts group_id="E1" subjects_affected="4" subjects_at_risk="9"/></event></event_list></category></category_list></other_events>
          </reported_events>
          <certain_agreements><pi_employee>Principal Investigators are NOT employed by the organization sponsoring the study.</pi_employee><restrictive_agreement>Ask first.</restrictive_agreement></certain_agreements>
          <limitations_and_caveats>Small</limitations_and_caveats>
          <point_of_contact><name_or_title>Dr. Lee</name_or_title><organization>Acme</organization><phone>555</phone><email>lee@example.org</email></point_of_contact>
          <unheard_of kind="odd">words</unheard_of>
        </clinical_results>
        """;

    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("participantFlowModule.groups", """[{"id":"FG000","title":"A","description":"Drug"},{"id":"FG001","title":"B"}]""")]
    [InlineData("participantFlowModule.preAssignmentDetails", "\"A washout of \\\\< 2 weeks\"")]
    [InlineData("participantFlowModule.periods", """[{"title":"Overall","milestones":[{"type":"STARTED","achievements":[{"groupId":"FG000","numSubjects":"9"},{"groupId":"FG001","comment":"one late","numSubjects":"8"}]}],"dropWithdraws":[{"type":"Death","reasons":[{"groupId":"FG001","numSubjects":"1"}]}]}]""")]
    [InlineData("baselineCharacteristicsModule.denoms", """[{"units":"Participants","counts":[{"groupId":"BG000","value":"9"}]}]""")]
    [InlineData("baselineCharacteristicsModule.measures", """[{"title":"Age","paramType":"LEAST_SQUARES_MEAN","dispersionType":"STANDARD_DEVIATION","unitOfMeasure":"years","classes":[{"title":"Adults","denoms":[{"units":"Participants","counts":[{"groupId":"BG000","value":"7"}]}],"categories":[{"title":"All","measurements":[{"groupId":"BG000","value":"26.0","spread":"1.20"}]}]}]}]""")]
    [InlineData("outcomeMeasuresModule.outcomeMeasures.0.reportingStatus", "\"POSTED\"")]
    [InlineData("outcomeMeasuresModule.outcomeMeasures.0.description", "\"In days\"")]
    [InlineData("outcomeMeasuresModule.outcomeMeasures.0.dispersionType", "\"95% Confidence Interval\"")]
    [InlineData("outcomeMeasuresModule.outcomeMeasures.0.denomUnitsSelected", "\"Participants\"")]
    [InlineData("outcomeMeasuresModule.outcomeMeasures.0.classes", """[{"categories":[{"measurements":[{"groupId":"OG000","value":"NA","lowerLimit":"3","upperLimit":"NA","comment":"too few events"}]}]}]""")]
    [InlineData("outcomeMeasuresModule.outcomeMeasures.0.analyses", """[{"groupIds":["OG000"],"groupDescription":"All of them","testedNonInferiority":true,"nonInferiorityType":"SUPERIORITY_OR_OTHER","pValue":"<0.001","statisticalMethod":"Log Rank","paramType":"Hazard Ratio (HR)","paramValue":"1.10","ciPctValue":"95","ciNumSides":"TWO_SIDED","ciLowerLimit":"0.73","dispersionType":"STANDARD_ERROR_OF_MEAN","dispersionValue":"0.4"}]""")]
    [InlineData("outcomeMeasuresModule.outcomeMeasures.1", """{"type":"OTHER_PRE_SPECIFIED","title":"Later","reportingStatus":"NOT_POSTED","anticipatedPostingDate":"2020-01","timeFrame":"2 years"}""")]
    [InlineData("adverseEventsModule.eventGroups", """[{"id":"EG000","title":"A","deathsNumAffected":1,"deathsNumAtRisk":9,"seriousNumAffected":2,"seriousNumAtRisk":9,"otherNumAffected":4,"otherNumAtRisk":9}]""")]
    [InlineData("adverseEventsModule.seriousEvents.0", """{"term":"Arrest","organSystem":"Cardiac disorders","sourceVocabulary":"MedDRA 18","assessmentType":"NON_SYSTEMATIC_ASSESSMENT","stats":[{"groupId":"EG000","numEvents":3,"numAffected":2,"numAtRisk":9}]}""")]
    [InlineData("adverseEventsModule.seriousEvents.1", """{"term":"Late","organSystem":"Cardiac disorders","sourceVocabulary":"RTOG","assessmentType":"SYSTEMATIC_ASSESSMENT","notes":"grade 3","stats":[{"groupId":"EG000","numAtRisk":9}]}""")]
    [InlineData("adverseEventsModule.frequencyThreshold", "\"5\"")]
    [InlineData("moreInfoModule", """{"limitationsAndCaveats":{"description":"Small"},"certainAgreement":{"piSponsorEmployee":false,"restrictiveAgreement":true,"restrictionType":"OTHER","otherDetails":"Ask first."},"pointOfContact":{"title":"Dr. Lee","organization":"Acme","email":"lee@example.org","phone":"555"}}""")]
    public async Task Results_become_the_apis_results_section(string path, string expected)
    {
        await Import();
        using var record = JsonDocument.Parse(_tool.Read("protocol/NCT00000001/record.json"));
        var found = path.Split('.').Aggregate(record.RootElement.GetProperty("resultsSection"), (owner, name) => owner.ValueKind == JsonValueKind.Array ? owner[int.Parse(name, null)] : owner.GetProperty(name));
        using var wanted = JsonDocument.Parse(expected);
        Assert.True(JsonElement.DeepEquals(wanted.RootElement, found), found.GetRawText());
    }

    [Fact]
    public async Task What_the_api_has_no_place_for_is_told_attributes_included()
    {
        Assert.Equal(
            [
                "not carried over: clinical_results, subjects_affected: 'many' isn't a count (NCT00000001)",
                "not carried over: clinical_results/outcome_list/outcome/safety_issue: the API v2 has no such field (NCT00000001)",
                "not carried over: clinical_results/unheard_of/@kind: the API v2 has no such field (NCT00000001)",
                "not carried over: clinical_results/unheard_of: the API v2 has no such field (NCT00000001)",
                "1 record imported, 0 unchanged, 0 skipped",
            ],
            (await Import()).Lines);
    }

    [Theory]
    [InlineData("There is NOT an agreement between Principal Investigators and the Sponsor.", """{"restrictiveAgreement":false}""")]
    [InlineData("The sponsor can embargo communications for a period that is less than or equal to 60 days.", """{"restrictiveAgreement":true,"restrictionType":"LTE60"}""")]
    [InlineData("The sponsor can embargo communications for a period that is more than 60 days but less than or equal to 180 days.", """{"restrictiveAgreement":true,"restrictionType":"GT60"}""")]
    public async Task The_registrys_phrases_of_agreements_become_codes(string words, string expected)
    {
        await Import($"<clinical_results><certain_agreements><restrictive_agreement>{words}</restrictive_agreement></certain_agreements></clinical_results>");
        using var record = JsonDocument.Parse(_tool.Read("protocol/NCT00000001/record.json"));
        Assert.Equal(expected, record.RootElement.GetProperty("resultsSection").GetProperty("moreInfoModule").GetProperty("certainAgreement").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_result_of_the_real_studies_arrives_in_the_schemas_shape()
    {
        var studies = 0;
        foreach (var file in SharedData.Files("ctgov-xml-legacy", "*.xml"))
        {
            var study = XDocument.Load(file).Root!;
            if (study.Element("clinical_results") is not { } results) continue;
            studies++;
            var run = await _tool.Run("import", file, "--force");
            Assert.Equal(0, run.ExitCode);
            var text = _tool.Read($"protocol/{study.Element("id_info")!.Element("nct_id")!.Value.Trim()}/record.json");
            Assert.DoesNotContain(StudyRecord.Parse(text).FindDeviations(), d => d.Path.Contains("resultsSection", StringComparison.Ordinal));
            using var record = JsonDocument.Parse(text);
            var values = Values(record.RootElement.GetProperty("resultsSection")).ToLookup(v => v.Name, v => v.Value, StringComparer.Ordinal);
            Assert.Equal(Attributes(results, "value"), values["value"]);
            Assert.Equal(Attributes(results, "spread"), values["spread"]);
            Assert.Equal(Attributes(results, "lower_limit"), values["lowerLimit"]);
            Assert.Equal(Attributes(results, "upper_limit"), values["upperLimit"]);
            Assert.Equal(Attributes(results, "count"), values["numSubjects"]);
            Assert.Equal(Attributes(results, "subjects_at_risk").Order(), values.Where(v => v.Key.EndsWith("umAtRisk", StringComparison.Ordinal)).SelectMany(v => v).Order());
            Assert.Equal(Attributes(results, "subjects_affected").Order(), values.Where(v => v.Key.EndsWith("umAffected", StringComparison.Ordinal)).SelectMany(v => v).Order());
            Assert.Equal(results.Descendants("p_value").Select(e => e.Value.Trim()), values["pValue"]);

            // Every other word is in the record, or told; the registry's own phrases are codes there.
            var words = values.SelectMany(v => v).Select(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var told = run.Output;
            Assert.All(results.Descendants().Where(e => !e.HasElements && e.Name.LocalName is not ("scope" or "group_id" or "pi_employee" or "restrictive_agreement" or "ci_n_sides" or "posting_date" or "non_inferiority")), e =>
                Assert.True(
                    Words(e.Value) is var own && (own.Length == 0 || words.Contains(own) || own.StartsWith("Total", StringComparison.Ordinal) || told.Contains("/" + e.Name.LocalName, StringComparison.Ordinal) || IsEmptyDefault(e)),
                    $"{file}: {e.Name.LocalName} {e.Value}"));
        }

        Assert.Equal(18, studies);
    }

    // What all events of a list have where none says otherwise is nothing where there is no event.
    private static bool IsEmptyDefault(XElement e) =>
        e.Name.LocalName is "default_vocab" or "default_assessment" && e.Parent!.Descendants("event").All(x => x.Element("sub_title")?.Value.StartsWith("Total, ", StringComparison.Ordinal) == true);

    private Task<ToolRun> Import(string results = Results)
    {
        _tool.Write("study.xml", $"<clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info>{results}</clinical_study>");
        return _tool.Run("import", "study.xml");
    }

    private static IEnumerable<string> Attributes(XElement results, string name) => results.Descendants().Attributes(name).Select(a => a.Value);

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IEnumerable<(string Name, string Value)> Values(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Values(p.Value, p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Values(item, name)),
        _ => [(name, element.ToString())],
    };
}
