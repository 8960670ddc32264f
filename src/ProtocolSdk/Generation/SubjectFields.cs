using System.ComponentModel;

namespace ProtocolSdk.Generation;

/// <summary>
/// For generated code: the fields of a protocol version's subjects. Fields 0 and 1 are <c>id</c> and <c>protocolVersion</c>; behind them come the data
/// elements in their order, of which the last ones are the answers to the criteria without a rule.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SubjectFields
{
    /// <summary>The field of the first data element.</summary>
    internal const int FirstElement = 2;

    /// <summary>Takes the names of the data elements.</summary>
    /// <param name="protocolId">The protocol, which messages name.</param>
    /// <param name="criteria">The protocol's criteria; each attested one has a data element, in their order, behind all others.</param>
    /// <param name="elements">All data elements.</param>
    public SubjectFields(string protocolId, CriterionDefinition[] criteria, DataElementDefinition[] elements)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(elements);
        ProtocolId = protocolId;
        Answers = criteria.Count(c => c.Origin == CriterionOrigin.Attestation);
        FirstAnswer = elements.Length - Answers;
        Names = new FieldNames(["id", "protocolVersion", .. elements.Select(e => e.Name)]);
    }

    /// <summary>The names of all fields.</summary>
    public FieldNames Names { get; }

    internal string ProtocolId { get; }

    /// <summary>How many criteria a person answers.</summary>
    internal int Answers { get; }

    /// <summary>The index of the first answer's data element.</summary>
    internal int FirstAnswer { get; }
}
