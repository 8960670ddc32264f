using System.Collections.Immutable;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>The grammar's <i>expression</i>: everything that binds more loosely than arithmetic.</summary>
internal sealed partial class CqlReader
{
    // In the order of the grammar's alternatives, where an earlier one binds more tightly.
    private const int NoOperator = 0;
    private const int SetPrecedence = 1;
    private const int ImpliesPrecedence = 2;
    private const int OrPrecedence = 3;
    private const int AndPrecedence = 4;
    private const int MembershipPrecedence = 5;
    private const int EqualityPrecedence = 6;
    private const int TimingPrecedence = 7;
    private const int InequalityPrecedence = 8;
    private const int BetweenPrecedence = 9;
    private const int ExistsPrecedence = 10;
    private const int NotPrecedence = 11;
    private const int TypePrecedence = 12;

    // True between 'cast' and its 'as', outside any bracket: there, 'as' ends the operand.
    private bool _asEndsOperand;

    // True between 'between' and its 'and', outside any bracket: there, 'and' ends the lower boundary.
    private bool _andEndsOperand;

    private ExpressionSyntax? ParseExpression(int minimum = SetPrecedence)
    {
        if (!Descend()) return null;
        var left = ParsePrefixExpression();
        while (left is not null)
        {
            var precedence = PeekInfix();
            if (precedence < minimum || precedence == NoOperator) break;
            left = ParseInfix(left, precedence);
        }

        _depth--;
        return left;
    }

    /// <summary>Reads an expression that has an end of its own, such as a bracket or <c>then</c>.</summary>
    private ExpressionSyntax? ParseEnclosed()
    {
        var (outerAs, outerAnd) = (_asEndsOperand, _andEndsOperand);
        _asEndsOperand = _andEndsOperand = false;
        var expression = ParseExpression();
        (_asEndsOperand, _andEndsOperand) = (outerAs, outerAnd);
        return expression;
    }

    private ExpressionSyntax? ParsePrefixExpression()
    {
        if (At("from")) return ParseQuery(null);
        if (At("not")) return ParsePrefixOperator(UnaryOperator.Not, NotPrecedence);
        if (At("exists")) return ParsePrefixOperator(UnaryOperator.Exists, ExistsPrecedence);
        if (At("cast")) return ParseCast();
        if (IsDurationBetween()) return ParseDurationBetween();
        var start = _position;
        var first = At("[") ? ParseRetrieve() : ParseUnary();
        if (first is null) return null;
        if (IsAlias(0))
        {
            if (IsQuerySource(first)) return ParseQuery(first);
            if (Meant(Current) is null && !IsUnitInDisguise(start))
            {
                Report(DiagnosticCatalogue.CqlQuerySource, Current.Span, Glimpse(Current.Text));
                return null;
            }
        }

        return first is RetrieveSyntax ? first : ParseTermRest(first, AdditionPrecedence);
    }

    // '5 mg' is a unit without its quotes rather than a query over a number.
    private bool IsUnitInDisguise(int start) => _tokens[start].Kind == CqlTokenKind.Number && _position == start + 1;

    private UnaryOperationSyntax? ParsePrefixOperator(UnaryOperator @operator, int precedence)
    {
        var start = Advance().Span.Start;
        return ParseExpression(precedence) is { } operand
            ? new UnaryOperationSyntax(@operator, operand) { Span = From(start) }
            : null;
    }

    private TypeCastSyntax? ParseCast()
    {
        var start = Advance().Span.Start;
        var outer = _asEndsOperand;
        _asEndsOperand = true;
        var operand = ParseExpression();
        _asEndsOperand = outer;
        if (operand is null || !Require("as", "a cast reads 'cast x as T'") || ParseTypeSpecifier() is not { } type) return null;
        return new TypeCastSyntax(operand, type, Strict: true) { Span = From(start) };
    }

    private bool IsDurationBetween() =>
        (CqlWords.TryPluralPrecision(Current, out _) && Peek(1).Is("between"))
        || ((At("duration", "in") || At("difference", "in")) && CqlWords.TryPluralPrecision(Peek(2), out _) && Peek(3).Is("between"));

    private DurationBetweenSyntax? ParseDurationBetween()
    {
        var start = Current.Span.Start;
        var kind = At("difference") ? DurationKind.Difference : DurationKind.Duration;
        if (At("difference") || At("duration")) _position += 2;
        CqlWords.TryPluralPrecision(Advance(), out var precision);
        Advance();
        return ParseRange() is var (low, high)
            ? new DurationBetweenSyntax(kind, precision, low, high) { Span = From(start) }
            : null;
    }

    private (ExpressionSyntax Low, ExpressionSyntax High)? ParseRange()
    {
        var outer = _andEndsOperand;
        _andEndsOperand = true;
        var low = ParseTerm(AdditionPrecedence);
        _andEndsOperand = outer;
        if (low is null || !Require("and", "'between' reads 'between a and b'")) return null;
        return ParseTerm(AdditionPrecedence) is { } high ? (low, high) : null;
    }

