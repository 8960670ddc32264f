using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.Words;

/// <summary>Says a bound clause in words, with the labels of data elements and the displays of codes. What has no words yet is shown as CQL by its operator's spelling.</summary>
internal sealed class ClausePhrases(ProtocolModel protocol)
{
    // Beyond this nobody reads on, and the clause's CQL stands beside it anyway.
    private const int Deepest = 24;

    /// <summary>The clause as a statement without a full stop.</summary>
    public string Of(BoundExpression expression) => Say(expression, 0);

    private string Say(BoundExpression expression, int depth)
    {
        if (depth > Deepest) return "…";
        return expression switch
        {
            BoundLiteral literal => LiteralPhrases.Of(literal),
            BoundDataElement element => Label(element.Name),
            BoundDefinition definition when definition.Type == CqlType.Boolean && protocol.Definitions.FirstOrDefault(d => d.Name == definition.Name) is { } named => Say(named.Expression, depth + 1),
            BoundDefinition definition => NameWords.Of(definition.Name).ToLowerInvariant(),
            BoundValueSet set => $"the codes of {set.Name}",
            BoundVariable variable => NameWords.Of(variable.Name).ToLowerInvariant(),
            BoundMoment moment => moment.Type == CqlType.Date ? "the day of evaluation" : "the moment of evaluation",
            BoundLogical logical => string.Join(logical.Kind == LogicalKind.And ? " and " : " or ", logical.Operands.Select(o => Grouped(o, depth + 1))),
            // Inside a query the row goes without saying.
            BoundProperty { Source: BoundVariable } property => NameWords.Of(property.Name).ToLowerInvariant(),
            BoundProperty property => $"{NameWords.Of(property.Name).ToLowerInvariant()} of {Say(property.Source, depth + 1)}",
            BoundFormChange change => Say(change.Operand, depth),
            BoundTypeCast cast => Say(cast.Operand, depth),
            BoundTypeTest test => $"{Say(test.Operand, depth + 1)} is of type {test.TestedType}",
            BoundList list => list.Elements.Count == 0 ? "nothing" : string.Join(", ", list.Elements.Select(e => Say(e, depth + 1))),
            BoundInterval interval => $"{Say(interval.Low, depth + 1)} to {Say(interval.High, depth + 1)}",
            BoundConditional conditional => $"{string.Join("; ", conditional.Branches.Select(b => $"if {Say(b.Condition, depth + 1)}, {Say(b.Result, depth + 1)}"))}; else {Say(conditional.Otherwise, depth + 1)}",
            BoundQuery query => Query(query, depth),
            BoundOperation operation => Operation(operation, depth),
            _ => "…",
        };
    }

    private string Grouped(BoundExpression expression, int depth) =>
        expression is BoundLogical ? $"({Say(expression, depth)})" : Say(expression, depth);

    private string Label(string element)
    {
        var label = protocol.DataElements.FirstOrDefault(e => e.Name == element)?.Label ?? NameWords.Of(element);
        // Lower case inside a sentence, but MRI and C-reactive protein as they are.
        return label.Length > 1 && char.IsUpper(label[0]) && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label.Substring(1) : label;
    }

    private string Query(BoundQuery query, int depth)
    {
        var sources = string.Join(" with ", query.Sources.Select(s => Say(s.Expression, depth + 1)));
        return query.Where is null ? sources : $"{sources} where {Say(query.Where, depth + 1)}";
    }

