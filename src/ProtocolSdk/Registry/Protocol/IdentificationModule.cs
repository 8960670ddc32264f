using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>How the study is identified.</summary>
/// <remarks>Object <c>protocolSection.identificationModule</c>.</remarks>
public sealed class IdentificationModule : RegistryObject
{
    /// <summary>The registry's identifier, <c>NCT</c> and eight digits. Field <c>protocolSection.identificationModule.nctId</c>.</summary>
    [JsonIgnore, JsonPropertyName("nctId")]
    public string? NctId { get => _nctId.Get<string>(); init => _nctId = Field.Of(value); }

    /// <summary>Obsolete or duplicate registry identifiers that lead to this record. Field <c>protocolSection.identificationModule.nctIdAliases</c>.</summary>
    [JsonIgnore, JsonPropertyName("nctIdAliases")]
    public IReadOnlyList<string>? NctIdAliases { get => _nctIdAliases.Get<IReadOnlyList<string>>(); init => _nctIdAliases = Field.Of(value); }

    /// <summary>The organization's own protocol identifier. Field <c>protocolSection.identificationModule.orgStudyIdInfo</c>.</summary>
    [JsonIgnore, JsonPropertyName("orgStudyIdInfo")]
    public OrgStudyIdInfo? OrgStudyIdInfo { get => _orgStudyIdInfo.Get<OrgStudyIdInfo>(); init => _orgStudyIdInfo = Field.Of(value); }

    /// <summary>Identifiers given by others: grants, other registries, authorities. Field <c>protocolSection.identificationModule.secondaryIdInfos</c>.</summary>
    [JsonIgnore, JsonPropertyName("secondaryIdInfos")]
    public IReadOnlyList<SecondaryIdInfo>? SecondaryIdInfos { get => _secondaryIdInfos.Get<IReadOnlyList<SecondaryIdInfo>>(); init => _secondaryIdInfos = Field.Of(value); }

    /// <summary>Short title for the public. Field <c>protocolSection.identificationModule.briefTitle</c>.</summary>
    [JsonIgnore, JsonPropertyName("briefTitle")]
    public string? BriefTitle { get => _briefTitle.Get<string>(); init => _briefTitle = Field.Of(value); }

    /// <summary>Title of the protocol. Field <c>protocolSection.identificationModule.officialTitle</c>.</summary>
    [JsonIgnore, JsonPropertyName("officialTitle")]
    public string? OfficialTitle { get => _officialTitle.Get<string>(); init => _officialTitle = Field.Of(value); }

    /// <summary>Acronym by which the study is known. Field <c>protocolSection.identificationModule.acronym</c>.</summary>
    [JsonIgnore, JsonPropertyName("acronym")]
    public string? Acronym { get => _acronym.Get<string>(); init => _acronym = Field.Of(value); }

    /// <summary>Organization that registers the study. Field <c>protocolSection.identificationModule.organization</c>.</summary>
    [JsonIgnore, JsonPropertyName("organization")]
    public Organization? Organization { get => _organization.Get<Organization>(); init => _organization = Field.Of(value); }

    [JsonInclude, JsonPropertyName("nctId"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _nctId;

    [JsonInclude, JsonPropertyName("nctIdAliases"), JsonConverter(typeof(TextListConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _nctIdAliases;

    [JsonInclude, JsonPropertyName("orgStudyIdInfo"), JsonConverter(typeof(ObjectConverter<OrgStudyIdInfo>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _orgStudyIdInfo;

    [JsonInclude, JsonPropertyName("secondaryIdInfos"), JsonConverter(typeof(ObjectListConverter<SecondaryIdInfo>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _secondaryIdInfos;

    [JsonInclude, JsonPropertyName("briefTitle"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _briefTitle;

    [JsonInclude, JsonPropertyName("officialTitle"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _officialTitle;

    [JsonInclude, JsonPropertyName("acronym"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _acronym;

    [JsonInclude, JsonPropertyName("organization"), JsonConverter(typeof(ObjectConverter<Organization>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _organization;
}

/// <summary>The organization's unique protocol identifier.</summary>
/// <remarks>Object <c>protocolSection.identificationModule.orgStudyIdInfo</c>.</remarks>
public sealed class OrgStudyIdInfo : RegistryObject
{
    /// <summary>The identifier, such as <c>NS12-03</c>. Field <c>protocolSection.identificationModule.orgStudyIdInfo.id</c>.</summary>
    [JsonIgnore, JsonPropertyName("id")]
    public string? Id { get => _id.Get<string>(); init => _id = Field.Of(value); }

    /// <summary>The federal funder that the identifier belongs to. Field <c>protocolSection.identificationModule.orgStudyIdInfo.type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public OrgStudyIdType? Type { get => _type.GetValue<OrgStudyIdType>(); init => _type = Field.Of(value); }

    /// <summary>Address of a page on the identifier. Field <c>protocolSection.identificationModule.orgStudyIdInfo.link</c>.</summary>
    [JsonIgnore, JsonPropertyName("link")]
    public string? Link { get => _link.Get<string>(); init => _link = Field.Of(value); }

    [JsonInclude, JsonPropertyName("id"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _id;

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<OrgStudyIdType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("link"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _link;
}

/// <summary>An identifier of the study beside the organization's own and the registry's.</summary>
/// <remarks>Object <c>protocolSection.identificationModule.secondaryIdInfos[]</c>.</remarks>
public sealed class SecondaryIdInfo : RegistryObject
{
    /// <summary>The identifier. Field <c>protocolSection.identificationModule.secondaryIdInfos[].id</c>.</summary>
    [JsonIgnore, JsonPropertyName("id")]
    public string? Id { get => _id.Get<string>(); init => _id = Field.Of(value); }

    /// <summary>What kind of identifier it is. Field <c>protocolSection.identificationModule.secondaryIdInfos[].type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public SecondaryIdType? Type { get => _type.GetValue<SecondaryIdType>(); init => _type = Field.Of(value); }

    /// <summary>Who issued it, such as the name of a registry or funder. Field <c>protocolSection.identificationModule.secondaryIdInfos[].domain</c>.</summary>
    [JsonIgnore, JsonPropertyName("domain")]
    public string? Domain { get => _domain.Get<string>(); init => _domain = Field.Of(value); }

    /// <summary>Address of a page on the identifier. Field <c>protocolSection.identificationModule.secondaryIdInfos[].link</c>.</summary>
    [JsonIgnore, JsonPropertyName("link")]
    public string? Link { get => _link.Get<string>(); init => _link = Field.Of(value); }

    [JsonInclude, JsonPropertyName("id"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _id;

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<SecondaryIdType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("domain"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _domain;

    [JsonInclude, JsonPropertyName("link"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _link;
}

/// <summary>An organization and its class.</summary>
/// <remarks>Object <c>protocolSection.identificationModule.organization</c>.</remarks>
public sealed class Organization : RegistryObject
{
    /// <summary>Full name of the organization. Field <c>protocolSection.identificationModule.organization.fullName</c>.</summary>
    [JsonIgnore, JsonPropertyName("fullName")]
    public string? FullName { get => _fullName.Get<string>(); init => _fullName = Field.Of(value); }

    /// <summary>Class of the organization. Field <c>protocolSection.identificationModule.organization.class</c>.</summary>
    [JsonIgnore, JsonPropertyName("class")]
    public AgencyClass? Class { get => _class.GetValue<AgencyClass>(); init => _class = Field.Of(value); }

    [JsonInclude, JsonPropertyName("fullName"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _fullName;

    [JsonInclude, JsonPropertyName("class"), JsonConverter(typeof(EnumConverter<AgencyClass>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _class;
}
