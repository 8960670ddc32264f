using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>The protocol as registered: what is studied, in whom, how, where and by whom.</summary>
/// <remarks>Object <c>protocolSection</c>.</remarks>
public sealed class ProtocolSection : RegistryObject
{
    /// <summary>Identifiers, titles and the organization that registers the study. Field <c>protocolSection.identificationModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("identificationModule")]
    public IdentificationModule? IdentificationModule { get => _identificationModule.Get<IdentificationModule>(); init => _identificationModule = Field.Of(value); }

    /// <summary>Overall status and the dates of the study and of its registration. Field <c>protocolSection.statusModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("statusModule")]
    public StatusModule? StatusModule { get => _statusModule.Get<StatusModule>(); init => _statusModule = Field.Of(value); }

    /// <summary>Responsible party, lead sponsor and collaborators. Field <c>protocolSection.sponsorCollaboratorsModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("sponsorCollaboratorsModule")]
    public SponsorCollaboratorsModule? SponsorCollaboratorsModule { get => _sponsorCollaboratorsModule.Get<SponsorCollaboratorsModule>(); init => _sponsorCollaboratorsModule = Field.Of(value); }

    /// <summary>Oversight by authorities and a data monitoring committee. Field <c>protocolSection.oversightModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("oversightModule")]
    public OversightModule? OversightModule { get => _oversightModule.Get<OversightModule>(); init => _oversightModule = Field.Of(value); }

    /// <summary>The summary and the detailed description. Field <c>protocolSection.descriptionModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("descriptionModule")]
    public DescriptionModule? DescriptionModule { get => _descriptionModule.Get<DescriptionModule>(); init => _descriptionModule = Field.Of(value); }

    /// <summary>Conditions studied and keywords. Field <c>protocolSection.conditionsModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("conditionsModule")]
    public ConditionsModule? ConditionsModule { get => _conditionsModule.Get<ConditionsModule>(); init => _conditionsModule = Field.Of(value); }

    /// <summary>Study type, phases, design and enrollment. Field <c>protocolSection.designModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("designModule")]
    public DesignModule? DesignModule { get => _designModule.Get<DesignModule>(); init => _designModule = Field.Of(value); }

    /// <summary>Arm groups and interventions. Field <c>protocolSection.armsInterventionsModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("armsInterventionsModule")]
    public ArmsInterventionsModule? ArmsInterventionsModule { get => _armsInterventionsModule.Get<ArmsInterventionsModule>(); init => _armsInterventionsModule = Field.Of(value); }

    /// <summary>Primary, secondary and other outcome measures as planned. Field <c>protocolSection.outcomesModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("outcomesModule")]
    public OutcomesModule? OutcomesModule { get => _outcomesModule.Get<OutcomesModule>(); init => _outcomesModule = Field.Of(value); }

    /// <summary>Who can take part. Field <c>protocolSection.eligibilityModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("eligibilityModule")]
    public EligibilityModule? EligibilityModule { get => _eligibilityModule.Get<EligibilityModule>(); init => _eligibilityModule = Field.Of(value); }

    /// <summary>Contacts, officials and the sites. Field <c>protocolSection.contactsLocationsModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("contactsLocationsModule")]
    public ContactsLocationsModule? ContactsLocationsModule { get => _contactsLocationsModule.Get<ContactsLocationsModule>(); init => _contactsLocationsModule = Field.Of(value); }

    /// <summary>Publications, links and available participant data. Field <c>protocolSection.referencesModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("referencesModule")]
    public ReferencesModule? ReferencesModule { get => _referencesModule.Get<ReferencesModule>(); init => _referencesModule = Field.Of(value); }

    /// <summary>The plan to share individual participant data. Field <c>protocolSection.ipdSharingStatementModule</c>.</summary>
    [JsonIgnore, JsonPropertyName("ipdSharingStatementModule")]
    public IpdSharingStatementModule? IpdSharingStatementModule { get => _ipdSharingStatementModule.Get<IpdSharingStatementModule>(); init => _ipdSharingStatementModule = Field.Of(value); }

    [JsonInclude, JsonPropertyName("identificationModule"), JsonConverter(typeof(ObjectConverter<IdentificationModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _identificationModule;

    [JsonInclude, JsonPropertyName("statusModule"), JsonConverter(typeof(ObjectConverter<StatusModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _statusModule;

    [JsonInclude, JsonPropertyName("sponsorCollaboratorsModule"), JsonConverter(typeof(ObjectConverter<SponsorCollaboratorsModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _sponsorCollaboratorsModule;

    [JsonInclude, JsonPropertyName("oversightModule"), JsonConverter(typeof(ObjectConverter<OversightModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _oversightModule;

    [JsonInclude, JsonPropertyName("descriptionModule"), JsonConverter(typeof(ObjectConverter<DescriptionModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _descriptionModule;

    [JsonInclude, JsonPropertyName("conditionsModule"), JsonConverter(typeof(ObjectConverter<ConditionsModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _conditionsModule;

    [JsonInclude, JsonPropertyName("designModule"), JsonConverter(typeof(ObjectConverter<DesignModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _designModule;

    [JsonInclude, JsonPropertyName("armsInterventionsModule"), JsonConverter(typeof(ObjectConverter<ArmsInterventionsModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _armsInterventionsModule;

    [JsonInclude, JsonPropertyName("outcomesModule"), JsonConverter(typeof(ObjectConverter<OutcomesModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _outcomesModule;

    [JsonInclude, JsonPropertyName("eligibilityModule"), JsonConverter(typeof(ObjectConverter<EligibilityModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _eligibilityModule;

    [JsonInclude, JsonPropertyName("contactsLocationsModule"), JsonConverter(typeof(ObjectConverter<ContactsLocationsModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _contactsLocationsModule;

    [JsonInclude, JsonPropertyName("referencesModule"), JsonConverter(typeof(ObjectConverter<ReferencesModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _referencesModule;

    [JsonInclude, JsonPropertyName("ipdSharingStatementModule"), JsonConverter(typeof(ObjectConverter<IpdSharingStatementModule>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _ipdSharingStatementModule;
}
