using ProtocolSdk.Compiler.Cql.Operators;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>The grammar's <i>intervalOperatorPhrase</i>.</summary>
internal sealed partial class CqlReader
{
    private const string TimingAdvice = "a timing phrase reads 'before', '3 days or more before', 'same day as', 'within 3 days of', 'during' and the like";

    private bool BeginsTimingPhrase()
    {
        if (Current.Kind == CqlTokenKind.Number) return IsOffset();
        return Current.Kind == CqlTokenKind.Word && Current.Text switch
        {
            "starts" or "ends" or "occurs" or "same" or "includes" or "during" or "before" or "after" or "within" or "meets" or "overlaps"
                or "properly" => true,
            _ => BeginsWordPair(),
        };
    }

    private bool BeginsWordPair() =>
        At("included", "in") || At("on", "or") || ((At("less", "than") || At("more", "than")) && Peek(2).Kind == CqlTokenKind.Number);

    // A number stands where an operator is expected: the beginning of '3 days before', if a direction follows.
    private bool IsOffset()
    {
        var behind = IsUnit(Peek(1)) ? 2 : 1;
        var next = Peek(behind);
        return next.Is("before") || next.Is("after") || next.Is("on")
            || (next.Is("or") && (Peek(behind + 1).Is("more") || Peek(behind + 1).Is("less")));
    }

    private TimingSyntax? ParseTiming(ExpressionSyntax left)
    {
        var start = Current.Span.Start;
        if (ParsePhrase() is not { } phrase) return null;
        phrase = phrase with { Span = From(start) };
        return ParseExpression(TimingPrecedence + 1) is { } right
            ? new TimingSyntax(left, phrase, right) { Span = From(left.Span.Start) }
            : null;
    }

    private TimingPhraseSyntax? ParsePhrase()
    {
        var verb = Current;
        IntervalBoundary? left = null;
        if (At("starts") || At("ends") || At("occurs"))
        {
            Advance();
            if (!verb.Is("occurs"))
            {
                if (!ContinuesPhrase())
                {
                    var precision = TakePrecisionOf();
                    return verb.Is("starts") ? new StartsTimingSyntax(precision) : new EndsTimingSyntax(precision);
                }

                left = verb.Is("starts") ? IntervalBoundary.Start : IntervalBoundary.End;
            }
        }
        else if (At("meets") || At("overlaps"))
        {
            Advance();
            var direction = TakeDirection();
            var precision = TakePrecisionOf();
            return verb.Is("meets") ? new MeetsTimingSyntax(direction, precision) : new OverlapsTimingSyntax(direction, precision);
        }
        else if (At("includes") || At("properly", "includes"))
        {
            var properly = Take("properly");
            Advance();
            return new IncludesTimingSyntax(properly, TakePrecisionOf(), TakeRightBoundary());
        }

        if (Take("same")) return ParseSame(left);
        if (At("within") || At("properly", "within")) return ParseWithin(left);
        if (At("during") || At("included", "in") || At("properly")) return ParseIncludedIn(left);
        return ParseBeforeOrAfter(left);
    }

    private bool ContinuesPhrase() =>
        At("same") || At("properly") || At("during") || At("within") || At("before") || At("after") || BeginsWordPair()
        || (Current.Kind == CqlTokenKind.Number && IsOffset());

    private SameTimingSyntax? ParseSame(IntervalBoundary? left)
    {
        CqlPrecision? precision = null;
        if (CqlWords.TrySingularPrecision(Current, out var named))
        {
            Advance();
            precision = named;
        }

        if (Take("as")) return new SameTimingSyntax(left, precision, null, TakeRightBoundary());
        if (Take("or") && TakeDirection() is { } direction) return new SameTimingSyntax(left, precision, direction, TakeRightBoundary());
        Missing("'as', 'or before' or 'or after'", "it reads 'same day as', 'same day or before' or 'same day or after'");
        return null;
    }

    private WithinTimingSyntax? ParseWithin(IntervalBoundary? left)
    {
        var properly = Take("properly");
        Advance();
        if (ParseQuantity() is not { } quantity || !Require("of", "it reads 'within 3 days of'")) return null;
        return new WithinTimingSyntax(left, properly, quantity, TakeRightBoundary());
    }

