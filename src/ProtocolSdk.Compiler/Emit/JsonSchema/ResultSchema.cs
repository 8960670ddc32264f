using System.Text.Json;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Emit.JsonSchema;

/// <summary>The draft-07 schema of a protocol's screening results, as <c>EligibilityResult.WriteTo</c> writes them.</summary>
public static class ResultSchema
{
    /// <summary>The schema's text: indented, as a file for people, or without white space.</summary>
    public static string Write(ProtocolModel protocol, bool indented = true)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        return SchemaText.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteHead(
                $"urn:protocolsdk:{protocol.Id}:{protocol.Version}:result",
                $"Eligibility result of {protocol.Id}",
                $"The outcome of every criterion of {protocol.Id}, protocol version {protocol.Version}, for one subject at one moment.");
            writer.WriteTypes("object");
            WriteNames(writer, "required", ["protocol", "protocolVersion", "asOf", "status", "criteria", "missing"]);
            writer.WriteBoolean("additionalProperties", false);
            writer.WriteStartObject("properties");
            WriteEnumeration(writer, "protocol", "The protocol.", [protocol.Id]);
            WriteEnumeration(writer, "protocolVersion", "The protocol version that was applied.", [protocol.Version]);
            WriteEnumeration(writer, "status", "Eligible: every inclusion criterion met, every exclusion criterion not met. Ineligible: one fails, whatever is unknown.", ["Undetermined", "Eligible", "Ineligible"]);
            writer.WriteStartObject("asOf");
            writer.WriteString("description", "The moment for which the answer holds, in ISO 8601.");
            writer.WriteTypes("string");
            writer.WriteEndObject();
            WriteCriteria(writer, protocol);
            WriteMissing(writer, protocol);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }, indented);
    }

    private static void WriteCriteria(Utf8JsonWriter writer, ProtocolModel protocol)
    {
        writer.WriteStartObject("criteria");
        writer.WriteString("description", "Whether each criterion's statement holds. An exclusion criterion that is Met excludes.");
        writer.WriteTypes("object");
        WriteNames(writer, "required", protocol.Criteria.Select(c => c.Id));
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        foreach (var criterion in protocol.Criteria)
        {
            WriteEnumeration(writer, criterion.Id, criterion.Text, ["Unknown", "Met", "NotMet"]);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter writer, ProtocolModel protocol)
    {
        writer.WriteStartObject("missing");
        writer.WriteString("description", "The data elements whose value, or missing precision, could still change the answer.");
        writer.WriteTypes("array");
        if (protocol.DataElements.Count > 0)
        {
            writer.WriteStartObject("items");
            writer.WriteTypes("string");
            WriteNames(writer, "enum", protocol.DataElements.Select(e => e.Name));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteEnumeration(Utf8JsonWriter writer, string name, string description, IEnumerable<string> values)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description", description);
        writer.WriteTypes("string");
        WriteNames(writer, "enum", values);
        writer.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter writer, string keyword, IEnumerable<string> names)
    {
        writer.WriteStartArray(keyword);
        foreach (var name in names) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}
