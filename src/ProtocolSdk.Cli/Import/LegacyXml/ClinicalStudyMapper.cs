using System.Text.Json.Nodes;

namespace ProtocolSdk.Cli.Import.LegacyXml;

/// <summary>
/// Maps a study of the older XML to the shape of the API v2. Words become the API's codes, dates become ISO dates of their
/// precision, text blocks become Markdown. What has no place there is listed, not lost in silence.
/// </summary>
internal sealed partial class ClinicalStudyMapper(LegacyElement study)
{
    private const string Results = "clinical_results";

    // Said by the record's other fields, or about the download rather than the study.
    private static readonly string[] Redundant = ["required_header", "location_countries", "number_of_arms", "number_of_groups"];

    private readonly List<string> _notCarried = [];

    /// <summary>The record.</summary>
    /// <param name="notCarried">What it doesn't have of the file: a section or field each, with the reason.</param>
    public JsonObject Map(out IReadOnlyList<string> notCarried)
    {
        var design = DesignModule();
        var protocol = new JsonObject()
            .With("identificationModule", IdentificationModule())
            .With("statusModule", StatusModule())
            .With("sponsorCollaboratorsModule", SponsorCollaboratorsModule())
            .With("oversightModule", OversightModule())
            .With("descriptionModule", new JsonObject().With("briefSummary", study.Block("brief_summary")).With("detailedDescription", study.Block("detailed_description")))
            .With("conditionsModule", new JsonObject().With("conditions", study.Lines("condition")).With("keywords", study.Lines("keyword")))
            .With("designModule", design)
            .With("armsInterventionsModule", ArmsInterventionsModule())
            .With("outcomesModule", new JsonObject()
                .With("primaryOutcomes", Outcomes("primary_outcome"))
                .With("secondaryOutcomes", Outcomes("secondary_outcome"))
                .With("otherOutcomes", Outcomes("other_outcome")))
            .With("eligibilityModule", EligibilityModule())
            .With("contactsLocationsModule", ContactsLocationsModule())
            .With("referencesModule", ReferencesModule())
            .With("ipdSharingStatementModule", IpdSharingStatementModule());
        var results = study.Child(Results);
        var record = new JsonObject()
            .With("protocolSection", protocol)
            .With("resultsSection", results is null ? null : new ClinicalResultsMapper(results, _notCarried).Map())
            .With("annotationSection", AnnotationSection())
            .With("documentSection", new JsonObject().With("largeDocumentModule", new JsonObject().With("largeDocs", LargeDocuments())))
            .With("derivedSection", DerivedSection())
            .With("hasResults", (bool?)(results is not null));
        // Its place in the list of a search that it was downloaded with.
        study.Attribute("rank");
        study.Pass(Redundant);
        _notCarried.AddRange(study.Unread().Select(path => $"{path}: the API v2 has no such field"));
        notCarried = _notCarried;
        return record;
    }

    private JsonObject IdentificationModule()
    {
        var ids = study.Child("id_info");
        var source = study.Line("source");
        var lead = study.Child("sponsors")?.Child("lead_sponsor");
        return new JsonObject()
            .With("nctId", ids?.Line("nct_id"))
            .With("nctIdAliases", ids?.Lines("nct_alias") ?? [])
            .With("orgStudyIdInfo", new JsonObject().With("id", ids?.Line("org_study_id")))
            .With("secondaryIdInfos", (ids?.Lines("secondary_id") ?? []).Select(id => new JsonObject().With("id", id)))
            .With("organization", new JsonObject()
                .With("fullName", source)
                .With("class", source is not null && lead?.Line("agency") == source ? LegacyCodes.Code(lead.Line("agency_class")) : null))
            .With("briefTitle", study.Line("brief_title"))
            .With("officialTitle", study.Line("official_title"))
            .With("acronym", study.Line("acronym"));
    }

    private JsonObject StatusModule()
    {
        var access = LegacyCodes.Boolean(study.Line("has_expanded_access"));
        // The registry doesn't count this second date of quality control any more.
        study.Pass("last_update_submitted_qc");
        return new JsonObject()
            .With("statusVerifiedDate", Month(study.Child("verification_date")))
            .With("overallStatus", LegacyCodes.Code(study.Line("overall_status")))
            .With("lastKnownStatus", LegacyCodes.Code(study.Line("last_known_status")))
            .With("whyStopped", study.Line("why_stopped"))
            .With("expandedAccessInfo", new JsonObject().With("hasExpandedAccess", access).With("nctId", study.Line("expanded_access_nctid")).With("statusForNctId", LegacyCodes.Code(study.Line("expanded_access_status_for_nctid"))))
            .With("startDateStruct", DateStruct("start_date"))
            .With("primaryCompletionDateStruct", DateStruct("primary_completion_date"))
            .With("completionDateStruct", DateStruct("completion_date"))
            .With("studyFirstSubmitDate", Date("study_first_submitted", "firstreceived_date"))
            .With("studyFirstSubmitQcDate", Date("study_first_submitted_qc"))
            .With("studyFirstPostDateStruct", DateStruct("study_first_posted"))
            .With("resultsFirstSubmitDate", Date("results_first_submitted", "firstreceived_results_date"))
            .With("resultsFirstSubmitQcDate", Date("results_first_submitted_qc"))
            .With("resultsFirstPostDateStruct", DateStruct("results_first_posted"))
            .With("dispFirstSubmitDate", Date("disposition_first_submitted"))
            .With("dispFirstSubmitQcDate", Date("disposition_first_submitted_qc"))
            .With("dispFirstPostDateStruct", DateStruct("disposition_first_posted"))
            .With("lastUpdateSubmitDate", Date("last_update_submitted", "lastchanged_date"))
            .With("lastUpdatePostDateStruct", DateStruct("last_update_posted"));
    }

