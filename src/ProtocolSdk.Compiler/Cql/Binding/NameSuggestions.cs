namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>Which known name somebody may have meant.</summary>
internal static class NameSuggestions
{
    private const int LongestCompared = 64;

    /// <summary><c>; did you mean 'x'?</c>, or nothing when no name is near.</summary>
    public static string DidYouMean(string written, IEnumerable<string> known)
    {
        if (written.Length > LongestCompared) return string.Empty;
        string? best = null;
        var bestDistance = Math.Max(1, written.Length / 3) + 1;
        foreach (var name in known.Where(n => !n.StartsWith("$", StringComparison.Ordinal)).OrderBy(n => n, StringComparer.Ordinal))
        {
            if (name.Length > LongestCompared) continue;
            var distance = string.Equals(name, written, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(written, name);
            if (distance >= bestDistance) continue;
            bestDistance = distance;
            best = name;
        }

        return best is null ? string.Empty : $"; did you mean '{best}'?";
    }

    /// <summary>How many letters to insert, delete or replace.</summary>
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
