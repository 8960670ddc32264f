namespace ProtocolSdk.Compiler.Json;

/// <summary>Recognises, by how it begins, what people mistake for a JSON file.</summary>
internal static class ForeignFormat
{
    /// <summary>What the file is, and what to do; null when nothing is known of it.</summary>
    public static string? Describe(string text)
    {
        var start = text.TrimStart(' ', '\t', '\r', '\n', '\uFEFF');
        if (Begins(start, "<!doctype html") || Begins(start, "<html")) return "This is a web page, not JSON; download the record from the registry's API: https://clinicaltrials.gov/api/v2/studies/ and its NCT number";
        if (Begins(start, "<<<<<<<")) return "A merge conflict was left in the file; settle it";
        if (Begins(start, "<?xml") || Begins(start, "<clinical_study") || Begins(start, "<search_results")) return "This is XML, not JSON; `protocol import` makes records of the registry's XML";
        if (Begins(start, "version https://git-lfs")) return "This is a pointer of Git LFS, not the file itself; fetch it with `git lfs pull`";
        if (Begins(text, "\u001F\u008B") || Begins(text, "\u001F\uFFFD")) return "The file is compressed (gzip); unpack it first";
        if (Begins(text, "PK\u0003\u0004")) return "The file is an archive (zip); unpack it first";
        if (text.Length > 1 && (text[0] == '\0' || text[1] == '\0')) return "The file is UTF-16 or UTF-32 without a byte order mark; save it as UTF-8";
        return null;
    }

    private static bool Begins(string text, string mark) => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase);
}
