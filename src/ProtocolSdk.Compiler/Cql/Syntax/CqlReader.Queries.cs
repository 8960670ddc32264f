using System.Collections.Immutable;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Queries and retrieves.</summary>
internal sealed partial class CqlReader
{
    private const string SourceAdvice = "a source reads 'Name Alias' or '(expression) Alias'";

    // Where the last query ended: what is left over there may be a clause out of order.
    private int _endOfQuery = -1;

    private Dictionary<int, int>? _closingBrackets;

    private bool IsAlias(int ahead) => IsPlainName(Peek(ahead)) && !CqlWords.BeginsPhrase(Peek(ahead).Text, Peek(ahead + 1));

    private static bool IsQuerySource(ExpressionSyntax expression)
    {
        if (expression is ParenthesizedSyntax or RetrieveSyntax) return true;
        while (expression is MemberAccessSyntax access) expression = access.Source;
        return expression is IdentifierSyntax;
    }

    /// <summary>Reads a query whose first source was read already, or one that begins here with <c>from</c> or its source.</summary>
    private QuerySyntax? ParseQuery(ExpressionSyntax? first)
    {
        var start = first?.Span.Start ?? Current.Span.Start;
        Take("from");
        var sources = ImmutableArray.CreateBuilder<QuerySourceSyntax>();
        if ((first is null ? ParseSource() : ParseAlias(first)) is not { } source) return null;
        sources.Add(source);
        while (At(",") && IsSource(1))
        {
            Advance();
            if (ParseSource() is not { } next) return null;
            sources.Add(next);
        }

        if (!TryParseLets(out var lets) || !TryParseRelationships(out var relationships)) return null;
        ExpressionSyntax? where = null;
        if (Take("where") && (where = ParseExpression()) is null) return null;
        AggregateSyntax? aggregate = null;
        ReturnSyntax? result = null;
        if (At("aggregate") && (aggregate = ParseAggregateClause()) is null) return null;
        if (aggregate is null && At("return") && (result = ParseReturn()) is null) return null;
        SortSyntax? sort = null;
        if (At("sort") && (sort = ParseSort()) is null) return null;
        _endOfQuery = _position;
        return new QuerySyntax(new EquatableArray<QuerySourceSyntax>(sources.ToImmutable()), lets, relationships, where, aggregate, result, sort)
        {
            Span = From(start),
        };
    }

    // A comma may also separate arguments or elements: it continues the sources when a source and its alias follow.
    private bool IsSource(int ahead)
    {
        if (Peek(ahead).Is("(") || Peek(ahead).Is("["))
        {
            var closing = ClosingBracket(ahead);
            return closing > 0 && IsAlias(closing + 1);
        }

        if (!IsName(Peek(ahead))) return false;
        while (Peek(ahead + 1).Is(".") && IsName(Peek(ahead + 2))) ahead += 2;
        return IsAlias(ahead + 1);
    }

    private int ClosingBracket(int ahead)
    {
        _closingBrackets ??= PairBrackets(_tokens);
        return _closingBrackets.TryGetValue(_position + ahead, out var closing) ? closing - _position : 0;
    }

    private static Dictionary<int, int> PairBrackets(List<CqlToken> tokens)
    {
        var pairs = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            // An interval's brackets needn't match in shape, so any closing one closes the last opening one.
            if (tokens[i].Is("(") || tokens[i].Is("[") || tokens[i].Is("{")) open.Push(i);
            else if (open.Count > 0 && (tokens[i].Is(")") || tokens[i].Is("]") || tokens[i].Is("}"))) pairs[open.Pop()] = i;
        }

