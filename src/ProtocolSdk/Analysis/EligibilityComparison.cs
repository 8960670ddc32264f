using ProtocolSdk.Cql;

namespace ProtocolSdk.Analysis;

/// <summary>What a change of rules does to the set of eligible people.</summary>
public enum EligibilityChange
{
    /// <summary>Nobody's eligibility differs: the search covered every distinction that the rules of both versions make.</summary>
    Unchanged,

    /// <summary>Somebody is eligible who wasn't, and nobody was found the other way round.</summary>
    Loosened,

    /// <summary>Somebody isn't eligible who was, and nobody was found the other way round.</summary>
    Tightened,

    /// <summary>Somebody is eligible who wasn't, and somebody isn't who was.</summary>
    Moved,

    /// <summary>No difference was found, but a rule makes distinctions that the search couldn't cover; see <see cref="EligibilityComparison.Reasons"/>.</summary>
    NoDifferenceFound,
}

/// <summary>How to compare two versions.</summary>
public sealed record ComparisonOptions
{
    /// <summary>The day of the evaluations; what rules ask of today is asked of it. A day of its own, because a comparison must give the same answer tomorrow.</summary>
    public AsOf AsOf { get; init; } = new DateOnly(2025, 6, 16);

    /// <summary>How many subjects may be evaluated in all, each by one version.</summary>
    public int MaximumEvaluations { get; init; } = 200_000;

    /// <summary>Data elements that the later version calls otherwise: from the earlier name to the later one. An element that isn't here keeps its name.</summary>
    public IReadOnlyDictionary<string, string> RenamedElements { get; init; } = new Dictionary<string, string>();
}

/// <summary>A subject for whom two versions disagree.</summary>
/// <param name="BecomesEligible">True when the later version takes the subject and the earlier doesn't; false for the reverse.</param>
/// <param name="BeforeJson">The subject as JSON of the earlier version. What isn't recorded makes no difference to either answer.</param>
/// <param name="AfterJson">The subject as JSON of the later version.</param>
/// <param name="AsOf">The day for which the answers hold.</param>
/// <param name="Before">The earlier version's answer.</param>
/// <param name="After">The later version's answer.</param>
/// <param name="Criteria">The criteria that keep the subject out, of the version that does.</param>
/// <param name="Words">The subject and the reason in words.</param>
public sealed record ChangeWitness(
    bool BecomesEligible,
    string BeforeJson,
    string AfterJson,
    AsOf AsOf,
    EligibilityStatus Before,
    EligibilityStatus After,
    IReadOnlyList<CriterionDefinition> Criteria,
    string Words);

/// <summary>
/// What a change of rules means, proven by example: subjects who are eligible under one version and not under the other. The versions' own
/// evaluators are run on subjects made of representative values, so that a witness is what the app would say of that person.
/// </summary>
public sealed class EligibilityComparison
{
    internal EligibilityComparison(ChangeWitness? loosening, ChangeWitness? tightening, bool isComplete, IReadOnlyList<string> reasons, int evaluations)
    {
        Loosening = loosening;
        Tightening = tightening;
        IsComplete = isComplete;
        Reasons = reasons;
        Evaluations = evaluations;
        Change = (loosening, tightening) switch
        {
            (not null, not null) => EligibilityChange.Moved,
            (not null, null) => EligibilityChange.Loosened,
            (null, not null) => EligibilityChange.Tightened,
            _ => isComplete ? EligibilityChange.Unchanged : EligibilityChange.NoDifferenceFound,
        };
    }

    /// <summary>The verdict.</summary>
    public EligibilityChange Change { get; }

    /// <summary>Somebody whom the later version takes and the earlier doesn't; null when nobody was found.</summary>
    public ChangeWitness? Loosening { get; }

    /// <summary>Somebody whom the earlier version takes and the later doesn't; null when nobody was found.</summary>
    public ChangeWitness? Tightening { get; }

    /// <summary>True when a direction without a witness is proven not to have one.</summary>
    public bool IsComplete { get; }

    /// <summary>Why the search wasn't complete, in words; empty when it was.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>How many subjects were evaluated, each by one version.</summary>
    public int Evaluations { get; }

    /// <summary>Compares two versions of a protocol.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="options">Null for the defaults.</param>
    public static EligibilityComparison Compare(ProtocolDefinition before, ProtocolDefinition after, ComparisonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new VersionSearch(before, after, options ?? new ComparisonOptions()).Run();
    }

    /// <summary>The verdict in a sentence.</summary>
    public override string ToString() => Change switch
    {
        EligibilityChange.Loosened => $"loosened: {Loosening!.Words}",
        EligibilityChange.Tightened => $"tightened: {Tightening!.Words}",
        EligibilityChange.Moved => $"moved: {Loosening!.Words} {Tightening!.Words}",
        EligibilityChange.Unchanged => "unchanged",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"no difference found in {Evaluations} subjects ({string.Join("; ", Reasons)})"),
    };
}
