namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Measures trees without recursion, before anybody recurses into them.</summary>
internal static class SyntaxDepth
{
    /// <summary>Whether some path from the root down has more than <paramref name="maximum"/> nodes.</summary>
    public static bool Exceeds(SyntaxNode root, int maximum)
    {
        var pending = new Stack<(SyntaxNode Node, int Depth)>();
        pending.Push((root, 1));
        while (pending.Count > 0)
        {
            var (node, depth) = pending.Pop();
            if (depth > maximum) return true;
            foreach (var child in node.Children) pending.Push((child, depth + 1));
        }

        return false;
    }
}
