using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProtocolSdk.Cql;

namespace ProtocolSdk;

/// <summary>
/// The outcome of every criterion for one subject at one moment. Generated code derives a <c>Result</c> per protocol,
/// with an indexer by its own <c>Criterion</c> enumeration.
/// </summary>
public abstract class EligibilityResult
{
    private readonly CriterionOutcome[] _outcomes;
    private readonly DataElementSet _missing;

    /// <summary>Takes ownership of <paramref name="outcomes"/>, one per criterion of <paramref name="definition"/>.</summary>
    protected EligibilityResult(ProtocolDefinition definition, AsOf asOf, EligibilityStatus status, CriterionOutcome[] outcomes, DataElementSet missing)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(outcomes);
        Definition = definition;
        AsOf = asOf;
        Status = status;
        _outcomes = outcomes;
        _missing = missing;
    }

    /// <summary>For generated code: takes over what was evaluated.</summary>
    protected EligibilityResult(Generation.EvaluatedSubject evaluated)
        : this(evaluated.Definition, evaluated.AsOf, evaluated.Status, evaluated.Outcomes, evaluated.Missing)
    {
    }

    /// <summary>The protocol version that was applied.</summary>
    public ProtocolDefinition Definition { get; }

    /// <summary>The moment for which the answer holds; <c>Today()</c> and <c>Now()</c> in rules meant this.</summary>
    public AsOf AsOf { get; }

    /// <summary>Eligible, ineligible, or undetermined.</summary>
    public EligibilityStatus Status { get; }

    /// <summary>The outcomes in the order of <see cref="ProtocolDefinition.Criteria"/>.</summary>
    public IReadOnlyList<CriterionOutcome> Outcomes => _outcomes;

    /// <summary>The outcome of the criterion with this index in <see cref="ProtocolDefinition.Criteria"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">There's no such criterion.</exception>
    public CriterionOutcome OutcomeAt(int index) => _outcomes[index];

    /// <summary>
    /// The data elements whose value, or missing precision, could still change the answer: never too few, perhaps too many.
    /// Empty when the answer is settled.
    /// </summary>
    public IReadOnlyList<DataElementDefinition> Missing => field ??= _missing.Select(Definition.DataElements);

    /// <summary>The criteria that make the subject ineligible: inclusions not met and exclusions met.</summary>
    public IEnumerable<CriterionDefinition> Failures =>
        Definition.Criteria.Where(c => _outcomes[c.Index] == (c.Kind == CriterionKind.Exclusion ? CriterionOutcome.Met : CriterionOutcome.NotMet));

    /// <summary>Writes the result in the shape of the protocol's result schema.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("protocol"u8, Definition.Id);
        writer.WriteString("protocolVersion"u8, Definition.Version);
        // The offset's + as it is: what the default encoder guards against is HTML.
        writer.WriteString("asOf"u8, JsonEncodedText.Encode(AsOf.ToString(), JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        writer.WriteString("status"u8, Status.ToString());
        writer.WriteStartObject("criteria"u8);
        foreach (var criterion in Definition.Criteria)
        {
            writer.WriteString(criterion.Id, _outcomes[criterion.Index].ToString());
        }

        writer.WriteEndObject();
        writer.WriteStartArray("missing"u8);
        foreach (var element in Missing) writer.WriteStringValue(element.Name);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The result as JSON text.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A line for logs: the status and the outcomes, without any value of the subject.</summary>
    public override string ToString() =>
        $"{Status} ({string.Join(", ", Definition.Criteria.Select(c => $"{c.Id} {_outcomes[c.Index]}"))})";
}
