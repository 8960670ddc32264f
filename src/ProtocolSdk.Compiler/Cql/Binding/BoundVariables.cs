namespace ProtocolSdk.Compiler.Cql.Binding;

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
            declared.UnionWith(BoundTree.DeclaredIn(expression).Select(v => v.Id));
        }

        return [.. used.Values.Where(v => !declared.Contains(v.Id))];
    }
}
