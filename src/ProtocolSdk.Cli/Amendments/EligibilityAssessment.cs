using ProtocolSdk.Analysis;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Changes;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>What a change of version does to the set of eligible people, with people for whom the answer differs.</summary>
/// <param name="Effect">The verdict on the protocol as a whole.</param>
/// <param name="Sentence">The verdict in words.</param>
/// <param name="Witnesses">Somebody who becomes eligible, and somebody who no longer is; those that were found.</param>
internal sealed record EligibilityVerdict(EligibilityEffect Effect, string Sentence, IReadOnlyList<ChangeWitness> Witnesses);

/// <summary>Asks the evaluators of both versions what a change means.</summary>
internal static class EligibilityAssessment
{
    // Each rule's own comparison compiles two small protocols.
    private const int MostRulesAlone = 16;

    /// <summary>The verdict, and the changes with the effect that was found for each.</summary>
    public static (EligibilityVerdict Verdict, IReadOnlyList<ProtocolChange> Changes) Of(ProtocolModel before, ProtocolModel after, IReadOnlyList<ProtocolChange> changes)
    {
        if (!changes.Any(c => c.Categories.HasFlag(ChangeCategories.Eligibility)) && before.Criteria.Equals(after.Criteria) && before.Definitions.Equals(after.Definitions) && before.ValueSets.Equals(after.ValueSets))
        {
            return (new EligibilityVerdict(EligibilityEffect.Unchanged, "Nothing that eligibility depends on has changed.", []), changes);
        }

        var whole = Compare(before, after);
        var effect = EffectOf(whole.Change);
        var marked = changes.ToList();
        var alone = 0;
        for (var i = 0; i < marked.Count; i++)
        {
            if (marked[i] is not { Field: "rule" or "kind", Effect: EligibilityEffect.Undecided or EligibilityEffect.Moved } change || alone++ >= MostRulesAlone) continue;
            if (before.Criteria.FirstOrDefault(c => c.Id == change.CriterionBefore) is not { } old || after.Criteria.FirstOrDefault(c => c.Id == change.CriterionAfter) is not { } now) continue;
            var own = Compare(before with { Criteria = [old] }, after with { Criteria = [now] });
            marked[i] = With(change, EffectOf(own.Change), own);
        }

        if (whole.Change == EligibilityChange.Unchanged)
        {
            marked = marked.ConvertAll(change => change.Categories.HasFlag(ChangeCategories.Eligibility) ? WithoutEffect(change) : change);
        }
        else if (whole.Change == EligibilityChange.NoDifferenceFound && marked.Exists(c => c.Effect == EligibilityEffect.Undecided))
        {
            // Words that people answer have changed; rules that were run can't speak for them.
            effect = EligibilityEffect.Undecided;
        }

        return (new EligibilityVerdict(effect, Sentence(effect, whole), [.. new[] { whole.Loosening, whole.Tightening }.OfType<ChangeWitness>()]), marked);
    }

    private static EligibilityComparison Compare(ProtocolModel before, ProtocolModel after)
    {
        using var old = LoadedProtocol.Load(before with { IsFrozen = false });
        using var now = LoadedProtocol.Load(after with { IsFrozen = false });
        var renamed = Renamed(before, after);
        var comparison = EligibilityComparison.Compare(old.Definition, now.Definition, new ComparisonOptions { RenamedElements = renamed });
        return comparison;
    }

    private static Dictionary<string, string> Renamed(ProtocolModel before, ProtocolModel after)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rename in after.Amendment?.RenamedDataElements ?? default)
        {
            if (before.DataElements.Any(e => e.Name == rename.Old) && after.DataElements.Any(e => e.Name == rename.New)) renamed[rename.Old] = rename.New;
        }

        return renamed;
    }

    private static ProtocolChange With(ProtocolChange change, EligibilityEffect effect, EligibilityComparison own)
    {
        if (effect == EligibilityEffect.Unchanged) return WithoutEffect(change);
        var witness = effect is EligibilityEffect.Loosened or EligibilityEffect.Moved ? own.Loosening : own.Tightening;
        return change with { Effect = effect, Note = witness is null ? change.Note : witness.Words };
    }

    // Proven to make no difference to anybody: what is left of the change is its wording.
    private static ProtocolChange WithoutEffect(ProtocolChange change)
    {
        var categories = change.Categories & ~ChangeCategories.Eligibility;
        return change with { Effect = EligibilityEffect.Unchanged, Categories = categories == ChangeCategories.None ? ChangeCategories.Editorial : categories, Note = "Proven: the same people are eligible." };
    }

    private static EligibilityEffect EffectOf(EligibilityChange change) => change switch
    {
        EligibilityChange.Loosened => EligibilityEffect.Loosened,
        EligibilityChange.Tightened => EligibilityEffect.Tightened,
        EligibilityChange.Moved => EligibilityEffect.Moved,
        EligibilityChange.Unchanged => EligibilityEffect.Unchanged,
        _ => EligibilityEffect.NoDifferenceFound,
    };

    private static string Sentence(EligibilityEffect effect, EligibilityComparison whole)
    {
        var reasons = whole.Reasons.Count == 0 ? "" : $" Not covered: {string.Join("; ", whole.Reasons)}.";
        return effect switch
        {
            EligibilityEffect.Loosened => "Loosened: somebody can take part who couldn't, and nobody was found the other way round." + reasons,
            EligibilityEffect.Tightened => "Tightened: somebody can no longer take part, and nobody was found the other way round." + reasons,
            EligibilityEffect.Moved => "Moved: some people can take part who couldn't, and others no longer can.",
            EligibilityEffect.Unchanged => "Unchanged: proven over every distinction that the rules of both versions make.",
            EligibilityEffect.Undecided => "It may have changed: statements that people answer say something else now; compare their words." + reasons,
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"No difference was found in {whole.Evaluations} subjects.{reasons}"),
        };
    }
}
