using ProtocolSdk.Compiler.Cql.Operators;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary><c>a starts 3 days or more before end b</c>: two operands and the phrase between them.</summary>
public sealed record TimingSyntax(ExpressionSyntax Left, TimingPhraseSyntax Phrase, ExpressionSyntax Right) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Left, Phrase, Right];
}

/// <summary>
/// The words between the operands of a <see cref="TimingSyntax"/>. In all of them, a <c>Left</c> boundary is what
/// <c>starts</c> or <c>ends</c> takes of the left operand, and a <c>Right</c> boundary what a closing <c>start</c> or <c>end</c>
/// takes of the right one; null is the operand as it is. <c>occurs</c> says nothing more and isn't kept.
/// </summary>
public abstract record TimingPhraseSyntax : SyntaxNode
{
    private protected TimingPhraseSyntax()
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>The boundary of an interval.</summary>
public enum IntervalBoundary
{
    /// <summary>its start</summary>
    Start,

    /// <summary>its end</summary>
    End,
}

/// <summary>Before or after.</summary>
public enum TimingDirection
{
    /// <summary><c>before</c></summary>
    Before,

    /// <summary><c>after</c></summary>
    After,
}

/// <summary><c>same day as</c>, <c>same or before</c>, <c>starts same month or after end</c>.</summary>
/// <param name="Left">The boundary of the left operand.</param>
/// <param name="Precision">The named precision, or <see langword="null"/>.</param>
/// <param name="OrDirection"><see langword="null"/> for <c>as</c>; otherwise <c>or before</c> or <c>or after</c>.</param>
/// <param name="Right">The boundary of the right operand.</param>
public sealed record SameTimingSyntax(
    IntervalBoundary? Left,
    CqlPrecision? Precision,
    TimingDirection? OrDirection,
    IntervalBoundary? Right) : TimingPhraseSyntax;

/// <summary><c>includes</c>, <c>properly includes day of start</c>.</summary>
public sealed record IncludesTimingSyntax(bool Properly, CqlPrecision? Precision, IntervalBoundary? Right) : TimingPhraseSyntax;

/// <summary><c>during</c>, <c>included in</c>, <c>starts properly during day of</c>.</summary>
/// <param name="Left">The boundary of the left operand.</param>
/// <param name="Properly">Whether <c>properly</c> was written.</param>
/// <param name="During">True for <c>during</c>, false for <c>included in</c>; they mean the same.</param>
/// <param name="Precision">The named precision, or <see langword="null"/>.</param>
public sealed record IncludedInTimingSyntax(IntervalBoundary? Left, bool Properly, bool During, CqlPrecision? Precision)
    : TimingPhraseSyntax;

/// <summary><c>before</c>, <c>on or after month of</c>, <c>starts 3 days or more before end</c>.</summary>
/// <param name="Left">The boundary of the left operand.</param>
/// <param name="Offset">How long before or after, or <see langword="null"/>.</param>
/// <param name="Direction">Before or after.</param>
/// <param name="Inclusive">True for <c>on or before</c>, <c>before or on</c> and the like.</param>
/// <param name="Precision">The named precision, or <see langword="null"/>.</param>
/// <param name="Right">The boundary of the right operand.</param>
public sealed record BeforeOrAfterTimingSyntax(
    IntervalBoundary? Left,
    QuantityOffsetSyntax? Offset,
    TimingDirection Direction,
    bool Inclusive,
    CqlPrecision? Precision,
    IntervalBoundary? Right) : TimingPhraseSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Offset is null ? [] : [Offset];
}

/// <summary><c>3 days</c>, <c>3 days or more</c>, <c>less than 3 days</c> in front of <c>before</c> or <c>after</c>.</summary>
public sealed record QuantityOffsetSyntax(QuantityLiteralSyntax Quantity, OffsetQualifier Qualifier) : SyntaxNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Quantity];
}

/// <summary>How an offset is to be compared.</summary>
public enum OffsetQualifier
{
    /// <summary>The quantity alone: exactly.</summary>
    Exactly,

    /// <summary><c>or more</c></summary>
    OrMore,

    /// <summary><c>or less</c></summary>
    OrLess,

    /// <summary><c>less than</c></summary>
    LessThan,

    /// <summary><c>more than</c></summary>
    MoreThan,
}

/// <summary><c>within 14 days of</c>, <c>starts properly within 14 days of end</c>.</summary>
public sealed record WithinTimingSyntax(IntervalBoundary? Left, bool Properly, QuantityLiteralSyntax Quantity, IntervalBoundary? Right)
    : TimingPhraseSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Quantity];
}

/// <summary><c>meets</c>, <c>meets before</c>, <c>meets after day of</c>.</summary>
public sealed record MeetsTimingSyntax(TimingDirection? Direction, CqlPrecision? Precision) : TimingPhraseSyntax;

/// <summary><c>overlaps</c>, <c>overlaps before</c>, <c>overlaps after day of</c>.</summary>
public sealed record OverlapsTimingSyntax(TimingDirection? Direction, CqlPrecision? Precision) : TimingPhraseSyntax;

/// <summary><c>starts</c>, <c>starts day of</c>: the left interval starts the right one.</summary>
public sealed record StartsTimingSyntax(CqlPrecision? Precision) : TimingPhraseSyntax;

/// <summary><c>ends</c>, <c>ends day of</c>: the left interval ends the right one.</summary>
public sealed record EndsTimingSyntax(CqlPrecision? Precision) : TimingPhraseSyntax;
