using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>How long publication can be held back.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>LTE60</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<AgreementRestrictionType>))]
public readonly record struct AgreementRestrictionType(string Value) : IRegistryValue<AgreementRestrictionType>
{
    /// <summary>60 days or less: <c>LTE60</c>.</summary>
    public static AgreementRestrictionType AtMost60Days => new("LTE60");

    /// <summary>More than 60 and up to 180 days: <c>GT60</c>.</summary>
    public static AgreementRestrictionType MoreThan60Days => new("GT60");

    /// <summary>Another restriction: <c>OTHER</c>.</summary>
    public static AgreementRestrictionType Other => new("OTHER");

    /// <inheritdoc/>
    public static IReadOnlyList<AgreementRestrictionType> KnownValues { get; } = [AtMost60Days, MoreThan60Days, Other];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static AgreementRestrictionType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
