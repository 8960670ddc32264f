using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

internal sealed partial class ExpressionBinder
{
    /// <summary>Chains of <c>+</c> and the like make a tree as deep as they are long.</summary>
    private const int LongestChain = 500;

    private static SourceSpan SpanOf(SyntaxNode syntax) => new(syntax.Span);

    private BoundExpression? BindUnary(UnaryOperationSyntax syntax)
    {
        if (syntax.Operator == UnaryOperator.Minus && syntax.Operand is LiteralSyntax literal and (IntegerLiteralSyntax or LongLiteralSyntax or DecimalLiteralSyntax or QuantityLiteralSyntax))
            return BindLiteral(literal, negative: true);
        return syntax.Operator switch
        {
            UnaryOperator.Plus => BindPlus(syntax),
            UnaryOperator.Minus => BindOperator(syntax, "Negate", "-", syntax.Operand),
            UnaryOperator.Not => BindOperator(syntax, "Not", "not", syntax.Operand),
            UnaryOperator.Exists => BindOperator(syntax, "Exists", "exists", syntax.Operand),
            UnaryOperator.Distinct => BindOperator(syntax, "Distinct", "distinct", syntax.Operand),
            UnaryOperator.Flatten => BindOperator(syntax, "Flatten", "flatten", syntax.Operand),
            UnaryOperator.StartOf => BindOperator(syntax, "Start", "start of", syntax.Operand),
            UnaryOperator.EndOf => BindOperator(syntax, "End", "end of", syntax.Operand),
            UnaryOperator.WidthOf => BindWidth(syntax),
            UnaryOperator.SuccessorOf => BindOperator(syntax, "Successor", "successor of", syntax.Operand),
            UnaryOperator.PredecessorOf => BindOperator(syntax, "Predecessor", "predecessor of", syntax.Operand),
            UnaryOperator.SingletonFrom => BindOperator(syntax, "SingletonFrom", "singleton from", syntax.Operand),
            _ => BindOperator(syntax, "PointFrom", "point from", syntax.Operand),
        };
    }

    private BoundExpression? BindPlus(UnaryOperationSyntax syntax)
    {
        if (Bind(syntax.Operand) is not { } operand) return null;
        // `+x` is x, where `-x` exists.
        if (OverloadResolver.Resolve([OperatorCatalogue.Get("Negate")], [operand.Type]) is not null) return operand;
        ReportNoOverload(syntax, "+", [operand]);
        return null;
    }

    private BoundExpression? BindWidth(UnaryOperationSyntax syntax)
    {
        if (Bind(syntax.Operand) is not { } operand) return null;
        if (operand.Type is not IntervalType { Point: var point } || !TypeRelations.IsTemporal(point))
            return Operation(syntax, "width of", null, [operand], "Width");
        return NotSupported(syntax, $"an interval of {point} has no width; ask for `days between start of … and end of …`");
    }

    private BoundExpression? BindChain(OperatorChainSyntax syntax)
    {
        if (syntax.Links[0].Operator is ChainOperator.And or ChainOperator.Or && syntax.Links.All(l => l.Operator == syntax.Links[0].Operator))
            return BindLogical(syntax, syntax.Links[0].Operator == ChainOperator.And ? LogicalKind.And : LogicalKind.Or);
        if (syntax.Links.Count > LongestChain)
        {
            Report(DiagnosticCatalogue.CqlTooComplex, syntax, $"a chain of {syntax.Links.Count} operators");
            return null;
        }

        var left = Bind(syntax.First);
        foreach (var link in syntax.Links)
        {
            var right = Bind(link.Operand);
            if (left is null || right is null)
            {
                left = null;
                continue;
            }

            // Each link is quoted by itself: the whole chain may be long.
            var part = new OperatorChainSyntax(syntax.First, syntax.Links.TakeWhile(l => !ReferenceEquals(l, link)).Append(link).ToEquatableArray())
            {
                Span = TextSpan.FromBounds(syntax.First.Span.Start, link.Span.End),
            };
            left = BindLink(part, link.Operator, left, right);
        }

        return left;
    }

