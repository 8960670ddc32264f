using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>How adverse events were found.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>NON_SYSTEMATIC_ASSESSMENT</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<EventAssessment>))]
public readonly record struct EventAssessment(string Value) : IRegistryValue<EventAssessment>
{
    /// <summary>As participants reported them: <c>NON_SYSTEMATIC_ASSESSMENT</c>.</summary>
    public static EventAssessment NonSystematicAssessment => new("NON_SYSTEMATIC_ASSESSMENT");

    /// <summary>By asking or examining at set times: <c>SYSTEMATIC_ASSESSMENT</c>.</summary>
    public static EventAssessment SystematicAssessment => new("SYSTEMATIC_ASSESSMENT");

    /// <inheritdoc/>
    public static IReadOnlyList<EventAssessment> KnownValues { get; } = [NonSystematicAssessment, SystematicAssessment];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static EventAssessment FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
