namespace ProtocolSdk.Cql;

/// <summary>A ratio of CQL: two quantities, such as a titre <c>1:128</c>.</summary>
/// <param name="Numerator">The first quantity.</param>
/// <param name="Denominator">The second quantity.</param>
public readonly record struct Ratio(Quantity Numerator, Quantity Denominator)
{
    /// <summary>Reads <c>quantity:quantity</c>; false when the text is anything else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The ratio.</param>
    public static bool TryParse(string? text, out Ratio result)
    {
        result = default;
        if (text is null) return false;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0
            || !Quantity.TryParse(text.AsSpan(0, colon).Trim(' '), null, out Quantity numerator)
            || !Quantity.TryParse(text.AsSpan(colon + 1).Trim(' '), null, out Quantity denominator)) return false;
        result = new Ratio(numerator, denominator);
        return true;
    }

    /// <summary>CQL's text: <c>1 'mg':2 'mL'</c>.</summary>
    public override string ToString() => $"{Numerator}:{Denominator}";
}
