using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Cli.Amendments.Reports;

/// <summary>Writes impacts as JSON: a line for each subject, or one report. A file appears when it is whole.</summary>
internal sealed class ImpactLines : IDisposable
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _path;
    private readonly string _temporary;
    private readonly StreamWriter _writer;
    private bool _isFinished;

    /// <summary>Opens a file beside its place.</summary>
    public ImpactLines(string path)
    {
        _path = path;
        _temporary = $"{path}.{Environment.ProcessId}.tmp~";
        _writer = new StreamWriter(_temporary, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    /// <summary>Writes a subject.</summary>
    public void Write(SubjectImpact impact) => _writer.WriteLine(Line(impact));

    /// <summary>Puts the file into its place.</summary>
    public void Finish()
    {
        _writer.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _isFinished = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isFinished) return;
        _writer.Dispose();
        File.Delete(_temporary);
    }

    /// <summary>A subject as a line of JSON.</summary>
    public static string Line(SubjectImpact impact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact)) Subject(json, impact);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The whole as one JSON object.</summary>
    public static string Report(ProtocolSnapshot before, ProtocolSnapshot after, ReconsentDemand reconsent, AsOf asOf, ImpactCounts counts, IEnumerable<SubjectImpact> touched) => JsonText.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("protocol", after.Model.Id);
        json.WriteString("from", before.Model.Version);
        json.WriteString("to", after.Model.Version);
        json.WriteString("asOf", asOf.ToString());
        json.WriteNumber("subjects", counts.Subjects);
        json.WriteNumber("changed", counts.Changed);
        json.WriteNumber("lackData", counts.LackData);
        json.WriteNumber("dataDoesNotFit", counts.DataProblems);
        if (reconsent.IsRequired is null) json.WriteNull("needReconsent");
        else json.WriteNumber("needReconsent", counts.Reconsent);
        json.WriteStartArray("reconsentNotes");
        foreach (var note in reconsent.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteNumber("otherVersions", counts.OtherVersions);
        json.WriteNumber("badLines", counts.BadLines);
        Numbers(json, "transitions", counts.Transitions);
        Numbers(json, "criteria", counts.Criteria);
        json.WriteStartArray("touched");
        foreach (var impact in touched) Subject(json, impact);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> numbers)
    {
        json.WriteStartObject(name);
        foreach (var (key, number) in numbers.OrderBy(n => n.Key, StringComparer.Ordinal)) json.WriteNumber(key, number);
        json.WriteEndObject();
    }

    private static void Subject(Utf8JsonWriter json, SubjectImpact impact)
    {
        json.WriteStartObject();
        if (impact.Id is not null) json.WriteString("id", impact.Id);
        json.WriteNumber("line", impact.Line);
        json.WriteString("before", impact.Before.ToString());
        if (impact.After is { } after) json.WriteString("after", after.ToString());
        else json.WriteNull("after");
        json.WriteBoolean("changes", impact.Changes);
        json.WriteStartArray("criteria");
        foreach (var criterion in impact.Criteria)
        {
            json.WriteStartObject();
            json.WriteString("id", criterion.Id);
            json.WriteString("before", criterion.Before?.ToString());
            json.WriteString("after", criterion.After?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("lacksData");
        foreach (var element in impact.LacksData) json.WriteStringValue(element);
        json.WriteEndArray();
        if (impact.DataProblem is not null) json.WriteString("dataProblem", impact.DataProblem);
        if (impact.NeedsReconsent is { } reconsent) json.WriteBoolean("needsReconsent", reconsent);
        else json.WriteNull("needsReconsent");
        json.WriteEndObject();
    }
}
