using System.Globalization;
using System.Text.Json.Nodes;

namespace ProtocolSdk.Cli.Import.LegacyXml;

/// <summary>
/// Maps the results of a study of the older XML (<c>clinical_results</c>) to the API's results section. Counts and measurements are
/// kept as they are written. What has no place there stays unread, and so is told by <see cref="LegacyElement.Unread"/>.
/// </summary>
internal sealed partial class ClinicalResultsMapper(LegacyElement results, List<string> notCarried)
{
    /// <summary>The results section; empty when the file's has no words.</summary>
    public JsonObject Map() => new JsonObject()
        .With("participantFlowModule", ParticipantFlow(results.Child("participant_flow")))
        .With("baselineCharacteristicsModule", Baseline(results.Child("baseline")))
        .With("outcomeMeasuresModule", new JsonObject().With("outcomeMeasures", (results.Child("outcome_list")?.Children("outcome") ?? []).Select(Outcome)))
        .With("adverseEventsModule", AdverseEvents(results.Child("reported_events")))
        .With("moreInfoModule", MoreInfo());

    private static JsonObject ParticipantFlow(LegacyElement? flow)
    {
        if (flow is null) return [];
        return new JsonObject()
            .With("preAssignmentDetails", flow.Block("pre_assignment_details"))
            .With("recruitmentDetails", flow.Block("recruitment_details"))
            .With("groups", Groups(flow))
            .With("periods", flow.Items("period_list", "period").Select(period => new JsonObject()
                .With("title", period.Line("title"))
                .With("milestones", period.Items("milestone_list", "milestone").Select(milestone => new JsonObject()
                    .With("type", milestone.Line("title"))
                    .With("achievements", Participants(milestone))))
                .With("dropWithdraws", period.Items("drop_withdraw_reason_list", "drop_withdraw_reason").Select(reason => new JsonObject()
                    .With("type", reason.Line("title"))
                    .With("reasons", Participants(reason))))));
    }

    private static IEnumerable<JsonObject> Participants(LegacyElement owner) => owner.Items("participants_list", "participants").Select(participants => new JsonObject()
        .With("groupId", GroupId(participants))
        .With("comment", participants.Line())
        .With("numSubjects", participants.Attribute("count")));

    private static JsonObject Baseline(LegacyElement? baseline)
    {
        if (baseline is null) return [];
        return new JsonObject()
            .With("populationDescription", baseline.Block("population"))
            .With("groups", Groups(baseline))
            .With("denoms", Denominators(baseline))
            .With("measures", baseline.Items("measure_list", "measure").Select(measure => new JsonObject()
                .With("title", measure.Line("title"))
                .With("description", measure.Block("description"))
                .With("populationDescription", measure.Block("population"))
                .With("paramType", LegacyCodes.Code(measure.Line("param")))
                // A baseline's dispersion is a code in the API, an outcome's is in words.
                .With("dispersionType", LegacyCodes.Code(measure.Line("dispersion")))
                .With("unitOfMeasure", measure.Line("units"))
                .With("denomUnitsSelected", measure.Line("units_analyzed"))
                .With("denoms", Denominators(measure))
                .With("classes", Classes(measure))));
    }

    private JsonObject Outcome(LegacyElement outcome)
    {
        var measure = outcome.Child("measure");
        // The measure repeats the outcome's words.
        var title = Agreed(outcome, measure, "title", (owner, name) => owner.Line(name));
        var description = Agreed(outcome, measure, "description", (owner, name) => owner.Block(name));
        var population = Agreed(outcome, measure, "population", (owner, name) => owner.Block(name));
        return new JsonObject()
            .With("type", LegacyCodes.Code(outcome.Line("type")))
            .With("title", title)
            .With("description", description)
            .With("populationDescription", population)
            .With("reportingStatus", measure is null ? "NOT_POSTED" : "POSTED")
            .With("anticipatedPostingDate", PostingDate(outcome.Line("posting_date")))
            .With("paramType", LegacyCodes.Code(measure?.Line("param")))
            .With("dispersionType", measure?.Line("dispersion"))
            .With("unitOfMeasure", measure?.Line("units"))
            .With("timeFrame", outcome.Line("time_frame"))
            .With("denomUnitsSelected", measure?.Line("units_analyzed"))
            .With("groups", Groups(outcome))
            .With("denoms", measure is null ? [] : Denominators(measure))
            .With("classes", measure is null ? [] : Classes(measure))
            .With("analyses", outcome.Items("analysis_list", "analysis").Select(Analysis));
    }

