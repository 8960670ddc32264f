namespace ProtocolSdk;

/// <summary>A fact about a subject that the protocol's rules may ask.</summary>
/// <param name="Index">Its place in <see cref="ProtocolDefinition.DataElements"/>.</param>
/// <param name="Name">The name in JSON and CQL, such as <c>symptomOnset</c>.</param>
/// <param name="Label">The words that people read, such as "Onset of symptoms".</param>
/// <param name="Type">The CQL type, such as <c>Date</c> or <c>List&lt;Code&gt;</c>.</param>
/// <param name="Unit">The UCUM unit of a Quantity; null for other types.</param>
/// <param name="Comment">A remark for whoever records the value; null when there is none.</param>
/// <param name="Question">How to ask for it; null when there is none, and the label serves.</param>
public sealed record DataElementDefinition(
    int Index,
    string Name,
    string Label,
    string Type,
    string? Unit = null,
    string? Comment = null,
    string? Question = null)
{
    /// <summary>The answer to a criterion that has no rule, for which its words are label and question.</summary>
    public DataElementDefinition(int index, string name, CriterionDefinition attested)
        : this(index, name, (attested ?? throw new ArgumentNullException(nameof(attested))).Text, attested)
    {
    }

    /// <summary>The answer to a criterion that has no rule, for which its words are the question.</summary>
    public DataElementDefinition(int index, string name, string label, CriterionDefinition attested)
        : this(index, name, label, "Boolean", Question: (attested ?? throw new ArgumentNullException(nameof(attested))).Text)
    {
        Attested = attested.Index;
    }

    /// <summary>The criterion that it answers; null for all else.</summary>
    internal int? Attested { get; }

    /// <summary>The UCUM units of single fields of its rows or tuple, by field name, where they differ from <see cref="Unit"/>; empty when there are none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FieldUnits { get; init; } = [];

    /// <summary>The unit of the element itself (null) or of a field of its rows; null when none is declared.</summary>
    /// <param name="field">The field's name, or null.</param>
    public string? UnitOf(string? field)
    {
        foreach (var (name, unit) in FieldUnits)
        {
            if (name == field) return unit;
        }

        return Unit;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
