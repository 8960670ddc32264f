using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>How a publication relates to the study.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>BACKGROUND</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<ReferenceType>))]
public readonly record struct ReferenceType(string Value) : IRegistryValue<ReferenceType>
{
    /// <summary>Background, named by the responsible party: <c>BACKGROUND</c>.</summary>
    public static ReferenceType Background => new("BACKGROUND");

    /// <summary>Results, named by the responsible party: <c>RESULT</c>.</summary>
    public static ReferenceType Result => new("RESULT");

    /// <summary>Found by the registry through the study's identifier: <c>DERIVED</c>.</summary>
    public static ReferenceType Derived => new("DERIVED");

    /// <inheritdoc/>
    public static IReadOnlyList<ReferenceType> KnownValues { get; } = [Background, Result, Derived];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static ReferenceType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
