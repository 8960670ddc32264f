using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: from outcomes to a status, and from a rule's clauses to an explanation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Outcomes
{
    /// <summary>Ineligible when an outcome equals the failing one at its place, else undetermined when one is unknown, else eligible.</summary>
    public static EligibilityStatus Status(ReadOnlySpan<CriterionOutcome> outcomes, ReadOnlySpan<byte> failing)
    {
        // All of them, without a jump for each: which one fails is what a processor can't guess. Eight at a time, the last eight perhaps once more.
        var bytes = MemoryMarshal.AsBytes(outcomes);
        bool fails = false, unknown = false;
        if (bytes.Length < sizeof(ulong))
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                fails |= bytes[i] == failing[i];
                unknown |= bytes[i] == (byte)CriterionOutcome.Unknown;
            }
        }
        else
        {
            for (var i = 0; i < bytes.Length; i += sizeof(ulong))
            {
                var at = Math.Min(i, bytes.Length - sizeof(ulong));
                var eight = MemoryMarshal.Read<ulong>(bytes[at..]);
                fails |= HasZero(eight ^ MemoryMarshal.Read<ulong>(failing[at..]));
                unknown |= HasZero(eight);
            }
        }

        return fails ? EligibilityStatus.Ineligible : unknown ? EligibilityStatus.Undetermined : EligibilityStatus.Eligible;
    }

    // Unknown is zero, as is the difference from what fails.
    private static bool HasZero(ulong bytes) => ((bytes - 0x0101010101010101) & ~bytes & 0x8080808080808080) != 0;

    /// <summary>The explanation of a criterion that has a rule.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="clause">What its rule gave.</param>
    /// <param name="outcomes">Where its outcome goes, by the criterion's index.</param>
    public static CriterionExplanation Explained(CriterionDefinition criterion, ClauseExplanation clause, CriterionOutcome[] outcomes)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(outcomes);
        var outcome = clause.Value.ToOutcome();
        outcomes[criterion.Index] = outcome;
        return new CriterionExplanation(criterion, outcome, clause);
    }

    /// <summary>The explanation of a clause that is made of others: its value follows from theirs.</summary>
    /// <param name="clause">An <c>and</c>, an <c>or</c>, or a <c>not</c> of one part.</param>
    /// <param name="parts">Its parts.</param>
    public static ClauseExplanation Explained(ClauseDefinition clause, ClauseExplanation[] parts)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(parts);
        bool? value = parts[0].Value;
        if (clause.Kind == ClauseKind.Not) value = !value;
        for (var i = 1; i < parts.Length; i++)
        {
            if (clause.Kind == ClauseKind.And) value &= parts[i].Value;
            else value |= parts[i].Value;
        }

        return new ClauseExplanation(clause, value, parts);
    }

    /// <summary>The explanation of a statement that saw one data element.</summary>
    /// <param name="clause">The statement.</param>
    /// <param name="value">What it gave.</param>
    /// <param name="element">The data element.</param>
    /// <param name="observed">Its value.</param>
    public static ClauseExplanation Explained(ClauseDefinition clause, bool? value, DataElementDefinition element, object? observed) =>
        new(clause, value, new ObservedValue(element, observed));

    /// <summary>The explanation of a statement that saw one answer.</summary>
    /// <param name="clause">The statement.</param>
    /// <param name="value">What it gave.</param>
    /// <param name="element">The data element.</param>
    /// <param name="observed">Its value.</param>
    public static ClauseExplanation Explained(ClauseDefinition clause, bool? value, DataElementDefinition element, bool? observed) =>
        new(clause, value, new ObservedValue(element, observed));

    /// <summary>The explanation of a statement that saw one definition.</summary>
    /// <param name="clause">The statement.</param>
    /// <param name="value">What it gave.</param>
    /// <param name="name">The definition's name.</param>
    /// <param name="label">What people read.</param>
    /// <param name="observed">Its value.</param>
    public static ClauseExplanation Explained(ClauseDefinition clause, bool? value, string name, string label, object? observed) =>
        new(clause, value, new ObservedValue(name, label, observed));

    /// <summary>The explanation of a statement that saw no value, or several.</summary>
    /// <param name="clause">The statement.</param>
    /// <param name="value">What it gave.</param>
    /// <param name="observed">The values it saw.</param>
    public static ClauseExplanation Explained(ClauseDefinition clause, bool? value, ObservedValue[] observed) => new(clause, value, (IReadOnlyList<ObservedValue>)observed);

    /// <summary>The explanation of a statement that may have failed.</summary>
    /// <param name="clause">The statement.</param>
    /// <param name="value">What it gave.</param>
    /// <param name="observed">The values it saw.</param>
    /// <param name="error">The error in words; null when there was none.</param>
    public static ClauseExplanation Explained(ClauseDefinition clause, bool? value, ObservedValue[] observed, string? error) => new(clause, value, observed, null, error);
}
