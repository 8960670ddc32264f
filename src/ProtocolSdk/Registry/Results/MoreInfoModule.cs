using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>What else a reader of results should know.</summary>
/// <remarks>Object <c>resultsSection.moreInfoModule</c>.</remarks>
public sealed class MoreInfoModule : RegistryObject
{
    /// <summary>Limitations of the study. Field <c>resultsSection.moreInfoModule.limitationsAndCaveats</c>.</summary>
    [JsonIgnore, JsonPropertyName("limitationsAndCaveats")]
    public LimitationsAndCaveats? LimitationsAndCaveats { get => _limitationsAndCaveats.Get<LimitationsAndCaveats>(); init => _limitationsAndCaveats = Field.Of(value); }

    /// <summary>Agreements that restrict publication. Field <c>resultsSection.moreInfoModule.certainAgreement</c>.</summary>
    [JsonIgnore, JsonPropertyName("certainAgreement")]
    public CertainAgreement? CertainAgreement { get => _certainAgreement.Get<CertainAgreement>(); init => _certainAgreement = Field.Of(value); }

    /// <summary>Whom to ask about the results. Field <c>resultsSection.moreInfoModule.pointOfContact</c>.</summary>
    [JsonIgnore, JsonPropertyName("pointOfContact")]
    public PointOfContact? PointOfContact { get => _pointOfContact.Get<PointOfContact>(); init => _pointOfContact = Field.Of(value); }

    [JsonInclude, JsonPropertyName("limitationsAndCaveats"), JsonConverter(typeof(ObjectConverter<LimitationsAndCaveats>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _limitationsAndCaveats;

    [JsonInclude, JsonPropertyName("certainAgreement"), JsonConverter(typeof(ObjectConverter<CertainAgreement>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _certainAgreement;

    [JsonInclude, JsonPropertyName("pointOfContact"), JsonConverter(typeof(ObjectConverter<PointOfContact>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _pointOfContact;
}

/// <summary>Limitations of the study.</summary>
/// <remarks>Object <c>resultsSection.moreInfoModule.limitationsAndCaveats</c>.</remarks>
public sealed class LimitationsAndCaveats : RegistryObject
{
    /// <summary>The limitations in words. Field <c>resultsSection.moreInfoModule.limitationsAndCaveats.description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;
}

/// <summary>Agreements between sponsor and investigators on publication.</summary>
/// <remarks>Object <c>resultsSection.moreInfoModule.certainAgreement</c>.</remarks>
public sealed class CertainAgreement : RegistryObject
{
    /// <summary>Whether all principal investigators are the sponsor's employees. Field <c>resultsSection.moreInfoModule.certainAgreement.piSponsorEmployee</c>.</summary>
    [JsonIgnore, JsonPropertyName("piSponsorEmployee")]
    public bool? PiSponsorEmployee { get => _piSponsorEmployee.GetValue<bool>(); init => _piSponsorEmployee = Field.Of(value); }

    /// <summary>How long publication can be held back. Field <c>resultsSection.moreInfoModule.certainAgreement.restrictionType</c>.</summary>
    [JsonIgnore, JsonPropertyName("restrictionType")]
    public AgreementRestrictionType? RestrictionType { get => _restrictionType.GetValue<AgreementRestrictionType>(); init => _restrictionType = Field.Of(value); }

    /// <summary>Whether an agreement restricts publication. Field <c>resultsSection.moreInfoModule.certainAgreement.restrictiveAgreement</c>.</summary>
    [JsonIgnore, JsonPropertyName("restrictiveAgreement")]
    public bool? RestrictiveAgreement { get => _restrictiveAgreement.GetValue<bool>(); init => _restrictiveAgreement = Field.Of(value); }

    /// <summary>Another restriction, in words. Field <c>resultsSection.moreInfoModule.certainAgreement.otherDetails</c>.</summary>
    [JsonIgnore, JsonPropertyName("otherDetails")]
    public string? OtherDetails { get => _otherDetails.Get<string>(); init => _otherDetails = Field.Of(value); }

    [JsonInclude, JsonPropertyName("piSponsorEmployee"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _piSponsorEmployee;

    [JsonInclude, JsonPropertyName("restrictionType"), JsonConverter(typeof(EnumConverter<AgreementRestrictionType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _restrictionType;

    [JsonInclude, JsonPropertyName("restrictiveAgreement"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _restrictiveAgreement;

    [JsonInclude, JsonPropertyName("otherDetails"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _otherDetails;
}

/// <summary>Whom to ask about the results.</summary>
/// <remarks>Object <c>resultsSection.moreInfoModule.pointOfContact</c>.</remarks>
public sealed class PointOfContact : RegistryObject
{
    /// <summary>Name or title. Field <c>resultsSection.moreInfoModule.pointOfContact.title</c>.</summary>
    [JsonIgnore, JsonPropertyName("title")]
    public string? Title { get => _title.Get<string>(); init => _title = Field.Of(value); }

    /// <summary>Organization. Field <c>resultsSection.moreInfoModule.pointOfContact.organization</c>.</summary>
    [JsonIgnore, JsonPropertyName("organization")]
    public string? Organization { get => _organization.Get<string>(); init => _organization = Field.Of(value); }

    /// <summary>Address for e-mail. Field <c>resultsSection.moreInfoModule.pointOfContact.email</c>.</summary>
    [JsonIgnore, JsonPropertyName("email")]
    public string? Email { get => _email.Get<string>(); init => _email = Field.Of(value); }

    /// <summary>Telephone number. Field <c>resultsSection.moreInfoModule.pointOfContact.phone</c>.</summary>
    [JsonIgnore, JsonPropertyName("phone")]
    public string? Phone { get => _phone.Get<string>(); init => _phone = Field.Of(value); }

    /// <summary>Extension of the telephone number. Field <c>resultsSection.moreInfoModule.pointOfContact.phoneExt</c>.</summary>
    [JsonIgnore, JsonPropertyName("phoneExt")]
    public string? PhoneExt { get => _phoneExt.Get<string>(); init => _phoneExt = Field.Of(value); }

    [JsonInclude, JsonPropertyName("title"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _title;

    [JsonInclude, JsonPropertyName("organization"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _organization;

    [JsonInclude, JsonPropertyName("email"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _email;

    [JsonInclude, JsonPropertyName("phone"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _phone;

    [JsonInclude, JsonPropertyName("phoneExt"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _phoneExt;
}
