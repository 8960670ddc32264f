using System.Text.Json;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Generation.Schemas;

namespace ProtocolSdk.Compiler.Emit.JsonSchema;

/// <summary>
/// The draft-07 schema of a protocol's subjects. It uses only keywords that validators agree on: no <c>const</c>, <c>if</c>,
/// <c>contains</c>, <c>prefixItems</c> or <c>propertyNames</c>. JSON's null means the same as an absent property: not recorded.
/// </summary>
public static class SubjectSchema
{
    // In .NET a bare $ also matches before a last line break; this is the end for every validator.
    private const string End = "$(?!\\n)";

    private const string FullDatePattern =
        "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))";

    private const string TimePattern = "([01][0-9]|2[0-3])(:[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,3})?)?)?";
    private const string OffsetPattern = "(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])?";

    /// <summary>The schema's text: indented, as a file for people, or without white space.</summary>
    public static string Write(ProtocolModel protocol, bool indented = true)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        return SchemaText.Of(
            writer => SubjectSchemaWriter.Write(writer, protocol.Id, protocol.Version, elements =>
            {
                foreach (var element in protocol.DataElements) WriteElement(elements, protocol, element);
            }),
            indented);
    }

    /// <summary>The schemas of the data elements that are no answers to criteria, as one object without white space; null when there are none.</summary>
    public static string? WriteDeclared(ProtocolModel protocol)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        var declared = protocol.DataElements.Where(e => !e.IsAttestation).ToList();
        return declared.Count == 0 ? null : SchemaText.Of(writer =>
        {
            writer.WriteStartObject();
            foreach (var element in declared) WriteElement(writer, protocol, element);
            writer.WriteEndObject();
        }, indented: false);
    }

    private static void WriteElement(Utf8JsonWriter writer, ProtocolModel protocol, DataElementModel element) =>
        SubjectSchemaWriter.WriteElement(
            writer, element.Name, element.Label, element.Question, element.Comment, type => WriteType(type, protocol, element, element.Type, field: null, nullable: true));

    private static void WriteType(Utf8JsonWriter writer, ProtocolModel protocol, DataElementModel element, CqlType type, string? field, bool nullable)
    {
        switch (type)
        {
            case ListType list:
                WriteTypes(writer, "array", nullable);
                writer.WriteStartObject("items");
                // A value that isn't known may stand in a list of plain values; a row or a code that isn't known is left out.
                WriteType(writer, protocol, element, list.Element, field, nullable: list.Element is SimpleType && list.Element != CqlType.Code && list.Element != CqlType.Concept && list.Element != CqlType.String);
                writer.WriteEndObject();
                break;
            case TupleType tuple:
                WriteTypes(writer, "object", nullable);
                writer.WriteBoolean("additionalProperties", false);
                writer.WriteStartObject("properties");
                foreach (var part in tuple.Elements)
                {
                    writer.WriteStartObject(part.Name);
                    WriteType(writer, protocol, element, part.Type, part.Name, nullable: true);
                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
                break;
            case IntervalType interval:
                WriteInterval(writer, protocol, element, interval, field, nullable);
                break;
            default:
                WriteSimple(writer, protocol, element, type, field, nullable);
                break;
        }
    }

    private static void WriteInterval(Utf8JsonWriter writer, ProtocolModel protocol, DataElementModel element, IntervalType interval, string? field, bool nullable)
    {
        WriteTypes(writer, "object", nullable);
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        foreach (var end in new[] { "low", "high" })
        {
            writer.WriteStartObject(end);
            WriteType(writer, protocol, element, interval.Point, field, nullable: true);
            writer.WriteEndObject();
        }

        foreach (var closed in new[] { "lowClosed", "highClosed" })
        {
            writer.WriteStartObject(closed);
            writer.WriteTypes("boolean");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteSimple(Utf8JsonWriter writer, ProtocolModel protocol, DataElementModel element, CqlType type, string? field, bool nullable)
    {
        switch (((SimpleType)type).Name)
        {
            case "Boolean": WriteTypes(writer, "boolean", nullable); break;
            case "Integer": WriteInteger(writer, int.MinValue, int.MaxValue, nullable); break;
            case "Long": WriteTypes(writer, "integer", nullable); break;
            case "Decimal": WriteTypes(writer, "number", nullable); break;
            case "Date": WriteDate(writer, [], nullable); break;
            case "DateTime": WriteDate(writer, [$"^{FullDatePattern}T({TimePattern}{OffsetPattern})?{End}"], nullable); break;
            case "Time": WriteTime(writer, nullable); break;
            case "Quantity": WriteQuantity(writer, element.UnitOf(field), nullable); break;
            case "Code": WriteCode(writer, protocol, element.ValueSetOf(field), nullable); break;
            case "Concept": WriteConcept(writer, protocol, element.ValueSetOf(field), nullable); break;
            case "Ratio": WriteRatio(writer, nullable); break;
            default: WriteTypes(writer, "string", nullable); break;
        }
    }

    private static void WriteInteger(Utf8JsonWriter writer, int minimum, int maximum, bool nullable)
    {
        WriteTypes(writer, "integer", nullable);
        writer.WriteNumber("minimum", minimum);
        writer.WriteNumber("maximum", maximum);
    }

    // "format": "date" knows the calendar, leap years and all; a partial date has patterns of its own.
    private static void WriteDate(Utf8JsonWriter writer, string[] furtherPatterns, bool nullable)
    {
        WriteTypes(writer, "string", nullable);
        writer.WriteString("pattern", "^(?!0000)[0-9]{4}");
        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        writer.WriteString("format", "date");
        writer.WriteEndObject();
        foreach (var pattern in furtherPatterns.Prepend($"^[0-9]{{4}}(-(0[1-9]|1[0-2]))?{End}"))
        {
            writer.WriteStartObject();
            writer.WriteString("pattern", pattern);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter writer, bool nullable)
    {
        WriteTypes(writer, "string", nullable);
        writer.WriteString("pattern", $"^T?{TimePattern}{End}");
    }

    private static void WriteQuantity(Utf8JsonWriter writer, string? unit, bool nullable)
    {
        WriteTypes(writer, "object", nullable);
        if (unit is not null) writer.WriteString("$comment", $"Kept in {unit}; other units of the same dimension are converted.");
        writer.WriteNames("required", ["value"]);
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        writer.WriteStartObject("value");
        writer.WriteTypes("number");
        writer.WriteEndObject();
        writer.WriteStartObject("unit");
        writer.WriteTypes("string");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRatio(Utf8JsonWriter writer, bool nullable)
    {
        WriteTypes(writer, "object", nullable);
        writer.WriteNames("required", ["numerator", "denominator"]);
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        foreach (var part in new[] { "numerator", "denominator" })
        {
            writer.WriteStartObject(part);
            WriteQuantity(writer, null, nullable: false);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteCode(Utf8JsonWriter writer, ProtocolModel protocol, string? valueSet, bool nullable)
    {
        var set = protocol.ValueSets.FirstOrDefault(s => s.Name == valueSet);
        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        writer.WriteTypes("string");
        if (set is not null) WriteCodes(writer, set);
        writer.WriteEndObject();
        writer.WriteStartObject();
        writer.WriteTypes("object");
        writer.WriteNames("required", ["code"]);
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        writer.WriteStartObject("code");
        writer.WriteTypes("string");
        if (set is not null) WriteCodes(writer, set);
        writer.WriteEndObject();
        foreach (var name in new[] { "system", "version", "display" })
        {
            writer.WriteStartObject(name);
            writer.WriteTypes("string");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        if (nullable)
        {
            writer.WriteStartObject();
            writer.WriteTypes("null");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteConcept(Utf8JsonWriter writer, ProtocolModel protocol, string? valueSet, bool nullable)
    {
        WriteTypes(writer, "object", nullable);
        writer.WriteNames("required", ["codes"]);
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        writer.WriteStartObject("codes");
        writer.WriteTypes("array");
        writer.WriteStartObject("items");
        WriteCode(writer, protocol, valueSet, nullable: false);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartObject("display");
        writer.WriteTypes("string");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter writer, ValueSetModel set)
    {
        writer.WriteNames("enum", set.Codes.Select(c => c.Code).Distinct(StringComparer.Ordinal));
    }

    private static void WriteTypes(Utf8JsonWriter writer, string type, bool nullable)
    {
        if (nullable) writer.WriteTypes(type, "null");
        else writer.WriteTypes(type);
    }
}
