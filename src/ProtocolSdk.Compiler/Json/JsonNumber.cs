using System.Globalization;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Json;

/// <summary>A number, kept as it is written; its size is only judged by those who ask for a type.</summary>
public sealed class JsonNumber : JsonNode
{
    private readonly SourceFile _file;

    internal JsonNumber(SourceFile file, TextSpan span)
        : base(JsonKind.Number, span) => _file = file;

    /// <summary>The number as written, such as <c>1.50</c> or <c>1e400</c>.</summary>
    public string Raw => _file.GetText(Span);

    /// <summary>Reads it as an <see cref="int"/>: false for fractions, exponents and what doesn't fit.</summary>
    public bool TryGetInt32(out int value) =>
        int.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads it as a <see cref="long"/>: false for fractions, exponents and what doesn't fit.</summary>
    public bool TryGetInt64(out long value) =>
        long.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads it as a <see cref="decimal"/>: false when it doesn't fit.</summary>
    public bool TryGetDecimal(out decimal value) =>
        decimal.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads it as a finite <see cref="double"/>: false when it is out of range.</summary>
    public bool TryGetDouble(out double value) =>
        double.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && !double.IsInfinity(value) && !double.IsNaN(value);
}
