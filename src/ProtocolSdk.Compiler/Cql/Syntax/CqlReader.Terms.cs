using System.Collections.Immutable;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>The grammar's <i>expressionTerm</i>: arithmetic and whatever binds as tightly.</summary>
internal sealed partial class CqlReader
{
    private const int AdditionPrecedence = 1;
    private const int MultiplicationPrecedence = 2;
    private const int PowerPrecedence = 3;

    private ExpressionSyntax? ParseTerm(int minimum) =>
        ParseUnary() is { } first ? ParseTermRest(first, minimum) : null;

    private ExpressionSyntax? ParseTermRest(ExpressionSyntax first, int minimum)
    {
        var left = first;
        while (left is not null)
        {
            var precedence = PeekTermInfix();
            if (precedence < minimum || precedence == NoOperator) return left;
            left = precedence == PowerPrecedence ? ParsePower(left) : ParseTermChain(left, precedence);
        }

        return null;
    }

    private int PeekTermInfix()
    {
        if (Current.Kind is not (CqlTokenKind.Word or CqlTokenKind.Symbol)) return NoOperator;
        return Current.Text switch
        {
            "^" => PowerPrecedence,
            "*" or "/" or "div" or "mod" => MultiplicationPrecedence,
            "+" or "-" or "&" => AdditionPrecedence,
            _ => NoOperator,
        };
    }

    private BinaryOperationSyntax? ParsePower(ExpressionSyntax left)
    {
        Advance();
        return ParseUnary() is { } right
            ? new BinaryOperationSyntax(BinaryOperator.Power, left, right) { Span = From(left.Span.Start) }
            : null;
    }

    private OperatorChainSyntax? ParseTermChain(ExpressionSyntax first, int precedence)
    {
        var links = ImmutableArray.CreateBuilder<ChainLinkSyntax>();
        while (PeekTermInfix() == precedence)
        {
            var token = Advance();
            var @operator = token.Text switch
            {
                "*" => ChainOperator.Multiply,
                "/" => ChainOperator.Divide,
                "div" => ChainOperator.TruncatedDivide,
                "mod" => ChainOperator.Modulo,
                "+" => ChainOperator.Add,
                "-" => ChainOperator.Subtract,
                _ => ChainOperator.Concatenate,
            };
            if (ParseTerm(precedence + 1) is not { } operand) return null;
            links.Add(new ChainLinkSyntax(@operator, operand) { Span = From(token.Span.Start) });
        }

        return new OperatorChainSyntax(first, new EquatableArray<ChainLinkSyntax>(links.ToImmutable())) { Span = From(first.Span.Start) };
    }

    /// <summary>Reads what stands behind a prefix of a term.</summary>
    private ExpressionSyntax? ParsePrefixOperand()
    {
        if (!Descend()) return null;
        var operand = ParseUnary();
        _depth--;
        return operand;
    }

    private ExpressionSyntax? ParseUnary()
    {
        if (At("+")) return ParsePrefixTerm(UnaryOperator.Plus, 1);
        if (At("-")) return ParseMinus();
        if (Current.Kind == CqlTokenKind.Word)
        {
            if (Peek(1).Is("of"))
            {
                UnaryOperator? @operator = Current.Text switch
                {
                    "start" => UnaryOperator.StartOf,
                    "end" => UnaryOperator.EndOf,
                    "width" => UnaryOperator.WidthOf,
                    "successor" => UnaryOperator.SuccessorOf,
                    "predecessor" => UnaryOperator.PredecessorOf,
                    _ => null,
                };
                if (@operator is { } known) return ParsePrefixTerm(known, 2);
            }

            if (At("singleton", "from")) return ParsePrefixTerm(UnaryOperator.SingletonFrom, 2);
            if (At("point", "from")) return ParsePrefixTerm(UnaryOperator.PointFrom, 2);
            if (Peek(1).Is("from") && ComponentAt() is { } component) return ParseComponentFrom(component);
            if (At("duration", "in") || At("difference", "in")) return ParseDurationOf();
        }

        return ParsePostfix();
    }

