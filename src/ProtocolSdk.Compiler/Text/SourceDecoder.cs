using System.Text;

namespace ProtocolSdk.Compiler.Text;

/// <summary>Decodes the bytes of a file.</summary>
internal static class SourceDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8, or UTF-16 when a byte order mark says so; the mark isn't part of the result.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="firstInvalid">The offset in the result of the first U+FFFD that stands for invalid bytes; -1 when all were valid.</param>
    public static string Decode(byte[] bytes, out int firstInvalid)
    {
        firstInvalid = -1;
        if (StartsWith(bytes, 0xFF, 0xFE)) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (StartsWith(bytes, 0xFE, 0xFF)) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);

        var start = StartsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException invalid)
        {
            // The index is the first invalid byte's; frameworks differ in what it is relative to, so it is only trusted within bounds.
            var valid = Math.Max(0, Math.Min(invalid.Index, bytes.Length - start));
            var text = Encoding.UTF8.GetString(bytes, start, bytes.Length - start);
            var prefix = Encoding.UTF8.GetCharCount(bytes, start, valid);
            firstInvalid = text.IndexOf('\uFFFD', Math.Max(0, Math.Min(prefix, text.Length) - 1));
            return text;
        }
    }

    private static bool StartsWith(byte[] bytes, params byte[] mark)
    {
        if (bytes.Length < mark.Length) return false;
        for (var i = 0; i < mark.Length; i++)
        {
            if (bytes[i] != mark[i]) return false;
        }

        return true;
    }
}
