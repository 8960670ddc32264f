using System.Text.RegularExpressions;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Registry.Criteria;

namespace ProtocolSdk.Compiler.Registry.Lints;

/// <summary>The eligibility fields against the criteria's text, and among themselves.</summary>
internal static class EligibilityFieldLints
{
    private const string Module = "protocolSection.eligibilityModule.";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex MaleFirst = new("^(?:adult |healthy |heterosexual |only )*(?:males?|m[ae]n)\\b(?! ?(?:and|or|/|&|,))", Options);
    private static readonly Regex FemaleFirst = new("^(?:adult |healthy |pregnant |premenopausal |postmenopausal |only )*(?:females?|wom[ae]n)\\b(?! ?(?:and|or|/|&|,|of ))", Options);
    /// <summary>What makes a sentence about men or women a condition for them alone.</summary>
    private static readonly Regex Conditional = new("\\b(?:must|should|agree\\w*|contracepti\\w+|childbearing|surgically|postmenopausal|if|who are not|willing|using|use)\\b", Options);
    private static readonly Regex Males = new("\\b(?:males?|m[ae]n|boys?|fathers?)\\b", Options);
    private static readonly Regex Females = new("\\b(?:females?|wom[ae]n|girls?|mothers?|pregnan\\w*|breast-?feeding|lactat\\w+|both sexes|either sex|any sex|all sexes|any gender|both genders|either gender)\\b", Options);
    private static readonly Regex Healthy = new("^(?:normal |adult |male |female )*healthy (?:volunteers?|subjects?|participants?|controls?|individuals?|men|women|adults)\\b", Options);

    public static IEnumerable<RecordFinding> Find(RecordEligibility eligibility)
    {
        var inclusion = eligibility.Criteria.Criteria.Where(c => c.Kind == CriterionKind.Inclusion).ToList();
        return Limits(eligibility)
            .Concat(Ages(eligibility, inclusion))
            .Concat(Sexes(eligibility, inclusion))
            .Concat(HealthyVolunteers(eligibility, inclusion));
    }

    private static IEnumerable<RecordFinding> Limits(RecordEligibility eligibility)
    {
        if (eligibility.MinimumAge is { } minimum && eligibility.MaximumAge is { } maximum && minimum.InYears >= maximum.InYears + (1.0 / WholesPerYear(maximum)))
        {
            yield return new RecordFinding(DiagnosticCatalogue.AgeLimitsCross, Module + "minimumAge", null, null, [minimum.ToString(), maximum.ToString()]);
            yield break;
        }

        if (eligibility.StandardAges.Count == 0) yield break;
        var from = eligibility.MinimumAge?.InYears ?? 0;
        var to = eligibility.MaximumAge?.InYears ?? double.MaxValue;
        var touched = new[] { (StandardAge.Child, 0.0, 18.0), (StandardAge.Adult, 18.0, 65.0), (StandardAge.OlderAdult, 65.0, double.MaxValue) }
            .Where(g => from < g.Item3 && to >= g.Item2).Select(g => g.Item1).ToList();
        if (!new HashSet<StandardAge>(touched).SetEquals(eligibility.StandardAges))
        {
            yield return new RecordFinding(
                DiagnosticCatalogue.StandardAgesDisagree, Module + "stdAges", null, null, [string.Join(", ", touched), string.Join(", ", eligibility.StandardAges)]);
        }
    }

    private static IEnumerable<RecordFinding> Ages(RecordEligibility eligibility, List<EligibilityCriterion> inclusion)
    {
        var stated = inclusion.Select(c => (Criterion: c, Age: AgeStatement.Read(c.Lead))).Where(s => s.Age is not null).ToList();

        // Several ranges of ages are those of several groups; the fields span them all.
        if (stated.Any(s => s.Criterion.Heading is not null) || stated.Select(s => (s.Age!.Minimum, s.Age.Maximum)).Distinct().Count() > 2) yield break;
        if (stated.Count(s => s.Age!.Minimum is not null) <= 1)
        {
            foreach (var (criterion, age) in stated.Where(s => s.Age!.Minimum is not null))
            {
                if (Compare(criterion, age!, age!.Minimum!, eligibility.MinimumAge, "minimumAge", isMinimum: true) is { } finding) yield return finding;
            }
        }

        if (stated.Count(s => s.Age!.Maximum is not null) > 1) yield break;
        foreach (var (criterion, age) in stated.Where(s => s.Age!.Maximum is not null))
        {
            if (Compare(criterion, age!, age!.Maximum!, eligibility.MaximumAge, "maximumAge", isMinimum: false) is { } finding) yield return finding;
        }
    }

