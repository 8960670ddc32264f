using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>
/// Binds one expression. Every method gives null when it (or a part) has reported an error: nobody reports a second error
/// about the same mistake. Trees of syntax are of bounded depth, so this recurses.
/// </summary>
internal sealed partial class ExpressionBinder(BindingScope scope)
{
    private const int LongestQuote = 60;

    private readonly BoundNodes _nodes = new();
    private readonly List<string> _callStack = [];

    private readonly UnitInference _units = new(scope);
    private LocalScope _locals = new(null);
    private int _budget = CqlBinder.MaximumNodes;

    public List<CqlError> Errors { get; } = [];

    public BoundExpression? BindRoot(ExpressionSyntax syntax, CqlType? expected)
    {
        var bound = expected is null ? Bind(syntax) : Bind(syntax, expected, "here");
        if (bound is null) return null;
        if (BoundTree.IsWithin(bound, CqlBinder.MaximumDepth, CqlBinder.MaximumNodes, out var tooDeep))
        {
            var answered = new AgreementFinder(_nodes, scope).Apply(bound);
            return BoundTree.IsWithin(answered, CqlBinder.MaximumDepth, CqlBinder.MaximumNodes, out _) ? answered : bound;
        }

        Report(DiagnosticCatalogue.CqlTooComplex, syntax, tooDeep ? "nested too deeply" : "too large");
        return null;
    }

    private BoundExpression? Bind(ExpressionSyntax syntax)
    {
        // Functions are bound at each call: what they expand to is bounded here.
        if (_budget-- <= 0)
        {
            if (_budget == -1) Report(DiagnosticCatalogue.CqlTooComplex, syntax, "too large");
            return null;
        }

        var bound = BindNode(syntax);
        return bound is null || syntax is ParenthesizedSyntax ? bound : bound with { Span = new SourceSpan(syntax.Span) };
    }

    private BoundExpression? BindNode(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedSyntax e => Bind(e.Expression),
        LiteralSyntax e => BindLiteral(e, negative: false),
        IdentifierSyntax e => BindIdentifier(e),
        SpecialVariableSyntax e => BindSpecialVariable(e),
        MemberAccessSyntax e => BindMemberAccess(e),
        InvocationSyntax e => BindInvocation(e),
        IndexerSyntax e => BindOperator(e, "Indexer", "[]", e.Source, e.Index),
        UnaryOperationSyntax e => BindUnary(e),
        OperatorChainSyntax e => BindChain(e),
        BinaryOperationSyntax e => BindBinary(e),
        MembershipSyntax e => BindMembership(e),
        BetweenSyntax e => BindBetween(e),
        BooleanTestSyntax e => BindBooleanTest(e),
        TimingSyntax e => BindTiming(e),
        ComponentFromSyntax e => BindComponentFrom(e),
        DurationOfSyntax e => BindDurationOf(e),
        DurationBetweenSyntax e => BindDurationBetween(e),
        TypeExtentSyntax e => BindTypeExtent(e),
        TypeTestSyntax e => BindTypeTest(e),
        TypeCastSyntax e => BindTypeCast(e),
        ConvertToTypeSyntax e => BindConvertToType(e),
        ConvertToUnitSyntax e => BindConvertToUnit(e),
        ConditionalSyntax e => BindConditional(e),
        CaseSyntax e => BindCase(e),
        CollapseExpandSyntax e => BindCollapseExpand(e),
        IntervalSelectorSyntax e => BindInterval(e),
        ListSelectorSyntax e => BindList(e),
        TupleSelectorSyntax e => BindTuple(e),
        InstanceSelectorSyntax e => BindInstance(e),
        CodeSelectorSyntax e => BindCode(e),
        ConceptSelectorSyntax e => BindConcept(e),
        QuerySyntax e => BindQuery(e),
        RetrieveSyntax e => NotSupported(e, "rules read the data elements of protocol.json; there's no patient record to retrieve from"),
        _ => NotSupported(syntax, "this kind of expression isn't known to the compiler"),
    };

    /// <summary>Binds to a type that the place asks for.</summary>
    private BoundExpression? Bind(ExpressionSyntax syntax, CqlType expected, string place)
    {
        var bound = Bind(syntax);
        return bound is null ? null : ConvertTo(bound, expected, syntax, place);
    }

    private BoundExpression? ConvertTo(BoundExpression bound, CqlType expected, SyntaxNode syntax, string place)
    {
        if (TypeRelations.FindImplicit(bound.Type, expected) is { } conversion) return _nodes.Convert(bound, conversion);
        Report(DiagnosticCatalogue.CqlWrongType, syntax, Quote(syntax), bound.Type.ToString(), expected.ToString(), place);
        return null;
    }

