using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Compiler.Text;

/// <summary>One file's text and name, with its lines. Lines end at <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
/// <param name="path">The file, as it was named to the compiler; only shown to people.</param>
/// <param name="text">The decoded text.</param>
public sealed class SourceFile(string path, string text)
{
    private int[]? _lineStarts;

    /// <summary>The file, as it was named to the compiler.</summary>
    public string Path { get; } = path;

    /// <summary>The decoded text.</summary>
    public string Text { get; } = text;

    /// <summary>The line and character of an offset; an offset outside the text is moved to its nearest end.</summary>
    public LinePosition GetLinePosition(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, Text.Length));
        var starts = _lineStarts ??= FindLineStarts(Text);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0) line = ~line - 1;
        return new LinePosition(line, offset - starts[line]);
    }

    /// <summary>Where <paramref name="span"/> is, for a diagnostic.</summary>
    public SourceLocation GetLocation(TextSpan span) =>
        new(Path, span, GetLinePosition(span.Start), GetLinePosition(span.End));

    /// <summary>The text under <paramref name="span"/>.</summary>
    public string GetText(TextSpan span) => Text.Substring(span.Start, span.Length);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }

        return starts.ToArray();
    }
}
