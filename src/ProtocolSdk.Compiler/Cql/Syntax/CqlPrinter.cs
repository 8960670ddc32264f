namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Prints trees as canonical CQL: one line, single spaces, names quoted where they must be.</summary>
public static class CqlPrinter
{
    /// <summary>The canonical text of a node.</summary>
    public static string Print(SyntaxNode node) => throw new InvalidOperationException(node?.GetType().Name);
}
