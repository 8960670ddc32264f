using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>Status of a study as a whole.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>ACTIVE_NOT_RECRUITING</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<OverallStatus>))]
public readonly record struct OverallStatus(string Value) : IRegistryValue<OverallStatus>
{
    /// <summary>Under way, and no longer recruiting: <c>ACTIVE_NOT_RECRUITING</c>.</summary>
    public static OverallStatus ActiveNotRecruiting => new("ACTIVE_NOT_RECRUITING");

    /// <summary>Ended as planned: <c>COMPLETED</c>.</summary>
    public static OverallStatus Completed => new("COMPLETED");

    /// <summary>Recruiting among people chosen beforehand: <c>ENROLLING_BY_INVITATION</c>.</summary>
    public static OverallStatus EnrollingByInvitation => new("ENROLLING_BY_INVITATION");

    /// <summary>Recruitment hasn't begun: <c>NOT_YET_RECRUITING</c>.</summary>
    public static OverallStatus NotYetRecruiting => new("NOT_YET_RECRUITING");

    /// <summary>Recruiting: <c>RECRUITING</c>.</summary>
    public static OverallStatus Recruiting => new("RECRUITING");

    /// <summary>Stopped early, may begin again: <c>SUSPENDED</c>.</summary>
    public static OverallStatus Suspended => new("SUSPENDED");

    /// <summary>Stopped early, won't begin again: <c>TERMINATED</c>.</summary>
    public static OverallStatus Terminated => new("TERMINATED");

    /// <summary>Stopped before the first participant: <c>WITHDRAWN</c>.</summary>
    public static OverallStatus Withdrawn => new("WITHDRAWN");

    /// <summary>Expanded access is available: <c>AVAILABLE</c>.</summary>
    public static OverallStatus Available => new("AVAILABLE");

    /// <summary>Expanded access is no longer available: <c>NO_LONGER_AVAILABLE</c>.</summary>
    public static OverallStatus NoLongerAvailable => new("NO_LONGER_AVAILABLE");

    /// <summary>Expanded access isn't available for now: <c>TEMPORARILY_NOT_AVAILABLE</c>.</summary>
    public static OverallStatus TemporarilyNotAvailable => new("TEMPORARILY_NOT_AVAILABLE");

    /// <summary>The product was approved, expanded access has ended: <c>APPROVED_FOR_MARKETING</c>.</summary>
    public static OverallStatus ApprovedForMarketing => new("APPROVED_FOR_MARKETING");

    /// <summary>Withheld from the public: <c>WITHHELD</c>.</summary>
    public static OverallStatus Withheld => new("WITHHELD");

    /// <summary>Not verified for so long that the status isn't known: <c>UNKNOWN</c>.</summary>
    public static OverallStatus Unknown => new("UNKNOWN");

    /// <inheritdoc/>
    public static IReadOnlyList<OverallStatus> KnownValues { get; } =
    [
        ActiveNotRecruiting,
        Completed,
        EnrollingByInvitation,
        NotYetRecruiting,
        Recruiting,
        Suspended,
        Terminated,
        Withdrawn,
        Available,
        NoLongerAvailable,
        TemporarilyNotAvailable,
        ApprovedForMarketing,
        Withheld,
        Unknown,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static OverallStatus FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Status of an expanded access record.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>AVAILABLE</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<ExpandedAccessStatus>))]
public readonly record struct ExpandedAccessStatus(string Value) : IRegistryValue<ExpandedAccessStatus>
{
    /// <summary>Available: <c>AVAILABLE</c>.</summary>
    public static ExpandedAccessStatus Available => new("AVAILABLE");

    /// <summary>No longer available: <c>NO_LONGER_AVAILABLE</c>.</summary>
    public static ExpandedAccessStatus NoLongerAvailable => new("NO_LONGER_AVAILABLE");

    /// <summary>Not available for now: <c>TEMPORARILY_NOT_AVAILABLE</c>.</summary>
    public static ExpandedAccessStatus TemporarilyNotAvailable => new("TEMPORARILY_NOT_AVAILABLE");

    /// <summary>The product was approved: <c>APPROVED_FOR_MARKETING</c>.</summary>
    public static ExpandedAccessStatus ApprovedForMarketing => new("APPROVED_FOR_MARKETING");

    /// <inheritdoc/>
    public static IReadOnlyList<ExpandedAccessStatus> KnownValues { get; } =
    [
        Available,
        NoLongerAvailable,
        TemporarilyNotAvailable,
        ApprovedForMarketing,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static ExpandedAccessStatus FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Whether a date has come.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>ACTUAL</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<DateType>))]
public readonly record struct DateType(string Value) : IRegistryValue<DateType>
{
    /// <summary>The date has come: <c>ACTUAL</c>.</summary>
    public static DateType Actual => new("ACTUAL");

    /// <summary>The date is expected: <c>ESTIMATED</c>.</summary>
    public static DateType Estimated => new("ESTIMATED");

    /// <inheritdoc/>
    public static IReadOnlyList<DateType> KnownValues { get; } = [Actual, Estimated];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static DateType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
