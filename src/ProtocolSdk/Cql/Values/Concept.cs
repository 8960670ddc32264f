using System.Text.Json.Serialization;
using ProtocolSdk.Cql.Json;

namespace ProtocolSdk.Cql;

/// <summary>Several codes of one meaning.</summary>
[JsonConverter(typeof(ConceptJsonConverter))]
public sealed class Concept : IEquatable<Concept>
{
    /// <summary>A concept.</summary>
    /// <param name="codes">Its codes, in order.</param>
    /// <param name="display">What people read, or null.</param>
    public Concept(IReadOnlyList<Code> codes, string? display = null)
    {
        ArgumentNullException.ThrowIfNull(codes);
        Codes = codes;
        Display = display;
    }

    /// <summary>The codes, in order.</summary>
    public IReadOnlyList<Code> Codes { get; }

    /// <summary>What people read, or null.</summary>
    public string? Display { get; }

    /// <summary>True when display and codes are the same, in order. CQL's equivalence is <c>CqlOperators.Equivalent</c>.</summary>
    /// <param name="other">The concept to compare with.</param>
    public bool Equals(Concept? other) =>
        other is not null && string.Equals(Display, other.Display, StringComparison.Ordinal) && Codes.SequenceEqual(other.Codes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Concept);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Display, Codes.Count, Codes.Count > 0 ? Codes[0] : null);

    /// <summary>The display, else the first code's.</summary>
    public override string ToString() => Display ?? (Codes.Count > 0 ? Codes[0].ToString() : string.Empty);
}
