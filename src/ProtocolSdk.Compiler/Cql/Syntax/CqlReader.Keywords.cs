using System.Collections.Immutable;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Forms that begin with a keyword and hold whole expressions: <c>if</c>, <c>case</c>, <c>convert</c>, <c>distinct</c> and so on.</summary>
internal sealed partial class CqlReader
{
    // What may begin with a keyword. A table rather than a switch: these forms nest, and a switch makes a large stack frame.
    private static readonly Dictionary<string, Func<CqlReader, ExpressionSyntax?>> WordForms = new(StringComparer.Ordinal)
    {
        ["null"] = reader => new NullLiteralSyntax { Span = reader.Advance().Span },
        ["true"] = reader => new BooleanLiteralSyntax(true) { Span = reader.Advance().Span },
        ["false"] = reader => new BooleanLiteralSyntax(false) { Span = reader.Advance().Span },
        ["if"] = reader => reader.ParseConditional(),
        ["case"] = reader => reader.ParseCase(),
        ["convert"] = reader => reader.ParseConversion(),
        ["distinct"] = reader => reader.ParseAggregate(UnaryOperator.Distinct),
        ["flatten"] = reader => reader.ParseAggregate(UnaryOperator.Flatten),
        ["collapse"] = reader => reader.ParseCollapseExpand(),
        ["expand"] = reader => reader.ParseCollapseExpand(),
        ["minimum"] = reader => IsTypeName(reader.Peek(1)) ? reader.ParseTypeExtent() : reader.MissingOperand(),
        ["maximum"] = reader => IsTypeName(reader.Peek(1)) ? reader.ParseTypeExtent() : reader.MissingOperand(),
        ["Interval"] = reader => reader.Peek(1).Is("[") || reader.Peek(1).Is("(") ? reader.ParseInterval() : reader.MissingOperand(),
        ["Tuple"] = reader => reader.Peek(1).Is("{") ? reader.ParseTuple() : reader.MissingOperand(),
        ["List"] = reader => reader.Peek(1).Is("{") || reader.Peek(1).Is("<") ? reader.ParseTypedList() : reader.MissingOperand(),
        ["Code"] = reader => reader.ParseCodeOrInstance(),
        ["Concept"] = reader => reader.ParseConceptOrInstance(),
    };

    private ConditionalSyntax? ParseConditional()
    {
        var start = Advance().Span.Start;
        const string Advice = "a conditional reads 'if c then a else b', and always has an else";
        if (ParseEnclosed() is not { } condition || !Require("then", Advice)) return null;
        if (ParseEnclosed() is not { } then || !Require("else", Advice)) return null;
        return ParseExpression() is { } otherwise
            ? new ConditionalSyntax(condition, then, otherwise) { Span = From(start) }
            : null;
    }

    private CaseSyntax? ParseCase()
    {
        var start = Advance().Span.Start;
        const string Advice = "a case reads 'case when c then a else b end' or 'case x when v then a else b end'";
        ExpressionSyntax? comparand = null;
        if (!At("when"))
        {
            comparand = ParseEnclosed();
            if (comparand is null) return null;
        }

        var items = ImmutableArray.CreateBuilder<CaseItemSyntax>();
        do
        {
            var itemStart = Current.Span.Start;
            if (!Require("when", Advice) || ParseEnclosed() is not { } when) return null;
            if (!Require("then", Advice) || ParseEnclosed() is not { } then) return null;
            items.Add(new CaseItemSyntax(when, then) { Span = From(itemStart) });
        }
        while (At("when"));

        if (!Require("else", Advice) || ParseEnclosed() is not { } otherwise || !Require("end", Advice)) return null;
        return new CaseSyntax(comparand, new EquatableArray<CaseItemSyntax>(items.ToImmutable()), otherwise) { Span = From(start) };
    }

    private ExpressionSyntax? ParseConversion()
    {
        var start = Advance().Span.Start;
        if (ParseEnclosed() is not { } operand || !Require("to", "a conversion reads 'convert x to T' or 'convert x to 'mg''")) return null;
        if (IsUnit(Current))
        {
            var unit = ParseUnit();
            return new ConvertToUnitSyntax(operand, unit) { Span = From(start) };
        }

        return ParseTypeSpecifier() is { } type ? new ConvertToTypeSyntax(operand, type) { Span = From(start) } : null;
    }

    private TypeExtentSyntax? ParseTypeExtent()
    {
        var token = Advance();
        return ParseNamedType() is { } type
            ? new TypeExtentSyntax(token.Is("maximum"), type) { Span = From(token.Span.Start) }
            : null;
    }

    private UnaryOperationSyntax? ParseAggregate(UnaryOperator @operator)
    {
        var start = Advance().Span.Start;
        return ParseExpression() is { } operand ? new UnaryOperationSyntax(@operator, operand) { Span = From(start) } : null;
    }

    private CollapseExpandSyntax? ParseCollapseExpand()
    {
        var token = Advance();
        if (ParseExpression() is not { } operand) return null;
        CqlPrecision? precision = null;
        ExpressionSyntax? per = null;
        if (Take("per"))
        {
            if (CqlWords.TrySingularPrecision(Current, out var named) && !Peek(1).Is("from"))
            {
                Advance();
                precision = named;
            }
            else
            {
                per = ParseExpression();
                if (per is null) return null;
            }
        }

        return new CollapseExpandSyntax(token.Is("expand"), operand, precision, per) { Span = From(token.Span.Start) };
    }
}
