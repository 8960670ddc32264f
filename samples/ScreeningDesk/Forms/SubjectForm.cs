using System.Text.Json;
using ProtocolSdk;

namespace ScreeningDesk.Forms;

/// <summary>The questions that a protocol version asks, made of its data elements and of the JSON Schema of its subjects.</summary>
public sealed class SubjectForm
{
    private static readonly string[] Ends = ["low", "high"];
    private static readonly string[] RatioParts = ["numerator", "denominator"];

    private SubjectForm(ProtocolDefinition definition, IReadOnlyList<FormField> fields)
    {
        Definition = definition;
        Fields = fields;
    }

    /// <summary>The protocol version.</summary>
    public ProtocolDefinition Definition { get; }

    /// <summary>The questions, in the protocol's order.</summary>
    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>The form of a protocol version.</summary>
    public static SubjectForm Of(ProtocolDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        using var schema = JsonDocument.Parse(definition.SubjectSchema);
        var properties = schema.RootElement.GetProperty("properties");
        return new SubjectForm(definition, [.. definition.DataElements.Select(element => Field(definition, element, properties.GetProperty(element.Name)))]);
    }

    private static FormField Field(ProtocolDefinition definition, DataElementDefinition element, JsonElement schema)
    {
        var field = Of(definition, element, element.Name, null, ElementType.Parse(element.Type), schema);
        return field with { Label = element.Label, Question = element.Question == element.Label ? null : element.Question, Hint = element.Comment };
    }

    private static FormField Of(ProtocolDefinition definition, DataElementDefinition element, string name, string? part, ElementType type, JsonElement schema)
    {
        var field = new FormField(name, Words(name), Kind(type)) { Unit = type.Name == "Quantity" ? element.UnitOf(part) : null };
        switch (type.Name)
        {
            case "Code":
            case "Concept":
                return field with { Choices = Choices(definition, schema) };
            case "List":
                var items = schema.GetProperty("items");
                var choices = type.Item!.Name is "Code" ? Choices(definition, items) : [];
                if (choices.Count > 0) return field with { Kind = FieldKind.Codes, Choices = choices };
                return field with { Parts = type.Item.Name == "Tuple" ? Parts(definition, element, type.Item, items) : [Of(definition, element, "", part, type.Item, items)] };
            case "Tuple":
                return field with { Parts = Parts(definition, element, type, schema) };
            case "Interval":
                return field with { Parts = [.. Ends.Select(end => Of(definition, element, end, part, type.Item!, schema.GetProperty("properties").GetProperty(end)) with { Label = end == "low" ? "From" : "To" })] };
            case "Ratio":
                return field with { Parts = [.. RatioParts.Select(end => new FormField(end, Words(end), FieldKind.Quantity))] };
            default:
                return field;
        }
    }

    private static IReadOnlyList<FormField> Parts(ProtocolDefinition definition, DataElementDefinition element, ElementType tuple, JsonElement schema) =>
        [.. tuple.Parts.Select(p => Of(definition, element, p.Name, p.Name, p.Type, schema.GetProperty("properties").GetProperty(p.Name)))];

    private static FieldKind Kind(ElementType type) => type.Name switch
    {
        "Boolean" => FieldKind.YesNo,
        "Date" => FieldKind.Date,
        "DateTime" => FieldKind.DateTime,
        "Time" => FieldKind.Time,
        "Integer" or "Long" => FieldKind.Integer,
        "Decimal" => FieldKind.Decimal,
        "Code" => FieldKind.Code,
        "Concept" => FieldKind.Concept,
        "Quantity" => FieldKind.Quantity,
        "List" => FieldKind.Rows,
        "Tuple" or "Interval" or "Ratio" => FieldKind.Group,
        _ => FieldKind.Text,
    };

    // The schema says which codes are taken; the value set with the same codes says how they read.
    private static IReadOnlyList<FormChoice> Choices(ProtocolDefinition definition, JsonElement schema)
    {
        if (Enumeration(schema) is not { } allowed) return [];
        var codes = allowed.EnumerateArray().Select(c => c.GetString()!).ToList();
        var set = definition.ValueSets.FirstOrDefault(s => s.Codes.Select(c => c.Value).Distinct(StringComparer.Ordinal).SequenceEqual(codes, StringComparer.Ordinal));
        return [.. codes.Select(code => new FormChoice(code, set?.Codes.First(c => c.Value == code).Display ?? code))];
    }

    private static JsonElement? Enumeration(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object) return null;
        if (schema.TryGetProperty("enum", out var found)) return found;
        if (schema.TryGetProperty("anyOf", out var alternatives))
            return alternatives.EnumerateArray().Select(Enumeration).FirstOrDefault(e => e is not null);
        // A concept's codes lie one deeper.
        return schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty("codes", out var codes) && codes.TryGetProperty("items", out var items) ? Enumeration(items) : null;
    }

    // mayInterfere reads "May interfere".
    private static string Words(string name)
    {
        if (name.Length == 0) return "Value";
        var words = new System.Text.StringBuilder().Append(char.ToUpperInvariant(name[0]));
        foreach (var letter in name.AsSpan(1))
        {
            if (char.IsUpper(letter)) words.Append(' ').Append(char.ToLowerInvariant(letter));
            else words.Append(letter == '_' ? ' ' : letter);
        }

        return words.ToString();
    }
}
