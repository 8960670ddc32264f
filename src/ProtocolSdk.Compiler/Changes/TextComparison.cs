using ProtocolSdk.Compiler.Registry.Criteria;

namespace ProtocolSdk.Compiler.Changes;

/// <summary>How alike two texts are, and whether the difference is one of wording alone.</summary>
internal static class TextComparison
{
    private const int LongestCompared = 4000;

    // Words that put no condition on anybody. Short on purpose: whatever isn't here counts as meaning.
    private static readonly HashSet<string> Neutral = new(
        ["a", "an", "the", "patient", "patients", "subject", "subjects", "participant", "participants", "individual", "individuals", "volunteer", "volunteers"],
        StringComparer.Ordinal);

    /// <summary>From 0 (nothing in common) to 1 (the same words), by words and by pairs of letters.</summary>
    public static double Similarity(string before, string after)
    {
        var (a, b) = (CriterionText.ForMatching(Cut(before)), CriterionText.ForMatching(Cut(after)));
        if (a == b) return 1;
        return (Shared(Words(a), Words(b)) + Shared(Pairs(a), Pairs(b))) / 2;
    }

    /// <summary>
    /// True when the two say the same but for case, punctuation, list markers, articles and the noun for the people taking part. False means
    /// that the meaning may differ, not that it does.
    /// </summary>
    public static bool IsSameMeaning(string before, string after)
    {
        if (before == after) return true;
        var (a, b) = (CriterionText.ForMatching(before), CriterionText.ForMatching(after));
        return a == b || Meaning(a).SequenceEqual(Meaning(b), StringComparer.Ordinal);
    }

    /// <summary>True when the two have the same numbers in the same order.</summary>
    public static bool HaveSameNumbers(string before, string after) =>
        Words(before).Where(HasDigit).SequenceEqual(Words(after).Where(HasDigit), StringComparer.Ordinal);

    private static string Cut(string text) => text.Length <= LongestCompared ? text : text.Substring(0, LongestCompared);

    private static IEnumerable<string> Meaning(string text) => Words(text).Where(word => !Neutral.Contains(word));

    private static bool HasDigit(string word) => word.Any(char.IsDigit);

    // Comparison signs, and points and slashes inside of numbers, are part of what is said.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or '/' or ',' && i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])));
            if (inWord && start < 0) start = i;
            if (!inWord && start >= 0)
            {
                words.Add(text.Substring(start, i - start));
                start = -1;
            }

            if (i < text.Length && text[i] is '<' or '>' or '=' or '+' or '%' or '±') words.Add(text[i].ToString());
        }

        return words;
    }

    private static List<string> Pairs(string text)
    {
        var pairs = new List<string>(text.Length);
        for (var i = 0; i + 1 < text.Length; i++) pairs.Add(text.Substring(i, 2));
        return pairs;
    }

    // Dice's coefficient over multisets.
    private static double Shared(List<string> a, List<string> b)
    {
        if (a.Count + b.Count == 0) return 1;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in a) counts[part] = counts.TryGetValue(part, out var n) ? n + 1 : 1;
        var shared = 0;
        foreach (var part in b)
        {
            if (!counts.TryGetValue(part, out var n) || n == 0) continue;
            counts[part] = n - 1;
            shared++;
        }

        return 2.0 * shared / (a.Count + b.Count);
    }
}
