using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProtocolSdk.Receipts;

namespace ScreeningDesk.Log;

/// <summary>What a row of the log records.</summary>
public enum LogEntryKind
{
    /// <summary>A person was screened: the row is a receipt.</summary>
    Screening,

    /// <summary>A person who was screened as eligible was enrolled.</summary>
    Enrolment,
}

/// <summary>A row that is to be written.</summary>
/// <param name="Key">Chosen by the form: the same key twice is the same row, so that a form that is sent twice is written once.</param>
/// <param name="Kind">What it records.</param>
/// <param name="Subject">The site's number of the person.</param>
/// <param name="Person">Who did it.</param>
/// <param name="RecordedAt">When, to the millisecond.</param>
/// <param name="Receipt">The receipt as one line of JSON; null for an enrolment.</param>
/// <param name="RefersTo">The number of the screening row that an enrolment rests on; null for a screening.</param>
public sealed record NewLogEntry(string Key, LogEntryKind Kind, string Subject, string Person, DateTimeOffset RecordedAt, string? Receipt, long? RefersTo);

/// <summary>A row of the screening log.</summary>
/// <param name="Sequence">Its number, from 1, without gaps.</param>
/// <param name="Content">What it records.</param>
/// <param name="PreviousHash">The hash of the row before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of the row with the hash before it, in lower-case hexadecimal.</param>
public sealed record LogEntry(long Sequence, NewLogEntry Content, string PreviousHash, string Hash)
{
    /// <summary>What the first row has for the hash of the one before.</summary>
    public static readonly string NoHash = new('0', 64);

    private ScreeningReceipt? _receipt;

    /// <summary>The receipt of a screening; null for an enrolment.</summary>
    /// <exception cref="JsonException">The row was tampered with.</exception>
    public ScreeningReceipt? Receipt => Content.Receipt is null ? null : _receipt ??= ScreeningReceipt.Read(Encoding.UTF8.GetBytes(Content.Receipt));

    /// <summary>The row that follows another one.</summary>
    public static LogEntry After(LogEntry? last, NewLogEntry content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (sequence, previous) = ((last?.Sequence ?? 0) + 1, last?.Hash ?? NoHash);
        return new LogEntry(sequence, content, previous, HashOf(sequence, content, previous));
    }

    /// <summary>Whether the row is what was written behind the one before.</summary>
    public bool Follows(LogEntry? last) =>
        Sequence == (last?.Sequence ?? 0) + 1 && PreviousHash == (last?.Hash ?? NoHash) && Hash == HashOf(Sequence, Content, PreviousHash);

    // A JSON array: no two rows have the same text, whatever is in their fields.
    private static string HashOf(long sequence, NewLogEntry content, string previous)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            json.WriteStringValue(previous);
            json.WriteNumberValue(sequence);
            json.WriteStringValue(content.Key);
            json.WriteStringValue(content.Kind.ToString());
            json.WriteStringValue(content.Subject);
            json.WriteStringValue(content.Person);
            json.WriteStringValue(MomentText.Of(content.RecordedAt));
            json.WriteStringValue(content.Receipt);
            if (content.RefersTo is { } row) json.WriteNumberValue(row);
            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(text.ToArray()));
    }
}
