using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>A name as a value: a data element, a definition, an alias.</summary>
/// <param name="Name">The name without its quotes, escapes resolved.</param>
public sealed record IdentifierSyntax(string Name) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary><c>source.member</c>. The source may be a qualifier, such as a library: the binder knows.</summary>
public sealed record MemberAccessSyntax(ExpressionSyntax Source, NameSyntax Member) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Source, Member];
}

/// <summary><c>F(a, b)</c> or, fluent or qualified, <c>source.F(a, b)</c>.</summary>
/// <param name="Source">What stands before the dot, or <see langword="null"/>.</param>
/// <param name="Function">The function's name.</param>
/// <param name="Arguments">The arguments between the parentheses.</param>
public sealed record InvocationSyntax(ExpressionSyntax? Source, NameSyntax Function, EquatableArray<ExpressionSyntax> Arguments)
    : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        (Source is null ? new SyntaxNode[] { Function } : [Source, Function]).Concat(Arguments);
}

/// <summary><c>source[index]</c>.</summary>
public sealed record IndexerSyntax(ExpressionSyntax Source, ExpressionSyntax Index) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Source, Index];
}

/// <summary><c>$this</c>, <c>$index</c> or <c>$total</c>.</summary>
public sealed record SpecialVariableSyntax(SpecialVariable Variable) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>The variables that CQL names itself.</summary>
public enum SpecialVariable
{
    /// <summary><c>$this</c></summary>
    This,

    /// <summary><c>$index</c></summary>
    Index,

    /// <summary><c>$total</c></summary>
    Total,
}

/// <summary><c>( expression )</c>; kept, so that the print is the author's reading.</summary>
public sealed record ParenthesizedSyntax(ExpressionSyntax Expression) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Expression];
}
