using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>How well a leaf fits.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>LOW</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<BrowseLeafRelevance>))]
public readonly record struct BrowseLeafRelevance(string Value) : IRegistryValue<BrowseLeafRelevance>
{
    /// <summary>Little: <c>LOW</c>.</summary>
    public static BrowseLeafRelevance Low => new("LOW");

    /// <summary>Well: <c>HIGH</c>.</summary>
    public static BrowseLeafRelevance High => new("HIGH");

    /// <inheritdoc/>
    public static IReadOnlyList<BrowseLeafRelevance> KnownValues { get; } = [Low, High];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static BrowseLeafRelevance FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
