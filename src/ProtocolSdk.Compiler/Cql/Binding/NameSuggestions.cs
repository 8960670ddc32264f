using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>Which known name somebody may have meant.</summary>
internal static class NameSuggestions
{
    private const int LongestCompared = 64;

    /// <summary><c>; did you mean 'x'?</c>, or nothing when no name is near.</summary>
    public static string DidYouMean(string written, IEnumerable<string> known)
    {
        if (written.Length > LongestCompared) return string.Empty;
        var names = known
            .Where(name => !name.StartsWith("$", StringComparison.Ordinal) && name.Length <= LongestCompared)
            .OrderBy(name => name, StringComparer.Ordinal);
        return SpellingSuggestion.Nearest(written, names) is { } best ? $"; did you mean '{best}'?" : string.Empty;
    }
}