    private static RecordFinding? Compare(EligibilityCriterion criterion, AgeStatement stated, AgeBound bound, AgeLimit? field, string name, bool isMinimum)
    {
        if (field is null) return bound.Age.InYears is > 0 and < 100 ? CriteriaLints.Finding(DiagnosticCatalogue.AgeOnlyInText, criterion, stated.Words, name) : null;
        if (Agrees(bound, field, isMinimum)) return null;
        var isSame = bound.Age == field;
        var effect = isSame
            ? "somebody of exactly " + field.ToString().ToLowerInvariant() + " is decided differently"
            : "the limits differ";
        return CriteriaLints.Finding(DiagnosticCatalogue.AgeDisagrees, criterion, stated.Words, name, field.ToString(), effect);
    }

    /// <summary>Whether bound and field let the same people in. Ages are counted in whole units: over 17 years is 18 years and older.</summary>
    private static bool Agrees(AgeBound bound, AgeLimit field, bool isMinimum)
    {
        if (bound.Age.Unit == field.Unit)
        {
            var shift = bound.IsStrict ? (isMinimum ? 1 : -1) : 0;
            return bound.Age.Value + shift == field.Value;
        }

        // Of different units only what is far apart is said to differ: 12 months are one year.
        return Math.Abs(bound.Age.InYears - field.InYears) < 1.0 / 6;
    }

    private static IEnumerable<RecordFinding> Sexes(RecordEligibility eligibility, List<EligibilityCriterion> inclusion)
    {
        if (eligibility.Sex == EligibleSex.Unstated || eligibility.GenderBased == true || inclusion.Any(c => c.Heading is not null)) yield break;
        var (first, other) = eligibility.Sex == EligibleSex.Female || inclusion.Any(c => MaleFirst.IsMatch(c.Text)) ? (MaleFirst, Females) : (FemaleFirst, Males);
        if (eligibility.Sex == EligibleSex.Male && first == MaleFirst) yield break;
        if (eligibility.Sex == EligibleSex.Female && first == FemaleFirst) yield break;
        var one = inclusion.FirstOrDefault(c => first.IsMatch(c.Text) && !Conditional.IsMatch(c.Text));
        if (one is null || eligibility.Criteria.Criteria.Any(c => other.IsMatch(c.Text))) yield break;
        yield return CriteriaLints.Finding(
            DiagnosticCatalogue.SexDisagrees, one, Reading.RecordObject.Shorten(one.Text), eligibility.Sex.ToString().ToUpperInvariant());
    }

    private static IEnumerable<RecordFinding> HealthyVolunteers(RecordEligibility eligibility, List<EligibilityCriterion> inclusion)
    {
        if (eligibility.HealthyVolunteers != false) yield break;
        foreach (var criterion in inclusion)
        {
            var words = criterion.Heading is { } heading && Healthy.IsMatch(heading) ? heading : Healthy.IsMatch(criterion.Text) ? criterion.Text : null;
            if (words is null) continue;
            yield return CriteriaLints.Finding(DiagnosticCatalogue.HealthyVolunteersDisagree, criterion, Reading.RecordObject.Shorten(words));
            yield break;
        }
    }

    private static int WholesPerYear(AgeLimit age) => age.Unit switch
    {
        AgeUnit.Year => 1,
        AgeUnit.Month => 12,
        AgeUnit.Week => 52,
        _ => 365,
    };
}
