using System.Text.Json;
using ProtocolSdk.Cli.Amendments;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Import;
using ProtocolSdk.Cli.Protocols;
using ProtocolSdk.Receipts;

namespace ProtocolSdk.Cli.Receipts;

/// <summary>One line of a file of receipts, checked.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Receipt">The receipt; null when the line is none.</param>
/// <param name="Problems">What doesn't hold, in sentences; empty when the receipt holds.</param>
internal sealed record CheckedReceipt(long Line, ScreeningReceipt? Receipt, IReadOnlyList<string> Problems)
{
    /// <summary>Whether the same protocol gives the same answer on the same data.</summary>
    public bool Holds => Problems.Count == 0;
}

/// <summary>Evaluates receipts again, each under the protocol version that it names; a version is compiled once.</summary>
internal sealed class ReceiptCheck(ToolHost host, string path) : IDisposable
{
    private const int LongestReceipt = 16 * 1024 * 1024;

    private readonly Dictionary<string, IReadOnlyList<ProtocolSnapshot>> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LoadedProtocol> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _folders = FoldersOf(host, path);

    /// <summary>Checks a file, one receipt per line; empty lines are passed over.</summary>
    public IEnumerable<CheckedReceipt> Read(string file, CancellationToken cancellation)
    {
        using var lines = new Utf8Lines(file, LongestReceipt);
        for (long number = 1; lines.MoveNext(); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (lines.IsTooLong) yield return new CheckedReceipt(number, null, [$"The line is longer than {LongestReceipt} bytes."]);
            else if (!lines.Current.Span.Trim(" \t\r"u8).IsEmpty) yield return Check(number, lines.Current.Span);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var loaded in _loaded.Values) loaded.Dispose();
    }

    private CheckedReceipt Check(long number, ReadOnlySpan<byte> line)
    {
        ScreeningReceipt receipt;
        try
        {
            receipt = ScreeningReceipt.Read(line);
        }
        catch (JsonException error)
        {
            return new CheckedReceipt(number, null, [error.Message]);
        }

        if (!_folders.TryGetValue(receipt.ProtocolId, out var folder))
            return new CheckedReceipt(number, receipt, [$"The receipt is of protocol {receipt.ProtocolId}; '{path}' has {string.Join(", ", _folders.Keys.Order(StringComparer.Ordinal))}."]);
        if (Find(receipt, folder) is not { } version)
            return new CheckedReceipt(number, receipt, [$"The receipt is of version {receipt.ProtocolVersion}; {receipt.ProtocolId} has {string.Join(", ", VersionsOf(folder).Select(v => v.Model.Version))}."]);
        return new CheckedReceipt(number, receipt, [.. receipt.Verify(Load(version).Definition).Mismatches.Select(m => m.ToString())]);
    }

    // Two folders may claim one number: the one whose files the receipt names comes first. Where none has them, the hash is what differs.
    private ProtocolSnapshot? Find(ScreeningReceipt receipt, string folder)
    {
        var versions = VersionsOf(folder);
        return versions.FirstOrDefault(v => v.Model.ContentHash == receipt.ProtocolHash && v.Model.Version == receipt.ProtocolVersion)
            ?? versions.LastOrDefault(v => v.Model.Version == receipt.ProtocolVersion);
    }

    private IReadOnlyList<ProtocolSnapshot> VersionsOf(string folder)
    {
        if (!_versions.TryGetValue(folder, out var versions)) _versions.Add(folder, versions = new VersionLocator(host).AllOf(folder));
        return versions;
    }

    private LoadedProtocol Load(ProtocolSnapshot version)
    {
        var key = $"{version.Model.Id}\n{version.Model.Version}";
        if (!_loaded.TryGetValue(key, out var loaded)) _loaded.Add(key, loaded = LoadedProtocol.Load(version.Model));
        return loaded;
    }

    // What a receipt calls its protocol is looked up here, and never becomes a part of a path.
    private static Dictionary<string, string> FoldersOf(ToolHost host, string path) =>
        new ProtocolLocator(host).Find(path).Protocols
            .Where(p => p.Record is not null)
            .ToDictionary(p => p.Id, p => p.Record!.RelativePath.Contains('/', StringComparison.Ordinal) ? ProtocolLocator.FolderOf(p) : p.Record.FullPath, StringComparer.Ordinal);
}
