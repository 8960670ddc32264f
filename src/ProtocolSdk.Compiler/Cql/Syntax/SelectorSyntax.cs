using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary><c>Interval[low, high)</c>.</summary>
/// <param name="Low">The lower boundary.</param>
/// <param name="High">The upper boundary.</param>
/// <param name="LowClosed">True for <c>[</c>.</param>
/// <param name="HighClosed">True for <c>]</c>.</param>
public sealed record IntervalSelectorSyntax(ExpressionSyntax Low, ExpressionSyntax High, bool LowClosed, bool HighClosed)
    : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Low, High];
}

/// <summary><c>{ a, b }</c>, <c>List{ a, b }</c> or <c>List&lt;T&gt;{ a, b }</c>.</summary>
/// <param name="ElementType">The type between the angle brackets, or <see langword="null"/>.</param>
/// <param name="Elements">The elements; none for <c>{}</c>.</param>
public sealed record ListSelectorSyntax(TypeSpecifierSyntax? ElementType, EquatableArray<ExpressionSyntax> Elements)
    : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        ElementType is null ? Elements : new SyntaxNode[] { ElementType }.Concat(Elements);
}

/// <summary><c>name: value</c> in a tuple or an instance.</summary>
public sealed record ElementSyntax(NameSyntax Name, ExpressionSyntax Value) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, Value];
}

/// <summary><c>Tuple { a: 1 }</c>, <c>{ a: 1 }</c> or <c>Tuple { : }</c>.</summary>
/// <param name="Elements">The elements in the order of the text; none for <c>{ : }</c>.</param>
public sealed record TupleSelectorSyntax(EquatableArray<ElementSyntax> Elements) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Elements;
}

/// <summary><c>Quantity { value: 5.0, unit: 'mg' }</c>.</summary>
/// <param name="Type">The type's name.</param>
/// <param name="Elements">The elements in the order of the text; none for <c>{ : }</c>.</param>
public sealed record InstanceSelectorSyntax(NamedTypeSyntax Type, EquatableArray<ElementSyntax> Elements) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => new SyntaxNode[] { Type }.Concat(Elements);
}

/// <summary><c>Code '8480-6' from "LOINC" display 'Systolic blood pressure'</c>.</summary>
/// <param name="Code">The code, unescaped.</param>
/// <param name="Library">The qualifier of the code system's name, or <see langword="null"/>.</param>
/// <param name="CodeSystem">The code system's name.</param>
/// <param name="Display">The words to show, or <see langword="null"/>.</param>
public sealed record CodeSelectorSyntax(string Code, NameSyntax? Library, NameSyntax CodeSystem, string? Display) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Library is null ? [CodeSystem] : [Library, CodeSystem];
}

/// <summary><c>Concept { Code 'a' from "X", Code 'b' from "Y" } display 'either'</c>.</summary>
/// <param name="Codes">One or more.</param>
/// <param name="Display">The words to show, or <see langword="null"/>.</param>
public sealed record ConceptSelectorSyntax(EquatableArray<CodeSelectorSyntax> Codes, string? Display) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Codes;
}
