using System.Text.RegularExpressions;

namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>
/// Takes paragraphs apart that are nothing but short sentences or clauses, one criterion each: <c>Age ≥22. English speaking. No dementia.</c>,
/// <c>adults; signed consent; able to read</c>. Only where a section has no list and no paragraph of another kind, since elsewhere a second sentence explains the first.
/// </summary>
internal static class CriteriaSentences
{
    private const int FewestSentences = 3;
    private const int LongestOnAverage = 90;
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly Regex Abbreviation = new("(?:^|[ (])(?:[A-Za-z]|e\\.g|i\\.e|vs|etc|Dr|No|no|approx|incl|excl|resp|St|Fig|cf|ca|max|min)$", Options);

    /// <summary>How a sentence begins that says more of the one before it.</summary>
    private static readonly Regex Dependent = new(
        "^(?:The|This|These|Those|That|Such|It|They|He|She|However|Note|In|For|If|When|Where|Examples?|Except|Exceptions?|Otherwise|Also|Only|All|Patients?|Subjects?|Participants?|Individuals?|Women|Men) ", Options);

    public static List<CriteriaEntry> Split(string text, List<CriteriaEntry> entries)
    {
        var result = new List<CriteriaEntry>(entries.Count);
        for (var i = 0; i < entries.Count;)
        {
            var end = i + 1;
            while (end < entries.Count && entries[end].Section == entries[i].Section && entries[end].Kind != CriteriaPieceKind.SectionHeading) end++;
            var run = entries.GetRange(i, end - i);
            var isProse = entries[i].Section != CriteriaSection.None && run.All(e => e.Criterion is null || IsParagraph(text, e.Criterion));
            var parts = isProse ? run.ConvertAll(e => e.Criterion is { } criterion ? SentencesOf(text, criterion) : []) : [];
            var isListOfSentences = parts.Any(p => p.Count >= FewestSentences);
            for (var k = 0; k < run.Count; k++)
            {
                if (!isListOfSentences || parts[k].Count < 2) result.Add(run[k]);
                else result.AddRange(parts[k].Select(p => run[k] with { Criterion = p }));
            }

            i = end;
        }

        return result;
    }

    private static bool IsParagraph(string text, CriterionBuilder criterion) =>
        !criterion.HasChildren && ListMarker.Read(text, criterion.Start, criterion.End) is null;

    /// <summary>The paragraph's sentences as criteria; none when they are long, or say more of each other.</summary>
    private static List<CriterionBuilder> SentencesOf(string text, CriterionBuilder criterion)
    {
        var starts = new List<int> { criterion.Start };
        for (var i = criterion.Start + 1; i + 2 < criterion.End; i++)
        {
            if (text[i] == ';' && text[i + 1] == ' ')
            {
                // Of clauses of which one is enough none is a criterion.
                if (string.Compare(text, i + 2, "or ", 0, 3, StringComparison.OrdinalIgnoreCase) == 0) return [];
                starts.Add(i + 2);
                continue;
            }

            if (text[i] != '.' || text[i + 1] != ' ' || !char.IsUpper(text[i + 2])) continue;
            if (Abbreviation.IsMatch(text.Substring(Math.Max(criterion.Start, i - 8), Math.Min(8, i - criterion.Start)))) continue;
            if (Dependent.IsMatch(text.Substring(i + 2, Math.Min(16, criterion.End - i - 2)))) continue;
            starts.Add(i + 2);
        }

        if (starts.Count < 2 || (criterion.End - criterion.Start) / starts.Count > LongestOnAverage) return [];
        var sentences = new List<CriterionBuilder>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : criterion.End;
            while (char.IsWhiteSpace(text[end - 1])) end--;
            var sentence = new CriterionBuilder(text, starts[i], criterion.Heading, criterion.Section);
            sentence.AddText(starts[i], end);
            sentences.Add(sentence);
        }

        return sentences;
    }
}
