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
    /// <param name="elements">All data elements.</param>
    /// <param name="firstAnswer">The index of the first one that is an answer to a criterion without a rule; so are all behind it.</param>
    public SubjectFields(string protocolId, DataElementDefinition[] elements, int firstAnswer)
    {
        ArgumentNullException.ThrowIfNull(elements);
        ProtocolId = protocolId;
        FirstAnswer = firstAnswer;
        Answers = elements.Length - firstAnswer;
        Names = new FieldNames(["id", "protocolVersion", .. elements.Select(e => e.Name)]);
    }

    /// <summary>The names of all fields.</summary>
    public FieldNames Names { get; }

    internal string ProtocolId { get; }

    /// <summary>How many answers there are.</summary>
    internal int Answers { get; }

    /// <summary>The index of the first answer's data element.</summary>
    internal int FirstAnswer { get; }
}
