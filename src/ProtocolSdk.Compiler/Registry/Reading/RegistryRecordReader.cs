using System.Globalization;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Reading;

/// <summary>What reading a record gave.</summary>
/// <param name="Record">The record; null when the file isn't one, and then there is an error.</param>
/// <param name="Positions">Where its parts stand.</param>
/// <param name="Diagnostics">Findings of the JSON and of the record, in that order.</param>
public sealed record RecordReading(RegistryRecord? Record, RecordPositions Positions, EquatableArray<ProtocolDiagnostic> Diagnostics);

/// <summary>Reads registry records of the ClinicalTrials.gov API v2. Never throws; what doesn't fit is told and left out.</summary>
public static partial class RegistryRecordReader
{
    // Most of this section becomes code, which the C# compiler has to read; it takes a second or two for a megabyte. Results are data, and not counted.
    private const int LongestProtocolSection = 8 * 1024 * 1024;

    /// <summary>Reads a record from its text.</summary>
    public static RecordReading Read(string path, string text) => Read(JsonFile.Parse(path, text));

    /// <summary>Reads a record from a file that was parsed. A broken file gives no record: half a protocol is none.</summary>
    public static RecordReading Read(JsonFile file)
    {
        var context = new RecordReadingContext(file);
        RegistryRecord? record = null;
        if (file.IsComplete)
        {
            if (WhyNoRecord(file.Root) is { } reason)
                context.Report(DiagnosticCatalogue.NotARegistryRecord, FirstOf(file.Root), reason);
            else if (LengthOfProtocol(file.Root) is var length and > LongestProtocolSection)
                context.Report(DiagnosticCatalogue.ProtocolSectionTooLarge, FirstOf(file.Root), length.ToString(CultureInfo.InvariantCulture), LongestProtocolSection.ToString(CultureInfo.InvariantCulture));
            else record = ReadRecord(context, (JsonObject)file.Root!);
        }

        return new RecordReading(
            record,
            new RecordPositions(file, context.KeptIndices),
            file.Diagnostics.Concat(context.Diagnostics).ToEquatableArray());
    }

    /// <summary>
    /// What a file says before the place where it breaks off, and nothing for one that is no record. Only good for the names in it: the
    /// criteria behind that place are missing.
    /// </summary>
    public static RegistryRecord ReadRemnant(JsonFile file) => WhyNoRecord(file.Root) is null && LengthOfProtocol(file.Root) <= LongestProtocolSection
        ? ReadRecord(new RecordReadingContext(file), (JsonObject)file.Root!)
        : new RegistryRecord();

    /// <summary>Whether a file looks like a registry record: an object with a <c>protocolSection</c> that is one too.</summary>
    public static bool IsRegistryRecord(JsonFile file) => file.IsComplete && WhyNoRecord(file.Root) is null;

    private static string? WhyNoRecord(JsonNode? root)
    {
        if (root is JsonArray) return "it is a list; import its records one by one with `protocol import`";
        if (root is not JsonObject record) return "it isn't an object";
        if (record["protocolSection"] is JsonObject) return null;
        if (record["studies"] is JsonArray) return "it is a page of search results; import its records one by one with `protocol import`";
        if (record["FullStudiesResponse"] is not null || record["Study"] is not null || record["ProtocolSection"] is not null)
            return "it has the shape of the registry's old API; download the record again, from API v2";
        return record.Find("protocolSection") is null ? "it has no 'protocolSection'" : "its 'protocolSection' isn't an object";
    }

    private static int LengthOfProtocol(JsonNode? root) => ((JsonObject)root!)["protocolSection"]!.Span.Length;

    private static TextSpan FirstOf(JsonNode? root) =>
        root is JsonObject record && record.Find("protocolSection") is { } member ? member.NameSpan : new TextSpan(root?.Span.Start ?? 0, 1);