    private string Operation(BoundOperation operation, int depth)
    {
        var o = operation.Operands;
        var precision = operation.Precision is { } p ? $" (to the {p.ToString().ToLowerInvariant()})" : "";
        string At(int i) => Say(o[i], depth + 1);
        switch (operation.Operator.Name)
        {
            case "Equal": return $"{At(0)} is {At(1)}{precision}";
            case "Equivalent": return $"{At(0)} is equivalent to {At(1)}";
            case "Less": return $"{At(0)} is less than {At(1)}";
            case "LessOrEqual": return $"{At(0)} is at most {At(1)}";
            case "Greater": return $"{At(0)} is more than {At(1)}";
            case "GreaterOrEqual": return $"{At(0)} is at least {At(1)}";
            case "Not": return $"not ({At(0)})";
            case "Implies": return $"if {At(0)}, then {At(1)}";
            case "Xor": return $"either {At(0)} or {At(1)}, not both";
            case "IsNull": return $"{At(0)} is not recorded";
            case "IsTrue": return $"{At(0)} is yes";
            case "IsFalse": return $"{At(0)} is no";
            case "Before": return $"{At(0)} is before {At(1)}{precision}";
            case "After": return $"{At(0)} is after {At(1)}{precision}";
            case "SameAs": return $"{At(0)} is the same as {At(1)}{precision}";
            case "SameOrBefore": return $"{At(0)} is on or before {At(1)}{precision}";
            case "SameOrAfter": return $"{At(0)} is on or after {At(1)}{precision}";
            case "InValueSet" or "AnyInValueSet": return $"{At(0)} is one of {At(1)}";
            case "In" or "IncludedIn": return $"{At(0)} is in {At(1)}{precision}";
            case "Contains" or "Includes": return $"{At(0)} includes {At(1)}{precision}";
            case "Exists":
                return Rows(o[0]) is { Where: { } condition } query
                ? $"among {string.Join(" and ", query.Sources.Select(s => Say(s.Expression, depth + 1)))} there is one with: {Say(condition, depth + 1)}"
                : $"there is at least one among {At(0)}";
            case "Count": return $"the number of {At(0)}";
            case "First": return $"the first of {At(0)}";
            case "Last": return $"the last of {At(0)}";
            case "Min": return $"the least of {At(0)}";
            case "Max": return $"the greatest of {At(0)}";
            case "Sum": return $"the sum of {At(0)}";
            case "Avg": return $"the average of {At(0)}";
            case "AllTrue": return $"all of {At(0)}";
            case "AnyTrue": return $"any of {At(0)}";
            case "Add": return $"{At(0)} plus {At(1)}";
            case "Subtract": return $"{At(0)} minus {At(1)}";
            case "Multiply": return $"{At(0)} times {At(1)}";
            case "Divide": return $"{At(0)} divided by {At(1)}";
            case "Negate": return $"minus {At(0)}";
            case "CalculateAge" or "CalculateAgeAt": return AgeWords(operation) + (o.Count > 1 && o[1] is not BoundMoment ? $" on {At(1)}" : "");
            case "DurationBetween": return $"{Plural(operation.Precision)} from {At(0)} to {At(1)}";
            case "DifferenceBetween": return $"difference in {Plural(operation.Precision)} from {At(0)} to {At(1)}";
            case "DateTimeComponentFrom": return $"{operation.Precision?.ToString().ToLowerInvariant()} of {At(0)}";
            case "Start": return $"the start of {At(0)}";
            case "End": return $"the end of {At(0)}";
            case "Coalesce": return $"the first recorded of {string.Join(", ", o.Select((_, i) => At(i)))}";
            // Conversions that the reader doesn't think of.
            case "ToDecimal" or "ToLong" or "ToQuantity" or "ToDateTime" or "ToDate" or "ToConcept" when o.Count == 1: return At(0);
            default:
                return o.Count == 0 ? NameWords.Of(operation.Operator.Name).ToLowerInvariant() : $"{NameWords.Of(operation.Operator.Name).ToLowerInvariant()} of {string.Join(" and ", o.Select((_, i) => At(i)))}{precision}";
        }
    }

    private static BoundQuery? Rows(BoundExpression expression) => expression switch
    {
        BoundFormChange change => Rows(change.Operand),
        BoundQuery query => query,
        _ => null,
    };

    private static string AgeWords(BoundOperation operation) => $"age in {Plural(operation.Precision)}";

    private static string Plural(Cql.Operators.CqlPrecision? precision) => (precision?.ToString().ToLowerInvariant() ?? "unit") + "s";
}
