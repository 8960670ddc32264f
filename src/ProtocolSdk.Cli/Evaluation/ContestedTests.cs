namespace ProtocolSdk.Cli.Evaluation;

/// <summary>The tests that a CQL engine can't pass without breaking the specification, each with the passage.</summary>
internal static class ContestedTests
{
    private const string Resource = "contested-tests.txt";
    private static readonly Lazy<IReadOnlyDictionary<string, (string Answer, string Reason)>> All = new(Read);

    /// <summary>The ids of the listed tests.</summary>
    public static IEnumerable<string> Ids => All.Value.Keys;

    /// <summary>Why a failed test is skipped; null when it isn't.</summary>
    /// <param name="id">The test.</param>
    /// <param name="actual">What it gave.</param>
    public static string? Reason(string id, string actual) =>
        All.Value.TryGetValue(id, out var entry) && actual.Contains(entry.Answer, StringComparison.Ordinal) ? entry.Reason : null;

    private static Dictionary<string, (string Answer, string Reason)> Read()
    {
        using var reader = new StreamReader(typeof(ContestedTests).Assembly.GetManifestResourceStream(Resource)!);
        var entries = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split(" | ", 3);
            entries.Add(parts[0], (parts[1], parts[2]));
        }

        return entries;
    }
}
