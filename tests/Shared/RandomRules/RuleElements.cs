using System.Text.Json;
using System.Text.Json.Nodes;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Testing.RandomRules;

/// <summary>A data element that random rules read.</summary>
/// <param name="Name">In JSON and CQL.</param>
/// <param name="TypeText">Its CQL type as protocol.json writes it.</param>
/// <param name="Unit">The unit of its quantities; null when it has none.</param>
internal sealed record RuleElement(string Name, string TypeText, string? Unit = null)
{
    /// <summary>Its type, tuples not yet marked as rows.</summary>
    public CqlType Type { get; } = CqlBinder.BindType(CqlParser.ParseTypeSpecifier(TypeText).Node!).Type!;
}

/// <summary>The data elements of random rules: one or two of every type a subject can have.</summary>
internal static class RuleElements
{
    /// <summary>The value set that codes are looked for in; it has <c>C0</c> and <c>C1</c>.</summary>
    public const string ValueSet = "Upper";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleElement> All { get; } =
    [
        new("birthDate", "Date"),
        new("onset", "Date"),
        new("surgery", "Date"),
        new("seenAt", "DateTime"),
        new("wokeAt", "Time"),
        new("ethnicity", "String"),
        new("smoker", "Boolean"),
        new("consented", "Boolean"),
        new("score", "Integer"),
        new("grade", "Integer"),
        new("cells", "Long"),
        new("dose", "Decimal"),
        new("weight", "Quantity", "kg"),
        new("diagnosis", "Code"),
        new("treatment", "Interval<Date>"),
        new("stay", "Interval<DateTime>"),
        new("levels", "List<Code>"),
        new("scores", "List<Integer>"),
        new("visits", "List<Date>"),
        new("scans", "List<DateTime>"),
        new("notes", "List<String>"),
        new("platelets", "List<Tuple{ value Quantity, date Date, fasting Boolean, drawnAt DateTime }>", "10*9/L"),
    ];

    /// <summary>What names stand for, so that a rule can be bound without a protocol.</summary>
    public static BindingScope Scope()
    {
        var scope = new BindingScope();
        foreach (var element in All) scope.Add(new DataElementSymbol(element.Name, element.Type, element.Unit));
        scope.Add(new ValueSetSymbol(ValueSet));
        return scope;
    }

    /// <summary>A record.json whose criteria text has an item per rule: <c>Rule 1</c>, <c>Rule 2</c>, …</summary>
    public static string Record(int rules)
    {
        var items = string.Concat(Enumerable.Range(1, rules).Select(i => FormattableString.Invariant($"\n\n* Rule {i}")));
        return new JsonObject
        {
            ["protocolSection"] = new JsonObject
            {
                ["identificationModule"] = new JsonObject { ["nctId"] = "NCT00000001", ["briefTitle"] = "Random rules" },
                ["eligibilityModule"] = new JsonObject { ["eligibilityCriteria"] = "Inclusion Criteria:" + items, ["sex"] = "ALL" },
            },
        }.ToJsonString();
    }

    /// <summary>A protocol.json with these data elements and rules, as criteria I1, I2, …</summary>
    public static string Protocol(IReadOnlyList<string> rules, IReadOnlyDictionary<string, string>? definitions = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var elements = new JsonObject();
        foreach (var element in All)
        {
            var declaration = new JsonObject { ["type"] = element.TypeText };
            if (element.Unit is { } unit) declaration["unit"] = unit;
            elements[element.Name] = declaration;
        }

        var criteria = new JsonObject();
        for (var i = 1; i <= rules.Count; i++)
            criteria[FormattableString.Invariant($"I{i}")] = new JsonObject { ["text"] = FormattableString.Invariant($"Rule {i}"), ["cql"] = rules[i - 1] };
        return new JsonObject
        {
            ["version"] = "1.0",
            ["dataElements"] = elements,
            ["valueSets"] = new JsonObject { [ValueSet] = new JsonObject { ["codes"] = new JsonArray(new JsonObject { ["code"] = "C0" }, new JsonObject { ["code"] = "C1" }) } },
            ["definitions"] = new JsonObject((definitions ?? new Dictionary<string, string>()).Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value))),
            ["criteria"] = criteria,
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
