using System.Text.Json;

namespace ProtocolSdk.Registry;

/// <summary>How a record departs from the registry's schema.</summary>
public enum RegistryDeviationKind
{
    /// <summary>The schema doesn't know the field; it is in <see cref="RegistryObject.AdditionalFields"/>.</summary>
    UnknownField,

    /// <summary>The value isn't of the schema's kind (a null, a number where text belongs, a text that isn't a date); its property is null.</summary>
    UnexpectedKind,

    /// <summary>The enumeration or date has a text that the schema doesn't know; its property keeps it.</summary>
    UnknownValue,
}

/// <summary>One place where a record departs from the registry's schema. Nothing is lost there; typed code may not see it.</summary>
/// <param name="Path">The place, such as <c>protocolSection.armsInterventionsModule.interventions[2].type</c>.</param>
/// <param name="Kind">How it departs.</param>
/// <param name="Value">What is recorded.</param>
public readonly record struct RegistryDeviation(string Path, RegistryDeviationKind Kind, JsonElement Value);
