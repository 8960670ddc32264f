using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Registry;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Model;

/// <summary>
/// A checked protocol: what every back end reads. Immutable, compared by content and free of positions, so that an edit
/// that changes no meaning changes nothing downstream.
/// </summary>
/// <param name="Id">The identity: the folder's or file's name.</param>
/// <param name="Version">The version of protocol.json, <c>1.0</c> for a record alone; of a frozen version its folder's name.</param>
/// <param name="ContentHash">SHA-256, in lower-case hexadecimal, over the files' JSON without white space.</param>
/// <param name="ResourceName">The name under which the record is embedded into the app.</param>
/// <param name="Record">The registry record.</param>
/// <param name="DataElements">Declared ones in their order, then reserved ones that rules use, then attestations.</param>
/// <param name="ValueSets">The value sets, in their order.</param>
/// <param name="Definitions">The named definitions, in order of dependency.</param>
/// <param name="Criteria">Those of the text in its order, then those of the registry's structured fields.</param>
/// <param name="RelatedTrials">The related trials of protocol.json.</param>
public sealed record ProtocolModel(
    string Id,
    string Version,
    string ContentHash,
    string ResourceName,
    RegistryRecord Record,
    EquatableArray<DataElementModel> DataElements,
    EquatableArray<ValueSetModel> ValueSets,
    EquatableArray<DefinitionModel> Definitions,
    EquatableArray<CriterionModel> Criteria,
    EquatableArray<RelatedTrialModel> RelatedTrials)
{
    /// <summary>True for a version under <c>versions/</c>; false for the one in force.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>Whether there is a protocol.json, be it broken; false for a record alone.</summary>
    public bool HasRulesFile { get; init; }

    /// <summary>The day from which this version is in force (ISO 8601); null when it isn't stated.</summary>
    public string? EffectiveDate { get; init; }

    /// <summary>The amendment that made this version; null when protocol.json names none.</summary>
    public AmendmentModel? Amendment { get; init; }
}

/// <summary>A fact about a subject.</summary>
/// <param name="Name">The name in JSON and CQL.</param>
/// <param name="Type">The CQL type.</param>
/// <param name="Label">The words that people read.</param>
/// <param name="Question">How to ask for it; null when the label serves.</param>
/// <param name="Comment">A remark; null when there is none.</param>
/// <param name="Units">The UCUM units of its quantities.</param>
/// <param name="ValueSets">The value sets that its codes are drawn from.</param>
/// <param name="IsAttestation">True when it stands for a criterion without a rule.</param>
public sealed record DataElementModel(
    string Name,
    CqlType Type,
    string Label,
    string? Question,
    string? Comment,
    EquatableArray<FieldSetting> Units,
    EquatableArray<FieldSetting> ValueSets,
    bool IsAttestation)
{
    /// <summary>The unit of the element itself (field null) or of a field of its rows; null when none is declared.</summary>
    public string? UnitOf(string? field) => Find(Units, field);

    /// <summary>The value set of the element itself (field null) or of a field of its rows; null when none is declared.</summary>
    public string? ValueSetOf(string? field) => Find(ValueSets, field);

    private static string? Find(EquatableArray<FieldSetting> settings, string? field)
    {
        string? general = null;
        foreach (var setting in settings)
        {
            if (setting.Field == field) return setting.Value;
            if (setting.Field is null) general = setting.Value;
        }

        return general;
    }
}

/// <summary>A unit or value set, of the whole data element (<paramref name="Field"/> null) or of one field of its rows.</summary>
public sealed record FieldSetting(string? Field, string Value);

/// <summary>A value set of protocol.json.</summary>
public sealed record ValueSetModel(string Name, string? Description, EquatableArray<CodeLiteral> Codes);

/// <summary>A definition that rules share.</summary>
/// <param name="Name">The name in CQL.</param>
/// <param name="Cql">As written.</param>
/// <param name="Expression">The bound expression.</param>
public sealed record DefinitionModel(string Name, string Cql, BoundExpression Expression);

/// <summary>An eligibility criterion.</summary>
/// <param name="Id">I1…, E1…, or MinimumAge, MaximumAge, Sex, HealthyVolunteers.</param>
/// <param name="Name">The author's name; null when there is none.</param>
/// <param name="IsExclusion">True when meeting it keeps people out.</param>
/// <param name="Label">A short label for tables; null when the name serves.</param>
/// <param name="Origin">Where the answer comes from.</param>
/// <param name="Text">The registry's words.</param>
/// <param name="Cql">The rule as written; null for an attestation.</param>
/// <param name="Expression">The bound rule; for an attestation its data element.</param>
public sealed record CriterionModel(
    string Id,
    string? Name,
    string? Label,
    bool IsExclusion,
    CriterionOrigin Origin,
    string Text,
    string? Cql,
    BoundExpression Expression);

/// <summary>Where a criterion's answer comes from.</summary>
public enum CriterionOrigin
{
    /// <summary>A CQL rule in protocol.json.</summary>
    Rule,

    /// <summary>A person's answer.</summary>
    Attestation,

    /// <summary>A structured field of the registry record.</summary>
    RegistryField,
}

/// <summary>A related trial of protocol.json; null where it is silent.</summary>
public sealed record RelatedTrialModel(string NctId, string? Title, string? Status, string? Phase);
