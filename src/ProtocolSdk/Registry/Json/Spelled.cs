using System.Text.Json;

namespace ProtocolSdk.Registry.Json;

/// <summary>A typed value whose text in the record differs from the one that would be written for it: <c>5.0</c>, <c>1e3</c>.</summary>
internal interface ISpelled
{
    /// <summary>The value as it was recorded.</summary>
    JsonElement Recorded { get; }
}

/// <inheritdoc cref="ISpelled"/>
internal sealed class Spelled<T>(T value, JsonElement recorded) : ISpelled
    where T : struct
{
    /// <summary>The typed value.</summary>
    internal T Value { get; } = value;

    /// <inheritdoc/>
    public JsonElement Recorded { get; } = recorded;
}
