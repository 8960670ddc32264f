using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>Something in a rule that a dialect can't express.</summary>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Operator">The operator's name in ELM, or what else the expression is.</param>
/// <param name="Reason">Why not: the rest of a sentence.</param>
/// <param name="Definition">The definition that it stands in; null when it is the criterion's own CQL.</param>
/// <param name="Span">Where, in that CQL.</param>
public sealed record SqlProblem(string Criterion, string Operator, string Reason, string? Definition, TextSpan Span)
{
    /// <summary>One sentence.</summary>
    public override string ToString() => $"{Criterion}: {Operator} has no counterpart: {Reason}.";
}

/// <summary>A protocol's criteria as one statement of a dialect; or what stands in the way.</summary>
/// <param name="Statement">The statement; null when there is a problem.</param>
/// <param name="Problems">What the dialect can't express: at most one for each criterion.</param>
public sealed record SqlStatement(string? Statement, EquatableArray<SqlProblem> Problems);
