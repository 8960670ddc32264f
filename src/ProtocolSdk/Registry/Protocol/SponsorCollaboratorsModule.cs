using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Who answers for the study and who supports it.</summary>
/// <remarks>Object <c>protocolSection.sponsorCollaboratorsModule</c>.</remarks>
public sealed class SponsorCollaboratorsModule : RegistryObject
{
    /// <summary>The party that answers for the record. Field <c>protocolSection.sponsorCollaboratorsModule.responsibleParty</c>.</summary>
    [JsonIgnore, JsonPropertyName("responsibleParty")]
    public ResponsibleParty? ResponsibleParty { get => _responsibleParty.Get<ResponsibleParty>(); init => _responsibleParty = Field.Of(value); }

    /// <summary>Organization or person that initiates the study. Field <c>protocolSection.sponsorCollaboratorsModule.leadSponsor</c>.</summary>
    [JsonIgnore, JsonPropertyName("leadSponsor")]
    public Sponsor? LeadSponsor { get => _leadSponsor.Get<Sponsor>(); init => _leadSponsor = Field.Of(value); }

    /// <summary>Other organizations that give support. Field <c>protocolSection.sponsorCollaboratorsModule.collaborators</c>.</summary>
    [JsonIgnore, JsonPropertyName("collaborators")]
    public IReadOnlyList<Sponsor>? Collaborators { get => _collaborators.Get<IReadOnlyList<Sponsor>>(); init => _collaborators = Field.Of(value); }

    [JsonInclude, JsonPropertyName("responsibleParty"), JsonConverter(typeof(ObjectConverter<ResponsibleParty>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _responsibleParty;

    [JsonInclude, JsonPropertyName("leadSponsor"), JsonConverter(typeof(ObjectConverter<Sponsor>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _leadSponsor;

    [JsonInclude, JsonPropertyName("collaborators"), JsonConverter(typeof(ObjectListConverter<Sponsor>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _collaborators;
}

/// <summary>The party that answers for the study's record.</summary>
/// <remarks>Object <c>protocolSection.sponsorCollaboratorsModule.responsibleParty</c>.</remarks>
public sealed class ResponsibleParty : RegistryObject
{
    /// <summary>Whether sponsor, principal investigator or both in one. Field <c>protocolSection.sponsorCollaboratorsModule.responsibleParty.type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public ResponsiblePartyType? Type { get => _type.GetValue<ResponsiblePartyType>(); init => _type = Field.Of(value); }

    /// <summary>Name of the investigator. Field <c>protocolSection.sponsorCollaboratorsModule.responsibleParty.investigatorFullName</c>.</summary>
    [JsonIgnore, JsonPropertyName("investigatorFullName")]
    public string? InvestigatorFullName { get => _investigatorFullName.Get<string>(); init => _investigatorFullName = Field.Of(value); }

    /// <summary>Official title of the investigator. Field <c>protocolSection.sponsorCollaboratorsModule.responsibleParty.investigatorTitle</c>.</summary>
    [JsonIgnore, JsonPropertyName("investigatorTitle")]
    public string? InvestigatorTitle { get => _investigatorTitle.Get<string>(); init => _investigatorTitle = Field.Of(value); }

    /// <summary>Where the investigator works. Field <c>protocolSection.sponsorCollaboratorsModule.responsibleParty.investigatorAffiliation</c>.</summary>
    [JsonIgnore, JsonPropertyName("investigatorAffiliation")]
    public string? InvestigatorAffiliation { get => _investigatorAffiliation.Get<string>(); init => _investigatorAffiliation = Field.Of(value); }

    /// <summary>Name and title as recorded before 2011. Field <c>protocolSection.sponsorCollaboratorsModule.responsibleParty.oldNameTitle</c>.</summary>
    [JsonIgnore, JsonPropertyName("oldNameTitle")]
    public string? OldNameTitle { get => _oldNameTitle.Get<string>(); init => _oldNameTitle = Field.Of(value); }

    /// <summary>Organization as recorded before 2011. Field <c>protocolSection.sponsorCollaboratorsModule.responsibleParty.oldOrganization</c>.</summary>
    [JsonIgnore, JsonPropertyName("oldOrganization")]
    public string? OldOrganization { get => _oldOrganization.Get<string>(); init => _oldOrganization = Field.Of(value); }

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<ResponsiblePartyType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("investigatorFullName"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _investigatorFullName;

    [JsonInclude, JsonPropertyName("investigatorTitle"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _investigatorTitle;

    [JsonInclude, JsonPropertyName("investigatorAffiliation"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _investigatorAffiliation;

    [JsonInclude, JsonPropertyName("oldNameTitle"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _oldNameTitle;

    [JsonInclude, JsonPropertyName("oldOrganization"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _oldOrganization;
}

/// <summary>A sponsor or collaborator.</summary>
/// <remarks>
/// One of the objects
/// <c>protocolSection.sponsorCollaboratorsModule.leadSponsor</c> and
/// <c>protocolSection.sponsorCollaboratorsModule.collaborators[]</c>.
/// </remarks>
public sealed class Sponsor : RegistryObject
{
    /// <summary>Name of the sponsor. Field <c>protocolSection.sponsorCollaboratorsModule.leadSponsor.name</c> or <c>protocolSection.sponsorCollaboratorsModule.collaborators[].name</c>.</summary>
    [JsonIgnore, JsonPropertyName("name")]
    public string? Name { get => _name.Get<string>(); init => _name = Field.Of(value); }

    /// <summary>Class of the sponsor. Field <c>protocolSection.sponsorCollaboratorsModule.leadSponsor.class</c> or <c>protocolSection.sponsorCollaboratorsModule.collaborators[].class</c>.</summary>
    [JsonIgnore, JsonPropertyName("class")]
    public AgencyClass? Class { get => _class.GetValue<AgencyClass>(); init => _class = Field.Of(value); }

    [JsonInclude, JsonPropertyName("name"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _name;

    [JsonInclude, JsonPropertyName("class"), JsonConverter(typeof(EnumConverter<AgencyClass>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _class;
}
