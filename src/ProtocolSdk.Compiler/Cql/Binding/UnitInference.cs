using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>
/// The units that values are known to have at build: those of constants, of data elements and their fields, and of what is
/// computed from them. A value of which nothing is known is never complained about.
/// </summary>
internal sealed class UnitInference(BindingScope scope)
{
    /// <summary>By number of variable: the unit that its quantities are known to have.</summary>
    private readonly Dictionary<int, string> _ofVariables = [];

    /// <summary>The variable stands for a value, or for its elements.</summary>
    public void Declare(BoundVariable variable, BoundExpression value)
    {
        if (Of(value) is { } unit) _ofVariables[variable.Id] = unit;
    }

    /// <summary>The unit that quantities in a value are known to have, or null.</summary>
    public string? Of(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: QuantityLiteral quantity } => quantity.Unit,
        // Where a number meets a quantity it is one of '1'.
        { Type: SimpleType { Name: "Integer" or "Long" or "Decimal" } } => "1",
        BoundDataElement element => scope.FindDataElement(element.Name)?.Unit,
        BoundDefinition definition => scope.FindDefinition(definition.Name)?.Unit,
        BoundVariable variable => _ofVariables.TryGetValue(variable.Id, out var unit) ? unit : null,
        BoundProperty { Source.Type: TupleType tuple } property => tuple.RowOf is { } path ? scope.FindDataElement(path.Split('.')[0])?.UnitOf(property.Name) : null,
        BoundProperty { Name: "low" or "high" } property => Of(property.Source),
        BoundFormChange change => Of(change.Operand),
        BoundInterval interval => Of(interval.Low) ?? Of(interval.High),
        BoundList list => list.Elements.Count == 0 ? null : Of(list.Elements[0]),
        BoundConditional conditional => Common(conditional.Branches.Select(b => b.Result).Append(conditional.Otherwise)),
        BoundQuery { Aggregate: null } query => OfQuery(query),
        BoundOperation operation => OfOperation(operation),
        _ => null,
    };

    /// <summary>Like <see cref="Of"/>, and for products and quotients a unit of their dimension, which need not be spelled as at run time.</summary>
    public string? DimensionOf(BoundExpression expression)
    {
        if (expression is not BoundOperation { Operator.Name: "Multiply" or "Divide", Operands.Count: 2 } operation || operation.Type != CqlType.Quantity) return Of(expression);
        if (DimensionOf(operation.Operands[0]) is not { } left || DimensionOf(operation.Operands[1]) is not { } right) return null;
        if (CalendarWords.TryParse(left, out _) || CalendarWords.TryParse(right, out _)) return null;
        var unit = $"({left}){(operation.Operator.Name == "Multiply" ? "." : "/")}({right})";
        return UnitTable.Find(unit) is null ? null : unit;
    }

    private string? OfQuery(BoundQuery query)
    {
        // The tree may be another binder's, which declared them to nobody here.
        foreach (var source in query.Sources) Declare(source.Variable, source.Expression);
        foreach (var let in query.Lets) Declare(let.Variable, let.Value);
        return query.Return is { } result ? Of(result) : query.Sources.Count == 1 ? Of(query.Sources[0].Expression) : null;
    }

    private string? OfOperation(BoundOperation operation) => operation.Operator.Name switch
    {
        "Add" or "Subtract" or "Negate" or "Abs" or "Predecessor" or "Successor" or "Start" or "End" or "Width" or "PointFrom"
            or "First" or "Last" or "Min" or "Max" or "Sum" or "Avg" or "Median" or "Mode" or "StdDev" or "PopulationStdDev" or "SingletonFrom" or "Indexer"
            or "Slice" or "Skip" or "Tail" or "Take" or "Distinct" or "Except" or "Intersect" or "Flatten" or "Collapse" or "Expand" or "ToQuantity" => Of(operation.Operands[0]),
        "Coalesce" or "Union" => Common(operation.Operands),
        "ConvertQuantity" or "QuantityInstance" => operation.Operands[1] is BoundLiteral { Value: StringLiteral unit } ? unit.Value : null,
        _ => null,
    };

    private static bool IsNull(BoundExpression value) => value switch
    {
        BoundLiteral literal => literal.Value is null,
        BoundTypeCast cast => IsNull(cast.Operand),
        BoundFormChange change => IsNull(change.Operand),
        _ => false,
    };

    private string? Common(IEnumerable<BoundExpression> values)
    {
        string? common = null;
        foreach (var value in values)
        {
            // Null has no unit to differ by.
            if (IsNull(value)) continue;
            if (Of(value) is not { } unit || (common is not null && common != unit)) return null;
            common = unit;
        }

        return common;
    }
}
