using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Further reading.</summary>
/// <remarks>Object <c>protocolSection.referencesModule</c>.</remarks>
public sealed class ReferencesModule : RegistryObject
{
    /// <summary>Publications. Field <c>protocolSection.referencesModule.references</c>.</summary>
    [JsonIgnore, JsonPropertyName("references")]
    public IReadOnlyList<Reference>? References { get => _references.Get<IReadOnlyList<Reference>>(); init => _references = Field.Of(value); }

    /// <summary>Web pages on the study. Field <c>protocolSection.referencesModule.seeAlsoLinks</c>.</summary>
    [JsonIgnore, JsonPropertyName("seeAlsoLinks")]
    public IReadOnlyList<SeeAlsoLink>? SeeAlsoLinks { get => _seeAlsoLinks.Get<IReadOnlyList<SeeAlsoLink>>(); init => _seeAlsoLinks = Field.Of(value); }

    /// <summary>Data sets and documents that can be had. Field <c>protocolSection.referencesModule.availIpds</c>.</summary>
    [JsonIgnore, JsonPropertyName("availIpds")]
    public IReadOnlyList<AvailIpd>? AvailIpds { get => _availIpds.Get<IReadOnlyList<AvailIpd>>(); init => _availIpds = Field.Of(value); }

    [JsonInclude, JsonPropertyName("references"), JsonConverter(typeof(ObjectListConverter<Reference>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _references;

    [JsonInclude, JsonPropertyName("seeAlsoLinks"), JsonConverter(typeof(ObjectListConverter<SeeAlsoLink>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _seeAlsoLinks;

    [JsonInclude, JsonPropertyName("availIpds"), JsonConverter(typeof(ObjectListConverter<AvailIpd>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _availIpds;
}

/// <summary>A publication.</summary>
/// <remarks>Object <c>protocolSection.referencesModule.references[]</c>.</remarks>
public sealed class Reference : RegistryObject
{
    /// <summary>PubMed identifier. Field <c>protocolSection.referencesModule.references[].pmid</c>.</summary>
    [JsonIgnore, JsonPropertyName("pmid")]
    public string? Pmid { get => _pmid.Get<string>(); init => _pmid = Field.Of(value); }

    /// <summary>How the publication relates to the study. Field <c>protocolSection.referencesModule.references[].type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public ReferenceType? Type { get => _type.GetValue<ReferenceType>(); init => _type = Field.Of(value); }

    /// <summary>Bibliographic citation. Field <c>protocolSection.referencesModule.references[].citation</c>.</summary>
    [JsonIgnore, JsonPropertyName("citation")]
    public string? Citation { get => _citation.Get<string>(); init => _citation = Field.Of(value); }

    /// <summary>Notices that withdraw the publication. Field <c>protocolSection.referencesModule.references[].retractions</c>.</summary>
    [JsonIgnore, JsonPropertyName("retractions")]
    public IReadOnlyList<Retraction>? Retractions { get => _retractions.Get<IReadOnlyList<Retraction>>(); init => _retractions = Field.Of(value); }

    [JsonInclude, JsonPropertyName("pmid"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _pmid;

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(EnumConverter<ReferenceType>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("citation"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _citation;

    [JsonInclude, JsonPropertyName("retractions"), JsonConverter(typeof(ObjectListConverter<Retraction>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _retractions;
}

/// <summary>A notice that withdraws a publication.</summary>
/// <remarks>Object <c>protocolSection.referencesModule.references[].retractions[]</c>.</remarks>
public sealed class Retraction : RegistryObject
{
    /// <summary>PubMed identifier of the notice. Field <c>protocolSection.referencesModule.references[].retractions[].pmid</c>.</summary>
    [JsonIgnore, JsonPropertyName("pmid")]
    public string? Pmid { get => _pmid.Get<string>(); init => _pmid = Field.Of(value); }

    /// <summary>Where the notice appeared. Field <c>protocolSection.referencesModule.references[].retractions[].source</c>.</summary>
    [JsonIgnore, JsonPropertyName("source")]
    public string? Source { get => _source.Get<string>(); init => _source = Field.Of(value); }

    [JsonInclude, JsonPropertyName("pmid"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _pmid;

    [JsonInclude, JsonPropertyName("source"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _source;
}

/// <summary>A web page on the study.</summary>
/// <remarks>Object <c>protocolSection.referencesModule.seeAlsoLinks[]</c>.</remarks>
public sealed class SeeAlsoLink : RegistryObject
{
    /// <summary>Text of the link. Field <c>protocolSection.referencesModule.seeAlsoLinks[].label</c>.</summary>
    [JsonIgnore, JsonPropertyName("label")]
    public string? Label { get => _label.Get<string>(); init => _label = Field.Of(value); }

    /// <summary>Address of the page. Field <c>protocolSection.referencesModule.seeAlsoLinks[].url</c>.</summary>
    [JsonIgnore, JsonPropertyName("url")]
    public string? Url { get => _url.Get<string>(); init => _url = Field.Of(value); }

    [JsonInclude, JsonPropertyName("label"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _label;

    [JsonInclude, JsonPropertyName("url"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _url;
}

/// <summary>Participant data, or a document on it, that can be had.</summary>
/// <remarks>Object <c>protocolSection.referencesModule.availIpds[]</c>.</remarks>
public sealed class AvailIpd : RegistryObject
{
    /// <summary>Identifier of the data set or document. Field <c>protocolSection.referencesModule.availIpds[].id</c>.</summary>
    [JsonIgnore, JsonPropertyName("id")]
    public string? Id { get => _id.Get<string>(); init => _id = Field.Of(value); }

    /// <summary>What it is, such as <c>Study Protocol</c>. Field <c>protocolSection.referencesModule.availIpds[].type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public string? Type { get => _type.Get<string>(); init => _type = Field.Of(value); }

    /// <summary>Where it is. Field <c>protocolSection.referencesModule.availIpds[].url</c>.</summary>
    [JsonIgnore, JsonPropertyName("url")]
    public string? Url { get => _url.Get<string>(); init => _url = Field.Of(value); }

    /// <summary>Remarks on access. Field <c>protocolSection.referencesModule.availIpds[].comment</c>.</summary>
    [JsonIgnore, JsonPropertyName("comment")]
    public string? Comment { get => _comment.Get<string>(); init => _comment = Field.Of(value); }

    [JsonInclude, JsonPropertyName("id"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _id;

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("url"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _url;

    [JsonInclude, JsonPropertyName("comment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _comment;
}
