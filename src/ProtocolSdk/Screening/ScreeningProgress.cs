using System.Text.Json;

namespace ProtocolSdk.Screening;

/// <summary>
/// A place in a screening at which everything before it is read, answered and written: what a progress bar shows, and where a later run goes on.
/// </summary>
/// <param name="InputBytes">How much of the subjects, as JSON lines, is done.</param>
/// <param name="OutputBytes">How much of the results was written.</param>
/// <param name="Tally">What has come out so far.</param>
public sealed record ScreeningProgress(long InputBytes, long OutputBytes, ScreeningTally Tally)
{
    /// <summary>Writes the place as a JSON object, for <see cref="Parse"/>.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("inputBytes"u8, InputBytes);
        writer.WriteNumber("outputBytes"u8, OutputBytes);
        writer.WriteStartArray("tally"u8);
        foreach (var count in Tally.Counts) writer.WriteNumberValue(count);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote for the same protocol.</summary>
    /// <exception cref="JsonException">It isn't such a place, or one of another protocol.</exception>
    public static ScreeningProgress Parse(JsonElement json, ProtocolDefinition protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        try
        {
            var counts = json.GetProperty("tally").EnumerateArray().Select(c => c.GetInt64()).ToArray();
            if (counts.Length != TallyCounts.LengthFor(protocol)) throw new JsonException($"The tally isn't one of {protocol.Id} {protocol.Version}.");
            return new ScreeningProgress(json.GetProperty("inputBytes").GetInt64(), json.GetProperty("outputBytes").GetInt64(), new ScreeningTally(counts));
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException("This isn't the place of a screening.", error);
        }
    }
}

/// <summary>A line that is no subject of the protocol.</summary>
/// <param name="Line">Its number, from one.</param>
/// <param name="Message">What is wrong with it: a sentence.</param>
public readonly record struct BadLine(long Line, string Message);
