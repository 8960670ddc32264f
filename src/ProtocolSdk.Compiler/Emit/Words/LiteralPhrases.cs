using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;

namespace ProtocolSdk.Compiler.Emit.Words;

/// <summary>Says constants as people write them.</summary>
internal static class LiteralPhrases
{
    public static string Of(BoundLiteral literal) => literal.Value switch
    {
        null => "unknown",
        BooleanLiteral boolean => boolean.Value ? "yes" : "no",
        IntegerLiteral integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        LongLiteral number => number.Value.ToString(CultureInfo.InvariantCulture),
        DecimalLiteral number => number.Value.ToString(CultureInfo.InvariantCulture),
        StringLiteral text => text.Value,
        QuantityLiteral quantity => Quantity(quantity),
        RatioLiteral ratio => $"{Quantity(ratio.Numerator)} to {Quantity(ratio.Denominator)}",
        CodeLiteral code => code.Display ?? code.Code,
        TemporalLiteral temporal => Temporal(temporal, literal.Type == Cql.Types.CqlType.Time),
        _ => literal.Value.ToString(),
    };

    private static string Quantity(QuantityLiteral quantity)
    {
        var value = quantity.Value.ToString(CultureInfo.InvariantCulture);
        return quantity.Unit == "1" ? value : $"{value} {quantity.Unit}";
    }

    private static string Temporal(TemporalLiteral temporal, bool isTime)
    {
        var parts = temporal.Components.Select(c => c.ToString("00", CultureInfo.InvariantCulture)).ToList();
        if (isTime) return string.Join(":", parts.Take(3));
        var date = string.Join("-", parts.Take(3));
        return parts.Count <= 3 ? date : date + " " + string.Join(":", parts.Skip(3).Take(3));
    }
}