    private int PeekInfix()
    {
        if (Current.Kind is not (CqlTokenKind.Word or CqlTokenKind.Symbol or CqlTokenKind.Number)) return NoOperator;
        return Current.Text switch
        {
            "is" => TypePrecedence,
            "as" => _asEndsOperand ? NoOperator : TypePrecedence,
            "between" => BetweenPrecedence,
            "properly" when Peek(1).Is("between") => BetweenPrecedence,
            "<=" or "<" or ">" or ">=" => InequalityPrecedence,
            "=" or "!=" or "~" or "!~" => EqualityPrecedence,
            "in" or "contains" => MembershipPrecedence,
            "and" => _andEndsOperand ? NoOperator : AndPrecedence,
            "or" or "xor" => OrPrecedence,
            "implies" => ImpliesPrecedence,
            "|" or "union" or "intersect" or "except" => SetPrecedence,
            _ when BeginsTimingPhrase() => TimingPrecedence,
            _ => NoOperator,
        };
    }

    private ExpressionSyntax? ParseInfix(ExpressionSyntax left, int precedence) => precedence switch
    {
        TypePrecedence => ParseTypeOperator(left),
        BetweenPrecedence => ParseBetween(left),
        TimingPrecedence => ParseTiming(left),
        MembershipPrecedence => ParseMembership(left),
        InequalityPrecedence or EqualityPrecedence => ParseComparison(left, precedence),
        _ => ParseChain(left, precedence),
    };

    private ExpressionSyntax? ParseTypeOperator(ExpressionSyntax left)
    {
        var start = left.Span.Start;
        if (Take("as"))
            return ParseTypeSpecifier() is { } castType ? new TypeCastSyntax(left, castType, Strict: false) { Span = From(start) } : null;

        Advance();
        var negated = Take("not");
        BooleanTest? test = At("null") ? BooleanTest.Null : At("true") ? BooleanTest.True : At("false") ? BooleanTest.False : null;
        if (test is { } value)
        {
            Advance();
            return new BooleanTestSyntax(left, value, negated) { Span = From(start) };
        }

        if (negated)
        {
            Missing("null, true or false", "'is not' tests for these three only; for a type write 'not (x is T)'");
            return null;
        }

        return ParseTypeSpecifier() is { } type ? new TypeTestSyntax(left, type) { Span = From(start) } : null;
    }

    private BetweenSyntax? ParseBetween(ExpressionSyntax operand)
    {
        var properly = Take("properly");
        Advance();
        return ParseRange() is var (low, high)
            ? new BetweenSyntax(operand, properly, low, high) { Span = From(operand.Span.Start) }
            : null;
    }

    private MembershipSyntax? ParseMembership(ExpressionSyntax left)
    {
        var contains = Advance().Is("contains");
        var precision = TakePrecisionOf();
        return ParseExpression(MembershipPrecedence + 1) is { } right
            ? new MembershipSyntax(contains, precision, left, right) { Span = From(left.Span.Start) }
            : null;
    }

    private BinaryOperationSyntax? ParseComparison(ExpressionSyntax left, int precedence)
    {
        var @operator = Advance().Text switch
        {
            "<" => BinaryOperator.Less,
            "<=" => BinaryOperator.LessOrEqual,
            ">" => BinaryOperator.Greater,
            ">=" => BinaryOperator.GreaterOrEqual,
            "=" => BinaryOperator.Equal,
            "!=" => BinaryOperator.NotEqual,
            "~" => BinaryOperator.Equivalent,
            _ => BinaryOperator.NotEquivalent,
        };
        return ParseExpression(precedence + 1) is { } right
            ? new BinaryOperationSyntax(@operator, left, right) { Span = From(left.Span.Start) }
            : null;
    }

    private OperatorChainSyntax? ParseChain(ExpressionSyntax first, int precedence)
    {
        var links = ImmutableArray.CreateBuilder<ChainLinkSyntax>();
        while (PeekInfix() == precedence)
        {
            var token = Advance();
            var @operator = token.Text switch
            {
                "and" => ChainOperator.And,
                "or" => ChainOperator.Or,
                "xor" => ChainOperator.Xor,
                "implies" => ChainOperator.Implies,
                "intersect" => ChainOperator.Intersect,
                "except" => ChainOperator.Except,
                _ => ChainOperator.Union,
            };
            if (ParseExpression(precedence + 1) is not { } operand) return null;
            links.Add(new ChainLinkSyntax(@operator, operand) { Span = From(token.Span.Start) });
        }

        return new OperatorChainSyntax(first, new EquatableArray<ChainLinkSyntax>(links.ToImmutable())) { Span = From(first.Span.Start) };
    }

    /// <summary><c>day of</c>, when that is what follows.</summary>
    private CqlPrecision? TakePrecisionOf()
    {
        if (!CqlWords.TrySingularPrecision(Current, out var precision) || !Peek(1).Is("of")) return null;
        _position += 2;
        return precision;
    }
}
