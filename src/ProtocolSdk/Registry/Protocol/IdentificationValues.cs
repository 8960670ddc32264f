using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>U.S. federal funder whose number serves as the organization's identifier.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>NIH</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<OrgStudyIdType>))]
public readonly record struct OrgStudyIdType(string Value) : IRegistryValue<OrgStudyIdType>
{
    /// <summary>National Institutes of Health: <c>NIH</c>.</summary>
    public static OrgStudyIdType Nih => new("NIH");

    /// <summary>Food and Drug Administration: <c>FDA</c>.</summary>
    public static OrgStudyIdType Fda => new("FDA");

    /// <summary>Department of Veterans Affairs: <c>VA</c>.</summary>
    public static OrgStudyIdType VA => new("VA");

    /// <summary>Centers for Disease Control and Prevention: <c>CDC</c>.</summary>
    public static OrgStudyIdType Cdc => new("CDC");

    /// <summary>Agency for Healthcare Research and Quality: <c>AHRQ</c>.</summary>
    public static OrgStudyIdType Ahrq => new("AHRQ");

    /// <summary>Substance Abuse and Mental Health Services Administration: <c>SAMHSA</c>.</summary>
    public static OrgStudyIdType Samhsa => new("SAMHSA");

    /// <inheritdoc/>
    public static IReadOnlyList<OrgStudyIdType> KnownValues { get; } = [Nih, Fda, VA, Cdc, Ahrq, Samhsa];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static OrgStudyIdType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Kind of secondary identifier.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>NIH</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<SecondaryIdType>))]
public readonly record struct SecondaryIdType(string Value) : IRegistryValue<SecondaryIdType>
{
    /// <summary>U.S. NIH grant or contract: <c>NIH</c>.</summary>
    public static SecondaryIdType Nih => new("NIH");

    /// <summary>U.S. FDA grant or contract: <c>FDA</c>.</summary>
    public static SecondaryIdType Fda => new("FDA");

    /// <summary>U.S. Department of Veterans Affairs grant or contract: <c>VA</c>.</summary>
    public static SecondaryIdType VA => new("VA");

    /// <summary>U.S. CDC grant or contract: <c>CDC</c>.</summary>
    public static SecondaryIdType Cdc => new("CDC");

    /// <summary>U.S. AHRQ grant or contract: <c>AHRQ</c>.</summary>
    public static SecondaryIdType Ahrq => new("AHRQ");

    /// <summary>U.S. SAMHSA grant or contract: <c>SAMHSA</c>.</summary>
    public static SecondaryIdType Samhsa => new("SAMHSA");

    /// <summary>Grant or contract of another funder: <c>OTHER_GRANT</c>.</summary>
    public static SecondaryIdType OtherGrant => new("OTHER_GRANT");

    /// <summary>EudraCT number: <c>EUDRACT_NUMBER</c>.</summary>
    public static SecondaryIdType EudractNumber => new("EUDRACT_NUMBER");

    /// <summary>Number in the EU's Clinical Trials Information System: <c>CTIS</c>.</summary>
    public static SecondaryIdType Ctis => new("CTIS");

    /// <summary>Identifier in another registry: <c>REGISTRY</c>.</summary>
    public static SecondaryIdType Registry => new("REGISTRY");

    /// <summary>Another identifier: <c>OTHER</c>.</summary>
    public static SecondaryIdType Other => new("OTHER");

    /// <inheritdoc/>
    public static IReadOnlyList<SecondaryIdType> KnownValues { get; } =
    [
        Nih,
        Fda,
        VA,
        Cdc,
        Ahrq,
        Samhsa,
        OtherGrant,
        EudractNumber,
        Ctis,
        Registry,
        Other,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static SecondaryIdType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Class of an organization.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>NIH</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<AgencyClass>))]
public readonly record struct AgencyClass(string Value) : IRegistryValue<AgencyClass>
{
    /// <summary>U.S. National Institutes of Health: <c>NIH</c>.</summary>
    public static AgencyClass Nih => new("NIH");

    /// <summary>Another U.S. federal agency: <c>FED</c>.</summary>
    public static AgencyClass Fed => new("FED");

    /// <summary>Another government: <c>OTHER_GOV</c>.</summary>
    public static AgencyClass OtherGov => new("OTHER_GOV");

    /// <summary>An individual: <c>INDIV</c>.</summary>
    public static AgencyClass Indiv => new("INDIV");

    /// <summary>Industry: <c>INDUSTRY</c>.</summary>
    public static AgencyClass Industry => new("INDUSTRY");

    /// <summary>A network: <c>NETWORK</c>.</summary>
    public static AgencyClass Network => new("NETWORK");

    /// <summary>Ambiguous: <c>AMBIG</c>.</summary>
    public static AgencyClass Ambig => new("AMBIG");

    /// <summary>Other, such as universities and hospitals: <c>OTHER</c>.</summary>
    public static AgencyClass Other => new("OTHER");

    /// <summary>Not known to the registry: <c>UNKNOWN</c>.</summary>
    public static AgencyClass Unknown => new("UNKNOWN");

    /// <inheritdoc/>
    public static IReadOnlyList<AgencyClass> KnownValues { get; } = [Nih, Fed, OtherGov, Indiv, Industry, Network, Ambig, Other, Unknown];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static AgencyClass FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
