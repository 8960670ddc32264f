using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Registry.Criteria;
using ProtocolSdk.Compiler.Registry.Reading;

namespace ProtocolSdk.Compiler.Registry.Lints;

/// <summary>The criteria among themselves.</summary>
internal static class CriteriaLints
{
    internal const string TextPath = "protocolSection.eligibilityModule.eligibilityCriteria";

    public static IEnumerable<RecordFinding> Find(RecordEligibility eligibility)
    {
        var criteria = eligibility.Criteria.Criteria;
        var seen = new Dictionary<string, EligibilityCriterion>(StringComparer.Ordinal);
        for (var i = 0; i < criteria.Count; i++)
        {
            var criterion = criteria[i];
            if (criterion.Kind == CriterionKind.Unsectioned)
            {
                yield return Finding(DiagnosticCatalogue.Unsectioned, criterion);
                continue;
            }

            var next = i + 1 < criteria.Count && criteria[i + 1].Kind == criterion.Kind && criteria[i + 1].Heading == criterion.Heading ? criteria[i + 1] : null;

            // Of exclusion criteria any one excludes: there an "or" says nothing new.
            if (next is not null && criterion.Kind == CriterionKind.Inclusion && EndsWithOr(criterion)) yield return Finding(DiagnosticCatalogue.JoinedByOr, criterion, criterion.Id, next.Id);
            if (next is not null && criterion.Items.Count == 0 && criterion.Text.EndsWith(":", StringComparison.Ordinal))
                yield return Finding(DiagnosticCatalogue.NothingNested, criterion, criterion.Id);
            if (FindEqual(criterion, seen) is not { } equal) continue;
            var rule = equal.Kind == criterion.Kind ? DiagnosticCatalogue.DuplicateCriterion : DiagnosticCatalogue.ContradictoryCriteria;
            yield return Finding(rule, criterion, criterion.Id, equal.Id, RecordObject.Shorten(criterion.Text));
        }
    }

    internal static RecordFinding Finding(DiagnosticRule rule, EligibilityCriterion criterion, params string[] arguments) =>
        new(rule, TextPath, criterion.Span, criterion.Id, Text.EquatableArray.ToEquatableArray(arguments));

    /// <summary>An earlier criterion with the same words, of either kind, about the same people; this one is remembered.</summary>
    private static EligibilityCriterion? FindEqual(EligibilityCriterion criterion, Dictionary<string, EligibilityCriterion> seen)
    {
        const int FewestLetters = 6;
        var words = CriterionText.ForMatching(criterion.Text);
        if (words.Count(char.IsLetter) < FewestLetters) return null;
        var mine = criterion.Kind + "\n" + Group(criterion) + "\n" + words;
        var other = (criterion.Kind == CriterionKind.Inclusion ? CriterionKind.Exclusion : CriterionKind.Inclusion) + "\n" + Group(criterion) + "\n" + words;
        if (seen.TryGetValue(mine, out var equal)) return equal;
        seen.Add(mine, criterion);
        return seen.TryGetValue(other, out equal) ? equal : null;
    }

    /// <summary>The people that a heading is about, without the kind of criteria that it names too.</summary>
    private static string Group(EligibilityCriterion criterion) =>
        CriterionText.ForMatching(criterion.Heading ?? string.Empty).Replace("inclusion", string.Empty).Replace("exclusion", string.Empty);

    private static bool EndsWithOr(EligibilityCriterion criterion)
    {
        var text = criterion.Text.TrimEnd(' ', '.', ',', ';', ':', ')', '-', '*');
        return text.EndsWith(" or", StringComparison.OrdinalIgnoreCase) && !text.EndsWith("and/or", StringComparison.OrdinalIgnoreCase);
    }
}
