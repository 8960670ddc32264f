using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>A study's registry record, in the shape of the ClinicalTrials.gov API v2.</summary>
/// <remarks>
/// What is read is written again as an equal JSON value, whatever it has beyond the schema; see <see cref="RegistryObject"/>.
/// The record itself can be part of an app's own types: it is read and written rightly under any options. For its sections and
/// modules alone, put <see cref="TypeInfoResolver"/> first into the options' chain of resolvers.
/// </remarks>
[JsonConverter(typeof(StudyRecordJsonConverter))]
public sealed class StudyRecord
{
    /// <summary>How many objects and lists may be nested in each other; a record of the registry nests about a dozen deep.</summary>
    public const int MaximumDepth = 64;

    /// <summary>An empty record.</summary>
    public StudyRecord()
        : this(new StudyRecordContent())
    {
    }

    internal StudyRecord(StudyRecordContent content) => Content = content;

    /// <summary>The source-generated contracts of all objects in a record.</summary>
    public static IJsonTypeInfoResolver TypeInfoResolver => RegistryJsonContext.Default;

    /// <summary>The protocol as registered. Field <c>protocolSection</c>.</summary>
    public ProtocolSection? ProtocolSection
    {
        get => Content._protocolSection.Get<ProtocolSection>();
        init => Content._protocolSection = Field.Of(value);
    }

    /// <summary>Results, once they are posted. Field <c>resultsSection</c>.</summary>
    public ResultsSection? ResultsSection
    {
        get => Content._resultsSection.Get<ResultsSection>();
        init => Content._resultsSection = Field.Of(value);
    }

    /// <summary>The registry's remarks on the record. Field <c>annotationSection</c>.</summary>
    public AnnotationSection? AnnotationSection
    {
        get => Content._annotationSection.Get<AnnotationSection>();
        init => Content._annotationSection = Field.Of(value);
    }

    /// <summary>Documents uploaded to the registry. Field <c>documentSection</c>.</summary>
    public DocumentSection? DocumentSection
    {
        get => Content._documentSection.Get<DocumentSection>();
        init => Content._documentSection = Field.Of(value);
    }

    /// <summary>What the registry derives from the record. Field <c>derivedSection</c>.</summary>
    public DerivedSection? DerivedSection
    {
        get => Content._derivedSection.Get<DerivedSection>();
        init => Content._derivedSection = Field.Of(value);
    }

    /// <summary>Whether results are posted. Field <c>hasResults</c>.</summary>
    public bool? HasResults
    {
        get => Content._hasResults.GetValue<bool>();
        init => Content._hasResults = Field.Of(value);
    }

    /// <inheritdoc cref="RegistryObject.AdditionalFields"/>
    public IDictionary<string, JsonElement>? AdditionalFields
    {
        get => Content.AdditionalFields;
        set => Content.AdditionalFields = value;
    }

    internal StudyRecordContent Content { get; }

    /// <summary>Reads a record from UTF-8, with or without a byte-order mark.</summary>
    /// <param name="utf8Json">One JSON object in the shape of the ClinicalTrials.gov API v2.</param>
    /// <exception cref="RegistryFormatException">It isn't valid JSON or UTF-8, is nested deeper than <see cref="MaximumDepth"/>, or isn't an object.</exception>
    public static StudyRecord Parse(ReadOnlySpan<byte> utf8Json) => RecordReader.Read(utf8Json);

    /// <summary>Reads a record from text.</summary>
    /// <param name="json">One JSON object in the shape of the ClinicalTrials.gov API v2.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="RegistryFormatException">It isn't valid JSON, is nested deeper than <see cref="MaximumDepth"/>, or isn't an object.</exception>
    public static StudyRecord Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return RecordReader.Read(json);
    }

    /// <summary>Reads a record from a stream of UTF-8 up to its end; the stream stays open.</summary>
    /// <param name="utf8Json">One JSON object in the shape of the ClinicalTrials.gov API v2.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="RegistryFormatException">It isn't valid JSON or UTF-8, is nested deeper than <see cref="MaximumDepth"/>, or isn't an object.</exception>
    public static StudyRecord Parse(Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        using var buffer = BufferFor(utf8Json);
        utf8Json.CopyTo(buffer);
        return RecordReader.Read(Written(buffer));
    }

    /// <summary>Reads a record from a stream of UTF-8 up to its end; the stream stays open.</summary>
    /// <param name="utf8Json">One JSON object in the shape of the ClinicalTrials.gov API v2.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="RegistryFormatException">It isn't valid JSON or UTF-8, is nested deeper than <see cref="MaximumDepth"/>, or isn't an object.</exception>
    public static async Task<StudyRecord> ParseAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        using var buffer = BufferFor(utf8Json);
        await utf8Json.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return RecordReader.Read(Written(buffer));
    }

    /// <summary>Where the record departs from the registry's schema: unknown fields, values of another kind, unknown values. Empty as a rule.</summary>
    public IReadOnlyList<RegistryDeviation> FindDeviations() => DeviationFinder.Find(Content);

    /// <summary>The record as JSON: an equal JSON value to the one that was read, unless properties were set.</summary>
    /// <param name="indented">Whether to write each field on a line of its own.</param>
    public string ToJson(bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        // The text isn't meant for HTML: letters beyond ASCII stay legible.
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" };
        using (var writer = new Utf8JsonWriter(buffer, options))
            WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the record as a JSON object.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonSerializer.Serialize(writer, Content, RegistryJsonContext.Default.StudyRecordContent);
    }

    // The length is only a hint: the buffer grows when a stream has more than it says.
    private static MemoryStream BufferFor(Stream stream) =>
        new(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, 1 << 28) : 0);

    private static ReadOnlySpan<byte> Written(MemoryStream buffer) => buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
}
