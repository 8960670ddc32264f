using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.Columns;

/// <summary>
/// Writes a bound rule in the language of column plans (src/ProtocolSdk/Columns/README.md describes it). What has no kernel gives null, never another meaning:
/// the rule is then asked row by row.
/// </summary>
internal sealed partial class ColumnExpressionWriter
{
    private const int DeepestNesting = 60;

    private readonly ProtocolModel _protocol;
    private readonly Dictionary<string, int> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundExpression> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _rows = [];
    private int _depth;

    private ColumnExpressionWriter(ProtocolModel protocol)
    {
        _protocol = protocol;
        for (var i = 0; i < protocol.DataElements.Count; i++) _elements[protocol.DataElements[i].Name] = i;
        foreach (var definition in protocol.Definitions) _definitions[definition.Name] = definition.Expression;
    }

    /// <summary>The rule's expression, or null when it is more than columns can do.</summary>
    public static string? Write(ProtocolModel protocol, BoundExpression rule) => new ColumnExpressionWriter(protocol).Mask(rule);

    /// <summary>A Boolean.</summary>
    private string? Mask(BoundExpression expression)
    {
        if (++_depth > DeepestNesting) return null;
        try
        {
            return expression switch
            {
                BoundLiteral { Value: BooleanLiteral { Value: var value } } => value ? "t" : "f",
                BoundLiteral { Value: null } => "u",
                BoundDefinition definition => Mask(_definitions[definition.Name]),
                BoundLogical logical => All(logical.Kind == LogicalKind.And ? "&" : "|", logical.Operands),
                BoundOperation operation => Operation(operation),
                _ when expression.Type == CqlType.Boolean && Reference(expression) is { } reference => $"(b {reference})",
                _ => null,
            };
        }
        finally
        {
            _depth--;
        }
    }

    private string? All(string name, EquatableArray<BoundExpression> operands)
    {
        var parts = operands.Select(Mask).ToList();
        return parts.Contains(null) ? null : $"({name} {string.Join(" ", parts)})";
    }

    private static string? Not(string? mask) => mask is null ? null : $"(! {mask})";

    private static string? Both(string? first, string? second) => first is null || second is null ? null : $"(& {first} {second})";

    private string? Operation(BoundOperation operation)
    {
        var operands = operation.Operands;
        switch (operation.Operator.Name)
        {
            case "Not":
                return Not(Mask(operands[0]));
            case "Xor":
                return All("^", operands);
            case "Implies":
                return Not(Mask(operands[0])) is { } not && Mask(operands[1]) is { } then ? $"(| {not} {then})" : null;
            case "IsTrue":
                return operation.Reading == WorldReading.Open ? Mask(operands[0]) : null;
            case "IsFalse":
                return operation.Reading == WorldReading.Open ? Not(Mask(operands[0])) : null;
            case "IsNull":
                return Reference(operands[0]) is { } reference ? $"(? {reference})" : null;
            case "Less" or "Before":
                return Compare(operation, operands[0], "<", operands[1]);
            case "LessOrEqual" or "SameOrBefore":
                return Compare(operation, operands[0], "<=", operands[1]);
            case "Greater" or "After":
                return Compare(operation, operands[1], "<", operands[0]);
            case "GreaterOrEqual" or "SameOrAfter":
                return Compare(operation, operands[1], "<=", operands[0]);
            case "Equal" or "SameAs":
                return Compare(operation, operands[0], "=", operands[1]) ?? EqualTexts(operation);
            case "Equivalent":
                return EquivalentCodes(operation);
            case "InValueSet":
                return operation.Reading == WorldReading.Open ? InValueSet(operands[0], operands[1]) : null;
            case "AnyInValueSet":
                return operation.Reading == WorldReading.Open ? AnyInValueSet(operands[0], operands[1]) : null;
            case "Exists":
                return operation.Reading == WorldReading.Open ? AtLeast(1, operands[0]) : null;
            default:
                return null;
        }
    }

    private string? InValueSet(BoundExpression code, BoundExpression valueSet) =>
        valueSet is BoundValueSet set && IsDictionary(code) && Reference(code) is { } reference ? $"(in {reference} {Number(ValueSetIndex(set))})" : null;

    private string? AnyInValueSet(BoundExpression codes, BoundExpression valueSet) =>
        valueSet is BoundValueSet set && codes is BoundDataElement { Type: ListType { Element: var element } } list && (element == CqlType.Code || element == CqlType.String)
            ? $"(# 1 {Number(_elements[list.Name])} (in {Number(_elements[list.Name])}.0 {Number(ValueSetIndex(set))}))"
            : null;

