using System.Text.Json;
using ProtocolSdk.Cli.Hosting;

namespace ProtocolSdk.Cli.Import;

/// <summary>What became of a study.</summary>
internal enum ImportOutcome
{
    /// <summary>Its record was written.</summary>
    Imported,

    /// <summary>The same record was there already.</summary>
    Unchanged,

    /// <summary>A different record was there, and it was told not to replace it; or the study is broken.</summary>
    Skipped,
}

/// <summary>The protocol root that records are imported into: <c>NCT…/record.json</c> each.</summary>
/// <param name="root">The folder.</param>
/// <param name="replace">Whether a different record is replaced.</param>
internal sealed class RecordFolder(string root, bool replace)
{
    private const string RecordFile = "record.json";

    /// <summary>The folder of a study.</summary>
    public string FolderOf(string nctId) => Path.Combine(root, nctId);

    /// <summary>Puts a record in its place.</summary>
    /// <param name="nctId">A valid registry number.</param>
    /// <param name="record">The file's bytes.</param>
    /// <param name="reason">Why it was skipped.</param>
    /// <exception cref="IOException">It can't be written; an older record is as it was.</exception>
    public ImportOutcome Put(string nctId, byte[] record, out string? reason)
    {
        reason = null;
        var folder = FolderOf(nctId);
        var path = Path.Combine(folder, RecordFile);
        if (File.Exists(path))
        {
            var older = File.ReadAllBytes(path);
            if (older.AsSpan().SequenceEqual(record)) return ImportOutcome.Unchanged;
            if (!replace)
            {
                if (AreEqual(older, record)) return ImportOutcome.Unchanged;
                reason = "a different record is there already; --force replaces it";
                return ImportOutcome.Skipped;
            }
        }

        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        try
        {
            AtomicFile.Write(path, record);
        }
        catch when (isNew)
        {
            Directory.Delete(folder);
            throw;
        }

        return ImportOutcome.Imported;
    }

    // The same JSON value, laid out in another way.
    private static bool AreEqual(byte[] older, byte[] newer)
    {
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = Compiler.Json.JsonLimits.Default.Depth };
            using var first = JsonDocument.Parse(WithoutMark(older), options);
            using var second = JsonDocument.Parse(WithoutMark(newer), options);
            return JsonElement.DeepEquals(first.RootElement, second.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] json) => json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsMemory(3) : json;
}
