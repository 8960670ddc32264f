namespace ProtocolSdk.Screening;

/// <summary>What has come out so far: how many lines and subjects, and for each criterion how many of each outcome. Immutable.</summary>
public sealed class ScreeningTally
{
    private readonly long[] _counts;

    internal ScreeningTally(ReadOnlySpan<long> counts) => _counts = counts.ToArray();

    /// <summary>Lines that were read, empty ones and bad ones included; an input without lines, such as a table, counts its rows.</summary>
    public long Lines => _counts[TallyCounts.Lines];

    /// <summary>Lines that are no subject of this protocol; they were reported and have a row with their error.</summary>
    public long BadLines => _counts[TallyCounts.BadLines];

    /// <summary>Subjects that were screened.</summary>
    public long Subjects => Eligible + Ineligible + Undetermined;

    /// <summary>Subjects for whom every inclusion criterion is met and every exclusion criterion is not.</summary>
    public long Eligible => _counts[TallyCounts.Statuses + (int)EligibilityStatus.Eligible];

    /// <summary>Subjects for whom a criterion fails.</summary>
    public long Ineligible => _counts[TallyCounts.Statuses + (int)EligibilityStatus.Ineligible];

    /// <summary>Subjects for whom no criterion fails, and one at least is unknown.</summary>
    public long Undetermined => _counts[TallyCounts.Statuses + (int)EligibilityStatus.Undetermined];

    /// <summary>How many criteria there are.</summary>
    public int CriterionCount => (_counts.Length - TallyCounts.Criteria) / TallyCounts.PerCriterion;

    internal ReadOnlySpan<long> Counts => _counts;

    /// <summary>What came out for one criterion.</summary>
    /// <param name="criterion">Its place in <see cref="ProtocolDefinition.Criteria"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There's no such criterion.</exception>
    public CriterionTally this[int criterion]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(criterion);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(criterion, CriterionCount);
            var counts = _counts.AsSpan(TallyCounts.Criteria + (criterion * TallyCounts.PerCriterion), TallyCounts.PerCriterion);
            return new CriterionTally(
                counts[(int)CriterionOutcome.Met],
                counts[(int)CriterionOutcome.NotMet],
                counts[(int)CriterionOutcome.Unknown],
                counts[TallyCounts.Failing],
                counts[TallyCounts.FirstFailing],
                counts[TallyCounts.OnlyFailing]);
        }
    }
}

/// <summary>What came out for one criterion, in numbers of subjects.</summary>
/// <param name="Met">The statement holds.</param>
/// <param name="NotMet">The statement doesn't hold.</param>
/// <param name="Unknown">What is recorded doesn't decide it.</param>
/// <param name="Failing">It keeps the subject out: an inclusion that isn't met, an exclusion that is.</param>
/// <param name="FirstFailing">It is the first one, in the protocol's order, that keeps the subject out: where the subject leaves the funnel.</param>
/// <param name="OnlyFailing">It alone keeps the subject out.</param>
public readonly record struct CriterionTally(long Met, long NotMet, long Unknown, long Failing, long FirstFailing, long OnlyFailing);