    private BoundExpression? BindLogical(OperatorChainSyntax syntax, LogicalKind kind)
    {
        var operands = new List<BoundExpression?> { BindCondition(syntax.First, kind) };
        foreach (var link in syntax.Links) operands.Add(BindCondition(link.Operand, kind));
        return operands.Contains(null) ? null : BoundNodes.Logical(kind, operands!, SpanOf(syntax));
    }

    private BoundExpression? BindCondition(ExpressionSyntax syntax, LogicalKind kind) =>
        Bind(syntax, CqlType.Boolean, kind == LogicalKind.And ? "for `and`" : "for `or`");

    private BoundExpression? BindLink(OperatorChainSyntax part, ChainOperator @operator, BoundExpression left, BoundExpression right) => @operator switch
    {
        ChainOperator.Multiply => Operation(part, "*", null, [left, right], "Multiply"),
        ChainOperator.Divide => Operation(part, "/", null, [left, right], "Divide"),
        ChainOperator.TruncatedDivide => Operation(part, "div", null, [left, right], "TruncatedDivide"),
        ChainOperator.Modulo => Operation(part, "mod", null, [left, right], "Modulo"),
        ChainOperator.Add => Operation(part, "+", null, [left, right], "Add", "Concatenate"),
        ChainOperator.Subtract => Operation(part, "-", null, [left, right], "Subtract"),
        ChainOperator.Concatenate => Operation(part, "&", null, [left, right], "ConcatenateCoalesced"),
        ChainOperator.And => LogicalLink(part, LogicalKind.And, left, right),
        ChainOperator.Or => LogicalLink(part, LogicalKind.Or, left, right),
        ChainOperator.Xor => Operation(part, "xor", null, [left, right], "Xor"),
        ChainOperator.Implies => Operation(part, "implies", null, [left, right], "Implies"),
        ChainOperator.Union => BindUnion(part, left, right),
        ChainOperator.Intersect => Operation(part, "intersect", null, [left, right], "Intersect"),
        _ => Operation(part, "except", null, [left, right], "Except"),
    };

    /// <summary><c>or</c> beside <c>xor</c>: they share a precedence.</summary>
    private BoundExpression? LogicalLink(OperatorChainSyntax part, LogicalKind kind, BoundExpression left, BoundExpression right)
    {
        var place = kind == LogicalKind.And ? "for `and`" : "for `or`";
        var a = ConvertTo(left, CqlType.Boolean, part, place);
        var b = a is null ? null : ConvertTo(right, CqlType.Boolean, part, place);
        return b is null ? null : BoundNodes.Logical(kind, [a!, b], SpanOf(part));
    }

    /// <summary>Lists of types that have nothing in common unite to a list of the choice of both.</summary>
    private BoundExpression? BindUnion(OperatorChainSyntax part, BoundExpression left, BoundExpression right)
    {
        if (left.Type is ListType { Element: var a } && right.Type is ListType { Element: var b } && TypeRelations.FindCommon(a, b) is null)
        {
            var choice = new ListType(TypeRelations.ChoiceOf(a, b));
            left = ConvertTo(left, choice, part, "for `union`")!;
            right = ConvertTo(right, choice, part, "for `union`")!;
        }

        return Operation(part, "union", null, [left, right], "Union");
    }

    /// <summary>A whole number to a negative power that is written out is no whole number: <c>Power(2, -2)</c> is 0.25.</summary>
    private BoundExpression? Power(ExpressionSyntax syntax, string symbol, BoundExpression[] operands)
    {
        if (operands is [{ Type: SimpleType { Name: "Integer" or "Long" } }, BoundLiteral literal] && NumberOf(literal) < 0)
            operands = [ConvertTo(operands[0], CqlType.Decimal, syntax, symbol)!, operands[1]];
        return Operation(syntax, symbol, null, operands, "Power");
    }

