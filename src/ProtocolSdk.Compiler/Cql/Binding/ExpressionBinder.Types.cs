using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Compiler.Cql.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression? BindTypeTest(TypeTestSyntax syntax)
    {
        var operand = Bind(syntax.Operand);
        var type = BindType(syntax.Type);
        if (operand is null || type is null) return null;
        // Whatever a data element turns out to be, it is of its type.
        if (WithoutCasts(operand) is BoundDataElement { Type: var declared } && declared.Equals(type)) return BoundNodes.Boolean(true);
        return new BoundTypeTest(BoundNodes.ToExact(operand), type) { DependsOnData = operand.DependsOnData };
    }

    private static BoundExpression WithoutCasts(BoundExpression expression)
    {
        while (expression is BoundTypeCast or BoundFormChange) expression = expression is BoundTypeCast cast ? cast.Operand : ((BoundFormChange)expression).Operand;
        return expression;
    }

    private BoundExpression? BindTypeCast(TypeCastSyntax syntax)
    {
        var operand = Bind(syntax.Operand);
        var type = BindType(syntax.Type);
        if (operand is null || type is null) return null;
        if (operand.Type.Equals(type)) return operand;
        if (TypeRelations.FindImplicit(operand.Type, type) is { } conversion && OnlyLooksAtTypes(conversion))
        {
            return conversion is NarrowingConversion && operand is not BoundLiteral
                ? BoundNodes.Cast(BoundNodes.ToExact(operand), type, syntax.Strict)
                : _nodes.Convert(operand, conversion);
        }

        Report(DiagnosticCatalogue.CqlImpossibleCast, syntax, Quote(syntax), operand.Type.ToString(), type.ToString());
        return null;
    }

    private static bool OnlyLooksAtTypes(Conversion conversion) => conversion switch
    {
        IdentityConversion or WideningConversion or NarrowingConversion => true,
        ListConversion list => OnlyLooksAtTypes(list.Element),
        IntervalConversion interval => OnlyLooksAtTypes(interval.Point),
        TupleConversion tuple => tuple.Elements.All(OnlyLooksAtTypes),
        _ => false,
    };

    private BoundExpression? BindConvertToType(ConvertToTypeSyntax syntax)
    {
        var operand = Bind(syntax.Operand);
        var type = BindType(syntax.Type);
        if (operand is null || type is null) return null;
        if (operand.Type.Equals(type)) return operand;
        if (TypeRelations.FindImplicit(operand.Type, type) is { } conversion) return _nodes.Convert(operand, conversion);
        if (OperatorCatalogue.Find("To" + type) is { } @operator
            && OverloadResolver.Resolve([@operator], [operand.Type]) is { } match)
        {
            return _nodes.Operation(match, [operand], null, SpanOf(syntax));
        }

        Report(DiagnosticCatalogue.CqlNoConversion, syntax, Quote(syntax), operand.Type.ToString(), type.ToString());
        return null;
    }

    private BoundExpression? BindConvertToUnit(ConvertToUnitSyntax syntax)
    {
        var operand = Bind(syntax.Operand);
        var unit = UnitOf(syntax.Unit);
        if (operand is null || unit is null) return null;
        return Operation(syntax, "convert", null, [operand, BoundNodes.String(unit)], "ConvertQuantity");
    }
}
