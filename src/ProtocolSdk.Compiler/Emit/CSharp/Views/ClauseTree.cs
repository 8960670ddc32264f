using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>A rule taken apart at its and, or and not: what Explain shows clause by clause.</summary>
/// <param name="Kind">The run-time ClauseKind: Statement, And, Or, Not.</param>
/// <param name="Expression">The bound clause.</param>
/// <param name="Cql">The clause as the author wrote it.</param>
/// <param name="Parts">The clauses below; empty for a statement.</param>
internal sealed record ClauseTree(string Kind, BoundExpression Expression, string Cql, IReadOnlyList<ClauseTree> Parts)
{
    public const string Statement = "Statement";

    // A person can't read more; and each level nests in the emitted code.
    private const int Deepest = 12;

    private const int MostParts = 200;

    /// <summary>The tree of a rule; one of more than two hundred clauses stays whole, because nobody could read its parts.</summary>
    public static ClauseTree Of(BoundExpression expression, string cql) =>
        Of(expression, cql, Count(expression, 0) > MostParts ? Deepest : 0);

    /// <summary>The statements, from left to right.</summary>
    public IEnumerable<ClauseTree> Statements() => Parts.Count == 0 ? [this] : Parts.SelectMany(p => p.Statements());

    private static int Count(BoundExpression expression, int depth) => 1 + Split(expression, depth).Parts.Sum(part => Count(part, depth + 1));

    private static (string Kind, BoundExpression[] Parts) Split(BoundExpression expression, int depth) => depth >= Deepest
        ? (Statement, [])
        : expression switch
        {
            BoundLogical logical => (logical.Kind.ToString(), [.. logical.Operands]),
            BoundOperation { Operator.Name: "Not" } not => ("Not", [not.Operands[0]]),
            _ => (Statement, []),
        };

    private static ClauseTree Of(BoundExpression expression, string cql, int depth)
    {
        var (kind, parts) = Split(expression, depth);
        return new ClauseTree(kind, expression, TextOf(expression, cql), [.. parts.Select(p => Of(p, cql, depth + 1))]);
    }

    private static string TextOf(BoundExpression expression, string cql)
    {
        TextSpan span = expression.Span.Value;
        return span.Length == 0 || span.End > cql.Length ? cql : cql.Substring(span.Start, span.Length);
    }
}
