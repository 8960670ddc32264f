using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>The value of a constant, in a form that is compared by content and printed without culture.</summary>
public abstract record LiteralValue
{
    private protected LiteralValue()
    {
    }
}

/// <summary>true or false.</summary>
public sealed record BooleanLiteral(bool Value) : LiteralValue;

/// <summary>An Integer.</summary>
public sealed record IntegerLiteral(int Value) : LiteralValue;

/// <summary>A Long.</summary>
public sealed record LongLiteral(long Value) : LiteralValue;

/// <summary>A Decimal; trailing zeros are kept, because CQL's precision functions see them.</summary>
public sealed record DecimalLiteral(decimal Value) : LiteralValue;

/// <summary>A String, unescaped.</summary>
public sealed record StringLiteral(string Value) : LiteralValue;

/// <summary>A Date, DateTime or Time: the components that were written, from the largest on.</summary>
/// <param name="Components">Year, month, day, hour, minute, second, millisecond; for a Time from the hour on.</param>
/// <param name="OffsetMinutes">The offset of a DateTime, when written.</param>
public sealed record TemporalLiteral(EquatableArray<int> Components, int? OffsetMinutes) : LiteralValue;

/// <summary>A Quantity; <see cref="Unit"/> is UCUM (calendar words are kept as words: <c>year</c>, <c>months</c> becomes <c>month</c>).</summary>
public sealed record QuantityLiteral(decimal Value, string Unit) : LiteralValue;

/// <summary>A Ratio.</summary>
public sealed record RatioLiteral(QuantityLiteral Numerator, QuantityLiteral Denominator) : LiteralValue;

/// <summary>A Code.</summary>
public sealed record CodeLiteral(string Code, string? System, string? Version, string? Display) : LiteralValue;
