using System.Globalization;
using ProtocolSdk.Compiler.Registry;

namespace ProtocolSdk.Compiler.Changes;

/// <summary>Changes of the record's single values: ids, titles, status, dates, design, sponsor, descriptions.</summary>
internal static class RecordChanges
{
    private const ChangeCategories Operational = ChangeCategories.Operational;
    private const ChangeCategories Editorial = ChangeCategories.Editorial;

    public static void Find(RegistryRecord before, RegistryRecord after, ChangeList changes)
    {
        Identification(before.Identification, after.Identification, changes);
        Status(before, after, changes);
        Design(before.Design, after.Design, changes);
        Sponsor(before, after, changes);
        Descriptions(before, after, changes);
        changes.Set(ChangeSection.References, "Link", "url", Links(before), Links(after), Editorial);
        changes.Set(ChangeSection.References, "Reference", "citation", References(before), References(after), Editorial);
        changes.Value(ChangeSection.References, "Sharing of participants' data", "plan", before.IpdSharing.Plan, after.IpdSharing.Plan, Operational);
        changes.Text(ChangeSection.References, "Sharing of participants' data", "description", before.IpdSharing.Description, after.IpdSharing.Description);
    }

    private static void Identification(RecordIdentification before, RecordIdentification after, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.Identification;
        changes.Value(section, "Registry number", "nctId", before.NctId, after.NctId, Operational, "Identifiers.NctId");
        changes.Set(section, "Obsolete registry number", "nctIdAliases", before.NctIdAliases, after.NctIdAliases, Operational);
        changes.Value(section, "Organisation's number", "orgStudyIdInfo", Words(before.OrgStudyId), Words(after.OrgStudyId), Operational, "Identifiers.OrgStudyId");
        changes.Set(section, "Other number", "secondaryIdInfos", [.. before.SecondaryIds.Select(id => Words(id)!)], [.. after.SecondaryIds.Select(id => Words(id)!)], Operational);
        changes.Value(section, "Acronym", "acronym", before.Acronym, after.Acronym, Editorial, "Identifiers.Acronym");
        changes.Text(section, "Brief title", "briefTitle", before.BriefTitle, after.BriefTitle, "Identifiers.BriefTitle");
        changes.Text(section, "Official title", "officialTitle", before.OfficialTitle, after.OfficialTitle, "Identifiers.OfficialTitle");
        changes.Value(section, "Organisation", "organization", Words(before.Organization), Words(after.Organization), Operational);
    }

    private static void Status(RegistryRecord beforeRecord, RegistryRecord afterRecord, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.Status;
        var (before, after) = (beforeRecord.Status, afterRecord.Status);
        changes.Value(section, "Overall status", "overallStatus", before.OverallStatus, after.OverallStatus, Operational, "Facts.OverallStatus");
        changes.Value(section, "Last known status", "lastKnownStatus", before.LastKnownStatus, after.LastKnownStatus, Operational);
        changes.Value(section, "Why it stopped", "whyStopped", before.WhyStopped, after.WhyStopped, Operational);
        changes.Value(section, "Start", "startDateStruct", Words(before.Start), Words(after.Start), Operational, "Facts.StartDate");
        changes.Value(section, "Primary completion", "primaryCompletionDateStruct", Words(before.PrimaryCompletion), Words(after.PrimaryCompletion), Operational, "Facts.PrimaryCompletionDate");
        changes.Value(section, "Completion", "completionDateStruct", Words(before.Completion), Words(after.Completion), Operational, "Facts.CompletionDate");
        changes.Value(section, "Record verified", "statusVerifiedDate", before.Verified?.ToString(), after.Verified?.ToString(), Operational);
        changes.Value(section, "First submitted", "studyFirstSubmitDate", before.FirstSubmitted?.ToString(), after.FirstSubmitted?.ToString(), Operational);
        changes.Value(section, "First posted", "studyFirstPostDateStruct", Words(before.FirstPosted), Words(after.FirstPosted), Operational);
        changes.Value(section, "Last update submitted", "lastUpdateSubmitDate", before.LastUpdateSubmitted?.ToString(), after.LastUpdateSubmitted?.ToString(), Operational);
        changes.Value(section, "Last update posted", "lastUpdatePostDateStruct", Words(before.LastUpdatePosted), Words(after.LastUpdatePosted), Operational);
        changes.Value(section, "Results first submitted", "resultsFirstSubmitDate", before.ResultsFirstSubmitted?.ToString(), after.ResultsFirstSubmitted?.ToString(), Operational);
        changes.Value(section, "Results first posted", "resultsFirstPostDateStruct", Words(before.ResultsFirstPosted), Words(after.ResultsFirstPosted), Operational);
        changes.Value(section, "Expanded access", "hasExpandedAccess", Words(before.HasExpandedAccess), Words(after.HasExpandedAccess), Operational);
        changes.Value(section, "Results posted", "hasResults", Words(beforeRecord.HasResults), Words(afterRecord.HasResults), Operational);
    }