    private UnaryOperationSyntax? ParsePrefixTerm(UnaryOperator @operator, int tokens)
    {
        var start = Current.Span.Start;
        _position += tokens;
        return ParsePrefixOperand() is { } operand ? new UnaryOperationSyntax(@operator, operand) { Span = From(start) } : null;
    }

    private DateTimeComponent? ComponentAt()
    {
        if (CqlWords.TrySingularPrecision(Current, out var precision)) return (DateTimeComponent)(int)precision;
        return Current.Text switch
        {
            "date" => DateTimeComponent.Date,
            "time" => DateTimeComponent.Time,
            "timezoneoffset" => DateTimeComponent.TimezoneOffset,
            _ => null,
        };
    }

    private ComponentFromSyntax? ParseComponentFrom(DateTimeComponent component)
    {
        var start = Current.Span.Start;
        _position += 2;
        return ParsePrefixOperand() is { } operand ? new ComponentFromSyntax(component, operand) { Span = From(start) } : null;
    }

    private DurationOfSyntax? ParseDurationOf()
    {
        var start = Current.Span.Start;
        var kind = At("difference") ? DurationKind.Difference : DurationKind.Duration;
        _position += 2;
        if (!CqlWords.TryPluralPrecision(Current, out var precision))
        {
            Missing("years, months, weeks, days, hours, minutes, seconds or milliseconds", "name the unit in the plural");
            return null;
        }

        Advance();
        if (At("between"))
        {
            Report(DiagnosticCatalogue.CqlDurationNeedsParentheses, TextSpan.FromBounds(start, Current.Span.End));
            return null;
        }

        if (!Require("of", "a duration reads 'duration in days of x', or 'duration in days between a and b'")) return null;
        return ParsePrefixOperand() is { } operand ? new DurationOfSyntax(kind, precision, operand) { Span = From(start) } : null;
    }

    private ExpressionSyntax? ParsePostfix()
    {
        var start = Current.Span.Start;
        var expression = ParsePrimary();
        while (expression is not null)
        {
            if (Take("."))
            {
                expression = ParseInvocationOn(expression, start);
            }
            else if (Take("["))
            {
                expression = ParseEnclosed() is { } index && Require("]", "close the index")
                    ? new IndexerSyntax(expression, index) { Span = From(start) }
                    : null;
            }
            else
            {
                return expression;
            }
        }

        return null;
    }

    private ExpressionSyntax? ParseInvocationOn(ExpressionSyntax source, int start)
    {
        // Behind a dot and before a parenthesis every keyword is a function's name.
        var isFunction = Peek(1).Is("(");
        if (isFunction && Current.Kind is CqlTokenKind.Word or CqlTokenKind.QuotedName)
        {
            var function = NameOf(Advance());
            return ParseArguments() is { } arguments
                ? new InvocationSyntax(source, function, arguments) { Span = From(start) }
                : null;
        }

        return ParseName("a property or a function", "write its name behind the dot") is { } member
            ? new MemberAccessSyntax(source, member) { Span = From(start) }
            : null;
    }

    private EquatableArray<ExpressionSyntax>? ParseArguments()
    {
        Advance();
        return ParseList(")", "close the arguments, or separate them by commas");
    }

    /// <summary>Expressions separated by commas, up to a closing symbol; none is fine too.</summary>
    private EquatableArray<ExpressionSyntax>? ParseList(string close, string advice)
    {
        var items = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        if (Take(close)) return [];
        do
        {
            if (ParseEnclosed() is not { } item) return null;
            items.Add(item);
        }
        while (Take(","));
        return RequireClose(close, advice) ? new EquatableArray<ExpressionSyntax>(items.ToImmutable()) : null;
    }
}
