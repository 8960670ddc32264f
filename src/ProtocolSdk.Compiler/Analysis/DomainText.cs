using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Analysis;

/// <summary>
/// What a protocol's rules distinguish, as the compact JSON that travels with the emitted definition. A protocol without a rule of its own
/// needs none: run-time code knows what attestations and the registry's fields ask.
/// </summary>
internal static class DomainText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON; null when no criterion has a rule.</summary>
    public static string? Write(ProtocolModel protocol)
    {
        if (protocol.Criteria.All(c => c.Origin != CriterionOrigin.Rule)) return null;
        var finder = new DomainFinder(protocol);
        var index = protocol.DataElements.Select((e, i) => (e.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        return Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("criteria");
            foreach (var criterion in protocol.Criteria) WriteCriterion(writer, criterion, finder, index);
            writer.WriteEndArray();
            writer.WriteStartObject("elements");
            foreach (var domain in finder.Domains.Where(d => !d.Value.IsEmpty))
            {
                writer.WritePropertyName(domain.Key);
                Write(writer, domain.Value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    /// <summary>A code as a subject's JSON has it.</summary>
    public static string Code(CodeLiteral code) => Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("code", code.Code);
        writer.WriteString("system", code.System);
        writer.WriteEndObject();
    });

    private static void WriteCriterion(Utf8JsonWriter writer, CriterionModel criterion, DomainFinder finder, Dictionary<string, int> index)
    {
        var (elements, readsDay) = finder.ReadsOf(criterion.Expression);
        writer.WriteStartObject();
        writer.WriteStartArray("reads");
        foreach (var element in elements.Where(index.ContainsKey)) writer.WriteNumberValue(index[element]);
        writer.WriteEndArray();
        if (readsDay) writer.WriteBoolean("day", true);
        // What an attestation means is in its words, which run-time code compares.
        if (criterion.Origin != CriterionOrigin.Attestation) writer.WriteString("key", finder.KeyOf(criterion.Expression));
        if (finder.Read(criterion.Expression) is { } open) writer.WriteString("open", open);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ElementDomain domain)
    {
        writer.WriteStartObject();
        if (domain.AsksRecording) writer.WriteBoolean("recording", true);
        Array(writer, "at", domain.Thresholds, writer.WriteNumberValue);
        Array(writer, "texts", domain.Texts, writer.WriteStringValue);
        Array(writer, "codes", domain.Codes, code => writer.WriteRawValue(code));
        if (domain.BoundTo is not null) writer.WriteString("bound", domain.BoundTo);
        Array(writer, "sets", domain.ValueSets, writer.WriteStringValue);
        Array(writer, "near", domain.Anchors.SelectMany(a => new[] { a.From, a.Steps }), writer.WriteStringValue);
        Array(writer, "counts", domain.Counts, writer.WriteNumberValue);
        Array(writer, "conditions", domain.Conditions, writer.WriteStringValue);
        if (domain.Row is { } row)
        {
            writer.WritePropertyName("row");
            Write(writer, row);
        }

        if (domain.Fields.Count > 0)
        {
            writer.WriteStartObject("fields");
            foreach (var field in domain.Fields)
            {
                writer.WritePropertyName(field.Key);
                Write(writer, field.Value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter writer, string name, IEnumerable<T> values, Action<T> write)
    {
        var all = values.ToList();
        if (all.Count == 0) return;
        writer.WriteStartArray(name);
        foreach (var value in all) write(value);
        writer.WriteEndArray();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options)) write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
