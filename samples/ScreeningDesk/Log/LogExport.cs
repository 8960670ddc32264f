using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace ScreeningDesk.Log;

/// <summary>The log for other programs.</summary>
internal static class LogExport
{
    private static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A spreadsheet runs a cell that begins like a formula: such a cell gets an apostrophe in front.
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };

    /// <summary>Every screening as one line of JSON: a receipt for <c>protocol verify</c>, with the row's own facts below <c>log</c>.</summary>
    public static async Task WriteNdjsonAsync(ScreeningLog log, Stream output, CancellationToken cancellation)
    {
        await foreach (var entry in log.ReadAsync(cancellation))
        {
            if (entry.Receipt is not { } receipt) continue;
            using var line = new MemoryStream();
            using (var json = new Utf8JsonWriter(line, Line))
            {
                json.WriteStartObject();
                receipt.WriteFields(json);
                json.WriteStartObject("log");
                json.WriteNumber("sequence", entry.Sequence);
                json.WriteString("subject", entry.Content.Subject);
                json.WriteString("screenedBy", entry.Content.Person);
                json.WriteString("recordedAt", MomentText.Of(entry.Content.RecordedAt));
                json.WriteString("previousHash", entry.PreviousHash);
                json.WriteString("hash", entry.Hash);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            line.WriteByte((byte)'\n');
            line.Position = 0;
            await line.CopyToAsync(output, cancellation);
        }
    }

    /// <summary>Every row as a line of a table, without the people's data.</summary>
    public static async Task WriteCsvAsync(ScreeningLog log, Stream output, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(output, leaveOpen: true);
        await using var csv = new CsvWriter(text, Csv);
        foreach (var name in (string[])["sequence", "kind", "subject", "person", "recordedAt", "protocol", "protocolVersion", "asOf", "status", "refersTo", "inputsHash", "protocolHash", "previousHash", "hash"])
            csv.WriteField(name);
        await csv.NextRecordAsync();
        await foreach (var entry in log.ReadAsync(cancellation))
        {
            var receipt = entry.Receipt;
            csv.WriteField(entry.Sequence);
            csv.WriteField(entry.Content.Kind.ToString());
            csv.WriteField(entry.Content.Subject);
            csv.WriteField(entry.Content.Person);
            csv.WriteField(MomentText.Of(entry.Content.RecordedAt));
            csv.WriteField(receipt?.ProtocolId);
            csv.WriteField(receipt?.ProtocolVersion);
            csv.WriteField(receipt?.AsOf.ToString());
            csv.WriteField(receipt?.Status.ToString());
            csv.WriteField(entry.Content.RefersTo);
            csv.WriteField(receipt?.InputsHash);
            csv.WriteField(receipt?.ProtocolHash);
            csv.WriteField(entry.PreviousHash);
            csv.WriteField(entry.Hash);
            await csv.NextRecordAsync();
        }
    }
}
