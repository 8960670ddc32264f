using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>A JSON object of a registry record.</summary>
/// <remarks>
/// <para>A property is null when its field is absent, or when what is recorded isn't of the schema's kind (text where the schema has a
/// number, an explicit null, a text that isn't a date). Either way nothing is lost: the object is written as it was read, until
/// the property is given a value. In a list only the elements of the schema's kind are items; others keep their places when it is written.</para>
/// <para>Written objects have the same fields with the same values as those read: numbers keep their spelling, explicit nulls
/// stay explicit, absent fields stay absent. Fields are written in the schema's order, unknown ones after them.
/// When a name occurs twice in an object that the schema knows, the last one counts.</para>
/// </remarks>
public abstract class RegistryObject
{
    private protected RegistryObject()
    {
    }

    /// <summary>Fields that the schema doesn't know, by name; null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
