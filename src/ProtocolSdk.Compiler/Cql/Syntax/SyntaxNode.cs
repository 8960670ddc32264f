using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>
/// A piece of CQL as it was written. Nodes are immutable and compared by content without their places,
/// so that a text and its canonical print give equal trees.
/// <para>
/// No tree is deeper than <see cref="CqlParser.MaximumDepth"/>, and left-associative chains of any length
/// (<c>a and b and c …</c>, <c>+</c>, <c>*</c>, <c>or</c>, <c>implies</c>, <c>union</c>) are one flat
/// <see cref="OperatorChainSyntax"/>: a reader may recurse.
/// </para>
/// </summary>
public abstract record SyntaxNode
{
    private protected SyntaxNode()
    {
    }

    /// <summary>Where the node stands in its CQL text; not part of equality.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The nodes directly below, in the order of the text.</summary>
    public abstract IEnumerable<SyntaxNode> Children { get; }

    /// <summary>Whether both are the same kind of node; derived records compare their own content.</summary>
    public virtual bool Equals(SyntaxNode? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The canonical CQL text.</summary>
    public sealed override string ToString() => CqlPrinter.Print(this);
}

/// <summary>Anything that has a value.</summary>
public abstract record ExpressionSyntax : SyntaxNode
{
    private protected ExpressionSyntax()
    {
    }
}

/// <summary>A name at a place where it is not a value by itself: an alias, a member, a function, a tuple's element.</summary>
/// <param name="Text">The name without its quotes, escapes resolved.</param>
public sealed record NameSyntax(string Text) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}
