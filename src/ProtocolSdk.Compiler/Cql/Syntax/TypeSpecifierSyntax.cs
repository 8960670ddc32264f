using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>A type as it was written.</summary>
public abstract record TypeSpecifierSyntax : SyntaxNode
{
    private protected TypeSpecifierSyntax()
    {
    }
}

/// <summary><c>Integer</c>, <c>System.Integer</c>.</summary>
/// <param name="Qualifiers">The names in front, such as <c>System</c>; mostly none.</param>
/// <param name="Name">The last name.</param>
public sealed record NamedTypeSyntax(EquatableArray<string> Qualifiers, string Name) : TypeSpecifierSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary><c>List&lt;T&gt;</c>.</summary>
public sealed record ListTypeSyntax(TypeSpecifierSyntax Element) : TypeSpecifierSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Element];
}

/// <summary><c>Interval&lt;T&gt;</c>.</summary>
public sealed record IntervalTypeSyntax(TypeSpecifierSyntax Point) : TypeSpecifierSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Point];
}

/// <summary><c>Tuple { name Type, … }</c>.</summary>
/// <param name="Elements">One or more, in the order of the text.</param>
public sealed record TupleTypeSyntax(EquatableArray<TupleElementTypeSyntax> Elements) : TypeSpecifierSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Elements;
}

/// <summary><c>name Type</c> in a tuple type.</summary>
public sealed record TupleElementTypeSyntax(NameSyntax Name, TypeSpecifierSyntax Type) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, Type];
}

/// <summary><c>Choice&lt;A, B&gt;</c>.</summary>
/// <param name="Alternatives">One or more, in the order of the text.</param>
public sealed record ChoiceTypeSyntax(EquatableArray<TypeSpecifierSyntax> Alternatives) : TypeSpecifierSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Alternatives;
}
