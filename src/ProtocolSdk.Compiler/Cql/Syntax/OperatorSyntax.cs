using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>An operator in front of one operand.</summary>
public sealed record UnaryOperationSyntax(UnaryOperator Operator, ExpressionSyntax Operand) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>The operators in front of one operand that need nothing else.</summary>
public enum UnaryOperator
{
    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>-</c></summary>
    Minus,

    /// <summary><c>not</c></summary>
    Not,

    /// <summary><c>exists</c></summary>
    Exists,

    /// <summary><c>distinct</c></summary>
    Distinct,

    /// <summary><c>flatten</c></summary>
    Flatten,

    /// <summary><c>start of</c></summary>
    StartOf,

    /// <summary><c>end of</c></summary>
    EndOf,

    /// <summary><c>width of</c></summary>
    WidthOf,

    /// <summary><c>successor of</c></summary>
    SuccessorOf,

    /// <summary><c>predecessor of</c></summary>
    PredecessorOf,

    /// <summary><c>singleton from</c></summary>
    SingletonFrom,

    /// <summary><c>point from</c></summary>
    PointFrom,
}

/// <summary><c>year from x</c>, <c>date from x</c>, <c>timezoneoffset from x</c>.</summary>
public sealed record ComponentFromSyntax(DateTimeComponent Component, ExpressionSyntax Operand) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>What can be taken from a date or time. The first eight are those of <see cref="CqlPrecision"/>, in its order.</summary>
public enum DateTimeComponent
{
    /// <summary>year</summary>
    Year,

    /// <summary>month</summary>
    Month,

    /// <summary>week</summary>
    Week,

    /// <summary>day</summary>
    Day,

    /// <summary>hour</summary>
    Hour,

    /// <summary>minute</summary>
    Minute,

    /// <summary>second</summary>
    Second,

    /// <summary>millisecond</summary>
    Millisecond,

    /// <summary>date</summary>
    Date,

    /// <summary>time</summary>
    Time,

    /// <summary>timezoneoffset</summary>
    TimezoneOffset,
}

/// <summary>Whole calendar periods, or boundaries crossed.</summary>
public enum DurationKind
{
    /// <summary><c>duration in …</c>, or the unit alone: whole periods.</summary>
    Duration,

    /// <summary><c>difference in …</c>: boundaries crossed.</summary>
    Difference,
}

/// <summary><c>duration in days of x</c> or <c>difference in days of x</c>.</summary>
public sealed record DurationOfSyntax(DurationKind Kind, CqlPrecision Precision, ExpressionSyntax Operand) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary><c>days between a and b</c>, <c>duration in days between a and b</c> or <c>difference in days between a and b</c>.</summary>
public sealed record DurationBetweenSyntax(DurationKind Kind, CqlPrecision Precision, ExpressionSyntax Low, ExpressionSyntax High)
    : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Low, High];
}

/// <summary><c>minimum T</c> or <c>maximum T</c>.</summary>
/// <param name="Maximum">True for <c>maximum</c>.</param>
/// <param name="Type">The type.</param>
public sealed record TypeExtentSyntax(bool Maximum, NamedTypeSyntax Type) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Type];
}

/// <summary>
/// A chain of left-associative operators of one precedence: <c>((first op₁ t₁) op₂ t₂) …</c>.
/// A single <c>a + b</c> is a chain of one link.
/// </summary>
/// <param name="First">The first operand.</param>
/// <param name="Links">At least one. All their operators are of the same precedence.</param>
public sealed record OperatorChainSyntax(ExpressionSyntax First, EquatableArray<ChainLinkSyntax> Links) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => new SyntaxNode[] { First }.Concat(Links);
}

/// <summary>An operator of a chain and the operand to its right; the span covers both.</summary>
public sealed record ChainLinkSyntax(ChainOperator Operator, ExpressionSyntax Operand) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>The operators that form chains, by precedence from the tightest.</summary>
public enum ChainOperator
{
    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>div</c></summary>
    TruncatedDivide,

    /// <summary><c>mod</c></summary>
    Modulo,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>&amp;</c></summary>
    Concatenate,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>or</c></summary>
    Or,

    /// <summary><c>xor</c></summary>
    Xor,

    /// <summary><c>implies</c></summary>
    Implies,

    /// <summary><c>union</c> or <c>|</c></summary>
    Union,

