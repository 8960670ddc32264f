using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Json;

/// <summary>
/// A string, unescaped on request, that maps places inside its value back to the file: a finding in the CQL at offset 7
/// of the value is shown where that character stands in the JSON, whatever escapes come before it.
/// </summary>
public sealed class JsonString : JsonNode
{
    private readonly SourceFile _file;
    private readonly bool _hasEscapes;
    private JsonStringEscapes.Unescaped? _unescaped;

    internal JsonString(SourceFile file, TextSpan span, bool hasEscapes)
        : base(JsonKind.String, span)
    {
        _file = file;
        _hasEscapes = hasEscapes;
    }

    /// <summary>The value with its escapes resolved. Half a surrogate pair becomes U+FFFD, so that the value is always valid text.</summary>
    public string Value => Unescaped.Value;

    /// <summary>The text between the quotes.</summary>
    public TextSpan ContentSpan => new(Span.Start + 1, Math.Max(0, Span.Length - 2));

    private JsonStringEscapes.Unescaped Unescaped => _unescaped ??= _hasEscapes
        ? JsonStringEscapes.Unescape(_file.Text, ContentSpan)
        : new JsonStringEscapes.Unescaped(JsonStringEscapes.WithoutLoneSurrogates(_file.GetText(ContentSpan)), []);

    /// <summary>The file's offset of the character at <paramref name="valueOffset"/>; its length gives the closing quote.</summary>
    public int ToFileOffset(int valueOffset)
    {
        var unescaped = Unescaped;
        valueOffset = Math.Max(0, Math.Min(valueOffset, unescaped.Value.Length));
        return ContentSpan.Start + valueOffset + unescaped.ExtraBefore(valueOffset);
    }

    /// <summary>The file's span of a span of the value. A span that ends behind an escape covers all of that escape.</summary>
    public TextSpan ToFileSpan(TextSpan valueSpan)
    {
        var start = ToFileOffset(valueSpan.Start);
        return TextSpan.FromBounds(start, Math.Max(start, ToFileOffset(valueSpan.End)));
    }
}
