using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>
/// Finds statements about the first or last row of a list of which it may be open which row that is, and has each of them answered for all
/// rows that may be it: <see cref="BoundAgreement"/>. A statement is the least Boolean expression that has every use of that row in it.
/// </summary>
internal sealed class AgreementFinder(BoundNodes nodes, BindingScope scope)
{
    // Each within another multiplies the rows that are looked at.
    private const int MaxNested = 2;

    private readonly Dictionary<BoundExpression, int> _uses = new(NodeComparer.Instance);
    private readonly Dictionary<BoundExpression, Found> _visited = new(NodeComparer.Instance);

    /// <summary>The same expression with its agreements; its depth must be bounded.</summary>
    public BoundExpression Apply(BoundExpression root)
    {
        CountUses(root);
        return _uses.Count == 0 ? root : Visit(root).Node;
    }

    /// <summary>The only row that is open in an expression that isn't a statement itself; null when there is none, or several.</summary>
    public (BoundExpression Value, BoundExpression Place)? OpenIn(BoundExpression root)
    {
        CountUses(root);
        return _uses.Count > 0 && Visit(root) is { Places: [var place] } found ? (found.Node, place.Node) : null;
    }

    // Each mention of a definition is looked at alone, so that an explanation keeps its clauses.
    private bool IsOpen(BoundExpression expression) =>
        expression is BoundDefinition definition ? scope.FindDefinition(definition.Name)?.OpenRow is not null : OpenRow.PlaceOf(expression) is not null;

    // What is used twice is one object; what is inside it is looked at once.
    private void CountUses(BoundExpression root)
    {
        var pending = new Stack<BoundExpression>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (IsOpen(node))
            {
                _uses.TryGetValue(node, out var uses);
                _uses[node] = uses + 1;
                if (uses > 0) continue;
            }

            foreach (var child in BoundTree.ChildrenOf(node)) pending.Push(child);
        }
    }

    private Found Visit(BoundExpression expression)
    {
        if (!_uses.ContainsKey(expression)) return VisitPlain(expression);
        if (!_visited.TryGetValue(expression, out var found))
        {
            // What is open inside is answered inside, or not at all.
            var inner = VisitPlain(expression);
            found = new Found(inner.Node, [new Place(expression, inner.Node, BoundVariables.FreeIn(inner.Node), 1)]);
            _visited[expression] = found;
        }

        return found;
    }

    private Found VisitPlain(BoundExpression expression)
    {
        var places = new List<Place>();
        var node = BoundTree.MapChildren(expression, child =>
        {
            var found = Visit(child);
            foreach (var place in found.Places) Add(places, place);
            return found.Node;
        });
        if (places.Count == 0) return new Found(node, places);
        var declared = BoundTree.DeclaredIn(expression).Select(v => v.Id).ToList();
        places.RemoveAll(p => p.Free.Any(v => declared.Contains(v.Id)));
        return node.Type == CqlType.Boolean ? Answered(node, places) : new Found(node, places);
    }

    private static void Add(List<Place> places, Place place)
    {
        var at = places.FindIndex(p => ReferenceEquals(p.Original, place.Original));
        if (at < 0) places.Add(place);
        else places[at] = places[at] with { Uses = places[at].Uses + place.Uses };
    }

    private Found Answered(BoundExpression node, List<Place> places)
    {
        foreach (var place in places.Where(p => p.Uses == _uses[p.Original])) node = Agreement(node, place);
        return new Found(node, [.. places.Where(p => p.Uses < _uses[p.Original])]);
    }

    private BoundExpression Agreement(BoundExpression statement, Place place)
    {
        // Parts of a chain that have nothing to do with the row stay what they are.
        if (statement is BoundLogical logical && Concerned(logical, place) is { } concerned)
        {
            var part = new BoundLogical(logical.Kind, concerned.ToEquatableArray()) { DependsOnData = true, Span = SpanOf(concerned) };
            var agreement = Agreement(part, place);
            if (ReferenceEquals(agreement, part)) return statement;
            return logical with
            {
                Operands = logical.Operands.Where(o => !concerned.Skip(1).Any(c => ReferenceEquals(c, o))).Select(o => ReferenceEquals(o, concerned[0]) ? agreement : o).ToEquatableArray(),
            };
        }

        if (NestingOf(statement) >= MaxNested) return statement;
        var open = place.Node is BoundDefinition definition ? scope.FindDefinition(definition.Name)!.OpenRow!.Copy(nodes, definition.Span) : new OpenRow(place.Node, place.Node);
        var (rows, keys, fromEnd) = OpenRow.PlaceOf(open.Place)!.Value;
        var row = nodes.Variable(fromEnd ? "last" : "first", open.Place.Type, dependsOnData: true);
        var value = BoundTree.Replace(open.Value, open.Place, row);
        var written = statement is BoundAgreement inner ? inner.Written : statement;
        return new BoundAgreement(rows, keys, fromEnd, row, BoundTree.Replace(statement, place.Node, value), written) { DependsOnData = true, Span = statement.Span };
    }

    private static int NestingOf(BoundExpression expression)
    {
        var inside = BoundTree.ChildrenOf(expression).Select(NestingOf).DefaultIfEmpty(0).Max();
        return expression is BoundAgreement ? inside + 1 : inside;
    }

    /// <summary>The parts of a chain that use the row; null when all do.</summary>
    private static List<BoundExpression>? Concerned(BoundLogical logical, Place place)
    {
        var concerned = logical.Operands.Where(o => BoundTree.DescendantsAndSelf(o).Any(e => ReferenceEquals(e, place.Node))).ToList();
        return concerned.Count == logical.Operands.Count ? null : concerned;
    }

    private static SourceSpan SpanOf(List<BoundExpression> parts)
    {
        var start = parts.Min(p => p.Span.Value.Start);
        return new SourceSpan(new TextSpan(start, parts.Max(p => p.Span.Value.End) - start));
    }

    /// <summary>A row of which it is open which it is.</summary>
    /// <param name="Original">Its expression before anything in it was changed.</param>
    /// <param name="Node">Its expression.</param>
    /// <param name="Free">The variables that it needs from outside.</param>
    /// <param name="Uses">How often it is used in what was looked at.</param>
    private sealed record Place(BoundExpression Original, BoundExpression Node, List<BoundVariable> Free, int Uses);

    /// <summary>An expression, and what is still open in it.</summary>
    private readonly record struct Found(BoundExpression Node, List<Place> Places);
}