    /// <summary><c>intersect</c></summary>
    Intersect,

    /// <summary><c>except</c></summary>
    Except,
}

/// <summary>An operator between two operands that is seldom repeated; repeated ones nest to the left.</summary>
public sealed record BinaryOperationSyntax(BinaryOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}

/// <summary>The operators of <see cref="BinaryOperationSyntax"/>.</summary>
public enum BinaryOperator
{
    /// <summary><c>^</c></summary>
    Power,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>~</c></summary>
    Equivalent,

    /// <summary><c>!~</c></summary>
    NotEquivalent,
}

/// <summary><c>a in b</c>, <c>a in day of b</c>, <c>a contains b</c>, <c>a contains month of b</c>.</summary>
/// <param name="Contains">True for <c>contains</c>, false for <c>in</c>.</param>
/// <param name="Precision">The named precision, or <see langword="null"/>.</param>
/// <param name="Left">What stands to the left.</param>
/// <param name="Right">What stands to the right.</param>
public sealed record MembershipSyntax(bool Contains, CqlPrecision? Precision, ExpressionSyntax Left, ExpressionSyntax Right)
    : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}

/// <summary><c>x between a and b</c> or <c>x properly between a and b</c>.</summary>
public sealed record BetweenSyntax(ExpressionSyntax Operand, bool Properly, ExpressionSyntax Low, ExpressionSyntax High)
    : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand, Low, High];
}

/// <summary><c>x is null</c>, <c>x is not true</c> and so on.</summary>
public sealed record BooleanTestSyntax(ExpressionSyntax Operand, BooleanTest Test, bool Negated) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>What <see cref="BooleanTestSyntax"/> tests for.</summary>
public enum BooleanTest
{
    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>true</c></summary>
    True,

    /// <summary><c>false</c></summary>
    False,
}

/// <summary><c>x is T</c>.</summary>
public sealed record TypeTestSyntax(ExpressionSyntax Operand, TypeSpecifierSyntax Type) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand, Type];
}

/// <summary><c>x as T</c> or, strict, <c>cast x as T</c>.</summary>
public sealed record TypeCastSyntax(ExpressionSyntax Operand, TypeSpecifierSyntax Type, bool Strict) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand, Type];
}

/// <summary><c>convert x to T</c>.</summary>
public sealed record ConvertToTypeSyntax(ExpressionSyntax Operand, TypeSpecifierSyntax Type) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand, Type];
}

/// <summary><c>convert x to 'mg'</c> or <c>convert x to months</c>.</summary>
public sealed record ConvertToUnitSyntax(ExpressionSyntax Operand, UnitSyntax Unit) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand, Unit];
}

/// <summary><c>if c then a else b</c>.</summary>
public sealed record ConditionalSyntax(ExpressionSyntax Condition, ExpressionSyntax Then, ExpressionSyntax Else) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Condition, Then, Else];
}

/// <summary><c>case when c then a … else b end</c> or <c>case x when v then a … else b end</c>.</summary>
/// <param name="Comparand">The value that every <c>when</c> is compared with, or <see langword="null"/> when they are conditions.</param>
/// <param name="Items">One or more.</param>
/// <param name="Else">The result when no item applies.</param>
public sealed record CaseSyntax(ExpressionSyntax? Comparand, EquatableArray<CaseItemSyntax> Items, ExpressionSyntax Else)
    : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        (Comparand is null ? Enumerable.Empty<SyntaxNode>() : [Comparand]).Concat(Items).Append(Else);
}

/// <summary><c>when w then t</c>.</summary>
public sealed record CaseItemSyntax(ExpressionSyntax When, ExpressionSyntax Then) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [When, Then];
}

/// <summary><c>collapse x per day</c> or <c>expand x per 2 'mg'</c>.</summary>
/// <param name="Expand">True for <c>expand</c>, false for <c>collapse</c>.</param>
/// <param name="Operand">The intervals.</param>
/// <param name="PerPrecision">The precision when one was named; then <paramref name="Per"/> is <see langword="null"/>.</param>
/// <param name="Per">The quantity, or <see langword="null"/> when there is no <c>per</c> or it names a precision.</param>
public sealed record CollapseExpandSyntax(bool Expand, ExpressionSyntax Operand, CqlPrecision? PerPrecision, ExpressionSyntax? Per)
    : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Per is null ? [Operand] : [Operand, Per];
}
