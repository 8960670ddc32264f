using System.Text.Json;

namespace ProtocolSdk;

/// <summary>A person who is screened: the values of a protocol's data elements. Generated code implements it per protocol.</summary>
public interface ISubject
{
    /// <summary>The subject's id; null when not given. Never used by a rule.</summary>
    string? Id { get; set; }

    /// <summary>The protocol version under which the subject was recorded; null when not given.</summary>
    string? ProtocolVersion { get; set; }

    /// <summary>The value of the data element with this name, null when it wasn't recorded.</summary>
    /// <exception cref="KeyNotFoundException">There's no such data element.</exception>
    object? this[string dataElement] { get; }

    /// <summary>Writes the subject as JSON, fields that the protocol doesn't know included.</summary>
    void WriteTo(Utf8JsonWriter writer);
}
