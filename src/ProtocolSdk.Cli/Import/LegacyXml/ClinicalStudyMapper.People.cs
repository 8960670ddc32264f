using System.Text.Json.Nodes;

namespace ProtocolSdk.Cli.Import.LegacyXml;

/// <summary>People, places, references, documents and what the registry adds.</summary>
internal sealed partial class ClinicalStudyMapper
{
    private const string DownloadPhrase = "ClinicalTrials.gov processed this data on ";

    private static readonly (string Element, string Event)[] PendingResults =
        [("submitted", "RELEASE"), ("returned", "RESET"), ("submission_canceled", "UNRELEASE")];

    private JsonObject ContactsLocationsModule() => new JsonObject()
        .With("centralContacts", study.Children("overall_contact").Concat(study.Children("overall_contact_backup")).Select(Contact))
        .With("overallOfficials", study.Children("overall_official").Select(official => new JsonObject()
            .With("name", PersonName(official))
            .With("affiliation", official.Line("affiliation"))
            .With("role", LegacyCodes.Code(official.Line("role")))))
        .With("locations", study.Children("location").Select(Location));

    private static JsonObject Location(LegacyElement location)
    {
        var facility = location.Child("facility");
        var address = facility?.Child("address");
        var contacts = location.Children("contact").Concat(location.Children("contact_backup")).Select(Contact);
        var investigators = location.Children("investigator").Select(investigator => new JsonObject()
            .With("name", PersonName(investigator))
            .With("role", LegacyCodes.Code(investigator.Line("role"))));
        return new JsonObject()
            .With("facility", facility?.Line("name"))
            .With("status", LegacyCodes.Code(location.Line("status")))
            .With("city", address?.Line("city"))
            .With("state", address?.Line("state"))
            .With("zip", address?.Line("zip"))
            .With("country", address?.Line("country"))
            .With("contacts", contacts.Concat(investigators));
    }

    private static JsonObject Contact(LegacyElement contact) => new JsonObject()
        .With("name", PersonName(contact))
        .With("role", "CONTACT")
        .With("phone", contact.Line("phone"))
        .With("phoneExt", contact.Line("phone_ext"))
        .With("email", contact.Line("email"));

    private static string? PersonName(LegacyElement person)
    {
        string?[] parts = [person.Line("first_name"), person.Line("middle_name"), person.Line("last_name")];
        var name = string.Join(' ', parts.OfType<string>());
        var degrees = person.Line("degrees");
        if (name.Length == 0) return null;
        return degrees is null ? name : $"{name}, {degrees}";
    }

    private JsonObject ReferencesModule() => new JsonObject()
        .With("references", References("reference", "BACKGROUND").Concat(References("results_reference", "RESULT")))
        .With("seeAlsoLinks", study.Children("link").Select(link => new JsonObject()
            .With("label", link.Line("description"))
            .With("url", link.Line("url"))))
        .With("availIpds", (study.Child("study_docs")?.Children("study_doc") ?? []).Select(document => new JsonObject()
            .With("id", document.Line("doc_id"))
            .With("type", document.Line("doc_type"))
            .With("url", document.Line("doc_url"))
            .With("comment", document.Line("doc_comment"))));

    private IEnumerable<JsonObject> References(string name, string type) => study.Children(name).Select(reference => new JsonObject()
        .With("pmid", reference.Line("PMID"))
        .With("type", type)
        .With("citation", reference.Line("citation")));

    private JsonObject IpdSharingStatementModule()
    {
        var data = study.Child("patient_data");
        return new JsonObject()
            .With("ipdSharing", LegacyCodes.Code(data?.Line("sharing_ipd")))
            .With("description", data?.Block("ipd_description"))
            .With("infoTypes", (data?.Lines("ipd_info_type") ?? []).Select(LegacyCodes.Code).OfType<string>())
            .With("timeFrame", data?.Line("ipd_time_frame"))
            .With("accessCriteria", data?.Block("ipd_access_criteria"))
            .With("url", data?.Line("ipd_url"));
    }

    private IEnumerable<JsonObject> LargeDocuments() =>
        (study.Child("provided_document_section")?.Children("provided_document") ?? []).Select(document =>
        {
            var url = document.Line("document_url");
            return new JsonObject()
                .With("hasProtocol", LegacyCodes.Boolean(document.Line("document_has_protocol")))
                .With("hasSap", LegacyCodes.Boolean(document.Line("document_has_sap")))
                .With("hasIcf", LegacyCodes.Boolean(document.Line("document_has_icf")))
                .With("label", document.Line("document_type"))
                .With("date", Date(document.Child("document_date")))
                .With("filename", url?[(url.LastIndexOf('/') + 1)..]);
        });

    private JsonObject AnnotationSection()
    {
        var pending = study.Child("pending_results");
        var events = PendingResults.SelectMany(kind => (pending?.Children(kind.Element) ?? []).Select(element => (kind.Event, Date: Date(element))))
            .Where(e => e.Date is not null)
            .OrderBy(e => e.Date, StringComparer.Ordinal)
            .Select(e => new JsonObject().With("type", e.Event).With("date", e.Date));
        return new JsonObject().With("annotationModule", new JsonObject().With("unpostedAnnotation", new JsonObject().With("unpostedEvents", events)));
    }

    private JsonObject DerivedSection()
    {
        var download = study.Child("required_header")?.Line("download_date");
        var day = download?.StartsWith(DownloadPhrase, StringComparison.Ordinal) == true ? LegacyCodes.Date(download[DownloadPhrase.Length..]) : null;
        return new JsonObject()
            .With("miscInfoModule", new JsonObject()
                .With("versionHolder", day)
                .With("removedCountries", study.Child("removed_countries")?.Lines("country") ?? []))
            .With("conditionBrowseModule", new JsonObject().With("meshes", Terms("condition_browse")))
            .With("interventionBrowseModule", new JsonObject().With("meshes", Terms("intervention_browse")));
    }

    private IEnumerable<JsonObject> Terms(string name) =>
        (study.Child(name)?.Lines("mesh_term") ?? []).Select(term => new JsonObject().With("term", term));
}
