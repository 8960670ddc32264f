using ProtocolSdk.Compiler.Cql.Syntax;

namespace ProtocolSdk.Compiler.Cql.Binding;

internal sealed partial class ExpressionBinder
{
    private static bool CheckUnit(string unit, SyntaxNode syntax) => unit is not null && syntax is not null;

    private static bool CheckUnits(ExpressionSyntax whole, OverloadMatch match, ref BoundExpression[] operands) =>
        whole is not null && match is not null && operands is not null;
}
