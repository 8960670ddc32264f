using System.Text;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Json;

/// <summary>
/// A JSON file, read strictly (RFC 8259: no comments, no trailing commas) but never with an exception: a broken file has one
/// error and the part that was read before it.
/// </summary>
public sealed class JsonFile
{
    private JsonFile(SourceFile source, JsonNode? root, bool isComplete, EquatableArray<ProtocolDiagnostic> diagnostics)
    {
        Source = source;
        Root = root;
        IsComplete = isComplete;
        Diagnostics = diagnostics;
    }

    /// <summary>The file's name, text and lines.</summary>
    public SourceFile Source { get; }

    /// <summary>
    /// The value of the whole file. When <see cref="IsComplete"/> is false, what was read up to the error, with the open objects
    /// and arrays closed there; null when nothing was read.
    /// </summary>
    public JsonNode? Root { get; }

    /// <summary>Whether all of the file was read. False exactly when <see cref="Diagnostics"/> has an error.</summary>
    public bool IsComplete { get; }

    /// <summary>Findings, in the file's order. At most one is an error.</summary>
    public EquatableArray<ProtocolDiagnostic> Diagnostics { get; }

    /// <summary>Where a span of this file is, for a diagnostic.</summary>
    public SourceLocation GetLocation(TextSpan span) => Source.GetLocation(span);

    /// <summary>Reads a decoded text. A byte order mark at its start is skipped, and counts as a character of the first line.</summary>
    public static JsonFile Parse(string path, string text, JsonLimits? limits = null)
    {
        var source = new SourceFile(path, text);
        return Parse(source, limits ?? JsonLimits.Default, new List<ProtocolDiagnostic>());
    }

    /// <summary>
    /// Decodes and reads a file's bytes: UTF-8, or UTF-16 with a byte order mark. The byte order mark isn't part of the text.
    /// Bytes that aren't valid become U+FFFD, with a warning at the first.
    /// </summary>
    public static JsonFile Parse(string path, byte[] bytes, JsonLimits? limits = null)
    {
        limits ??= JsonLimits.Default;
        if (bytes.Length / 4 > limits.Length)
        {
            // Not even decoded: at four bytes a character it would still be too long.
            var empty = new SourceFile(path, string.Empty);
            return Failed(empty, JsonTreeBuilder.TooLarge(empty, bytes.Length, limits.Length));
        }

        var text = SourceDecoder.Decode(bytes, out var firstInvalid);
        var source = new SourceFile(path, text);
        var diagnostics = new List<ProtocolDiagnostic>();
        if (firstInvalid >= 0)
        {
            diagnostics.Add(new ProtocolDiagnostic(
                DiagnosticCatalogue.InvalidCharacter,
                source.GetLocation(new TextSpan(firstInvalid, 1)),
                ["The bytes here aren't valid UTF-8"]));
        }

        return Parse(source, limits, diagnostics);
    }

    private static JsonFile Parse(SourceFile source, JsonLimits limits, List<ProtocolDiagnostic> diagnostics)
    {
        if (source.Text.Length > limits.Length) return Failed(source, JsonTreeBuilder.TooLarge(source, source.Text.Length, limits.Length));

        // A lone surrogate and U+FFFD, which the encoding puts in its place, have three bytes and one code unit each: offsets agree.
        var utf8 = Encoding.UTF8.GetBytes(source.Text);
        var builder = new JsonTreeBuilder(source, utf8, limits, diagnostics);
        var isComplete = builder.Build();
        if (isComplete) ReportLostCharacter(source, diagnostics);
        return new JsonFile(source, builder.Root, isComplete, diagnostics.ToEquatableArray());
    }

    /// <summary>Whoever decoded the file put U+FFFD where it wasn't UTF-8.</summary>
    private static void ReportLostCharacter(SourceFile source, List<ProtocolDiagnostic> diagnostics)
    {
        var lost = source.Text.IndexOf('\uFFFD');
        if (lost < 0 || diagnostics.Any(d => d.Rule == DiagnosticCatalogue.InvalidCharacter)) return;
        var index = diagnostics.FindIndex(d => d.Location.Span.Start > lost);
        diagnostics.Insert(
            index < 0 ? diagnostics.Count : index,
            new ProtocolDiagnostic(DiagnosticCatalogue.InvalidCharacter, source.GetLocation(new TextSpan(lost, 1)), ["A character here is lost, since it wasn't UTF-8"]));
    }

    private static JsonFile Failed(SourceFile source, ProtocolDiagnostic error) => new(source, null, false, [error]);
}