    private JsonObject SponsorCollaboratorsModule()
    {
        var sponsors = study.Child("sponsors");
        var party = study.Child("responsible_party");
        return new JsonObject()
            .With("responsibleParty", new JsonObject()
                .With("type", LegacyCodes.Code(party?.Line("responsible_party_type")))
                .With("investigatorFullName", party?.Line("investigator_full_name"))
                .With("investigatorTitle", party?.Line("investigator_title"))
                .With("investigatorAffiliation", party?.Line("investigator_affiliation"))
                .With("oldNameTitle", party?.Line("name_title"))
                .With("oldOrganization", party?.Line("organization")))
            .With("leadSponsor", Sponsor(sponsors?.Child("lead_sponsor")))
            .With("collaborators", (sponsors?.Children("collaborator") ?? []).Select(Sponsor));
    }

    private static JsonObject Sponsor(LegacyElement? sponsor) => new JsonObject()
        .With("name", sponsor?.Line("agency"))
        .With("class", LegacyCodes.Code(sponsor?.Line("agency_class")));

    private JsonObject OversightModule()
    {
        var oversight = study.Child("oversight_info");
        return new JsonObject()
            .With("oversightHasDmc", LegacyCodes.Boolean(oversight?.Line("has_dmc")))
            .With("isFdaRegulatedDrug", LegacyCodes.Boolean(oversight?.Line("is_fda_regulated_drug")))
            .With("isFdaRegulatedDevice", LegacyCodes.Boolean(oversight?.Line("is_fda_regulated_device")))
            .With("isUnapprovedDevice", LegacyCodes.Boolean(oversight?.Line("is_unapproved_device")))
            .With("isPpsd", LegacyCodes.Boolean(oversight?.Line("is_ppsd")))
            .With("isUsExport", LegacyCodes.Boolean(oversight?.Line("is_us_export")));
    }

    private JsonObject EligibilityModule()
    {
        var eligibility = study.Child("eligibility");
        var volunteers = eligibility?.Line("healthy_volunteers");
        return new JsonObject()
            .With("eligibilityCriteria", eligibility?.Block("criteria"))
            .With("healthyVolunteers", volunteers == "Accepts Healthy Volunteers" ? true : LegacyCodes.Boolean(volunteers))
            .With("sex", LegacyCodes.Code(eligibility?.Line("gender")))
            .With("genderBased", LegacyCodes.Boolean(eligibility?.Line("gender_based")))
            .With("genderDescription", eligibility?.Line("gender_description"))
            .With("minimumAge", Age(eligibility?.Line("minimum_age")))
            .With("maximumAge", Age(eligibility?.Line("maximum_age")))
            .With("studyPopulation", eligibility?.Block("study_pop"))
            .With("samplingMethod", LegacyCodes.Code(eligibility?.Line("sampling_method")));
    }

    // The API has no field where there is no limit.
    private static string? Age(string? words) => words == "N/A" ? null : words;

    private string? Date(string name) => Date(study.Child(name));

    // The elements had other names until 2017; now and then a file has both.
    private string? Date(string name, string olderName)
    {
        var older = Date(olderName);
        var date = Date(name);
        if (date is not null && older is not null && date != older) _notCarried.Add($"{olderName}: {name} says another date");
        return date ?? older;
    }

    private string? Date(LegacyElement? element)
    {
        var words = element?.Line();
        var date = LegacyCodes.Date(words);
        if (words is not null && date is null) _notCarried.Add($"{element!.Name}: '{ApiRecord.Shown(words)}' isn't a date");
        return date;
    }

    // To the month, as the API has it.
    private string? Month(LegacyElement? element) => Date(element) is { } date ? date[..Math.Min(date.Length, 7)] : null;

    private JsonObject? DateStruct(string name)
    {
        if (study.Child(name) is not { } element) return null;
        var type = LegacyCodes.Code(element.Attribute("type"));
        return Date(element) is { } date ? new JsonObject().With("date", date).With("type", type) : null;
    }
}
