namespace ProtocolSdk.Cli.Hosting;

/// <summary>Writes files so that nobody ever sees half of one, whatever stops the process.</summary>
internal static class AtomicFile
{
    private const string TemporaryExtension = ".tmp~";

    /// <summary>Writes the bytes beside the place and then moves them there; an older file is replaced in one step.</summary>
    /// <exception cref="IOException">The file can't be written; the older one is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes) => Put(path, bytes, replaces: true);

    /// <summary>Writes the bytes beside the place and then moves them there, where no file may be.</summary>
    /// <exception cref="IOException">A file is there, and is as it was; or the new one can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It can't be written.</exception>
    public static void WriteNew(string path, ReadOnlySpan<byte> bytes) => Put(path, bytes, replaces: false);

    private static void Put(string path, ReadOnlySpan<byte> bytes, bool replaces)
    {
        var temporary = $"{path}.{Environment.ProcessId}{TemporaryExtension}";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
            }

            File.Move(temporary, path, overwrite: replaces);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
