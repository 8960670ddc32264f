using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>A value that is made of the first or last row of a list of which it may be open which row that is.</summary>
/// <param name="Value">The value, with the row in it.</param>
/// <param name="Place">The row.</param>
internal sealed record OpenRow(BoundExpression Value, BoundExpression Place)
{
    // It stands wherever the definition is used; and a definition may use another one many times.
    private const int MostNodes = 500;

    /// <summary>The row that a definition's body is made of; null when none is open, or more than one.</summary>
    public static OpenRow? Of(BoundExpression body, BindingScope scope)
    {
        if (!body.DependsOnData || body.Type == CqlType.Boolean) return null;
        var nodes = new BoundNodes();
        if (new AgreementFinder(nodes, scope).OpenIn(body) is not { } open) return null;
        var outer = new OpenRow(open.Value, open.Place);
        if (open.Place is not BoundDefinition definition) return IsSmall(outer) ? outer : null;
        // Both number their variables from the start.
        outer = outer.Copy(nodes, body.Span);
        var inner = scope.FindDefinition(definition.Name)!.OpenRow!.Copy(nodes, body.Span);
        var whole = new OpenRow(BoundTree.Replace(outer.Value, outer.Place, inner.Value), inner.Place);
        return IsSmall(whole) ? whole : null;
    }

    /// <summary>The row's list and order, when it may be open which row <c>First</c> or <c>Last</c> gives; else null.</summary>
    public static (BoundExpression Rows, EquatableArray<BoundSortKey> Keys, bool FromEnd)? PlaceOf(BoundExpression expression)
    {
        if (expression is not BoundOperation { DependsOnData: true, Form: ValueForm.Exact } operation) return null;
        var isFirst = operation.Operator.Name == "First"
            || (operation is { Operator.Name: "Indexer", Operands: { Count: 2 } operands } && operands[1] is BoundLiteral { Value: IntegerLiteral { Value: 0 } });
        if (!isFirst && operation.Operator.Name != "Last") return null;
        var list = operation.Operands[0] is BoundFormChange { Form: ValueForm.Exact } change ? change.Operand : operation.Operands[0];
        if (list is not { Form: ValueForm.Uncertain, Type: ListType }) return null;
        if (list is not BoundQuery { SingletonSource: false, Aggregate: null } query) return (list, [], !isFirst);
        // Of equal rows any one does.
        var rows = BoundTree.WithoutOrder(query with { Distinct = false });
        var keys = query.SortKeys.Select(k => TypeRelations.CanBeRange(k.Key.Type) ? k with { Key = BoundNodes.ToUncertain(k.Key) } : k).ToEquatableArray();
        return rows.Form == ValueForm.Uncertain || keys.Any(k => k.Key.DependsOnData) ? (rows, keys, !isFirst) : null;
    }

    /// <summary>The same with variables of its own, for a place in another text.</summary>
    public OpenRow Copy(BoundNodes nodes, SourceSpan span)
    {
        var variables = new Dictionary<int, BoundVariable>();
        BoundVariable Renamed(BoundVariable variable)
        {
            if (!variables.TryGetValue(variable.Id, out var renamed)) variables[variable.Id] = renamed = nodes.Copy(variable);
            return renamed;
        }

        BoundExpression? place = null;
        BoundExpression Visit(BoundExpression expression)
        {
            // One object, however often it is used.
            if (ReferenceEquals(expression, Place) && place is not null) return place;
            var copy = BoundTree.MapVariables(BoundTree.MapChildren(expression, Visit), Renamed) with { Span = span };
            if (ReferenceEquals(expression, Place)) place = copy;
            return copy;
        }

        var value = Visit(Value);
        return new OpenRow(value, place!);
    }

    private static bool IsSmall(OpenRow open) => BoundTree.IsWithin(open.Value, CqlBinder.MaximumDepth, MostNodes, out _);
}
