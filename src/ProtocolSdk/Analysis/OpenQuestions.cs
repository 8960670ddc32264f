using ProtocolSdk.Cql;

namespace ProtocolSdk.Analysis;

/// <summary>A fact that isn't recorded, or not precisely enough, and whose answer could still count.</summary>
/// <param name="Element">The data element.</param>
/// <param name="Text">How to ask: the protocol's question, or the label.</param>
/// <param name="CouldExclude">True when an answer, with those of one of <see cref="OpenQuestions.Excluding"/>, ends the screening.</param>
/// <param name="CouldInclude">True when it belongs to one of <see cref="OpenQuestions.Including"/>.</param>
/// <param name="Criteria">The criteria that are unknown and read it.</param>
public sealed record OpenQuestion(DataElementDefinition Element, string Text, bool CouldExclude, bool CouldInclude, IReadOnlyList<CriterionDefinition> Criteria);

/// <summary>
/// What is still to ask of one subject: the questions in the order in which they help, and the smallest sets of facts that would settle
/// eligibility either way. A set would settle it when some answers to it do, whatever is left unrecorded.
/// </summary>
public sealed class OpenQuestions
{
    internal OpenQuestions(
        EligibilityStatus status,
        IReadOnlyList<OpenQuestion> questions,
        IReadOnlyList<IReadOnlyList<DataElementDefinition>> excluding,
        IReadOnlyList<IReadOnlyList<DataElementDefinition>> including,
        IReadOnlyList<string> reasons)
    {
        Status = status;
        Questions = questions;
        Excluding = excluding;
        Including = including;
        Reasons = reasons;
    }

    /// <summary>The verdict on what is recorded; there are questions only while it is undetermined.</summary>
    public EligibilityStatus Status { get; }

    /// <summary>
    /// The question that helps most first: one that can settle the verdict in both directions, then one that can end the screening soonest,
    /// then one that eligibility needs; among equals the one that more unknown criteria read, then the protocol's order.
    /// </summary>
    public IReadOnlyList<OpenQuestion> Questions { get; }

    /// <summary>The smallest sets of facts whose answers can make the subject ineligible; empty when none can.</summary>
    public IReadOnlyList<IReadOnlyList<DataElementDefinition>> Excluding { get; }

    /// <summary>The smallest sets of facts whose answers can make the subject eligible; empty when none can.</summary>
    public IReadOnlyList<IReadOnlyList<DataElementDefinition>> Including { get; }

    /// <summary>True when the sets are exactly the smallest ones.</summary>
    public bool IsExact => Reasons.Count == 0;

    /// <summary>Why the sets may not be exact, in words; empty when they are.</summary>
    public IReadOnlyList<string> Reasons { get; }
}
