using ProtocolSdk.Compiler.Changes;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>What changed between two versions, whom it concerns, and what it does to eligibility.</summary>
/// <param name="Before">The older version.</param>
/// <param name="After">The newer version.</param>
/// <param name="Changes">The changes, in the order of reports.</param>
/// <param name="Eligibility">The verdict.</param>
internal sealed record ProtocolDiff(ProtocolSnapshot Before, ProtocolSnapshot After, IReadOnlyList<ProtocolChange> Changes, EligibilityVerdict Eligibility)
{
    /// <summary>The categories, in the order of reports.</summary>
    public static IReadOnlyList<ChangeCategories> AllCategories { get; } =
        [ChangeCategories.Eligibility, ChangeCategories.Data, ChangeCategories.Code, ChangeCategories.Operational, ChangeCategories.Editorial];

    /// <summary>Compares two versions.</summary>
    public static ProtocolDiff Of(ProtocolSnapshot before, ProtocolSnapshot after)
    {
        var changes = CodeBreaks.Mark(before.Model, after.Model, [.. ProtocolComparison.Compare(before.Compared, after.Compared)]);
        var (verdict, assessed) = EligibilityAssessment.Of(before.Model, after.Model, changes);
        return new ProtocolDiff(before, after, assessed, verdict);
    }

    /// <summary>How many changes have a category.</summary>
    public int Count(ChangeCategories category) => Changes.Count(change => change.Categories.HasFlag(category));
}
