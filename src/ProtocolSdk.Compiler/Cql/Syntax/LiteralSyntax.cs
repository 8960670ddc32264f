using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>A constant that is written out.</summary>
public abstract record LiteralSyntax : ExpressionSyntax
{
    private protected LiteralSyntax()
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary><c>null</c>.</summary>
public sealed record NullLiteralSyntax : LiteralSyntax;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BooleanLiteralSyntax(bool Value) : LiteralSyntax;

/// <summary>An Integer such as <c>5</c>.</summary>
/// <param name="Value">0 … 2147483647; or 2147483648, which the parser lets pass only directly under a unary minus.</param>
public sealed record IntegerLiteralSyntax(long Value) : LiteralSyntax;

/// <summary>A Long such as <c>5L</c>.</summary>
/// <param name="Value">0 … 9223372036854775807; or one more, which the parser lets pass only directly under a unary minus.</param>
public sealed record LongLiteralSyntax(ulong Value) : LiteralSyntax;

/// <summary>A Decimal such as <c>1.50</c>.</summary>
/// <param name="Value">Never negative.</param>
/// <param name="Text">The digits as written: 1.5 and 1.50 differ, because CQL's precision functions tell them apart.</param>
public sealed record DecimalLiteralSyntax(decimal Value, string Text) : LiteralSyntax;

/// <summary>A String such as <c>'it\'s'</c>.</summary>
/// <param name="Value">With escapes resolved.</param>
public sealed record StringLiteralSyntax(string Value) : LiteralSyntax;

/// <summary>A Date such as <c>@2012-02</c>; the components are within their ranges and the day exists.</summary>
/// <param name="Components">Year, month, day: as many as were written.</param>
public sealed record DateLiteralSyntax(EquatableArray<int> Components) : LiteralSyntax;

/// <summary>A DateTime such as <c>@2012-02-03T04:05+01:00</c> or <c>@2012T</c>; the components are within their ranges.</summary>
/// <param name="Components">Year, month, day, hour, minute, second, millisecond: as many as were written.</param>
/// <param name="OffsetMinutes">The offset from UTC in minutes, or <see langword="null"/> when none was written.</param>
public sealed record DateTimeLiteralSyntax(EquatableArray<int> Components, int? OffsetMinutes) : LiteralSyntax;

/// <summary>A Time such as <c>@T10:30</c>; the components are within their ranges.</summary>
/// <param name="Components">Hour, minute, second, millisecond: as many as were written.</param>
public sealed record TimeLiteralSyntax(EquatableArray<int> Components) : LiteralSyntax;

/// <summary>A Quantity such as <c>5 'mg'</c> or <c>3 months</c>.</summary>
/// <param name="Value">Never negative.</param>
/// <param name="Text">The digits as written.</param>
/// <param name="Unit">The unit; <see langword="null"/> only within a ratio or a timing phrase, where it means the unit <c>1</c>.</param>
public sealed record QuantityLiteralSyntax(decimal Value, string Text, UnitSyntax? Unit) : LiteralSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Unit is null ? [] : [Unit];
}

/// <summary>A Ratio such as <c>1 'mg' : 2 'mL'</c>.</summary>
public sealed record RatioLiteralSyntax(QuantityLiteralSyntax Numerator, QuantityLiteralSyntax Denominator) : LiteralSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Numerator, Denominator];
}

/// <summary>A unit of measure.</summary>
public abstract record UnitSyntax : SyntaxNode
{
    private protected UnitSyntax()
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>A UCUM unit such as <c>'mg/dL'</c>; not checked here.</summary>
/// <param name="Code">The text between the quotes.</param>
public sealed record UcumUnitSyntax(string Code) : UnitSyntax;

/// <summary>A calendar unit such as <c>month</c> or <c>months</c>.</summary>
/// <param name="Precision">The unit; singular and plural are the same.</param>
public sealed record CalendarUnitSyntax(CqlPrecision Precision) : UnitSyntax;