    private static RegistryRecord ReadRecord(RecordReadingContext context, JsonObject node)
    {
        var root = new RecordObject(context, node, string.Empty);
        var protocol = root.Object("protocolSection");
        var description = protocol.Object("descriptionModule");
        var conditions = protocol.Object("conditionsModule");
        var arms = protocol.Object("armsInterventionsModule");
        var outcomes = protocol.Object("outcomesModule");
        var people = protocol.Object("contactsLocationsModule");
        var references = protocol.Object("referencesModule");
        var oversight = protocol.Object("oversightModule");
        var sharing = protocol.Object("ipdSharingStatementModule");
        return new RegistryRecord
        {
            Identification = ReadIdentification(context, protocol),
            Status = ReadStatus(protocol.Object("statusModule")),
            Sponsors = ReadSponsors(protocol.Object("sponsorCollaboratorsModule")),
            Oversight = new RecordOversight
            {
                HasDataMonitoringCommittee = oversight.Flag("oversightHasDmc"),
                IsFdaRegulatedDrug = oversight.Flag("isFdaRegulatedDrug"),
                IsFdaRegulatedDevice = oversight.Flag("isFdaRegulatedDevice"),
            },
            BriefSummary = description.Text("briefSummary"),
            DetailedDescription = description.Text("detailedDescription"),
            Conditions = conditions.Texts("conditions"),
            Keywords = conditions.Texts("keywords"),
            Design = ReadDesign(protocol.Object("designModule")),
            ArmGroups = arms.Objects("armGroups", ReadArmGroup),
            Interventions = arms.Objects("interventions", ReadIntervention),
            PrimaryOutcomes = outcomes.Objects("primaryOutcomes", ReadOutcome),
            SecondaryOutcomes = outcomes.Objects("secondaryOutcomes", ReadOutcome),
            OtherOutcomes = outcomes.Objects("otherOutcomes", ReadOutcome),
            Eligibility = ReadEligibility(context, protocol.Object("eligibilityModule")),
            CentralContacts = people.Objects("centralContacts", ReadContact),
            OverallOfficials = people.Objects("overallOfficials", o => new OverallOfficial(o.Text("name"), o.Text("affiliation"), o.Text("role"))),
            Locations = people.Objects("locations", ReadLocation),
            References = references.Objects("references", o => new RecordReference(o.Text("pmid"), o.Text("type"), o.Text("citation"))),
            SeeAlsoLinks = references.Objects("seeAlsoLinks", o => new SeeAlsoLink(o.Text("label"), o.Text("url"))),
            IpdSharing = new IpdSharing { Plan = sharing.Text("ipdSharing"), Description = sharing.Text("description") },
            HasResults = root.Flag("hasResults"),
        };
    }

    private static RecordIdentification ReadIdentification(RecordReadingContext context, RecordObject protocol)
    {
        var module = protocol.Object("identificationModule");
        var nctId = module.Text("nctId")?.Trim();
        if (nctId is null || !IsNctId(nctId))
        {
            var span = module.Member("nctId")?.Span ?? new TextSpan((module.Node ?? protocol.Node)!.Span.Start, 1);
            context.Report(DiagnosticCatalogue.NoNctId, span, nctId is null ? "has no nctId" : "has the nctId '" + RecordObject.Shorten(nctId) + "'");
            nctId = null;
        }

        return new RecordIdentification
        {
            NctId = nctId,
            NctIdAliases = module.Texts("nctIdAliases"),
            OrgStudyId = ReadStudyId(module.Object("orgStudyIdInfo")),
            SecondaryIds = module.Objects("secondaryIdInfos", ReadStudyId),
            Acronym = module.Text("acronym"),
            BriefTitle = module.Text("briefTitle"),
            OfficialTitle = module.Text("officialTitle"),
            Organization = module.Object("organization") is var o && o.Text("fullName") is { } name ? new Organization(name, o.Text("class")) : null,
        };
    }

    private static bool IsNctId(string id) =>
        id.Length == 11 && id.StartsWith("NCT", StringComparison.Ordinal) && id.Skip(3).All(c => c is >= '0' and <= '9');

    private static StudyId? ReadStudyId(RecordObject o) =>
        o.Text("id") is { } id ? new StudyId(id, o.Text("type"), o.Text("domain"), o.Text("link")) : null;

    private static RecordStatus ReadStatus(RecordObject module) => new()
    {
        OverallStatus = module.Text("overallStatus"),
        LastKnownStatus = module.Text("lastKnownStatus"),
        WhyStopped = module.Text("whyStopped"),
        Verified = module.Date("statusVerifiedDate"),
        Start = module.DateStruct("startDateStruct"),
        PrimaryCompletion = module.DateStruct("primaryCompletionDateStruct"),
        Completion = module.DateStruct("completionDateStruct"),
        FirstSubmitted = module.Date("studyFirstSubmitDate"),
        FirstPosted = module.DateStruct("studyFirstPostDateStruct"),
        LastUpdateSubmitted = module.Date("lastUpdateSubmitDate"),
        LastUpdatePosted = module.DateStruct("lastUpdatePostDateStruct"),
        ResultsFirstSubmitted = module.Date("resultsFirstSubmitDate"),
        ResultsFirstPosted = module.DateStruct("resultsFirstPostDateStruct"),
        HasExpandedAccess = module.Object("expandedAccessInfo").Flag("hasExpandedAccess"),
    };

    private static RecordSponsors ReadSponsors(RecordObject module)
    {
        var party = module.Object("responsibleParty");
        return new RecordSponsors
        {
            LeadSponsor = ReadSponsor(module.Object("leadSponsor")),
            Collaborators = module.Objects("collaborators", ReadSponsor),
            ResponsibleParty = party.Node is null ? null : new ResponsibleParty(
                party.Text("type"),
                party.Text("investigatorFullName"),
                party.Text("investigatorTitle"),
                party.Text("investigatorAffiliation"),
                party.Text("oldNameTitle"),
                party.Text("oldOrganization")),
        };
    }

    private static Organization? ReadSponsor(RecordObject o) =>
        o.Text("name") is { } name ? new Organization(name, o.Text("class")) : null;
}