    private int ValueSetIndex(BoundValueSet set)
    {
        for (var i = 0; i < _protocol.ValueSets.Count; i++)
        {
            if (_protocol.ValueSets[i].Name == set.Name) return i;
        }

        throw new ArgumentException(set.Name, nameof(set));
    }

    private string? EqualTexts(BoundOperation operation)
    {
        foreach (var (value, constant) in new[] { (operation.Operands[0], operation.Operands[1]), (operation.Operands[1], operation.Operands[0]) })
        {
            if (constant is not BoundLiteral { Value: StringLiteral text }) continue;
            if (value.Type == CqlType.String && value is BoundProperty { Name: "code", Source: var code } && code.Type == CqlType.Code)
                return Reference(code) is { } coded ? $"(code= {coded} {Quoted(text.Value)})" : null;
            if (value.Type == CqlType.String && Reference(value) is { } reference) return $"(eq {reference} {Quoted(text.Value)})";
        }

        return null;
    }

    private string? EquivalentCodes(BoundOperation operation)
    {
        if (operation.Reading != WorldReading.Open || operation.Operands[0].Type != CqlType.Code) return null;
        foreach (var (value, constant) in new[] { (operation.Operands[0], operation.Operands[1]), (operation.Operands[1], operation.Operands[0]) })
        {
            if (constant is BoundLiteral { Value: CodeLiteral code } && Reference(value) is { } reference)
                return $"(~ {reference} {Quoted(code.Code)} {(code.System is null ? "-" : Quoted(code.System))})";
        }

        return null;
    }

    /// <summary>At least so many rows that are there and fulfil the condition.</summary>
    private string? AtLeast(int rows, BoundExpression list)
    {
        if (rows < 1) return null;
        if (list is BoundDataElement { Type: ListType } all) return $"(# {Number(rows)} {Number(_elements[all.Name])} t)";
        if (list is not BoundQuery
            {
                Sources: [{ Expression: BoundDataElement { Type: ListType } source, Variable: var row }],
                SingletonSource: false,
                Lets.Count: 0,
                Relationships.Count: 0,
                Return: null,
                Aggregate: null,
                SortKeys.Count: 0,
            } query)
        {
            return null;
        }

        // Rows within rows would need a block of their own.
        if (_rows.Count > 0) return null;
        if (query.Where is null) return AtLeast(rows, source);
        if (query.Reading != WorldReading.Open) return null;
        _rows[row.Id] = _elements[source.Name];
        var where = Mask(query.Where);
        _rows.Remove(row.Id);
        return where is null ? null : $"(# {Number(rows)} {Number(_elements[source.Name])} {where})";
    }

    /// <summary>A column: a data element, the row of a list of plain values, or a field of a row.</summary>
    private string? Reference(BoundExpression expression) => expression switch
    {
        BoundDataElement element when HasColumns(element.Type, element.Name, null) || element.Type is ListType => Number(_elements[element.Name]),
        BoundVariable variable when _rows.TryGetValue(variable.Id, out var list) && HasColumns(variable.Type, ElementName(list), null) => $"{Number(list)}.0",
        BoundProperty { Source: BoundVariable { Type: TupleType tuple } row } property when _rows.TryGetValue(row.Id, out var list) && HasColumns(property.Type, ElementName(list), property.Name)
            => $"{Number(list)}.{Number(FieldIndex(tuple, property.Name))}",
        BoundFormChange change => Reference(change.Operand),
        _ => null,
    };

    private string ElementName(int element) => _protocol.DataElements[element].Name;

    /// <summary>True for the types that have columns of their own; a quantity has one when its unit is declared.</summary>
    private bool HasColumns(CqlType type, string element, string? field) => type is SimpleType { Name: "Boolean" or "Integer" or "Long" or "Decimal" or "String" or "Date" or "Code" }
        || (type == CqlType.Quantity && _protocol.DataElements[_elements[element]].UnitOf(field) is not null);

    private static int FieldIndex(TupleType tuple, string name)
    {
        for (var i = 0; i < tuple.Elements.Count; i++)
        {
            if (tuple.Elements[i].Name == name) return i;
        }

        throw new ArgumentException(name, nameof(name));
    }

    private static bool IsDictionary(BoundExpression expression) => expression.Type == CqlType.Code || expression.Type == CqlType.String;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => "'" + text.Replace("'", "''") + "'";
}
