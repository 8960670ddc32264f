using System.Text;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Cli.New;

/// <summary>First names of criteria, made of the registry's words: something to start from, which an author improves.</summary>
internal static class CriterionNames
{
    private const int MostWords = 4;
    private const int LongestWord = 20;

    // Words that say little of what a criterion is about.
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "any", "are", "as", "at", "be", "been", "by", "can", "following", "for", "from", "has", "have", "having", "if", "in", "is",
        "may", "must", "of", "on", "one", "or", "other", "patient", "patients", "participant", "participants", "should", "subject", "subjects", "such",
        "than", "that", "the", "their", "them", "these", "they", "this", "those", "to", "was", "were", "which", "who", "whom", "whose", "will", "with", "within",
    };

    // Names that a subject or the generated classes have already.
    private static readonly string[] Taken = ["Id", "ProtocolVersion", "BirthDate", "Sex", "HealthyVolunteer", "MinimumAgeMet", "MaximumAgeMet", "SexMet", "MinimumAge", "MaximumAge", "HealthyVolunteers"];

    /// <summary>A name for each criterion's id, unique without regard to case; a criterion whose text gives none is left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<CriterionModel> criteria)
    {
        var all = criteria.ToList();
        var taken = new HashSet<string>(Taken.Concat(all.Select(c => c.Id)), StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var criterion in all)
        {
            if (NameOf(criterion.Text) is not { } name) continue;
            var unique = name;
            for (var number = 2; !taken.Add(unique); number++) unique = FormattableString.Invariant($"{name}{number}");
            names.Add(criterion.Id, unique);
        }

        return names;
    }

    private static string? NameOf(string text)
    {
        var name = new StringBuilder();
        var words = 0;
        foreach (var word in Words(text))
        {
            if (Empty.Contains(word) || (name.Length == 0 && !char.IsAsciiLetter(word[0]))) continue;
            name.Append(char.ToUpperInvariant(word[0])).Append(IsAcronym(word) ? word[1..] : word[1..].ToLowerInvariant());
            if (++words == MostWords) break;
        }

        return name.Length < 2 ? null : name.ToString();
    }

    private static bool IsAcronym(string word) => word.Skip(1).Any(char.IsAsciiLetterUpper) && word.Length <= 6;

    // The first line's runs of ASCII letters and digits: what every tool takes for a name.
    private static IEnumerable<string> Words(string text)
    {
        var line = text.Split('\n')[0];
        for (var at = 0; at < line.Length;)
        {
            var end = at;
            while (end < line.Length && char.IsAsciiLetterOrDigit(line[end])) end++;
            if (end > at) yield return line.Substring(at, Math.Min(end - at, LongestWord));
            at = Math.Max(end, at) + 1;
        }
    }
}
