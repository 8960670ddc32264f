using System.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>
/// Prints trees as canonical CQL: one line, single spaces, names quoted where they must be. Parentheses are nodes,
/// so the print of a tree that was read reads as an equal tree.
/// </summary>
public static class CqlPrinter
{
    /// <summary>The canonical text of a node.</summary>
    public static string Print(SyntaxNode node)
    {
        if (node is null) throw new ArgumentNullException(nameof(node));
        var writer = new CqlWriter(new StringBuilder());
        writer.Write(node);
        return writer.ToString();
    }
}
