using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cql;
using ProtocolSdk.Screening;

namespace ProtocolSdk.Cli.Screening;

/// <summary>What a screening is of: another one must not go on with its results.</summary>
/// <param name="Protocol">The hash of the protocol's files.</param>
/// <param name="AsOf">The evaluation's moment.</param>
/// <param name="Format">The form of the results.</param>
/// <param name="Subjects">The length, time and ends of the file of subjects.</param>
internal sealed record ScreeningIdentity(string Protocol, string AsOf, string Format, string Subjects)
{
    private const int HashedBytes = 1024 * 1024;

    public static ScreeningIdentity Of(ProtocolDefinition protocol, AsOf asOf, string format, string subjectsPath)
    {
        using var file = File.OpenRead(subjectsPath);
        // A file of gigabytes isn't read twice: its ends, its length and its time are what changes with it.
        var ends = new byte[HashedBytes * 2];
        var length = file.ReadAtLeast(ends.AsSpan(0, HashedBytes), HashedBytes, throwOnEndOfStream: false);
        file.Seek(Math.Max(0, file.Length - HashedBytes), SeekOrigin.Begin);
        length += file.ReadAtLeast(ends.AsSpan(length), HashedBytes, throwOnEndOfStream: false);
        var time = File.GetLastWriteTimeUtc(subjectsPath).ToString("O", CultureInfo.InvariantCulture);
        return new ScreeningIdentity(
            protocol.Hash,
            asOf.ToString(),
            format,
            string.Create(CultureInfo.InvariantCulture, $"{file.Length} bytes, {time}, {Convert.ToHexStringLower(SHA256.HashData(ends.AsSpan(0, length)))}"));
    }

    /// <summary>What differs from another screening, in words; null when nothing does.</summary>
    public string? DifferenceFrom(ScreeningIdentity earlier)
    {
        if (earlier.Protocol != Protocol) return "the protocol has changed since";
        if (earlier.AsOf != AsOf) return $"that one was as of {earlier.AsOf}, this one is as of {AsOf}";
        if (earlier.Format != Format) return $"that one wrote {earlier.Format}, this one writes {Format}";
        return earlier.Subjects == Subjects ? null : "the file of subjects has changed since";
    }
}

/// <summary>The file beside half-written results that says how far they are whole.</summary>
internal static class ScreeningCheckpoint
{
    public static void Write(string path, ScreeningIdentity identity, ScreeningProgress place)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("protocol", identity.Protocol);
            writer.WriteString("asOf", identity.AsOf);
            writer.WriteString("format", identity.Format);
            writer.WriteString("subjects", identity.Subjects);
            writer.WritePropertyName("place");
            place.WriteTo(writer);
            writer.WriteEndObject();
        }

        AtomicFile.Write(path, buffer.WrittenSpan);
    }

    /// <exception cref="ToolException">It is of another screening, or no checkpoint at all; the message says what to do.</exception>
    public static ScreeningProgress Read(string path, ScreeningIdentity identity, ProtocolDefinition protocol)
    {
        const string Remedy = "Give --restart to begin anew, or the options of that run to go on with it.";
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            string Text(string name) => json.RootElement.GetProperty(name).GetString() ?? "";
            var earlier = new ScreeningIdentity(Text("protocol"), Text("asOf"), Text("format"), Text("subjects"));
            if (identity.DifferenceFrom(earlier) is { } difference)
                throw new ToolException($"'{path}' is of another screening: {difference}. {Remedy}");
            return ScreeningProgress.Parse(json.RootElement.GetProperty("place"), protocol);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException($"'{path}' isn't the checkpoint of a screening. {Remedy}");
        }
    }
}
