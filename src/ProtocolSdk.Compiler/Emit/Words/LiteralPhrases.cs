using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Compiler.Emit.Words;

/// <summary>Says constants as people write them.</summary>
internal static class LiteralPhrases
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string Of(BoundLiteral literal) => literal.Value switch
    {
        null => "unknown",
        BooleanLiteral boolean => boolean.Value ? "yes" : "no",
        IntegerLiteral integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        LongLiteral number => number.Value.ToString(CultureInfo.InvariantCulture),
        DecimalLiteral number => Number(number.Value),
        StringLiteral text => Text(text.Value),
        QuantityLiteral quantity => Quantity(quantity),
        RatioLiteral ratio => $"{Quantity(ratio.Numerator)} to {Quantity(ratio.Denominator)}",
        CodeLiteral code => code.Display ?? code.Code,
        TemporalLiteral temporal => literal.Type == CqlType.Time ? Clock(temporal, 0) : Date(temporal),
        _ => literal.Value.ToString(),
    };

    // Trailing zeros are the author's precision, which nobody reads in a sentence.
    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A word or two stand by themselves; what would run into the sentence around it is quoted.</summary>
    private static string Text(string text) =>
        text.Length > 0 && text[0] != ' ' && text[text.Length - 1] != ' ' && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '/') ? text : $"“{text}”";

    private static string Quantity(QuantityLiteral quantity) => UnitWords.With(Number(quantity.Value), quantity.Unit);

    private static string Date(TemporalLiteral temporal)
    {
        var parts = temporal.Components;
        var words = parts[0].ToString(CultureInfo.InvariantCulture);
        if (parts.Count > 1) words = $"{Months[parts[1] - 1]} {words}";
        if (parts.Count > 2) words = $"{parts[2].ToString(CultureInfo.InvariantCulture)} {words}";
        if (parts.Count > 3) words += " " + Clock(temporal, 3);
        return words;
    }

    /// <summary>The time of day from the component at <paramref name="from"/> on.</summary>
    private static string Clock(TemporalLiteral temporal, int from)
    {
        var parts = temporal.Components.Skip(from).ToList();
        var clock = string.Join(":", parts.Take(3).Select(p => p.ToString("00", CultureInfo.InvariantCulture)));
        if (parts.Count == 1) return clock + " hours";
        return parts.Count > 3 && parts[3] != 0 ? clock + "." + parts[3].ToString("000", CultureInfo.InvariantCulture) : clock;
    }
}
