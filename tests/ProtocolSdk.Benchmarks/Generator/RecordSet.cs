using System.Globalization;
using System.Text;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Benchmarks.Generator;

/// <summary>The records that are measured: real ones, or copies of the repository's own where the real ones aren't at hand.</summary>
internal static class RecordSet
{
    private const string OwnId = "NCT06995300";

    /// <summary>How many records the shared data has; this many are made up where it is absent.</summary>
    public const int All = 821;

    /// <summary>True when the records are the registry's.</summary>
    public static bool IsReal => SharedData.FilesOrNone("ctgov", "*.json").Count >= All;

    /// <summary>
    /// This many records, spread evenly over all of them, so that a smaller set is like the whole. A single one is the repository's own,
    /// which is close to the median in size.
    /// </summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Take(int count)
    {
        if (count == 1) return [(OwnId + ".json", Encoding.UTF8.GetBytes(Own))];
        if (!IsReal) return [.. Enumerable.Range(1, count).Select(Copy)];
        var files = SharedData.FilesOrNone("ctgov", "*.json");
        return [.. Enumerable.Range(0, count).Select(i => files[i * files.Count / count]).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
    }

    private static string Own => RepositoryFiles.Read("protocol", OwnId, "record.json");

    private static (string Path, byte[] Bytes) Copy(int number)
    {
        var id = "NCT" + number.ToString("D8", CultureInfo.InvariantCulture);
        return (id + ".json", Encoding.UTF8.GetBytes(Own.Replace(OwnId, id, StringComparison.Ordinal)));
    }
}