    /// <summary>Binds all, so that each one's mistakes are reported; null when one has any.</summary>
    private BoundExpression[]? BindAll(IEnumerable<ExpressionSyntax> syntax)
    {
        var all = syntax.Select(Bind).ToList();
        return all.Contains(null) ? null : [.. all.Select(e => e!)];
    }

    private BoundExpression? BindOperator(ExpressionSyntax whole, string name, string symbol, params ExpressionSyntax[] operands) =>
        BindAll(operands) is { } bound ? Operation(whole, symbol, null, bound, name) : null;

    /// <summary>The overload of one of the named operators that fits; otherwise an error about <paramref name="symbol"/>.</summary>
    private BoundExpression? Operation(ExpressionSyntax whole, string symbol, CqlPrecision? precision, BoundExpression[] operands, params string[] names)
    {
        var match = OverloadResolver.Resolve(names.Select(OperatorCatalogue.Get), operands.Select(o => o.Type).ToList());
        if (match is null)
        {
            ReportNoOverload(whole, symbol, operands);
            return null;
        }

        if (!CheckPrecision(whole, precision, operands)) return null;
        if (!CheckUnits(whole, match, ref operands)) return null;
        return _nodes.Operation(match, operands, precision, new SourceSpan(whole.Span));
    }

    private void ReportNoOverload(SyntaxNode whole, string symbol, IReadOnlyList<BoundExpression> operands)
    {
        var types = operands.Select(o => o.Type.ToString()).ToList();
        var listed = types.Count < 2 ? string.Concat(types) : string.Join(", ", types.Take(types.Count - 1)) + " and " + types[types.Count - 1];
        Report(DiagnosticCatalogue.CqlNoOverload, whole, Quote(whole), symbol, listed, Advice(operands));
    }

    /// <summary>What to do about the commonest mistakes.</summary>
    private static string Advice(IReadOnlyList<BoundExpression> operands)
    {
        if (operands.Count == 2 && operands.Any(o => o.Type is ListType) && operands.Any(o => o.Type is not ListType))
            return "; a list is asked with `exists`, `in`, First(), Last(), Min() or a query";
        if (operands.Any(o => o.Type == CqlType.Code) && operands.Any(o => o.Type == CqlType.String))
            return "; compare the code's .code, or write a Code or a value set";
        return string.Empty;
    }

    private bool CheckPrecision(SyntaxNode whole, CqlPrecision? precision, IReadOnlyList<BoundExpression> operands)
    {
        if (precision is not { } named) return true;
        foreach (var operand in operands)
        {
            var type = operand.Type switch { IntervalType interval => interval.Point, ListType list => list.Element, _ => operand.Type };
            if (HasPrecision(type, named)) continue;
            Report(DiagnosticCatalogue.CqlPrecisionNotAllowed, whole, Quote(whole), type.ToString(), PrecisionWord(named));
            return false;
        }

        return true;
    }

    private static bool HasPrecision(CqlType type, CqlPrecision precision) =>
        type == CqlType.Any
        || (precision != CqlPrecision.Week && type == CqlType.DateTime)
        || (type == CqlType.Date && precision is CqlPrecision.Year or CqlPrecision.Month or CqlPrecision.Day && type == CqlType.Date)
        || (type == CqlType.Time && precision >= CqlPrecision.Hour);

    private static string PrecisionWord(CqlPrecision precision) => precision switch
    {
        CqlPrecision.Year => "year",
        CqlPrecision.Month => "month",
        CqlPrecision.Week => "week",
        CqlPrecision.Day => "day",
        CqlPrecision.Hour => "hour",
        CqlPrecision.Minute => "minute",
        CqlPrecision.Second => "second",
        _ => "millisecond",
    };

    private BoundExpression? NotSupported(SyntaxNode syntax, string reason)
    {
        Report(DiagnosticCatalogue.CqlNotSupported, syntax, Quote(syntax), reason);
        return null;
    }

    private void Report(DiagnosticRule rule, SyntaxNode node, params string[] arguments) =>
        Errors.Add(new CqlError(rule, node.Span, arguments.ToEquatableArray()));

    /// <summary>The expression as a message shows it.</summary>
    private static string Quote(SyntaxNode syntax)
    {
        var text = syntax.ToString();
        return text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote - 1) + "…";
    }

    private CqlType? BindType(TypeSpecifierSyntax syntax) => new TypeBinder(Errors).Bind(syntax);

    private T? InScope<T>(LocalScope inner, Func<T?> bind)
        where T : class
    {
        var outer = _locals;
        _locals = inner;
        var result = bind();
        _locals = outer;
        return result;
    }
}