        return pairs;
    }

    private QuerySourceSyntax? ParseSource()
    {
        ExpressionSyntax? expression = At("[") ? ParseRetrieve()
            : At("(") ? ParseParenthesized()
            : ParseQualifiedName("the source of a query", SourceAdvice);
        return expression is null ? null : ParseAlias(expression);
    }

    private ExpressionSyntax? ParseQualifiedName(string expected, string advice)
    {
        if (ParseName(expected, advice) is not { } first) return null;
        ExpressionSyntax expression = new IdentifierSyntax(first.Text) { Span = first.Span };
        while (Take("."))
        {
            if (ParseName("a name", advice) is not { } member) return null;
            expression = new MemberAccessSyntax(expression, member) { Span = From(first.Span.Start) };
        }

        return expression;
    }

    private QuerySourceSyntax? ParseAlias(ExpressionSyntax expression)
    {
        if (!IsAlias(0) && IsPlainName(Current))
        {
            Missing("an alias", SourceAdvice);
            return null;
        }

        return ParsePlainName("an alias", SourceAdvice) is { } alias
            ? new QuerySourceSyntax(expression, alias) { Span = From(expression.Span.Start) }
            : null;
    }

    private bool TryParseLets(out EquatableArray<LetSyntax> lets)
    {
        lets = [];
        if (!At("let")) return true;
        var items = ImmutableArray.CreateBuilder<LetSyntax>();
        do
        {
            Advance();
            if (ParsePlainName("a name", "a let clause reads 'let name: value'") is not { } name) return false;
            if (!Require(":", "a let clause reads 'let name: value'") || ParseExpression() is not { } value) return false;
            items.Add(new LetSyntax(name, value) { Span = From(name.Span.Start) });
        }
        while (At(",") && IsPlainName(Peek(1)) && Peek(2).Is(":"));
        lets = new EquatableArray<LetSyntax>(items.ToImmutable());
        return true;
    }

    private bool TryParseRelationships(out EquatableArray<RelationshipSyntax> relationships)
    {
        relationships = [];
        var items = ImmutableArray.CreateBuilder<RelationshipSyntax>();
        while (At("with") || At("without"))
        {
            var token = Advance();
            if (ParseSource() is not { } source) return false;
            if (!At("such", "that"))
            {
                Missing("'such that'", "it reads 'with Name Alias such that condition'");
                return false;
            }

            _position += 2;
            if (ParseExpression() is not { } condition) return false;
            items.Add(new RelationshipSyntax(token.Is("without"), source, condition) { Span = From(token.Span.Start) });
        }

        relationships = new EquatableArray<RelationshipSyntax>(items.ToImmutable());
        return true;
    }

    private QueryModifier TakeModifier() =>
        Take("all") ? QueryModifier.All : Take("distinct") ? QueryModifier.Distinct : QueryModifier.None;

    private ReturnSyntax? ParseReturn()
    {
        var start = Advance().Span.Start;
        var modifier = TakeModifier();
        return ParseExpression() is { } expression ? new ReturnSyntax(modifier, expression) { Span = From(start) } : null;
    }

    private AggregateSyntax? ParseAggregateClause()
    {
        var start = Advance().Span.Start;
        const string Advice = "it reads 'aggregate Name starting 0: expression'";
        var modifier = TakeModifier();
        if (ParsePlainName("the name of the accumulated value", Advice) is not { } accumulator) return null;
        ExpressionSyntax? starting = null;
        if (Take("starting") && (starting = ParseStarting()) is null) return null;
        if (!Require(":", Advice) || ParseExpression() is not { } body) return null;
        return new AggregateSyntax(modifier, accumulator, starting, body) { Span = From(start) };
    }

    // No ratio here: the colon belongs to the clause. Any literal is taken, where the grammar has only texts, numbers and quantities.
    private ExpressionSyntax? ParseStarting()
    {
        if (Current.Kind == CqlTokenKind.Number) return IsUnit(Peek(1)) ? ParseQuantity() : ParseNumber();
        if (Current.Kind is CqlTokenKind.LongNumber or CqlTokenKind.String or CqlTokenKind.Date or CqlTokenKind.DateTime or CqlTokenKind.Time
            || At("null") || At("true") || At("false") || At("("))
            return ParsePrimary();
        Missing("a literal or an expression in parentheses", "put the starting value in parentheses");
        return null;
    }

    private SortSyntax? ParseSort()
    {
        var start = Advance().Span.Start;
        if (TakeSortDirection() is { } direction) return new SortSyntax(direction, []) { Span = From(start) };
        const string Advice = "it reads 'sort asc', 'sort desc' or 'sort by a, b desc'";
        if (!At("by"))
        {
            Missing("asc, desc or by", Advice);
            return null;
        }

        var items = ImmutableArray.CreateBuilder<SortItemSyntax>();
        do
        {
            Advance();
            if (ParseTerm(AdditionPrecedence) is not { } expression) return null;
            var descending = TakeSortDirection() ?? false;
            items.Add(new SortItemSyntax(expression, descending) { Span = From(expression.Span.Start) });
        }
        while (At(",") && !(IsName(Peek(1)) && Peek(2).Is(":")));
        return new SortSyntax(null, new EquatableArray<SortItemSyntax>(items.ToImmutable())) { Span = From(start) };
    }

    private bool? TakeSortDirection()
    {
        if (Take("asc") || Take("ascending")) return false;
        return Take("desc") || Take("descending") ? true : null;
    }

    private RetrieveSyntax? ParseRetrieve()
    {
        var start = Advance().Span.Start;
        if (!IsTypeName(Current))
        {
            Missing("the type of the data to retrieve", "square brackets retrieve data; a list is written in braces, { a, b }");
            return null;
        }

        ExpressionSyntax? context = null;
        if (HasContext() && ((context = ParseQualifiedName("a context", "it reads [context -> Type]")) is null || !Take("->"))) return null;
        if (ParseNamedType() is not { } type) return null;
        ExpressionSyntax? path = null;
        CodeComparator? comparator = null;
        ExpressionSyntax? terminology = null;
        if (Take(":"))
        {
            if (HasCodePath())
            {
                path = ParseCodePath();
                if (path is null) return null;
                comparator = Advance().Text switch
                {
                    "in" => CodeComparator.In,
                    "=" => CodeComparator.Equal,
                    _ => CodeComparator.Equivalent,
                };
            }

            terminology = ParseEnclosed();
            if (terminology is null) return null;
        }

        return RequireClose("]", "close the retrieve")
            ? new RetrieveSyntax(context, type, path, comparator, terminology) { Span = From(start) }
            : null;
    }

    private bool HasContext()
    {
        var ahead = 0;
        while (IsName(Peek(ahead)) && Peek(ahead + 1).Is(".")) ahead += 2;
        return IsName(Peek(ahead)) && Peek(ahead + 1).Is("->");
    }

    private bool HasCodePath()
    {
        if (!IsName(Current)) return false;
        var ahead = 1;
        while (true)
        {
            if (Peek(ahead).Is(".") && IsName(Peek(ahead + 1))) ahead += 2;
            else if (Peek(ahead).Is("[") && Peek(ahead + 1).Kind is CqlTokenKind.Number or CqlTokenKind.String && Peek(ahead + 2).Is("]")) ahead += 3;
            else return Peek(ahead).Is("in") || Peek(ahead).Is("=") || Peek(ahead).Is("~");
        }
    }

    private ExpressionSyntax? ParseCodePath() => ParsePostfix();
}