    private IncludedInTimingSyntax? ParseIncludedIn(IntervalBoundary? left)
    {
        var properly = Take("properly");
        var during = At("during");
        if (!during && !At("included", "in"))
        {
            Missing("'between', 'includes', 'included in', 'during' or 'within'", "only these follow 'properly'");
            return null;
        }

        _position += during ? 1 : 2;
        return new IncludedInTimingSyntax(left, properly, during, TakePrecisionOf());
    }

    private BeforeOrAfterTimingSyntax? ParseBeforeOrAfter(IntervalBoundary? left)
    {
        if (!TryParseOffset(out var offset)) return null;
        var inclusive = false;
        if (At("on", "or"))
        {
            _position += 2;
            inclusive = true;
        }

        if (TakeDirection() is not { } direction)
        {
            Missing(inclusive || offset is not null ? "'before' or 'after'" : "a timing phrase", TimingAdvice);
            return null;
        }

        if (!inclusive && At("or", "on"))
        {
            _position += 2;
            inclusive = true;
        }

        return new BeforeOrAfterTimingSyntax(left, offset, direction, inclusive, TakePrecisionOf(), TakeRightBoundary());
    }

    private bool TryParseOffset(out QuantityOffsetSyntax? offset)
    {
        offset = null;
        var start = Current.Span.Start;
        if (At("less", "than") || At("more", "than"))
        {
            var qualifier = At("less") ? OffsetQualifier.LessThan : OffsetQualifier.MoreThan;
            _position += 2;
            if (ParseQuantity() is not { } bound) return false;
            offset = new QuantityOffsetSyntax(bound, qualifier) { Span = From(start) };
        }
        else if (Current.Kind == CqlTokenKind.Number)
        {
            if (ParseQuantity() is not { } quantity) return false;
            var qualifier = At("or", "more") ? OffsetQualifier.OrMore : At("or", "less") ? OffsetQualifier.OrLess : OffsetQualifier.Exactly;
            if (qualifier != OffsetQualifier.Exactly) _position += 2;
            offset = new QuantityOffsetSyntax(quantity, qualifier) { Span = From(start) };
        }

        return true;
    }

    private TimingDirection? TakeDirection() =>
        Take("before") ? TimingDirection.Before : Take("after") ? TimingDirection.After : null;

    /// <summary>
    /// <c>start</c> or <c>end</c> at the close of a phrase. Both can also be the operand itself (<c>before start</c>, a name)
    /// or begin it (<c>before start of x</c>): what follows decides, as in the grammar, in favour of the phrase.
    /// </summary>
    private IntervalBoundary? TakeRightBoundary()
    {
        if (!(At("start") || At("end"))) return null;

        // An operator's word begins the operand only as a name of its own: before end union.
        var isOperand = BeginsOperand(1) || (IsName(Peek(1)) && !CqlWords.BeginsPhrase(Peek(1).Text, Peek(2)) && !BeginsOperand(2));
        if (!isOperand) return null;
        return Advance().Is("start") ? IntervalBoundary.Start : IntervalBoundary.End;
    }

    private bool BeginsOperand(int ahead) => Peek(ahead).Kind switch
    {
        CqlTokenKind.EndOfText or CqlTokenKind.Error => false,
        CqlTokenKind.Symbol => Peek(ahead).Text is "(" or "{" or "+" or "-" or "$this" or "$index" or "$total",
        CqlTokenKind.Word => !CqlWords.BeginsPhrase(Peek(ahead).Text, Peek(ahead + 1)) && Peek(ahead).Text is not (
            "of" or "and" or "or" or "xor" or "implies" or "union" or "intersect" or "except" or "is" or "as" or "in" or "contains"
            or "between" or "properly" or "starts" or "ends" or "occurs" or "same" or "includes" or "during" or "before" or "after"
            or "within" or "meets" or "overlaps" or "div" or "mod" or "then" or "else" or "when" or "to" or "per" or "let" or "with"
            or "without" or "where" or "return" or "aggregate" or "sort" or "asc" or "ascending" or "desc" or "descending" or "all"),
        _ => true,
    };
}
