using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>A query: <c>source alias let … with … where … return … sort …</c>.</summary>
/// <param name="Sources">One or more.</param>
/// <param name="Lets">The <c>let</c> items.</param>
/// <param name="Relationships"><c>with</c> and <c>without</c>, in the order of the text.</param>
/// <param name="Where">The condition, or <see langword="null"/>.</param>
/// <param name="Aggregate">The fold, or <see langword="null"/>; never together with <paramref name="Return"/>.</param>
/// <param name="Return">The projection, or <see langword="null"/>.</param>
/// <param name="Sort">The order, or <see langword="null"/>.</param>
public sealed record QuerySyntax(
    EquatableArray<QuerySourceSyntax> Sources,
    EquatableArray<LetSyntax> Lets,
    EquatableArray<RelationshipSyntax> Relationships,
    ExpressionSyntax? Where,
    AggregateSyntax? Aggregate,
    ReturnSyntax? Return,
    SortSyntax? Sort) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children
    {
        get
        {
            foreach (var source in Sources) yield return source;
            foreach (var let in Lets) yield return let;
            foreach (var relationship in Relationships) yield return relationship;
            if (Where is not null) yield return Where;
            if (Aggregate is not null) yield return Aggregate;
            if (Return is not null) yield return Return;
            if (Sort is not null) yield return Sort;
        }
    }
}

/// <summary><c>source alias</c>.</summary>
/// <param name="Expression">A name, a path of names, a retrieve or a <see cref="ParenthesizedSyntax"/>.</param>
/// <param name="Alias">The name of the row.</param>
public sealed record QuerySourceSyntax(ExpressionSyntax Expression, NameSyntax Alias) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Expression, Alias];
}

/// <summary><c>name: value</c> of a <c>let</c> clause.</summary>
public sealed record LetSyntax(NameSyntax Name, ExpressionSyntax Value) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, Value];
}

/// <summary><c>with source alias such that condition</c> or, negated, <c>without …</c>.</summary>
public sealed record RelationshipSyntax(bool Negated, QuerySourceSyntax Source, ExpressionSyntax Condition) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Source, Condition];
}

/// <summary>The word behind <c>return</c> or <c>aggregate</c>.</summary>
public enum QueryModifier
{
    /// <summary>No word: <c>return</c> then means distinct, <c>aggregate</c> means all.</summary>
    None,

    /// <summary><c>all</c></summary>
    All,

    /// <summary><c>distinct</c></summary>
    Distinct,
}

/// <summary><c>return [all|distinct] expression</c>.</summary>
public sealed record ReturnSyntax(QueryModifier Modifier, ExpressionSyntax Expression) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Expression];
}

/// <summary><c>aggregate [all|distinct] accumulator starting start: body</c>.</summary>
/// <param name="Modifier">The word behind <c>aggregate</c>.</param>
/// <param name="Accumulator">The name of the accumulated value.</param>
/// <param name="Starting">A literal or a <see cref="ParenthesizedSyntax"/>; <see langword="null"/> when it starts with null.</param>
/// <param name="Body">The next accumulated value.</param>
public sealed record AggregateSyntax(QueryModifier Modifier, NameSyntax Accumulator, ExpressionSyntax? Starting, ExpressionSyntax Body)
    : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Starting is null ? [Accumulator, Body] : [Accumulator, Starting, Body];
}

/// <summary><c>sort asc</c>, <c>sort by a, b desc</c>.</summary>
/// <param name="Descending">The direction of <c>sort asc</c> or <c>sort desc</c>, which sort by the row itself; <see langword="null"/> for <c>sort by</c>.</param>
/// <param name="Items">The items of <c>sort by</c>; else none.</param>
public sealed record SortSyntax(bool? Descending, EquatableArray<SortItemSyntax> Items) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Items;
}

/// <summary>An item of <c>sort by</c>.</summary>
public sealed record SortItemSyntax(ExpressionSyntax Expression, bool Descending) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Expression];
}

/// <summary><c>["Condition": code in "Diabetes"]</c>: read, so that the binder can say what to write instead.</summary>
/// <param name="Context">What stands before <c>-&gt;</c>, or <see langword="null"/>.</param>
/// <param name="Type">The type of the data.</param>
/// <param name="CodePath">The path in front of the comparator, or <see langword="null"/>.</param>
/// <param name="Comparator">The comparator, or <see langword="null"/> when none was written.</param>
/// <param name="Terminology">The value set or code, or <see langword="null"/>.</param>
public sealed record RetrieveSyntax(
    ExpressionSyntax? Context,
    NamedTypeSyntax Type,
    ExpressionSyntax? CodePath,
    CodeComparator? Comparator,
    ExpressionSyntax? Terminology) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children
    {
        get
        {
            if (Context is not null) yield return Context;
            yield return Type;
            if (CodePath is not null) yield return CodePath;
            if (Terminology is not null) yield return Terminology;
        }
    }
}

/// <summary>How a retrieve compares codes.</summary>
public enum CodeComparator
{
    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>~</c></summary>
    Equivalent,
}
