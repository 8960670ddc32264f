using System.Globalization;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Validation;

/// <summary>Says what a value should have been, by its CQL type: what a schema's keywords don't tell people.</summary>
internal static class ExpectedValue
{
    private const int MostCodes = 12;
    private const int LongestShown = 40;

    /// <summary>The sentence about a value that doesn't fit.</summary>
    public static string Sentence(SubjectPlace place, ProtocolModel protocol)
    {
        if (place.Parent is null) return $"a subject is an object such as {{ \"id\": \"S001\", … }}; this is {Kind(place.Node)}";
        var suggestion = place is { Type: SimpleType { Name: "Code" }, Node: JsonString text } ? Suggestion(text.Value, Codes(place, protocol)) : "";
        return $"{Shown(place)} isn't {Words(place, protocol)}{suggestion}";
    }

    /// <summary>The sentence about a name that an object doesn't have.</summary>
    public static string UnknownName(SubjectPlace place, ProtocolModel protocol)
    {
        var known = place.Parent!.KnownNames(protocol);
        return $"'{SafeText.OneLine(place.Name)}' has no place here; write {string.Join(", ", known)}{Suggestion(place.Name, known)}";
    }

    /// <summary>The nearest of the candidates, as a question behind a sentence; empty when none is near.</summary>
    public static string Suggestion(string written, IEnumerable<string> candidates) =>
        SpellingSuggestion.Nearest(written, candidates) is { } nearest ? $" (did you mean '{nearest}'?)" : "";

    private static string Words(SubjectPlace place, ProtocolModel protocol) => place.Type switch
    {
        ListType => "a list; write [ … ], and [] when it is recorded that there are none",
        TupleType tuple => $"an object with {string.Join(", ", tuple.Elements.Select(e => e.Name))}",
        IntervalType => "a range such as { \"low\": …, \"high\": … }",
        SimpleType { Name: "Boolean" } => "true or false (leave it out while it isn't known)",
        SimpleType { Name: "Integer" } => "a whole number within 32 bits",
        SimpleType { Name: "Long" } => "a whole number",
        SimpleType { Name: "Decimal" } => "a number such as 7.5",
        SimpleType { Name: "Date" } => "a date such as \"2025-02-14\", or \"2025-02\" or \"2025\" where no more is known",
        SimpleType { Name: "DateTime" } => "a moment such as \"2025-02-14T10:30+01:00\", or a date where no more is known",
        SimpleType { Name: "Time" } => "a time of day such as \"10:30\"",
        SimpleType { Name: "Quantity" } => $"a quantity such as {{ \"value\": 7.5, \"unit\": \"{place.Element?.UnitOf(place.Field) ?? "mg"}\" }}",
        SimpleType { Name: "Ratio" } => "a ratio such as { \"numerator\": { \"value\": 1, \"unit\": \"mg\" }, \"denominator\": { \"value\": 1, \"unit\": \"mL\" } }",
        SimpleType { Name: "Code" } => CodeWords(Codes(place, protocol), place.Element?.ValueSetOf(place.Field)),
        SimpleType { Name: "Concept" } => "a concept such as { \"codes\": [\"…\"] }",
        _ => "a text such as \"…\"",
    };

    private static string CodeWords(IReadOnlyList<string> codes, string? valueSet)
    {
        if (valueSet is null || codes.Count == 0) return "a code such as \"…\" or { \"code\": \"…\", \"system\": \"…\" }";
        var more = codes.Count > MostCodes ? string.Create(CultureInfo.InvariantCulture, $" or one of {codes.Count - MostCodes} more") : "";
        return $"a code of {valueSet}: {string.Join(", ", codes.Take(MostCodes))}{more}";
    }

    private static IReadOnlyList<string> Codes(SubjectPlace place, ProtocolModel protocol)
    {
        var name = place.Element?.ValueSetOf(place.Field);
        return [.. protocol.ValueSets.Where(s => s.Name == name).SelectMany(s => s.Codes).Select(c => c.Code).Distinct(StringComparer.Ordinal)];
    }

    private static string Shown(SubjectPlace place) => place.Node switch
    {
        JsonString text => $"\"{Short(text.Value)}\"",
        JsonNumber number => Short(number.Raw),
        JsonBoolean value => value.Value ? "true" : "false",
        _ => Kind(place.Node),
    };

    private static string Kind(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.String => "a text",
        JsonKind.Number => "a number",
        JsonKind.Boolean => "true or false",
        _ => "null",
    };

    private static string Short(string text) => SafeText.OneLine(text.Length > LongestShown ? text[..LongestShown] + "…" : text);
}
