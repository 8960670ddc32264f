using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>Whether evaluating an expression can end with an error that CQL prescribes.</summary>
internal static class FailureAnalysis
{
    public static bool CanFail(BoundExpression expression) => BoundTree.DescendantsAndSelf(expression).Any(CanFailByItself);

    private static bool CanFailByItself(BoundExpression expression) => expression switch
    {
        BoundInterval => true,
        // The combinations of their rows may be too many.
        BoundQuery { Sources.Count: > 1 } => true,
        BoundTypeCast { Strict: true } => true,
        BoundOperation { Operator.Name: "Add" or "Subtract" } e when TypeRelations.IsTemporal(e.Type) => !IsSafeOffset(e),
        BoundOperation e => e.Operator.Overloads.Any(o => o.Has(OverloadTraits.CanFail)),
        _ => false,
    };

    /// <summary>Calendar units can be added to every date; to a time of day only those from the hour down.</summary>
    private static bool IsSafeOffset(BoundOperation operation) =>
        operation.Operands[1] is BoundLiteral { Value: QuantityLiteral quantity }
        && (quantity.Unit is "hour" or "minute" or "second" or "millisecond"
            || (operation.Type != CqlType.Time && quantity.Unit is "year" or "month" or "week" or "day"));
}
