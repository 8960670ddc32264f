using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Compiler.Cql.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression? BindConditional(ConditionalSyntax syntax)
    {
        var condition = Bind(syntax.Condition, CqlType.Boolean, "behind `if`");
        var then = Bind(syntax.Then);
        var otherwise = Bind(syntax.Else);
        return condition is null || then is null || otherwise is null ? null : Choose([(condition, then)], otherwise, SpanOf(syntax));
    }

    private BoundExpression? BindCase(CaseSyntax syntax)
    {
        var comparand = syntax.Comparand is null ? null : Bind(syntax.Comparand);
        var branches = new List<(BoundExpression, BoundExpression)>();
        var complete = syntax.Comparand is null || comparand is not null;
        foreach (var item in syntax.Items)
        {
            var condition = syntax.Comparand is null
                ? Bind(item.When, CqlType.Boolean, "behind `when`")
                : BindWhen(comparand, item.When);
            var result = Bind(item.Then);
            if (condition is null || result is null) complete = false;
            else branches.Add((condition, result));
        }

        var otherwise = Bind(syntax.Else);
        return complete && otherwise is not null ? Choose(branches, otherwise, SpanOf(syntax)) : null;
    }

    /// <summary><c>case x when y</c> compares with <c>=</c>.</summary>
    private BoundExpression? BindWhen(BoundExpression? comparand, ExpressionSyntax when)
    {
        if (Bind(when) is not { } value || comparand is null) return null;
        if (OverloadResolver.Resolve([OperatorCatalogue.Get("Equal")], [comparand.Type, value.Type]) is { } match)
            return _nodes.Operation(match, [comparand, value], null, SpanOf(when));
        Report(DiagnosticCatalogue.CqlNoCommonType, when, Quote(when), comparand.Type.ToString(), value.Type.ToString());
        return null;
    }

    private BoundConditional Choose(List<(BoundExpression Condition, BoundExpression Result)> branches, BoundExpression otherwise, SourceSpan span)
    {
        var results = branches.Select(b => b.Result).Append(otherwise).ToList();
        var type = results.Aggregate(CqlType.Any, (t, r) => TypeRelations.CommonOrChoice(t, r.Type));
        results = results.Select(r => _nodes.Convert(r, TypeRelations.FindImplicit(r.Type, type)!)).ToList();
        return BoundNodes.Conditional(type, branches.Select(b => b.Condition).ToList(), results, span);
    }
}
