namespace ProtocolSdk.Compiler.Changes;

/// <summary>
/// Which values of a file the comparison of models speaks of, and in which section it does. A value is named by the names that lead to
/// it, with <c>[]</c> for the items of a list and <c>*</c> for names that the author gives.
/// </summary>
internal sealed class JsonCoverage
{
    private const string AnyName = "*";
    private const string Item = "[]";

    private readonly Dictionary<string, List<ChangeSection>> _sections = new(StringComparer.Ordinal);
    private readonly HashSet<string> _maps;

    private JsonCoverage(params string[] maps) => _maps = new HashSet<string>(maps, StringComparer.Ordinal);

    /// <summary>record.json: what the reader of the record reads.</summary>
    public static JsonCoverage OfRecord { get; } = new JsonCoverage()
        .Add(ChangeSection.Status, "", "hasResults")
        .Add(ChangeSection.Identification, "protocolSection.identificationModule.", "nctId", "nctIdAliases[]", "orgStudyIdInfo.id", "orgStudyIdInfo.type", "orgStudyIdInfo.domain", "orgStudyIdInfo.link", "secondaryIdInfos[]", "secondaryIdInfos[].id", "secondaryIdInfos[].type", "secondaryIdInfos[].domain", "secondaryIdInfos[].link", "acronym", "briefTitle", "officialTitle", "organization.fullName", "organization.class")
        .Add(ChangeSection.Status, "protocolSection.statusModule.", "overallStatus", "lastKnownStatus", "whyStopped", "statusVerifiedDate", "startDateStruct.date", "startDateStruct.type", "primaryCompletionDateStruct.date", "primaryCompletionDateStruct.type", "completionDateStruct.date", "completionDateStruct.type", "studyFirstSubmitDate", "studyFirstPostDateStruct.date", "studyFirstPostDateStruct.type", "lastUpdateSubmitDate", "lastUpdatePostDateStruct.date", "lastUpdatePostDateStruct.type", "resultsFirstSubmitDate", "resultsFirstPostDateStruct.date", "resultsFirstPostDateStruct.type", "expandedAccessInfo.hasExpandedAccess")
        .Add(ChangeSection.Sponsor, "protocolSection.sponsorCollaboratorsModule.", "leadSponsor.name", "leadSponsor.class", "collaborators[]", "collaborators[].name", "collaborators[].class", "responsibleParty.type", "responsibleParty.investigatorFullName", "responsibleParty.investigatorTitle", "responsibleParty.investigatorAffiliation", "responsibleParty.oldNameTitle", "responsibleParty.oldOrganization")
        .Add(ChangeSection.Sponsor, "protocolSection.oversightModule.", "oversightHasDmc", "isFdaRegulatedDrug", "isFdaRegulatedDevice")
        .Add(ChangeSection.Description, "protocolSection.descriptionModule.", "briefSummary", "detailedDescription")
        .Add(ChangeSection.Description, "protocolSection.conditionsModule.", "conditions[]", "keywords[]")
        .Add(ChangeSection.Design, "protocolSection.designModule.", "studyType", "phases[]", "designInfo.allocation", "designInfo.interventionModel", "designInfo.interventionModelDescription", "designInfo.primaryPurpose", "designInfo.observationalModel", "designInfo.timePerspective", "designInfo.maskingInfo.masking", "designInfo.maskingInfo.maskingDescription", "designInfo.maskingInfo.whoMasked[]", "enrollmentInfo.count", "enrollmentInfo.type", "patientRegistry", "targetDuration")
        .Add(ChangeSection.Arms, "protocolSection.armsInterventionsModule.", "armGroups[]", "armGroups[].label", "armGroups[].type", "armGroups[].description", "armGroups[].interventionNames[]")
        .Add(ChangeSection.Interventions, "protocolSection.armsInterventionsModule.", "interventions[]", "interventions[].type", "interventions[].name", "interventions[].description", "interventions[].armGroupLabels[]", "interventions[].otherNames[]")
        // Arms and interventions name each other: a new name of the one is told there.
        .Add(ChangeSection.Arms, "protocolSection.armsInterventionsModule.", "interventions[].armGroupLabels[]")
        .Add(ChangeSection.Interventions, "protocolSection.armsInterventionsModule.", "armGroups[].interventionNames[]")
        .Add(ChangeSection.Outcomes, "protocolSection.outcomesModule.", "primaryOutcomes[]", "primaryOutcomes[].measure", "primaryOutcomes[].description", "primaryOutcomes[].timeFrame", "secondaryOutcomes[]", "secondaryOutcomes[].measure", "secondaryOutcomes[].description", "secondaryOutcomes[].timeFrame", "otherOutcomes[]", "otherOutcomes[].measure", "otherOutcomes[].description", "otherOutcomes[].timeFrame")
        .Add(ChangeSection.Eligibility, "protocolSection.eligibilityModule.", "eligibilityCriteria", "minimumAge", "maximumAge", "sex", "genderBased", "genderDescription", "healthyVolunteers", "stdAges[]", "studyPopulation", "samplingMethod")
        .Add(ChangeSection.Contacts, "protocolSection.contactsLocationsModule.", "centralContacts[]", "centralContacts[].name", "centralContacts[].role", "centralContacts[].phone", "centralContacts[].phoneExt", "centralContacts[].email", "overallOfficials[]", "overallOfficials[].name", "overallOfficials[].affiliation", "overallOfficials[].role")
        .Add(ChangeSection.Sites, "protocolSection.contactsLocationsModule.", "locations[]", "locations[].facility", "locations[].status", "locations[].city", "locations[].state", "locations[].zip", "locations[].country", "locations[].geoPoint", "locations[].geoPoint.lat", "locations[].geoPoint.lon", "locations[].contacts", "locations[].contacts[]", "locations[].contacts[].name", "locations[].contacts[].role", "locations[].contacts[].phone", "locations[].contacts[].phoneExt", "locations[].contacts[].email")
        .Add(ChangeSection.References, "protocolSection.referencesModule.", "references[]", "references[].pmid", "references[].type", "references[].citation", "seeAlsoLinks[]", "seeAlsoLinks[].label", "seeAlsoLinks[].url")
        .Add(ChangeSection.References, "protocolSection.ipdSharingStatementModule.", "ipdSharing", "description");

