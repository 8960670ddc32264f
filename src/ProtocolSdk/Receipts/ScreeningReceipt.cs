using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Receipts;

/// <summary>
/// What a screening said, with all that is needed to say it again: the protocol version and the hash of its files, the subject's data as they
/// were, the moment, and the answer. Anybody who has the protocol can evaluate it again, with <see cref="Verify"/> or <c>protocol verify</c>.
/// </summary>
/// <remarks>A receipt holds the subject's data: keep it as you keep those.</remarks>
public sealed class ScreeningReceipt
{
    private static readonly string[] MomentForms = ["yyyy-MM-dd'T'HH:mm:ss.fffzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd"];
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // In canonical spelling.
    private readonly byte[] _inputs;

    private ScreeningReceipt(
        string protocolId,
        string protocolVersion,
        string protocolHash,
        AsOf asOf,
        byte[] inputs,
        string inputsHash,
        EligibilityStatus status,
        IReadOnlyList<KeyValuePair<string, CriterionOutcome>> outcomes)
    {
        ProtocolId = protocolId;
        ProtocolVersion = protocolVersion;
        ProtocolHash = protocolHash;
        AsOf = asOf;
        _inputs = inputs;
        InputsHash = inputsHash;
        Status = status;
        Outcomes = outcomes;
    }

    /// <summary>The protocol, such as <c>NCT06995300</c>. Field <c>protocol</c>.</summary>
    public string ProtocolId { get; }

    /// <summary>The protocol version that was applied. Field <c>protocolVersion</c>.</summary>
    public string ProtocolVersion { get; }

    /// <summary>The <see cref="ProtocolDefinition.Hash"/> of that version. Field <c>protocolHash</c>.</summary>
    public string ProtocolHash { get; }

    /// <summary>The moment for which the answer was given. Field <c>asOf</c>.</summary>
    public AsOf AsOf { get; }

    /// <summary>The subject's data as JSON, in one spelling for equal data. Field <c>inputs</c>.</summary>
    public string Inputs => Encoding.UTF8.GetString(_inputs);

    /// <summary>SHA-256 of <see cref="Inputs"/> in UTF-8, in lower-case hexadecimal, as the receipt states it. Field <c>inputsHash</c>.</summary>
    public string InputsHash { get; }

    /// <summary>The answer. Field <c>status</c>.</summary>
    public EligibilityStatus Status { get; }

    /// <summary>The outcome of each criterion by its id, in the protocol's order. Field <c>criteria</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, CriterionOutcome>> Outcomes { get; }

