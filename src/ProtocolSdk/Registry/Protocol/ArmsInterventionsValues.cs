using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>Role of an arm.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>EXPERIMENTAL</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<ArmGroupType>))]
public readonly record struct ArmGroupType(string Value) : IRegistryValue<ArmGroupType>
{
    /// <summary>Gets what is studied: <c>EXPERIMENTAL</c>.</summary>
    public static ArmGroupType Experimental => new("EXPERIMENTAL");

    /// <summary>Gets something known to work: <c>ACTIVE_COMPARATOR</c>.</summary>
    public static ArmGroupType ActiveComparator => new("ACTIVE_COMPARATOR");

    /// <summary>Gets a placebo: <c>PLACEBO_COMPARATOR</c>.</summary>
    public static ArmGroupType PlaceboComparator => new("PLACEBO_COMPARATOR");

    /// <summary>Gets a sham procedure or device: <c>SHAM_COMPARATOR</c>.</summary>
    public static ArmGroupType ShamComparator => new("SHAM_COMPARATOR");

    /// <summary>Gets nothing: <c>NO_INTERVENTION</c>.</summary>
    public static ArmGroupType NoIntervention => new("NO_INTERVENTION");

    /// <summary>Another role: <c>OTHER</c>.</summary>
    public static ArmGroupType Other => new("OTHER");

    /// <inheritdoc/>
    public static IReadOnlyList<ArmGroupType> KnownValues { get; } =
    [
        Experimental,
        ActiveComparator,
        PlaceboComparator,
        ShamComparator,
        NoIntervention,
        Other,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static ArmGroupType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Kind of intervention.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>BEHAVIORAL</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<InterventionType>))]
public readonly record struct InterventionType(string Value) : IRegistryValue<InterventionType>
{
    /// <summary>Behavior: <c>BEHAVIORAL</c>.</summary>
    public static InterventionType Behavioral => new("BEHAVIORAL");

    /// <summary>Biological product or vaccine: <c>BIOLOGICAL</c>.</summary>
    public static InterventionType Biological => new("BIOLOGICAL");

    /// <summary>Drug, device and biological combined: <c>COMBINATION_PRODUCT</c>.</summary>
    public static InterventionType CombinationProduct => new("COMBINATION_PRODUCT");

    /// <summary>Device: <c>DEVICE</c>.</summary>
    public static InterventionType Device => new("DEVICE");

    /// <summary>Diagnostic test: <c>DIAGNOSTIC_TEST</c>.</summary>
    public static InterventionType DiagnosticTest => new("DIAGNOSTIC_TEST");

    /// <summary>Dietary supplement: <c>DIETARY_SUPPLEMENT</c>.</summary>
    public static InterventionType DietarySupplement => new("DIETARY_SUPPLEMENT");

    /// <summary>Drug: <c>DRUG</c>.</summary>
    public static InterventionType Drug => new("DRUG");

    /// <summary>Gene transfer, stem cells, recombinant DNA: <c>GENETIC</c>.</summary>
    public static InterventionType Genetic => new("GENETIC");

    /// <summary>Procedure or surgery: <c>PROCEDURE</c>.</summary>
    public static InterventionType Procedure => new("PROCEDURE");

    /// <summary>Radiation: <c>RADIATION</c>.</summary>
    public static InterventionType Radiation => new("RADIATION");

    /// <summary>Another kind: <c>OTHER</c>.</summary>
    public static InterventionType Other => new("OTHER");

    /// <inheritdoc/>
    public static IReadOnlyList<InterventionType> KnownValues { get; } =
    [
        Behavioral,
        Biological,
        CombinationProduct,
        Device,
        DiagnosticTest,
        DietarySupplement,
        Drug,
        Genetic,
        Procedure,
        Radiation,
        Other,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static InterventionType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
