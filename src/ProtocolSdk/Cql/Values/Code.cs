using System.Text.Json.Serialization;
using ProtocolSdk.Cql.Json;

namespace ProtocolSdk.Cql;

/// <summary>A code of a terminology, or of the protocol's own value sets when it has no system.</summary>
[JsonConverter(typeof(CodeJsonConverter))]
public sealed record Code
{
    /// <summary>A code.</summary>
    /// <param name="value">The code itself; CQL's <c>code</c> element.</param>
    /// <param name="system">The terminology's URI, or null.</param>
    /// <param name="version">The terminology's version, or null.</param>
    /// <param name="display">What people read, or null.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public Code(string value, string? system = null, string? version = null, string? display = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        Value = value;
        System = system;
        Version = version;
        Display = display;
    }

    /// <summary>The code itself; CQL's <c>code</c> element.</summary>
    public string Value { get; }

    /// <summary>The terminology's URI, or null.</summary>
    public string? System { get; }

    /// <summary>The terminology's version, or null.</summary>
    public string? Version { get; }

    /// <summary>What people read, or null.</summary>
    public string? Display { get; }

    /// <summary>The display, else the code.</summary>
    public override string ToString() => Display ?? Value;
}
