using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>MeSH terms that the registry assigns.</summary>
/// <remarks>
/// One of the objects
/// <c>derivedSection.conditionBrowseModule</c> and
/// <c>derivedSection.interventionBrowseModule</c>.
/// </remarks>
public sealed class BrowseModule : RegistryObject
{
    /// <summary>The terms. Field <c>derivedSection.conditionBrowseModule.meshes</c> or <c>derivedSection.interventionBrowseModule.meshes</c>.</summary>
    [JsonIgnore, JsonPropertyName("meshes")]
    public IReadOnlyList<Mesh>? Meshes { get => _meshes.Get<IReadOnlyList<Mesh>>(); init => _meshes = Field.Of(value); }

    /// <summary>Terms above them in the tree. Field <c>derivedSection.conditionBrowseModule.ancestors</c> or <c>derivedSection.interventionBrowseModule.ancestors</c>.</summary>
    [JsonIgnore, JsonPropertyName("ancestors")]
    public IReadOnlyList<Mesh>? Ancestors { get => _ancestors.Get<IReadOnlyList<Mesh>>(); init => _ancestors = Field.Of(value); }

    /// <summary>Leaves of the registry's tree for browsing. Field <c>derivedSection.conditionBrowseModule.browseLeaves</c> or <c>derivedSection.interventionBrowseModule.browseLeaves</c>.</summary>
    [JsonIgnore, JsonPropertyName("browseLeaves")]
    public IReadOnlyList<BrowseLeaf>? BrowseLeaves { get => _browseLeaves.Get<IReadOnlyList<BrowseLeaf>>(); init => _browseLeaves = Field.Of(value); }

    /// <summary>Branches of the registry's tree for browsing. Field <c>derivedSection.conditionBrowseModule.browseBranches</c> or <c>derivedSection.interventionBrowseModule.browseBranches</c>.</summary>
    [JsonIgnore, JsonPropertyName("browseBranches")]
    public IReadOnlyList<BrowseBranch>? BrowseBranches { get => _browseBranches.Get<IReadOnlyList<BrowseBranch>>(); init => _browseBranches = Field.Of(value); }

    [JsonInclude, JsonPropertyName("meshes"), JsonConverter(typeof(ObjectListConverter<Mesh>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _meshes;

    [JsonInclude, JsonPropertyName("ancestors"), JsonConverter(typeof(ObjectListConverter<Mesh>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _ancestors;

    [JsonInclude, JsonPropertyName("browseLeaves"), JsonConverter(typeof(ObjectListConverter<BrowseLeaf>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _browseLeaves;

    [JsonInclude, JsonPropertyName("browseBranches"), JsonConverter(typeof(ObjectListConverter<BrowseBranch>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _browseBranches;
}

/// <summary>A term of the Medical Subject Headings (MeSH).</summary>
/// <remarks>
/// One of the objects
/// <c>derivedSection.conditionBrowseModule.meshes[]</c>,
/// <c>derivedSection.conditionBrowseModule.ancestors[]</c>,
/// <c>derivedSection.interventionBrowseModule.meshes[]</c> and
/// <c>derivedSection.interventionBrowseModule.ancestors[]</c>.
/// </remarks>
public sealed class Mesh : RegistryObject
{
    /// <summary>Identifier of the term. Field <c>id</c>.</summary>
    [JsonIgnore, JsonPropertyName("id")]
    public string? Id { get => _id.Get<string>(); init => _id = Field.Of(value); }

    /// <summary>The term. Field <c>term</c>.</summary>
    [JsonIgnore, JsonPropertyName("term")]
    public string? Term { get => _term.Get<string>(); init => _term = Field.Of(value); }

    [JsonInclude, JsonPropertyName("id"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _id;

    [JsonInclude, JsonPropertyName("term"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _term;
}

/// <summary>A leaf of the registry's tree for browsing.</summary>
/// <remarks>
/// One of the objects
/// <c>derivedSection.conditionBrowseModule.browseLeaves[]</c> and
/// <c>derivedSection.interventionBrowseModule.browseLeaves[]</c>.
/// </remarks>
public sealed class BrowseLeaf : RegistryObject
{
    /// <summary>Identifier of the leaf. Field <c>derivedSection.conditionBrowseModule.browseLeaves[].id</c> or <c>derivedSection.interventionBrowseModule.browseLeaves[].id</c>.</summary>
    [JsonIgnore, JsonPropertyName("id")]
    public string? Id { get => _id.Get<string>(); init => _id = Field.Of(value); }

    /// <summary>Name of the leaf. Field <c>derivedSection.conditionBrowseModule.browseLeaves[].name</c> or <c>derivedSection.interventionBrowseModule.browseLeaves[].name</c>.</summary>
    [JsonIgnore, JsonPropertyName("name")]
    public string? Name { get => _name.Get<string>(); init => _name = Field.Of(value); }

    /// <summary>The words of the record that led to it. Field <c>derivedSection.conditionBrowseModule.browseLeaves[].asFound</c> or <c>derivedSection.interventionBrowseModule.browseLeaves[].asFound</c>.</summary>
    [JsonIgnore, JsonPropertyName("asFound")]
    public string? AsFound { get => _asFound.Get<string>(); init => _asFound = Field.Of(value); }

    /// <summary>How well it fits. Field <c>derivedSection.conditionBrowseModule.browseLeaves[].relevance</c> or <c>derivedSection.interventionBrowseModule.browseLeaves[].relevance</c>.</summary>
    [JsonIgnore, JsonPropertyName("relevance")]
    public BrowseLeafRelevance? Relevance { get => _relevance.GetValue<BrowseLeafRelevance>(); init => _relevance = Field.Of(value); }

    [JsonInclude, JsonPropertyName("id"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _id;

    [JsonInclude, JsonPropertyName("name"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _name;

    [JsonInclude, JsonPropertyName("asFound"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _asFound;

    [JsonInclude, JsonPropertyName("relevance"), JsonConverter(typeof(EnumConverter<BrowseLeafRelevance>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _relevance;
}

/// <summary>A branch of the registry's tree for browsing.</summary>
/// <remarks>
/// One of the objects
/// <c>derivedSection.conditionBrowseModule.browseBranches[]</c> and
/// <c>derivedSection.interventionBrowseModule.browseBranches[]</c>.
/// </remarks>
public sealed class BrowseBranch : RegistryObject
{
    /// <summary>Abbreviation of the branch. Field <c>derivedSection.conditionBrowseModule.browseBranches[].abbrev</c> or <c>derivedSection.interventionBrowseModule.browseBranches[].abbrev</c>.</summary>
    [JsonIgnore, JsonPropertyName("abbrev")]
    public string? Abbrev { get => _abbrev.Get<string>(); init => _abbrev = Field.Of(value); }

    /// <summary>Name of the branch. Field <c>derivedSection.conditionBrowseModule.browseBranches[].name</c> or <c>derivedSection.interventionBrowseModule.browseBranches[].name</c>.</summary>
    [JsonIgnore, JsonPropertyName("name")]
    public string? Name { get => _name.Get<string>(); init => _name = Field.Of(value); }

    [JsonInclude, JsonPropertyName("abbrev"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _abbrev;

    [JsonInclude, JsonPropertyName("name"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _name;
}
