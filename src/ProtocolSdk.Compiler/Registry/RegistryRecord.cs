using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry;

/// <summary>
/// What the compiler needs of a registry record to emit typed code: a value without positions, equal to another one when they
/// say the same, so that whitespace or a reordered member re-emits nothing. Texts are never blank: a blank one is null. The names
/// are those of the ClinicalTrials.gov API v2, whose <c>protocolSection</c> it is read from; codes such as <c>RECRUITING</c> are kept
/// as the record writes them, known or not.
/// </summary>
public sealed record RegistryRecord
{
    /// <summary>Ids and titles.</summary>
    public RecordIdentification Identification { get; init; } = new();

    /// <summary>Status and dates.</summary>
    public RecordStatus Status { get; init; } = new();

    /// <summary>Sponsor, collaborators, responsible party.</summary>
    public RecordSponsors Sponsors { get; init; } = new();

    /// <summary>Oversight; null members are unstated.</summary>
    public RecordOversight Oversight { get; init; } = new();

    /// <summary><c>descriptionModule.briefSummary</c>; null when absent.</summary>
    public string? BriefSummary { get; init; }

    /// <summary><c>descriptionModule.detailedDescription</c>; null when absent.</summary>
    public string? DetailedDescription { get; init; }

    /// <summary>Conditions or diseases studied.</summary>
    public EquatableArray<string> Conditions { get; init; }

    /// <summary>Keywords.</summary>
    public EquatableArray<string> Keywords { get; init; }

    /// <summary>How the study is designed.</summary>
    public RecordDesign Design { get; init; } = new();

    /// <summary>Arm groups (or, in observational studies, groups and cohorts), in the record's order.</summary>
    public EquatableArray<ArmGroup> ArmGroups { get; init; }

    /// <summary>Interventions, in the record's order.</summary>
    public EquatableArray<Intervention> Interventions { get; init; }

    /// <summary>Primary outcomes.</summary>
    public EquatableArray<Outcome> PrimaryOutcomes { get; init; }

    /// <summary>Secondary outcomes.</summary>
    public EquatableArray<Outcome> SecondaryOutcomes { get; init; }

    /// <summary>Other pre-specified outcomes.</summary>
    public EquatableArray<Outcome> OtherOutcomes { get; init; }

    /// <summary>Who may take part.</summary>
    public RecordEligibility Eligibility { get; init; } = new();

    /// <summary>Contacts for the whole study.</summary>
    public EquatableArray<RecordContact> CentralContacts { get; init; }

    /// <summary>Overall officials, such as the principal investigator.</summary>
    public EquatableArray<OverallOfficial> OverallOfficials { get; init; }

    /// <summary>Sites.</summary>
    public EquatableArray<RecordLocation> Locations { get; init; }

    /// <summary>Publications.</summary>
    public EquatableArray<RecordReference> References { get; init; }

    /// <summary>Links to further information.</summary>
    public EquatableArray<SeeAlsoLink> SeeAlsoLinks { get; init; }

    /// <summary>What is shared of participants' data.</summary>
    public IpdSharing IpdSharing { get; init; } = new();

    /// <summary>Whether results are posted; null when the record doesn't say.</summary>
    public bool? HasResults { get; init; }
}

/// <summary><c>identificationModule</c>.</summary>
public sealed record RecordIdentification
{
    /// <summary>Such as <c>NCT06995300</c>; null when absent or not of that form.</summary>
    public string? NctId { get; init; }

    /// <summary>Obsolete NCT ids of the same study.</summary>
    public EquatableArray<string> NctIdAliases { get; init; }

    /// <summary>The organisation's own id of the study.</summary>
    public StudyId? OrgStudyId { get; init; }

    /// <summary>Ids in other registries, grant numbers and the like.</summary>
    public EquatableArray<StudyId> SecondaryIds { get; init; }

    /// <summary>The study's acronym.</summary>
    public string? Acronym { get; init; }

    /// <summary>The short title.</summary>
    public string? BriefTitle { get; init; }

    /// <summary>The official title.</summary>
    public string? OfficialTitle { get; init; }

    /// <summary>The organisation that registered the study.</summary>
    public Organization? Organization { get; init; }
}

/// <summary>An id of the study in somebody's books.</summary>
/// <param name="Id">The id.</param>
/// <param name="Type">Such as <c>EUDRACT_NUMBER</c>; null when unstated.</param>
/// <param name="Domain">Whose id it is; null when unstated.</param>
/// <param name="Link">A page about it; null when unstated.</param>
public sealed record StudyId(string Id, string? Type, string? Domain, string? Link);

/// <summary>An organisation and its class.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Class">Such as <c>INDUSTRY</c>; null when unstated.</param>
public sealed record Organization(string Name, string? Class);

/// <summary><c>sponsorCollaboratorsModule</c>.</summary>
public sealed record RecordSponsors
{
    /// <summary>The lead sponsor.</summary>
    public Organization? LeadSponsor { get; init; }

    /// <summary>Collaborators.</summary>
    public EquatableArray<Organization> Collaborators { get; init; }

    /// <summary>Who answers for the study's information.</summary>
    public ResponsibleParty? ResponsibleParty { get; init; }
}

/// <summary>Who answers for the study's information. What is unstated is null.</summary>
/// <param name="Type">Such as <c>SPONSOR</c> or <c>PRINCIPAL_INVESTIGATOR</c>.</param>
/// <param name="InvestigatorFullName">The investigator's name.</param>
/// <param name="InvestigatorTitle">The investigator's title.</param>
/// <param name="InvestigatorAffiliation">The investigator's organisation.</param>
/// <param name="OldNameTitle">Name and title in records from before 2011.</param>
/// <param name="OldOrganization">Organisation in records from before 2011.</param>
public sealed record ResponsibleParty(
    string? Type,
    string? InvestigatorFullName,
    string? InvestigatorTitle,
    string? InvestigatorAffiliation,
    string? OldNameTitle,
    string? OldOrganization);

/// <summary><c>oversightModule</c>; null is unstated.</summary>
public sealed record RecordOversight
{
    /// <summary>Whether a data monitoring committee oversees the study.</summary>
    public bool? HasDataMonitoringCommittee { get; init; }

    /// <summary>Whether a drug regulated by the FDA is studied.</summary>
    public bool? IsFdaRegulatedDrug { get; init; }

    /// <summary>Whether a device regulated by the FDA is studied.</summary>
    public bool? IsFdaRegulatedDevice { get; init; }
}

/// <summary><c>ipdSharingStatementModule</c>; null is unstated.</summary>
public sealed record IpdSharing
{
    /// <summary><c>YES</c>, <c>NO</c> or <c>UNDECIDED</c>.</summary>
    public string? Plan { get; init; }

    /// <summary>The plan in words.</summary>
    public string? Description { get; init; }
}
