using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>Who answers for a record.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>SPONSOR</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<ResponsiblePartyType>))]
public readonly record struct ResponsiblePartyType(string Value) : IRegistryValue<ResponsiblePartyType>
{
    /// <summary>The sponsor: <c>SPONSOR</c>.</summary>
    public static ResponsiblePartyType Sponsor => new("SPONSOR");

    /// <summary>The principal investigator: <c>PRINCIPAL_INVESTIGATOR</c>.</summary>
    public static ResponsiblePartyType PrincipalInvestigator => new("PRINCIPAL_INVESTIGATOR");

    /// <summary>One who is sponsor and investigator: <c>SPONSOR_INVESTIGATOR</c>.</summary>
    public static ResponsiblePartyType SponsorInvestigator => new("SPONSOR_INVESTIGATOR");

    /// <inheritdoc/>
    public static IReadOnlyList<ResponsiblePartyType> KnownValues { get; } = [Sponsor, PrincipalInvestigator, SponsorInvestigator];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static ResponsiblePartyType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
