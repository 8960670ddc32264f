using System.Text;
using System.Text.Json;
using ProtocolSdk;

namespace ScreeningDesk.Log;

/// <summary>A criterion that comes out otherwise under the version in force.</summary>
/// <param name="Id">Its id there; its old one when it is gone.</param>
/// <param name="Label">Its label.</param>
/// <param name="Before">Its outcome before; null when it wasn't there.</param>
/// <param name="After">Its outcome now; null when it is gone.</param>
public sealed record TouchedCriterion(string Id, string Label, CriterionOutcome? Before, CriterionOutcome? After);

/// <summary>What the version in force says of a person who was last screened under an earlier one, on one and the same day.</summary>
/// <param name="Entry">The latest screening.</param>
/// <param name="IsEnrolled">Whether the person is enrolled.</param>
/// <param name="Before">The status under the version of the screening.</param>
/// <param name="After">The status under the version in force; null when the data don't fit it.</param>
/// <param name="Criteria">The criteria that come out otherwise.</param>
/// <param name="ToAsk">What that version needs to know and the earlier one didn't.</param>
/// <param name="Problem">Why the data don't fit; null when they do.</param>
public sealed record AmendmentTouch(
    LogEntry Entry,
    bool IsEnrolled,
    EligibilityStatus Before,
    EligibilityStatus? After,
    IReadOnlyList<TouchedCriterion> Criteria,
    IReadOnlyList<DataElementDefinition> ToAsk,
    string? Problem)
{
    /// <summary>Everybody whom the version in force touches, evaluated on a day.</summary>
    public static IReadOnlyList<AmendmentTouch> Of(ProtocolHistory history, LogOverview log, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(log);
        return [.. log.Latest.Select(entry => Of(history, entry, log.Enrolled.Contains(entry.Content.Subject), day)).OfType<AmendmentTouch>()];
    }

    private static AmendmentTouch? Of(ProtocolHistory history, LogEntry entry, bool isEnrolled, DateOnly day)
    {
        var receipt = entry.Receipt!;
        if (history.Find(receipt.ProtocolVersion) is not { } version || version == history.InForce) return null;
        var inputs = Encoding.UTF8.GetBytes(receipt.Inputs);
        var before = version.Definition.Evaluate(version.Definition.ReadSubject(inputs), day);
        try
        {
            var after = history.InForce.Definition.Evaluate(history.Migrate(inputs, out _, version.Number), day);
            var criteria = Differences(history, version, before, after).ToList();
            var known = before.Missing.Select(e => NewName(history, version, e.Name, a => a.RenamedDataElements)).ToHashSet(StringComparer.Ordinal);
            List<DataElementDefinition> toAsk = [.. after.Missing.Where(e => !known.Contains(e.Name))];
            return before.Status == after.Status && criteria.Count == 0 && toAsk.Count == 0 ? null : new AmendmentTouch(entry, isEnrolled, before.Status, after.Status, criteria, toAsk, null);
        }
        catch (JsonException error)
        {
            return new AmendmentTouch(entry, isEnrolled, before.Status, null, [], [], error.Message);
        }
    }

    private static IEnumerable<TouchedCriterion> Differences(ProtocolHistory history, ProtocolVersion version, EligibilityResult before, EligibilityResult after)
    {
        var newIds = version.Definition.Criteria.ToDictionary(c => NewName(history, version, c.Id, a => a.RenamedCriteria), StringComparer.Ordinal);
        foreach (var now in after.Definition.Criteria)
        {
            CriterionOutcome? old = newIds.Remove(now.Id, out var earlier) ? before.OutcomeAt(earlier.Index) : null;
            var current = after.OutcomeAt(now.Index);
            // A new criterion matters to those whom it keeps out, or leaves open.
            if (old == current || (old is null && current == Passing(now))) continue;
            yield return new TouchedCriterion(now.Id, now.Label, old, current);
        }

        foreach (var gone in newIds.Values.Where(c => before.OutcomeAt(c.Index) != Passing(c)))
            yield return new TouchedCriterion(gone.Id, gone.Label, before.OutcomeAt(gone.Index), null);
    }

    // Through the renames of every amendment since.
    private static string NewName(ProtocolHistory history, ProtocolVersion version, string name, Func<StudyAmendment, IReadOnlyDictionary<string, string>> renames) =>
        history.All.SkipWhile(v => v != version).Skip(1).Select(v => v.Amendment).OfType<StudyAmendment>()
            .Aggregate(name, (current, amendment) => renames(amendment).GetValueOrDefault(current, current));

    private static CriterionOutcome Passing(CriterionDefinition criterion) =>
        criterion.Kind == CriterionKind.Exclusion ? CriterionOutcome.NotMet : CriterionOutcome.Met;
}
