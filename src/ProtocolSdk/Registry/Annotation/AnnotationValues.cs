using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>Step in the review of results not yet posted.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>RESET</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<UnpostedEventType>))]
public readonly record struct UnpostedEventType(string Value) : IRegistryValue<UnpostedEventType>
{
    /// <summary>Returned after review: <c>RESET</c>.</summary>
    public static UnpostedEventType Reset => new("RESET");

    /// <summary>Submitted: <c>RELEASE</c>.</summary>
    public static UnpostedEventType Release => new("RELEASE");

    /// <summary>Taken back: <c>UNRELEASE</c>.</summary>
    public static UnpostedEventType Unrelease => new("UNRELEASE");

    /// <inheritdoc/>
    public static IReadOnlyList<UnpostedEventType> KnownValues { get; } = [Reset, Release, Unrelease];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static UnpostedEventType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Notice on a violation.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>VIOLATION_IDENTIFIED</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<ViolationEventType>))]
public readonly record struct ViolationEventType(string Value) : IRegistryValue<ViolationEventType>
{
    /// <summary>A violation was identified: <c>VIOLATION_IDENTIFIED</c>.</summary>
    public static ViolationEventType ViolationIdentified => new("VIOLATION_IDENTIFIED");

    /// <summary>The correction was confirmed: <c>CORRECTION_CONFIRMED</c>.</summary>
    public static ViolationEventType CorrectionConfirmed => new("CORRECTION_CONFIRMED");

    /// <summary>A penalty was imposed: <c>PENALTY_IMPOSED</c>.</summary>
    public static ViolationEventType PenaltyImposed => new("PENALTY_IMPOSED");

    /// <summary>The issues in the letter were addressed: <c>ISSUES_IN_LETTER_ADDRESSED_CONFIRMED</c>.</summary>
    public static ViolationEventType IssuesInLetterAddressedConfirmed => new("ISSUES_IN_LETTER_ADDRESSED_CONFIRMED");

    /// <inheritdoc/>
    public static IReadOnlyList<ViolationEventType> KnownValues { get; } =
    [
        ViolationIdentified,
        CorrectionConfirmed,
        PenaltyImposed,
        IssuesInLetterAddressedConfirmed,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static ViolationEventType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
