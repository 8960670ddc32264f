using System.Text;

namespace ProtocolSdk;

/// <summary>The outcome of one criterion with its reason.</summary>
public sealed class CriterionExplanation
{
    /// <summary>Joins a criterion with what it gave.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="clause">The rule's clauses.</param>
    public CriterionExplanation(CriterionDefinition criterion, CriterionOutcome outcome, ClauseExplanation clause)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(clause);
        Criterion = criterion;
        Outcome = outcome;
        Clause = clause;
    }

    /// <summary>The criterion.</summary>
    public CriterionDefinition Criterion { get; }

    /// <summary>Met, not met, or unknown.</summary>
    public CriterionOutcome Outcome { get; }

    /// <summary>The rule's clauses with the values they saw.</summary>
    public ClauseExplanation Clause { get; }

    /// <summary>True when this criterion alone makes the subject ineligible.</summary>
    public bool Fails => Outcome == (Criterion.Kind == CriterionKind.Exclusion ? CriterionOutcome.Met : CriterionOutcome.NotMet);

    /// <summary>The reason in words.</summary>
    public string Reason() => Clause.Reason();

    /// <summary>Id, outcome and reason on one line.</summary>
    public override string ToString() => $"{Criterion.Id} {Verdict()}: {Reason()}";

    private string Verdict() => (Outcome, Criterion.Kind) switch
    {
        (CriterionOutcome.Met, CriterionKind.Exclusion) => "excludes",
        (CriterionOutcome.Met, _) => "met",
        (CriterionOutcome.NotMet, CriterionKind.Exclusion) => "does not exclude",
        (CriterionOutcome.NotMet, _) => "not met",
        _ => "unknown",
    };
}

/// <summary>Why a subject is eligible, ineligible or undetermined: criterion by criterion, clause by clause.</summary>
public sealed class EligibilityExplanation
{
    /// <summary>Joins a result with the explanations of its criteria, in their order.</summary>
    public EligibilityExplanation(EligibilityResult result, IReadOnlyList<CriterionExplanation> criteria)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(criteria);
        Result = result;
        Criteria = criteria;
    }

    /// <summary>The result that is explained.</summary>
    public EligibilityResult Result { get; }

    /// <summary>Eligible, ineligible, or undetermined.</summary>
    public EligibilityStatus Status => Result.Status;

    /// <summary>One explanation per criterion, in the order of the definition.</summary>
    public IReadOnlyList<CriterionExplanation> Criteria { get; }

    /// <summary>The whole explanation as lines of text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Status).Append('\n');
        foreach (var criterion in Criteria) text.Append("  ").Append(criterion).Append('\n');
        if (Result.Missing.Count > 0)
        {
            text.Append("  still to ask: ").AppendJoin(", ", Result.Missing.Select(m => m.Label)).Append('\n');
        }

        return text.ToString();
    }
}
