using System.Text.Json;

namespace ProtocolSdk.Generation.Schemas;

/// <summary>The draft-07 schema of a protocol's screening results, as <c>EligibilityResult.WriteTo</c> writes them.</summary>
internal static class ResultSchemaWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="protocol">The protocol's id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="criteria">The id and the text of each criterion.</param>
    /// <param name="elements">The names of the data elements.</param>
    public static void Write(Utf8JsonWriter writer, string protocol, string version, IReadOnlyList<(string Id, string Text)> criteria, IReadOnlyList<string> elements)
    {
        writer.WriteStartObject();
        writer.WriteHead(
            $"urn:protocolsdk:{protocol}:{version}:result",
            $"Eligibility result of {protocol}",
            $"The outcome of every criterion of {protocol}, protocol version {version}, for one subject at one moment.");
        writer.WriteTypes("object");
        writer.WriteNames("required", ["protocol", "protocolVersion", "asOf", "status", "criteria", "missing"]);
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        writer.WriteEnumeration("protocol", "The protocol.", [protocol]);
        writer.WriteEnumeration("protocolVersion", "The protocol version that was applied.", [version]);
        writer.WriteEnumeration("status", "Eligible: every inclusion criterion met, every exclusion criterion not met. Ineligible: one fails, whatever is unknown.", ["Undetermined", "Eligible", "Ineligible"]);
        writer.WriteStartObject("asOf");
        writer.WriteString("description", "The moment for which the answer holds, in ISO 8601.");
        writer.WriteTypes("string");
        writer.WriteEndObject();
        WriteCriteria(writer, criteria);
        WriteMissing(writer, elements);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteCriteria(Utf8JsonWriter writer, IReadOnlyList<(string Id, string Text)> criteria)
    {
        writer.WriteStartObject("criteria");
        writer.WriteString("description", "Whether each criterion's statement holds. An exclusion criterion that is Met excludes.");
        writer.WriteTypes("object");
        writer.WriteNames("required", criteria.Select(c => c.Id));
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        foreach (var (id, text) in criteria) writer.WriteEnumeration(id, text, ["Unknown", "Met", "NotMet"]);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter writer, IReadOnlyList<string> elements)
    {
        writer.WriteStartObject("missing");
        writer.WriteString("description", "The data elements whose value, or missing precision, could still change the answer.");
        writer.WriteTypes("array");
        if (elements.Count > 0)
        {
            writer.WriteStartObject("items");
            writer.WriteTypes("string");
            writer.WriteNames("enum", elements);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