    /// <summary>protocol.json: what its reader reads into the model.</summary>
    public static JsonCoverage OfRules { get; } = new JsonCoverage("dataElements", "valueSets", "definitions", "criteria")
        .Add(ChangeSection.DataElements, "dataElements.", AnyName, "*.type", "*.label", "*.question", "*.comment", "*.unit", "*.valueSet")
        .Add(ChangeSection.ValueSets, "valueSets.", AnyName, "*.comment", "*.system", "*.include[]", "*.codes[]", "*.codes[].code", "*.codes[].display", "*.codes[].system", "*.codes[].version")
        .Add(ChangeSection.Definitions, "definitions.", AnyName, "*.cql")
        .Add(ChangeSection.Eligibility, "criteria.", AnyName, "*.name", "*.text", "*.cql", "*.label", "*.question", "*.comment", "*.kind")
        .Add(ChangeSection.References, "relatedTrials[]", "", ".nctId", ".title", ".status", ".phases[]");

    /// <summary>Whether a section that has changes speaks of a value.</summary>
    public bool IsTold(string pattern, ICollection<ChangeSection> changed) => _sections.TryGetValue(pattern, out var sections) && sections.Exists(changed.Contains);

    /// <summary>Whether it is what a report's head shows of a version: number, effective date, amendment.</summary>
    public bool IsHead(string pattern) => _maps.Count > 0 && pattern is "version" or "effectiveDate" or "amendment";

    /// <summary>The pattern of a member.</summary>
    public string Below(string pattern, string name) => pattern.Length == 0 ? name : pattern + "." + (_maps.Contains(pattern) ? AnyName : name);

    private JsonCoverage Add(ChangeSection section, string prefix, params string[] names)
    {
        foreach (var name in names)
        {
            Put(prefix + name);
            // A list that only one side has stands there as a whole.
            if (name.EndsWith(Item, StringComparison.Ordinal)) Put(prefix + name.Substring(0, name.Length - Item.Length));
        }

        return this;

        void Put(string pattern)
        {
            if (!_sections.TryGetValue(pattern, out var sections)) _sections[pattern] = sections = [];
            sections.Add(section);
        }
    }
}
