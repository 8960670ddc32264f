using ProtocolSdk.Compiler.Cql.Binding;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>Which variables an expression needs from outside.</summary>
internal static class BoundVariables
{
    /// <summary>Variables that are used in the expressions and not declared in them, by number.</summary>
    public static List<BoundVariable> FreeIn(params BoundExpression[] expressions)
    {
        var used = new SortedDictionary<int, BoundVariable>();
        var declared = new HashSet<int>();
        foreach (var expression in expressions.SelectMany(BoundTree.DescendantsAndSelf))
        {
            if (expression is BoundVariable variable) used[variable.Id] = variable;
            if (expression is BoundQuery query) declared.UnionWith(DeclaredIn(query).Select(v => v.Id));
        }

        return [.. used.Values.Where(v => !declared.Contains(v.Id))];
    }

    public static IEnumerable<BoundVariable> DeclaredIn(BoundQuery query)
    {
        foreach (var source in query.Sources) yield return source.Variable;
        foreach (var let in query.Lets) yield return let.Variable;
        foreach (var relationship in query.Relationships) yield return relationship.Source.Variable;
        if (query.Aggregate is not null) yield return query.Aggregate.Accumulator;
        foreach (var key in query.SortKeys) yield return key.Row;
    }
}
