using System.Text;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Import;
using ProtocolSdk.Compiler.Json;

namespace ProtocolSdk.Cli.Validation;

/// <summary>A piece of a file that is JSON by itself.</summary>
/// <param name="File">The parsed text.</param>
/// <param name="LineOffset">How many lines of the file are before it.</param>
/// <param name="Share">How much of the file is read by then, 0 to 1.</param>
internal sealed record SubjectDocument(JsonFile File, int LineOffset, double Share)
{
    /// <summary>Whether it is one line of a file that has a subject on each.</summary>
    public bool IsLine { get; init; }

    /// <summary>Why the text couldn't be read at all; null when it could.</summary>
    public string? Problem { get; init; }
}

/// <summary>Reads subjects: one JSON object, an array of them, or an object on each line (NDJSON), in bounded memory.</summary>
internal static class SubjectDocuments
{
    private const int LongestLine = 16 * 1024 * 1024;
    private const long LongestFile = 256L * 1024 * 1024;
    private const int LinesToJudgeBy = 3;
    private static readonly string[] LineExtensions = [".ndjson", ".jsonl"];

    /// <summary>The documents of a file; broken ones too, with what is wrong.</summary>
    /// <param name="name">As the user named it.</param>
    /// <param name="path">Where it is.</param>
    /// <exception cref="ToolException">It is too large to be read as one JSON value.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static IEnumerable<SubjectDocument> Read(string name, string path)
    {
        if (LineExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) || HasObjectPerLine(path)) return Lines(name, path);
        if (new FileInfo(path).Length > LongestFile) throw new ToolException($"'{name}' is too large for one JSON value; write a subject on each line, which is read line by line.");
        return [new SubjectDocument(JsonFile.Parse(name, File.ReadAllBytes(path)), 0, 1)];
    }

    /// <summary>The subjects of a document: itself, or the items of an array that is the whole file.</summary>
    public static IEnumerable<JsonNode> SubjectsOf(SubjectDocument document) => document.File.Root switch
    {
        JsonArray many when !document.IsLine => many.Items,
        { } one => [one],
        null => [],
    };

    private static IEnumerable<SubjectDocument> Lines(string name, string path)
    {
        var length = Math.Max(1, new FileInfo(path).Length);
        using var lines = new Utf8Lines(path, LongestLine);
        for (var number = 0; lines.MoveNext(); number++)
        {
            if (!lines.IsTooLong && lines.Current.Span.Trim(" \t\r"u8).IsEmpty) continue;
            var text = lines.IsTooLong ? "" : Encoding.UTF8.GetString(lines.Current.Span);
            yield return new SubjectDocument(JsonFile.Parse(name, text), number, (double)lines.Position / length)
            {
                IsLine = true,
                Problem = lines.IsTooLong ? "the line is too long for one subject" : null,
            };
        }
    }

    // Several lines, and one of the first is an object of its own: the very first may be the broken one.
    private static bool HasObjectPerLine(string path)
    {
        using var lines = new Utf8Lines(path, LongestLine);
        var (seen, hasObject) = (0, false);
        while (seen < LinesToJudgeBy && lines.MoveNext())
        {
            if (!lines.IsTooLong && lines.Current.Span.Trim(" \t\r"u8).IsEmpty) continue;
            seen++;
            hasObject |= !lines.IsTooLong && JsonEntrySplitter.IsOneValue(lines.Current.Span) && lines.Current.Span.TrimStart(" \t"u8)[0] == '{';
        }

        return hasObject && seen > 1;
    }
}
