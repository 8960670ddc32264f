using System.Globalization;
using System.Text.Json.Nodes;

namespace ProtocolSdk.Cli.Import.LegacyXml;

/// <summary>Adverse events, agreements, and whom to ask.</summary>
internal sealed partial class ClinicalResultsMapper
{
    private const string TotalCategory = "Total";
    private const string EmployedPhrase = " ARE employed ";
    private const string NotEmployedPhrase = " NOT employed ";
    private const string NoAgreementPhrase = "There is NOT an agreement";
    private const string EmbargoUpTo60Days = "a period that is less than or equal to 60 days";
    private const string EmbargoOver60Days = "a period that is more than 60 days but less than or equal to 180 days";

    // Which of a group's counts each total is.
    private static readonly (string Words, string Affected, string AtRisk)[] Totals =
    [
        ("Total, all-cause mortality", "deathsNumAffected", "deathsNumAtRisk"),
        ("Total, serious adverse events", "seriousNumAffected", "seriousNumAtRisk"),
        ("Total, other adverse events", "otherNumAffected", "otherNumAtRisk"),
    ];

    private JsonObject AdverseEvents(LegacyElement? events)
    {
        if (events is null) return [];
        var groups = Groups(events).ToList();
        var serious = Events(events.Child("serious_events"), groups);
        var other = Events(events.Child("other_events"), groups);
        return new JsonObject()
            .With("frequencyThreshold", events.Child("other_events")?.Line("frequency_threshold"))
            .With("timeFrame", events.Block("time_frame"))
            .With("description", events.Block("desc"))
            .With("eventGroups", groups)
            .With("seriousEvents", serious)
            .With("otherEvents", other);
    }

    private List<JsonObject> Events(LegacyElement? list, List<JsonObject> groups)
    {
        var events = new List<JsonObject>();
        if (list is null) return events;
        var vocabulary = list.Line("default_vocab");
        var assessment = list.Line("default_assessment");
        foreach (var category in list.Items("category_list", "category"))
        {
            var system = category.Line("title");
            foreach (var element in category.Items("event_list", "event"))
            {
                var term = element.Line("sub_title");
                if (system == TotalCategory && Totals.FirstOrDefault(t => t.Words == term) is { Words: not null } total) CountInto(groups, element, total);
                else events.Add(Event(element, system, term, vocabulary, assessment));
            }
        }

        return events;
    }

    private JsonObject Event(LegacyElement element, string? system, string? term, string? vocabulary, string? assessment) => new JsonObject()
        .With("term", term)
        .With("organSystem", system)
        .With("sourceVocabulary", element.Child("sub_title")?.Attribute("vocab") ?? vocabulary)
        .With("assessmentType", LegacyCodes.Code(element.Line("assessment") ?? assessment))
        .With("notes", element.Block("description"))
        .With("stats", element.Children("counts").Select(counts => new JsonObject()
            .With("groupId", GroupId(counts))
            .With("numEvents", Count(counts, "events"))
            .With("numAffected", Count(counts, "subjects_affected"))
            .With("numAtRisk", Count(counts, "subjects_at_risk"))));

    private void CountInto(List<JsonObject> groups, LegacyElement total, (string Words, string Affected, string AtRisk) names)
    {
        foreach (var counts in total.Children("counts"))
        {
            var id = GroupId(counts);
            var group = groups.Find(g => (string?)g["id"] == id);
            if (group is null)
            {
                notCarried.Add($"{names.Words}: there is no group '{ApiRecord.Shown(id ?? "")}'");
                continue;
            }

            group.With(names.Affected, Count(counts, "subjects_affected")).With(names.AtRisk, Count(counts, "subjects_at_risk"));
        }
    }

    private JsonValue? Count(LegacyElement counts, string name)
    {
        var words = counts.Attribute(name);
        if (words is null) return null;
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return JsonValue.Create(count);
        notCarried.Add($"{results.Name}, {name}: '{ApiRecord.Shown(words)}' isn't a count");
        return null;
    }

    private JsonObject MoreInfo()
    {
        var contact = results.Child("point_of_contact");
        return new JsonObject()
            .With("limitationsAndCaveats", new JsonObject().With("description", results.Block("limitations_and_caveats")))
            .With("certainAgreement", Agreement(results.Child("certain_agreements")))
            .With("pointOfContact", new JsonObject()
                .With("title", contact?.Line("name_or_title"))
                .With("organization", contact?.Line("organization"))
                .With("email", contact?.Line("email"))
                .With("phone", contact?.Line("phone"))
                .With("phoneExt", contact?.Line("phone_ext")));
    }

    // The older XML has the registry's phrases where the API has codes, and the investigators' own words where the code is OTHER.
    private JsonObject Agreement(LegacyElement? agreements)
    {
        if (agreements is null) return [];
        var employed = agreements.Line("pi_employee");
        var restriction = agreements.Line("restrictive_agreement");
        bool? isEmployee = employed is null ? null
            : employed.Contains(NotEmployedPhrase, StringComparison.Ordinal) ? false
            : employed.Contains(EmployedPhrase, StringComparison.Ordinal) ? true
            : null;
        if (employed is not null && isEmployee is null) notCarried.Add($"pi_employee: '{ApiRecord.Shown(employed)}' is none of the registry's phrases");
        var agreement = new JsonObject().With("piSponsorEmployee", isEmployee);
        if (restriction is null) return agreement;
        if (restriction.StartsWith(NoAgreementPhrase, StringComparison.Ordinal)) return agreement.With("restrictiveAgreement", (bool?)false);
        agreement.With("restrictiveAgreement", (bool?)true);
        if (restriction.Contains(EmbargoUpTo60Days, StringComparison.Ordinal)) return agreement.With("restrictionType", "LTE60");
        if (restriction.Contains(EmbargoOver60Days, StringComparison.Ordinal)) return agreement.With("restrictionType", "GT60");
        return agreement.With("restrictionType", "OTHER").With("otherDetails", agreements.Block("restrictive_agreement"));
    }
}