    private string? Agreed(LegacyElement outcome, LegacyElement? measure, string name, Func<LegacyElement, string, string?> read)
    {
        var own = read(outcome, name);
        var repeated = measure is null ? null : read(measure, name);
        if (own is not null && repeated is not null && own != repeated) notCarried.Add($"{results.Name}/outcome_list/outcome/measure/{name}: the outcome says other words, and the API v2 has them once");
        return own ?? repeated;
    }

    // "01/2020", to the month.
    private string? PostingDate(string? words)
    {
        if (words is null) return null;
        var date = DateTime.TryParseExact(words, "MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : LegacyCodes.Date(words);
        if (date is null) notCarried.Add($"posting_date: '{ApiRecord.Shown(words)}' isn't a date");
        return date;
    }

    private static JsonObject Analysis(LegacyElement analysis) => new JsonObject()
        .With("groupIds", (analysis.Child("group_id_list")?.Lines("group_id") ?? []).Select(ResultGroups.Id))
        .With("groupDescription", analysis.Block("groups_desc"))
        .With("testedNonInferiority", LegacyCodes.Boolean(analysis.Line("non_inferiority")))
        .With("nonInferiorityType", LegacyCodes.Code(analysis.Line("non_inferiority_type")))
        .With("nonInferiorityComment", analysis.Block("non_inferiority_desc"))
        .With("pValue", analysis.Line("p_value"))
        .With("pValueComment", analysis.Block("p_value_desc"))
        .With("statisticalMethod", analysis.Line("method"))
        .With("statisticalComment", analysis.Block("method_desc"))
        .With("paramType", analysis.Line("param_type"))
        .With("paramValue", analysis.Line("param_value"))
        .With("ciPctValue", analysis.Line("ci_percent"))
        .With("ciNumSides", LegacyCodes.Code(analysis.Line("ci_n_sides")))
        .With("ciLowerLimit", analysis.Line("ci_lower_limit"))
        .With("ciUpperLimit", analysis.Line("ci_upper_limit"))
        .With("ciLowerLimitComment", analysis.Block("ci_lower_limit_na_comment"))
        .With("ciUpperLimitComment", analysis.Block("ci_upper_limit_na_comment"))
        .With("dispersionType", LegacyCodes.Code(analysis.Line("dispersion_type")))
        .With("dispersionValue", analysis.Line("dispersion_value"))
        .With("estimateComment", analysis.Block("estimate_desc"))
        .With("otherAnalysisDescription", analysis.Block("other_analysis_desc"));

    private static IEnumerable<JsonObject> Classes(LegacyElement measure) => measure.Items("class_list", "class").Select(@class => new JsonObject()
        .With("title", @class.Line("title"))
        .With("denoms", Denominators(@class))
        .With("categories", @class.Items("category_list", "category").Select(category => new JsonObject()
            .With("title", category.Line("title"))
            .With("measurements", category.Items("measurement_list", "measurement").Select(measurement => new JsonObject()
                .With("groupId", GroupId(measurement))
                .With("value", measurement.Attribute("value"))
                .With("spread", measurement.Attribute("spread"))
                .With("lowerLimit", measurement.Attribute("lower_limit"))
                .With("upperLimit", measurement.Attribute("upper_limit"))
                .With("comment", measurement.Block()))))));

    private static IEnumerable<JsonObject> Denominators(LegacyElement owner) => owner.Items("analyzed_list", "analyzed").Select(analyzed =>
    {
        // Whether it counts all, a measure's or a class's is said by where it stands.
        analyzed.Pass("scope");
        return new JsonObject()
            .With("units", analyzed.Line("units"))
            .With("counts", analyzed.Items("count_list", "count").Select(count => new JsonObject()
                .With("groupId", GroupId(count))
                .With("value", count.Attribute("value"))));
    });

    private static IEnumerable<JsonObject> Groups(LegacyElement owner) => owner.Items("group_list", "group").Select(group => new JsonObject()
        .With("id", GroupId(group))
        .With("title", group.Line("title"))
        .With("description", group.Block("description")));

    private static string? GroupId(LegacyElement element) => element.Attribute("group_id") is { } id ? ResultGroups.Id(id) : null;
}
