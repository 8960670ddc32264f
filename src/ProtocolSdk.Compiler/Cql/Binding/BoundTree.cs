using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>Questions about bound trees that every back end asks.</summary>
public static partial class BoundTree
{
    /// <summary>The expressions directly below, in the order in which the node holds them.</summary>
    public static IEnumerable<BoundExpression> ChildrenOf(BoundExpression expression) => expression switch
    {
        BoundOperation e => e.Operands,
        BoundLogical e => e.Operands,
        BoundConditional e => e.Branches.SelectMany(b => new[] { b.Condition, b.Result }).Append(e.Otherwise),
        BoundTuple e => e.Values,
        BoundList e => e.Elements,
        BoundInterval e => [e.Low, e.High, e.LowClosed, e.HighClosed],
        BoundProperty e => [e.Source],
        BoundTypeTest e => [e.Operand],
        BoundTypeCast e => [e.Operand],
        BoundFormChange e => [e.Operand],
        BoundQuery e => ChildrenOfQuery(e),
        BoundAgreement e => e.Keys.Select(k => k.Key).Prepend(e.Rows).Append(e.Answer),
        _ => [],
    };

    /// <summary>The expression and everything below it; iterative, so that depth does no harm.</summary>
    public static IEnumerable<BoundExpression> DescendantsAndSelf(BoundExpression expression)
    {
        var pending = new Stack<BoundExpression>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            yield return next;
            foreach (var child in ChildrenOf(next).Reverse()) pending.Push(child);
        }
    }

    /// <summary>True when a clause of the query can leave it open whether a row is a member, or its source can.</summary>
    public static bool HasUndecidedRows(BoundQuery query) => !query.SingletonSource
        && (query.Sources[0].Expression is { Form: ValueForm.Uncertain, Type: ListType } || FiltersDependOnData(query));

    /// <summary>True when it depends on data which rows <c>where</c>, <c>with</c> and <c>without</c> leave.</summary>
    public static bool FiltersDependOnData(BoundQuery query) =>
        query.Where is { DependsOnData: true } || query.Relationships.Any(r => r.Source.Expression.DependsOnData || r.Condition.DependsOnData);

    /// <summary>The query without its order: its only source where it does nothing but name the rows.</summary>
    internal static BoundExpression WithoutOrder(BoundQuery query)
    {
        var unsorted = query with
        {
            SortKeys = [],
            Form = HasUndecidedRows(query) || (query.Distinct && (query.Return ?? query.Sources[0].Variable).DependsOnData) ? ValueForm.Uncertain : ValueForm.Exact,
        };
        return unsorted is { Sources.Count: 1, Lets.Count: 0, Relationships.Count: 0, Where: null, Return: null } ? unsorted.Sources[0].Expression : unsorted;
    }

    /// <summary>The variables that a node declares for what is below it.</summary>
    internal static IEnumerable<BoundVariable> DeclaredIn(BoundExpression expression) => expression switch
    {
        BoundQuery query => query.Sources.Select(s => s.Variable)
            .Concat(query.Lets.Select(l => l.Variable))
            .Concat(query.Relationships.Select(r => r.Source.Variable))
            .Concat(query.Aggregate is null ? [] : [query.Aggregate.Accumulator])
            .Concat(query.SortKeys.Select(k => k.Row)),
        BoundAgreement agreement => agreement.Keys.Select(k => k.Row).Prepend(agreement.Row),
        _ => [],
    };

    /// <summary>True for operations on the evaluation's moment and constants alone.</summary>
    public static bool FollowsFromMoment(BoundExpression expression)
    {
        var readsMoment = false;
        foreach (var node in DescendantsAndSelf(expression))
        {
            if (node is not (BoundLiteral or BoundMoment or BoundOperation or BoundFormChange)) return false;
            readsMoment |= node is BoundMoment;
        }

        return readsMoment;
    }

    /// <summary>True when nesting is at most <paramref name="maxDepth"/> and there are at most <paramref name="maxCount"/> nodes.</summary>
    internal static bool IsWithin(BoundExpression expression, int maxDepth, int maxCount, out bool tooDeep)
    {
        tooDeep = false;
        var pending = new Stack<(BoundExpression Node, int Depth)>();
        pending.Push((expression, 1));
        var count = 0;
        while (pending.Count > 0)
        {
            var (node, depth) = pending.Pop();
            if (++count > maxCount) return false;
            if (depth > maxDepth)
            {
                tooDeep = true;
                return false;
            }

            foreach (var child in ChildrenOf(node)) pending.Push((child, depth + 1));
        }

        return true;
    }

    private static IEnumerable<BoundExpression> ChildrenOfQuery(BoundQuery query)
    {
        foreach (var source in query.Sources) yield return source.Expression;
        foreach (var let in query.Lets) yield return let.Value;
        foreach (var relationship in query.Relationships)
        {
            yield return relationship.Source.Expression;
            yield return relationship.Condition;
        }

        if (query.Where is not null) yield return query.Where;
        if (query.Return is not null) yield return query.Return;
        if (query.Aggregate is not null)
        {
            yield return query.Aggregate.Start;
            yield return query.Aggregate.Body;
        }

        foreach (var key in query.SortKeys) yield return key.Key;
    }
}