    /// <summary>The receipt of an evaluation.</summary>
    /// <param name="subject">The subject that was evaluated.</param>
    /// <param name="result">The answer for it.</param>
    /// <returns>A receipt that says what the subject held at this moment; later changes to the subject don't touch it.</returns>
    public static ScreeningReceipt Of(ISubject subject, EligibilityResult result)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(result);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) subject.WriteTo(writer);
        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        var inputs = CanonicalJson.Bytes(JsonElement.ParseValue(ref reader));
        var definition = result.Definition;
        return new ScreeningReceipt(
            definition.Id,
            definition.Version,
            definition.Hash,
            result.AsOf,
            inputs,
            CanonicalJson.Hash(inputs),
            result.Status,
            [.. definition.Criteria.Select(c => KeyValuePair.Create(c.Id, result.OutcomeAt(c.Index)))]);
    }

    /// <summary>Reads a receipt. Fields that a receipt doesn't have are passed over, so that a log's line can carry one.</summary>
    /// <param name="utf8Json">One JSON object.</param>
    /// <exception cref="JsonException">It isn't JSON, or a field is absent or of another kind; the message names the field.</exception>
    public static ScreeningReceipt Read(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        var root = JsonElement.ParseValue(ref reader);
        while (reader.Read()) throw new JsonException("Something follows the receipt; write one receipt per text.");
        if (root.ValueKind != JsonValueKind.Object) throw new JsonException("A receipt is a JSON object.");
        try
        {
            return OfObject(root);
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("The receipt has a text that isn't Unicode: half of a surrogate pair.", error);
        }
    }

    /// <summary>Evaluates the receipt's data again and compares.</summary>
    /// <param name="definition">The protocol version that the receipt names.</param>
    /// <returns>What differs; nothing when the receipt holds.</returns>
    public ReceiptVerification Verify(ProtocolDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var mismatches = new List<ReceiptMismatch>();
        Compare(mismatches, ReceiptField.Protocol, null, ProtocolId, definition.Id);
        Compare(mismatches, ReceiptField.ProtocolVersion, null, ProtocolVersion, definition.Version);
        Compare(mismatches, ReceiptField.ProtocolHash, null, ProtocolHash, definition.Hash);
        Compare(mismatches, ReceiptField.InputsHash, null, InputsHash, CanonicalJson.Hash(_inputs));
        ISubject subject;
        try
        {
            subject = definition.ReadSubject(_inputs);
        }
        catch (JsonException error)
        {
            mismatches.Add(new ReceiptMismatch(ReceiptField.Inputs, null, null, error.Message));
            return new ReceiptVerification(mismatches);
        }

        var result = definition.Evaluate(subject, AsOf);
        Compare(mismatches, ReceiptField.Status, null, Status.ToString(), result.Status.ToString());
        CompareOutcomes(mismatches, result);
        return new ReceiptVerification(mismatches);
    }

    /// <summary>Writes the receipt as a JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteFields(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the receipt's fields into an object that the caller began, beside fields of the caller's own.</summary>
    public void WriteFields(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString("protocol"u8, ProtocolId);
        writer.WriteString("protocolVersion"u8, ProtocolVersion);
        writer.WriteString("protocolHash"u8, ProtocolHash);
        writer.WriteString("asOf"u8, JsonEncodedText.Encode(AsOf.ToString(), JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        writer.WritePropertyName("inputs"u8);
        writer.WriteRawValue(_inputs, skipInputValidation: true);
        writer.WriteString("inputsHash"u8, InputsHash);
        writer.WriteString("status"u8, Status.ToString());
        writer.WriteStartObject("criteria"u8);
        foreach (var (id, outcome) in Outcomes) writer.WriteString(id, outcome.ToString());
        writer.WriteEndObject();
    }

    /// <summary>The receipt on one line of JSON.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions)) WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A line for logs, without any value of the subject.</summary>
    public override string ToString() => $"{ProtocolId} {ProtocolVersion} as of {AsOf}: {Status}";

    private static void Compare(List<ReceiptMismatch> mismatches, ReceiptField field, string? criterion, string stated, string found)
    {
        if (stated != found) mismatches.Add(new ReceiptMismatch(field, criterion, stated, found));
    }

    private void CompareOutcomes(List<ReceiptMismatch> mismatches, EligibilityResult result)
    {
        var stated = Outcomes.ToLookup(o => o.Key, o => o.Value, StringComparer.Ordinal);
        foreach (var criterion in result.Definition.Criteria)
        {
            var found = result.OutcomeAt(criterion.Index);
            if (stated[criterion.Id].Count() != 1) mismatches.Add(new ReceiptMismatch(ReceiptField.Criterion, criterion.Id, null, found.ToString()));
            else Compare(mismatches, ReceiptField.Criterion, criterion.Id, stated[criterion.Id].First().ToString(), found.ToString());
        }

        foreach (var (id, outcome) in Outcomes)
        {
            if (result.Definition.Criteria.All(c => c.Id != id)) mismatches.Add(new ReceiptMismatch(ReceiptField.Criterion, id, outcome.ToString(), null));
        }
    }

    private static ScreeningReceipt OfObject(JsonElement root) =>
        new(
            Text(root, "protocol"),
            Text(root, "protocolVersion"),
            Text(root, "protocolHash"),
            Moment(Text(root, "asOf")),
            CanonicalJson.Bytes(Object(root, "inputs")),
            Text(root, "inputsHash"),
            Named<EligibilityStatus>(Text(root, "status"), "status"),
            [.. Object(root, "criteria").EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Outcome(m)))]);

    private static JsonElement Field(JsonElement root, string name, JsonValueKind kind, string expected) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : throw new JsonException($"A receipt's '{name}' should be {expected}.");

    private static string Text(JsonElement root, string name) => Field(root, name, JsonValueKind.String, "a text").GetString()!;

    private static JsonElement Object(JsonElement root, string name) => Field(root, name, JsonValueKind.Object, "an object");

    private static AsOf Moment(string text) =>
        DateTimeOffset.TryParseExact(text, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new JsonException("A receipt's 'asOf' should be a moment such as 2025-11-25T10:30:00.000+01:00, or a day such as 2025-11-25.");

    private static CriterionOutcome Outcome(JsonProperty member) => member.Value.ValueKind == JsonValueKind.String
        ? Named<CriterionOutcome>(member.Value.GetString()!, "criteria." + member.Name)
        : throw new JsonException($"A receipt's 'criteria.{member.Name}' should be a text.");

    // By its exact name: Enum.TryParse would take numbers and lists of names too.
    private static T Named<T>(string text, string field)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(text, StringComparer.Ordinal)
            ? Enum.Parse<T>(text)
            : throw new JsonException($"A receipt's '{field}' should be one of {string.Join(", ", Enum.GetNames<T>())}.");
}
