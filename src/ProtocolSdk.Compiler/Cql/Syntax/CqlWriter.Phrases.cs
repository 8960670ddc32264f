namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Timing phrases, queries and retrieves.</summary>
internal sealed partial class CqlWriter
{
    private void WritePhrase(TimingPhraseSyntax phrase)
    {
        switch (phrase)
        {
            case SameTimingSyntax same:
                Verb(same.Left).Text("same ");
                if (same.Precision is { } precision) Text(CqlWords.Spell(precision)).Text(" ");
                Text(same.OrDirection is { } or ? "or " + Spell(or) : "as").Boundary(same.Right);
                break;
            case IncludesTimingSyntax includes:
                Properly(includes.Properly).Text("includes").OfBehind(includes.Precision).Boundary(includes.Right);
                break;
            case IncludedInTimingSyntax included:
                Verb(included.Left).Properly(included.Properly).Text(included.During ? "during" : "included in").OfBehind(included.Precision);
                break;
            case BeforeOrAfterTimingSyntax before:
                Verb(before.Left);
                if (before.Offset is not null) Node(before.Offset).Text(" ");
                Text(before.Inclusive ? "on or " : "").Text(Spell(before.Direction)).OfBehind(before.Precision).Boundary(before.Right);
                break;
            case WithinTimingSyntax within:
                Verb(within.Left).Properly(within.Properly).Text("within ").Node(within.Quantity).Text(" of").Boundary(within.Right);
                break;
            case MeetsTimingSyntax meets:
                Text("meets").Direction(meets.Direction).OfBehind(meets.Precision);
                break;
            case OverlapsTimingSyntax overlaps:
                Text("overlaps").Direction(overlaps.Direction).OfBehind(overlaps.Precision);
                break;
            case StartsTimingSyntax starts:
                Text("starts").OfBehind(starts.Precision);
                break;
            case EndsTimingSyntax ends:
                Text("ends").OfBehind(ends.Precision);
                break;
        }
    }

    private void WriteOffset(QuantityOffsetSyntax offset)
    {
        if (offset.Qualifier == OffsetQualifier.LessThan) Text("less than ");
        if (offset.Qualifier == OffsetQualifier.MoreThan) Text("more than ");
        Node(offset.Quantity);
        if (offset.Qualifier == OffsetQualifier.OrMore) Text(" or more");
        if (offset.Qualifier == OffsetQualifier.OrLess) Text(" or less");
    }

    private void WriteQuery(QuerySyntax query)
    {
        if (query.Sources.Count > 1) Text("from ");
        Separated(query.Sources);
        if (query.Lets.Count > 0) Text(" let ").Separated(query.Lets);
        foreach (var relationship in query.Relationships) Text(" ").Node(relationship);
        if (query.Where is not null) Text(" where ").Node(query.Where);
        if (query.Aggregate is not null) Text(" ").Node(query.Aggregate);
        if (query.Return is not null) Text(" ").Node(query.Return);
        if (query.Sort is not null) Text(" ").Node(query.Sort);
    }

    private void WriteClause(SyntaxNode node)
    {
        switch (node)
        {
            case QuerySourceSyntax source:
                Node(source.Expression).Text(" ").Node(source.Alias);
                break;
            case LetSyntax let:
                Node(let.Name).Text(": ").Node(let.Value);
                break;
            case RelationshipSyntax relationship:
                Text(relationship.Negated ? "without " : "with ").Node(relationship.Source).Text(" such that ").Node(relationship.Condition);
                break;
            case ReturnSyntax result:
                Text("return ").Modifier(result.Modifier).Node(result.Expression);
                break;
            case AggregateSyntax aggregate:
                Text("aggregate ").Modifier(aggregate.Modifier).Node(aggregate.Accumulator);
                if (aggregate.Starting is not null) Text(" starting ").Node(aggregate.Starting);
                Text(": ").Node(aggregate.Body);
                break;
            case SortSyntax sort:
                if (sort.Descending is { } descending) Text(descending ? "sort desc" : "sort asc");
                else Text("sort by ").Separated(sort.Items);
                break;
            case SortItemSyntax item:
                Node(item.Expression).Text(item.Descending ? " desc" : "");
                break;
        }
    }

    private void WriteRetrieve(RetrieveSyntax retrieve)
    {
        Text("[");
        if (retrieve.Context is not null) Node(retrieve.Context).Text(" -> ");
        Node(retrieve.Type);
        if (retrieve.Terminology is not null)
        {
            Text(": ");
            if (retrieve.CodePath is not null)
            {
                WriteCodePath(retrieve.CodePath);
                Text(retrieve.Comparator switch { CodeComparator.In => " in ", CodeComparator.Equal => " = ", _ => " ~ " });
            }

            Node(retrieve.Terminology);
        }

        Text("]");
    }

    // A path begins with a name that no keyword could be taken for.
    private void WriteCodePath(ExpressionSyntax path)
    {
        if (path is IdentifierSyntax identifier) Reference(new NameSyntax(identifier.Name));
        else Node(path);
    }

    private CqlWriter Modifier(QueryModifier modifier) =>
        modifier switch { QueryModifier.All => Text("all "), QueryModifier.Distinct => Text("distinct "), _ => this };

    private CqlWriter Verb(IntervalBoundary? left) => left is { } boundary ? Text(boundary == IntervalBoundary.Start ? "starts " : "ends ") : this;

    private CqlWriter Boundary(IntervalBoundary? right) => right is { } boundary ? Text(boundary == IntervalBoundary.Start ? " start" : " end") : this;

    private CqlWriter Properly(bool properly) => Text(properly ? "properly " : "");

    private CqlWriter OfBehind(Operators.CqlPrecision? precision) => precision is { } named ? Text(" ").Text(CqlWords.Spell(named)).Text(" of") : this;

    private CqlWriter Direction(TimingDirection? direction) => direction is { } known ? Text(" ").Text(Spell(known)) : this;

    private static string Spell(TimingDirection direction) => direction == TimingDirection.Before ? "before" : "after";
}
