using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>The smallest and greatest values of ordered types (specification, <i>Minimum</i> and <i>Maximum</i>).</summary>
internal static class TypeExtents
{
    private const decimal LargestDecimal = 99999999999999999999.99999999m;

    public static LiteralValue? Of(CqlType type, bool maximum) => type.ToString() switch
    {
        "Integer" => new IntegerLiteral(maximum ? int.MaxValue : int.MinValue),
        "Long" => new LongLiteral(maximum ? long.MaxValue : long.MinValue),
        "Decimal" => new DecimalLiteral(maximum ? LargestDecimal : -LargestDecimal),
        "Quantity" => new QuantityLiteral(maximum ? LargestDecimal : -LargestDecimal, "1"),
        "Date" => new TemporalLiteral(maximum ? [9999, 12, 31] : [1, 1, 1], null),
        "DateTime" => new TemporalLiteral(maximum ? [9999, 12, 31, 23, 59, 59, 999] : [1, 1, 1, 0, 0, 0, 0], 0),
        "Time" => new TemporalLiteral(maximum ? [23, 59, 59, 999] : [0, 0, 0, 0], null),
        _ => null,
    };
}