    private static void Design(RecordDesign before, RecordDesign after, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.Design;
        changes.Value(section, "Study type", "studyType", before.StudyType, after.StudyType, Operational, "Facts.StudyType");
        changes.Value(section, "Phase", "phases", Words(before.Phases), Words(after.Phases), Operational, "Facts.Phases");
        changes.Value(section, "Allocation", "allocation", before.Allocation, after.Allocation, Operational, "Facts.Allocation");
        changes.Value(section, "Intervention model", "interventionModel", before.InterventionModel, after.InterventionModel, Operational, "Facts.InterventionModel");
        changes.Text(section, "Intervention model", "interventionModelDescription", before.InterventionModelDescription, after.InterventionModelDescription);
        changes.Value(section, "Primary purpose", "primaryPurpose", before.PrimaryPurpose, after.PrimaryPurpose, Operational, "Facts.PrimaryPurpose");
        changes.Value(section, "Observational model", "observationalModel", before.ObservationalModel, after.ObservationalModel, Operational, "Facts.ObservationalModel");
        changes.Value(section, "Time perspective", "timePerspective", before.TimePerspective, after.TimePerspective, Operational);
        changes.Value(section, "Masking", "masking", before.Masking, after.Masking, Operational, "Facts.Masking");
        changes.Text(section, "Masking", "maskingDescription", before.MaskingDescription, after.MaskingDescription);
        changes.Value(section, "Who is masked", "whoMasked", Words(before.WhoMasked), Words(after.WhoMasked), Operational);
        changes.Value(section, "Enrolment", "enrollmentInfo.count", before.EnrollmentCount?.ToString(CultureInfo.InvariantCulture), after.EnrollmentCount?.ToString(CultureInfo.InvariantCulture), Operational, "Facts.Enrollment");
        changes.Value(section, "Enrolment", "enrollmentInfo.type", before.EnrollmentType, after.EnrollmentType, Operational);
        changes.Value(section, "Patient registry", "patientRegistry", Words(before.PatientRegistry), Words(after.PatientRegistry), Operational);
        changes.Value(section, "Target duration", "targetDuration", before.TargetDuration, after.TargetDuration, Operational);
    }

    private static void Sponsor(RegistryRecord beforeRecord, RegistryRecord afterRecord, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.Sponsor;
        var (before, after) = (beforeRecord.Sponsors, afterRecord.Sponsors);
        changes.Value(section, "Lead sponsor", null, Words(before.LeadSponsor), Words(after.LeadSponsor), Operational, "Facts.LeadSponsor");
        changes.Value(section, "Responsible party", null, Words(before.ResponsibleParty), Words(after.ResponsibleParty), Operational, "Facts.ResponsibleParty");
        var (then, now) = (beforeRecord.Oversight, afterRecord.Oversight);
        changes.Value(section, "Data monitoring committee", "oversightHasDmc", Words(then.HasDataMonitoringCommittee), Words(now.HasDataMonitoringCommittee), Operational);
        changes.Value(section, "FDA-regulated drug", "isFdaRegulatedDrug", Words(then.IsFdaRegulatedDrug), Words(now.IsFdaRegulatedDrug), Operational);
        changes.Value(section, "FDA-regulated device", "isFdaRegulatedDevice", Words(then.IsFdaRegulatedDevice), Words(now.IsFdaRegulatedDevice), Operational);
    }

    private static void Descriptions(RegistryRecord before, RegistryRecord after, ChangeList changes)
    {
        const ChangeSection section = ChangeSection.Description;
        changes.Text(section, "Brief summary", null, before.BriefSummary, after.BriefSummary);
        changes.Text(section, "Detailed description", null, before.DetailedDescription, after.DetailedDescription);
        changes.Set(section, "Condition", "conditions", before.Conditions, after.Conditions, Operational);
        changes.Set(section, "Keyword", "keywords", before.Keywords, after.Keywords, Editorial);
    }

    private static List<string> Links(RegistryRecord record) => [.. record.SeeAlsoLinks.Select(link => Joined(link.Label, link.Url))];

    private static List<string> References(RegistryRecord record) => [.. record.References.Select(r => Joined(r.Type, r.Pmid is null ? null : "PMID " + r.Pmid, r.Citation))];

    private static string? Words(RecordDate? date) => date is null ? null : Joined(date.Date.ToString(), date.Type?.ToLowerInvariant());

    private static string? Words(StudyId? id) => id is null ? null : Joined(id.Id, id.Type, id.Domain, id.Link);

    private static string? Words(Organization? organization) => organization is null ? null : Joined(organization.Name, organization.Class);

    private static string? Words(ResponsibleParty? party) => party is null
        ? null
        : Joined(party.Type, party.InvestigatorFullName, party.InvestigatorTitle, party.InvestigatorAffiliation, party.OldNameTitle, party.OldOrganization);

    private static string? Words(bool? flag) => flag switch
    {
        true => "yes",
        false => "no",
        null => null,
    };

    private static string? Words(IReadOnlyCollection<string> codes) => codes.Count == 0 ? null : string.Join(", ", codes);

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
