using System.Text;
using ProtocolSdk.Cli.Import.LegacyXml;
using ProtocolSdk.Compiler.Json;

namespace ProtocolSdk.Cli.Import;

/// <summary>
/// Reads the studies of a registry file, whatever its form: one record of the API v2, an array of them, a page of search results
/// (<c>studies</c>), a record per line, or the XML of before 2024. What is broken is an entry with a problem; the others are read.
/// </summary>
internal sealed class RegistryFile(string name, string path, ImportLimits limits)
{
    private const int PeekBytes = 4096;
    private const int LinesToJudgeBy = 3;

    /// <summary>The studies, one at a time, with how much of the file is read by then (0 to 1).</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public IEnumerable<(RegistryEntry Entry, double Share)> Read()
    {
        var length = new FileInfo(path).Length;
        var head = Head();
        if (IsUtf16(head) && Encoding.Unicode.GetString(head).TrimStart('\uFEFF', '\uFFFE', ' ', '\r', '\n') is not ['<', ..] and not ['\u3C00', ..])
            return [(RegistryEntry.Broken(name, "the file is UTF-16; save it as UTF-8"), 1)];
        if (ForeignFormat.Describe(Encoding.Latin1.GetString(head)) is { } foreign && !foreign.Contains("XML", StringComparison.Ordinal))
            return [(RegistryEntry.Broken(name, char.ToLowerInvariant(foreign[0]) + foreign[1..]), 1)];
        return Start(head) switch
        {
            null => [(RegistryEntry.Broken(name, "the file is empty"), 1)],
            '<' => [(ReadXml(length), 1)],
            '{' when IsRecordPerLine() => ReadLines(length),
            '{' or '[' => ReadWhole(length),
            _ => [(RegistryEntry.Broken(name, "the file is neither JSON nor XML of the registry"), 1)],
        };
    }

    private byte[] Head()
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[PeekBytes];
        return bytes[..stream.ReadAtLeast(bytes, PeekBytes, throwOnEndOfStream: false)];
    }

    private static bool IsUtf16(ReadOnlySpan<byte> head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static char? Start(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        // UTF-16, in which the registry's older search results were saved now and then: only XML says so itself.
        if (IsUtf16(bytes)) return '<';
        bytes = bytes.TrimStart(" \t\r\n"u8);
        return bytes.IsEmpty ? null : (char)bytes[0];
    }

    private RegistryEntry ReadXml(long length) => length > limits.RecordBytes
        ? RegistryEntry.Broken(name, TooLarge(length, limits.RecordBytes))
        : ClinicalStudyFile.Read(name, path, limits);

    // True when there are several lines and one of the first is a value of its own: the very first may be the broken one.
    private bool IsRecordPerLine()
    {
        using var lines = new Utf8Lines(path, limits.RecordBytes);
        var seen = 0;
        var hasValue = false;
        while (seen < LinesToJudgeBy && lines.MoveNext())
        {
            if (!lines.IsTooLong && IsBlank(lines.Current.Span)) continue;
            seen++;
            hasValue |= !lines.IsTooLong && JsonEntrySplitter.IsOneValue(lines.Current.Span);
        }

        return hasValue && seen > 1;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;

    private IEnumerable<(RegistryEntry Entry, double Share)> ReadLines(long length)
    {
        using var lines = new Utf8Lines(path, limits.RecordBytes);
        for (var number = 1; lines.MoveNext(); number++)
        {
            var origin = FormattableString.Invariant($"{name}, line {number}");
            if (lines.IsTooLong)
            {
                yield return (RegistryEntry.Broken(origin, $"the line has more than {Megabytes(limits.RecordBytes)}"), Share());
                continue;
            }

            if (IsBlank(lines.Current.Span)) continue;
            yield return (ApiRecord.Read(origin, lines.Current, isWholeFile: false, fileName: null), Share());
        }

        double Share() => length == 0 ? 1 : (double)lines.Position / length;
    }

    private IEnumerable<(RegistryEntry Entry, double Share)> ReadWhole(long length)
    {
        if (length > limits.FileBytes)
        {
            yield return (RegistryEntry.Broken(name, TooLarge(length, limits.FileBytes) + "; save it as NDJSON (a record per line), which is read line by line"), 1);
            yield break;
        }

        ReadOnlyMemory<byte> bytes = File.ReadAllBytes(path);
        var split = JsonEntrySplitter.Split(bytes.Span);
        if (split.IsOneRecord)
        {
            yield return length > limits.RecordBytes
                ? (RegistryEntry.Broken(name, TooLarge(length, limits.RecordBytes)), 1)
                : (ApiRecord.Read(name, bytes, isWholeFile: true, Path.GetFileNameWithoutExtension(path)), 1);
            yield break;
        }

        for (var i = 0; i < split.Entries.Count; i++)
        {
            var entry = bytes[split.Entries[i]];
            var end = split.Entries[i].End.Value;
            var origin = FormattableString.Invariant($"{name}, study {i + 1}");
            var share = (double)end / bytes.Length;
            yield return entry.Length > limits.RecordBytes
                ? (RegistryEntry.Broken(origin, TooLarge(entry.Length, limits.RecordBytes)), share)
                : (ApiRecord.Read(origin, entry, isWholeFile: false, fileName: null), share);
        }

        if (split.Problem is not null) yield return (RegistryEntry.Broken(name, split.Problem), 1);
        else if (split.Entries.Count == 0) yield return (RegistryEntry.Broken(name, "the file has no studies"), 1);
    }

    private static string TooLarge(long bytes, long most) => $"it has {Megabytes(bytes)}, and at most {Megabytes(most)} are read";

    private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / (1024.0 * 1024):0.#} MiB");
}
