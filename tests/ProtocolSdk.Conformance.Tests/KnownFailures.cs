namespace ProtocolSdk.Conformance.Tests;

/// <summary>The tests that can't pass yet, each with its reason.</summary>
internal static class KnownFailures
{
    public static IReadOnlyDictionary<string, string> All { get; } = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "known-failures.txt"))
        .Where(l => l.Length > 0 && l[0] != '#')
        .Select(l => l.Split(": ", 2))
        .ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
