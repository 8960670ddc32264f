using System.Text;
using System.Text.Json;

namespace ProtocolSdk.Generation;

/// <summary>What the subjects of all protocols have in common. Generated code derives a <c>Subject</c> per protocol version, with a property per data element.</summary>
public abstract class RecordedSubject : ISubject, IScannedObject
{
    private AnswerSet _answers;

    /// <summary>The subject's id, as the site gives it. No rule reads it.</summary>
    public string? Id { get; set; }

    /// <summary>The protocol version under which the subject was recorded; null when not given.</summary>
    public string? ProtocolVersion { get; set; }

    /// <summary>Fields of the JSON that this protocol version doesn't know; written back as they were read.</summary>
    public IDictionary<string, JsonElement>? OtherFields { get; set; }

    /// <inheritdoc/>
    public object? this[string dataElement]
    {
        get
        {
            var field = Fields.Names.IndexOf(dataElement);
            return field >= SubjectFields.FirstElement
                ? ValueAt(field - SubjectFields.FirstElement)
                : throw new KeyNotFoundException($"{Fields.ProtocolId} has no data element '{dataElement}'.");
        }
    }

    FieldNames IScannedObject.Fields => Fields.Names;

    /// <summary>For generated code: the names of its fields.</summary>
    protected abstract SubjectFields Fields { get; }

    internal ref readonly AnswerSet Answers => ref _answers;

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        ValueJsonWriter.Write(writer, "id", Id, ValueJsonWriter.String);
        ValueJsonWriter.Write(writer, "protocolVersion", ProtocolVersion, ValueJsonWriter.String);
        WriteValues(writer);
        var first = SubjectFields.FirstElement + Fields.FirstAnswer;
        for (var i = 0; i < Fields.Answers; i++) ValueJsonWriter.Write(writer, Fields.Names.NameAt(first + i), _answers[i]);
        SubjectJson.WriteFields(writer, OtherFields);
        writer.WriteEndObject();
    }

    /// <summary>The subject as JSON text. Data elements without a value are left out.</summary>
    public string ToJson() => SubjectJson.ToText(this);

    void IScannedObject.ReadField(int field, ref LineReader line) => ReadAnswer(field, ref line);

    /// <summary>The value of a data element, by its index; null when it wasn't recorded.</summary>
    internal object? ValueAt(int element) => element < Fields.FirstAnswer ? ValueOf(element) : _answers[element - Fields.FirstAnswer];

    /// <summary>For generated code: the answer of a person to a criterion without a rule; null when there is none.</summary>
    /// <param name="number">Which of these criteria.</param>
    protected bool? Answer(int number) => _answers[number];

    /// <summary>For generated code: takes an answer, or takes it away.</summary>
    protected void Answer(int number, bool? value) => _answers.Set(number, value);

    /// <summary>For generated code: sets an answer to the value at which the line stands.</summary>
    protected void ReadAnswer(int field, ref LineReader line) =>
        _answers.Set(field - SubjectFields.FirstElement - Fields.FirstAnswer, line.ReadBoolean());

    /// <summary>For generated code: the value of a data element that is no answer, by its index.</summary>
    protected virtual object? ValueOf(int element) => throw new ArgumentOutOfRangeException(nameof(element));

    /// <summary>For generated code: reads the value of a data element that is no answer.</summary>
    /// <exception cref="JsonException">The value doesn't fit.</exception>
    protected virtual void ReadValue(int element, ref Utf8JsonReader reader) => throw new ArgumentOutOfRangeException(nameof(element));

    /// <summary>For generated code: writes the values of the data elements that are no answers.</summary>
    protected virtual void WriteValues(Utf8JsonWriter writer)
    {
    }

    private protected void ReadFrom(ref Utf8JsonReader reader)
    {
        SubjectJson.ExpectObject(ref reader, "subject");
        var fields = Fields;
        while (SubjectJson.NextField(ref reader))
        {
            var field = fields.Names.IndexOf(ref reader);
            if (field < 0)
            {
                OtherFields = SubjectJson.KeepField(ref reader, OtherFields);
                continue;
            }

            reader.Read();
            var element = field - SubjectFields.FirstElement;
            if (field == 0) Id = ValueJson.ReadString(ref reader, "id");
            else if (field == 1) ProtocolVersion = ValueJson.ReadString(ref reader, "protocolVersion");
            else if (element < fields.FirstAnswer) ReadValue(element, ref reader);
            else _answers.Set(element - fields.FirstAnswer, ValueJson.ReadBoolean(ref reader, fields.Names, field));
        }
    }
}

/// <summary>What the subjects of all protocols have in common, and how they are read.</summary>
/// <typeparam name="TSelf">The protocol's subject.</typeparam>
public abstract class RecordedSubject<TSelf> : RecordedSubject
    where TSelf : RecordedSubject<TSelf>, new()
{
    // They are called by the subject's own name, as Nct06995300.Subject.Parse.
#pragma warning disable CA1000
    /// <summary>Reads a subject from JSON text.</summary>
    /// <exception cref="JsonException">The text isn't JSON, or a value doesn't fit its data element.</exception>
    public static TSelf Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads a subject from UTF-8 JSON.</summary>
    /// <exception cref="JsonException">The text isn't JSON, or a value doesn't fit its data element.</exception>
    public static TSelf Parse(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        var subject = Read(ref reader);
        SubjectJson.ExpectEnd(ref reader);
        return subject;
    }

    /// <summary>Reads a subject at the reader's current token, which must start an object.</summary>
    /// <exception cref="JsonException">A value doesn't fit its data element.</exception>
    public static TSelf Read(ref Utf8JsonReader reader)
    {
        var subject = new TSelf();
        subject.ReadFrom(ref reader);
        return subject;
    }
#pragma warning restore CA1000
}