    private BoundExpression? BindBinary(BinaryOperationSyntax syntax)
    {
        if (syntax.Operator == BinaryOperator.Power) return BindAll([syntax.Left, syntax.Right]) is { } operands ? Power(syntax, "^", operands) : null;

        var (name, symbol, negated) = syntax.Operator switch
        {
            BinaryOperator.Less => ("Less", "<", false),
            BinaryOperator.LessOrEqual => ("LessOrEqual", "<=", false),
            BinaryOperator.Greater => ("Greater", ">", false),
            BinaryOperator.GreaterOrEqual => ("GreaterOrEqual", ">=", false),
            BinaryOperator.Equal => ("Equal", "=", false),
            BinaryOperator.NotEqual => ("Equal", "!=", true),
            BinaryOperator.Equivalent => ("Equivalent", "~", false),
            _ => ("Equivalent", "!~", true),
        };
        var bound = BindOperator(syntax, name, symbol, syntax.Left, syntax.Right);
        return bound is not null && negated ? _nodes.Not(bound, SpanOf(syntax)) : bound;
    }

    private BoundExpression? BindMembership(MembershipSyntax syntax)
    {
        if (BindAll([syntax.Left, syntax.Right]) is not { } operands) return null;
        return syntax.Contains
            ? Operation(syntax, "contains", syntax.Precision, operands, "Contains")
            : In(syntax, "in", syntax.Precision, operands);
    }

    private BoundExpression? In(ExpressionSyntax syntax, string symbol, CqlPrecision? precision, BoundExpression[] operands)
    {
        if (operands[1].Type != CqlType.ValueSet) return Operation(syntax, symbol, precision, operands, "In");
        return Operation(syntax, symbol, precision, operands, operands[0].Type is ListType ? "AnyInValueSet" : "InValueSet");
    }

    private BoundExpression? BindBetween(BetweenSyntax syntax)
    {
        if (BindAll([syntax.Operand, syntax.Low, syntax.High]) is not { } bound) return null;
        var (low, high) = Ends(bound[0], SpanOf(syntax.Operand));
        var above = Operation(syntax, "between", null, [low, bound[1]], syntax.Properly ? "Greater" : "GreaterOrEqual");
        var below = above is null ? null : Operation(syntax, "between", null, [high, bound[2]], syntax.Properly ? "Less" : "LessOrEqual");
        return below is null ? null : BoundNodes.Logical(LogicalKind.And, [above!, below], SpanOf(syntax));
    }

    /// <summary>The start and the end of an interval; twice the value itself, when it is none.</summary>
    private (BoundExpression Start, BoundExpression End) Ends(BoundExpression bound, SourceSpan span) =>
        bound.Type is IntervalType ? (_nodes.Call("Start", span, bound), _nodes.Call("End", span, bound)) : (bound, bound);

    private BoundExpression? BindBooleanTest(BooleanTestSyntax syntax)
    {
        var (name, symbol) = syntax.Test switch
        {
            BooleanTest.Null => ("IsNull", "is null"),
            BooleanTest.True => ("IsTrue", "is true"),
            _ => ("IsFalse", "is false"),
        };
        var bound = BindOperator(syntax, name, symbol, syntax.Operand);
        return bound is not null && syntax.Negated ? _nodes.Not(bound, SpanOf(syntax)) : bound;
    }

    private BoundExpression InDecimals(BoundExpression operand)
    {
        var interval = new IntervalType(CqlType.Decimal);
        CqlType target = operand.Type is ListType ? new ListType(interval) : interval;
        return TypeRelations.FindImplicit(operand.Type, target) is { } conversion ? _nodes.Convert(operand, conversion) : operand;
    }

    private BoundExpression? BindCollapseExpand(CollapseExpandSyntax syntax)
    {
        var operand = Bind(syntax.Operand);
        var per = syntax.PerPrecision is { } precision
            ? new BoundLiteral(CqlType.Quantity, new QuantityLiteral(1, PrecisionWord(precision)))
            : syntax.Per is null ? null : Bind(syntax.Per);
        if (operand is null || (per is null && syntax.Per is not null)) return null;
        // Whole numbers in steps that aren't whole are Decimals.
        if (syntax.Expand && NumberOf(per) is { } step && decimal.Truncate(step) != step) operand = InDecimals(operand);
        return Operation(
            syntax,
            syntax.Expand ? "expand" : "collapse",
            null,
            per is null ? [operand] : [operand, per],
            syntax.Expand ? "Expand" : "Collapse");
    }
}
