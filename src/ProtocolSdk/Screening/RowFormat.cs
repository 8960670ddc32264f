using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProtocolSdk.Screening;

/// <summary>How a result becomes a row of text. Made for a protocol once; used by all workers.</summary>
internal abstract class RowFormat
{
    /// <summary>What stands before the first row.</summary>
    public virtual void WriteHead(RowBuffer rows)
    {
    }

    /// <summary>A subject's row.</summary>
    /// <param name="rows">Where it goes.</param>
    /// <param name="line">The line's number.</param>
    /// <param name="id">The id as a JSON string with its quotes; empty when there is none.</param>
    /// <param name="status">The answer.</param>
    /// <param name="outcomes">One per criterion.</param>
    public abstract void Write(RowBuffer rows, long line, ReadOnlySpan<byte> id, EligibilityStatus status, ReadOnlySpan<CriterionOutcome> outcomes);

    /// <summary>The row of a line that is no subject.</summary>
    public abstract void WriteBad(RowBuffer rows, long line, string error);

    /// <summary>A text as JSON, with its quotes.</summary>
    public static byte[] Json(string text) => [.. "\""u8, .. JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, .. "\""u8];
}

/// <summary>A JSON object per line: <c>{"line":1,"id":"S1","status":"Eligible","criteria":{"I1":"Met",…}}</c>, or <c>{"line":2,"error":"…"}</c>.</summary>
internal sealed class NdjsonRows : RowFormat
{
    private static readonly byte[][] Statuses = [.. Enum.GetValues<EligibilityStatus>().Order().Select(s => Encoding.UTF8.GetBytes($",\"status\":\"{s}\",\"criteria\":{{"))];

    // For each criterion its three outcomes, in the order of their numbers; what follows it included.
    private readonly byte[][] _outcomes;
    private readonly int _longest;

    public NdjsonRows(ProtocolDefinition protocol)
    {
        var last = protocol.Criteria.Count - 1;
        _outcomes =
        [
            .. protocol.Criteria.SelectMany(c => Enum.GetValues<CriterionOutcome>().Order().Select(o =>
                (byte[])[.. Json(c.Id), .. Encoding.UTF8.GetBytes($":\"{o}\"{(c.Index == last ? "" : ",")}")])),
        ];
        _longest = _outcomes.Sum(o => o.Length) + 128;
    }

    public override void Write(RowBuffer rows, long line, ReadOnlySpan<byte> id, EligibilityStatus status, ReadOnlySpan<CriterionOutcome> outcomes)
    {
        var room = rows.Room(_longest + id.Length);
        var at = Put(room, 0, "{\"line\":"u8);
        System.Buffers.Text.Utf8Formatter.TryFormat(line, room[at..], out var digits);
        at = Put(room, at + digits, ",\"id\":"u8);
        at = Put(room, at, id.IsEmpty ? "null"u8 : id);
        at = Put(room, at, Statuses[(int)status]);
        for (var i = 0; i < outcomes.Length; i++) at = Put(room, at, _outcomes[(i * 3) + (int)outcomes[i]]);
        rows.Advance(Put(room, at, "}}\n"u8));
    }

    public override void WriteBad(RowBuffer rows, long line, string error)
    {
        rows.Add("{\"line\":"u8);
        rows.Add(line);
        rows.Add(",\"error\":"u8);
        rows.Add(Json(error));
        rows.Add("}\n"u8);
    }

    private static int Put(Span<byte> room, int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(room[at..]);
        return at + bytes.Length;
    }
}

/// <summary>Comma-separated values (RFC 4180, line feeds): line, id, status, a column per criterion, error.</summary>
internal sealed class CsvRows(ProtocolDefinition protocol) : RowFormat
{
    private static readonly byte[][] Statuses = [.. Enum.GetValues<EligibilityStatus>().Order().Select(s => Encoding.UTF8.GetBytes($",{s}"))];
    private static readonly byte[][] Outcomes = [.. Enum.GetValues<CriterionOutcome>().Order().Select(s => Encoding.UTF8.GetBytes($",{s}"))];

    public override void WriteHead(RowBuffer rows)
    {
        rows.Add("line,id,status"u8);
        foreach (var criterion in protocol.Criteria)
        {
            rows.Add(","u8);
            AddText(rows, criterion.Id);
        }

        rows.Add(",error\n"u8);
    }

    public override void Write(RowBuffer rows, long line, ReadOnlySpan<byte> id, EligibilityStatus status, ReadOnlySpan<CriterionOutcome> outcomes)
    {
        rows.Add(line);
        rows.Add(","u8);
        if (!id.IsEmpty) AddId(rows, id);
        rows.Add(Statuses[(int)status]);
        foreach (var outcome in outcomes) rows.Add(Outcomes[(int)outcome]);
        rows.Add(",\n"u8);
    }

    public override void WriteBad(RowBuffer rows, long line, string error)
    {
        rows.Add(line);
        for (var i = 0; i < protocol.Criteria.Count + 3; i++) rows.Add(","u8);
        AddText(rows, error);
        rows.Add("\n"u8);
    }

    private static void AddId(RowBuffer rows, ReadOnlySpan<byte> json)
    {
        var text = json[1..^1];
        if (text.IndexOfAny("\\,\r"u8) < 0)
        {
            rows.Add(text);
            return;
        }

        var reader = new Utf8JsonReader(json);
        reader.Read();
        AddText(rows, reader.GetString()!);
    }

    private static void AddText(RowBuffer rows, string text)
    {
        if (text.AsSpan().IndexOfAny("\",\r\n") < 0)
        {
            rows.Add(text);
            return;
        }

        rows.Add("\""u8);
        rows.Add(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        rows.Add("\""u8);
    }
}
