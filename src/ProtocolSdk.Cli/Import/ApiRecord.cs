using System.Text.Json;
using ProtocolSdk.Cli.Output;

namespace ProtocolSdk.Cli.Import;

/// <summary>Checks a record of the API v2, and finds its registry number.</summary>
internal static class ApiRecord
{
    private const int LongestShown = 40;
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = Compiler.Json.JsonLimits.Default.Depth };

    /// <summary>The record, as it is to be written.</summary>
    /// <param name="origin">Where it is, for people.</param>
    /// <param name="json">Its bytes.</param>
    /// <param name="isWholeFile">It is a file of its own, whose bytes are kept as they are; else it is laid out anew.</param>
    /// <param name="fileName">The file's name, which stands for a missing number; null when there is none.</param>
    public static RegistryEntry Read(string origin, ReadOnlyMemory<byte> json, bool isWholeFile, string? fileName)
    {
        var text = json.Span.StartsWith("\uFEFF"u8) ? json.Span[3..] : json.Span;
        string? id;
        bool hasProtocol;
        try
        {
            id = FindId(text, out hasProtocol);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A string with broken UTF-8 or half a surrogate pair is an InvalidOperationException.
            return RegistryEntry.Broken(origin, $"it isn't valid JSON: {SafeText.OneLine(error.Message)}");
        }

        if (!hasProtocol) return RegistryEntry.Broken(origin, IsOfOldApi(text)
            ? "it has the shape of the registry's old API; download it again, from API v2"
            : "it isn't a registry record: there is no 'protocolSection' (the API v2's shape)");
        if (id is null && NctId.IsValid(fileName)) id = fileName;
        if (id is null) return RegistryEntry.Broken(origin, "it has no registry number (protocolSection.identificationModule.nctId)");
        if (!NctId.IsValid(id)) return RegistryEntry.Broken(origin, $"'{Shown(id)}' isn't a registry number: NCT and eight digits");
        return new RegistryEntry(origin) { NctId = id, Record = isWholeFile ? json.ToArray() : JsonIndenter.Indent(text) };
    }

    /// <summary>A value from the web, short and on one line.</summary>
    public static string Shown(string text) => SafeText.OneLine(text.Length > LongestShown ? text[..LongestShown] + "…" : text);

    private static bool IsOfOldApi(ReadOnlySpan<byte> json) =>
        json.IndexOf("\"FullStudiesResponse\""u8) >= 0 || json.IndexOf("\"ProtocolSection\""u8) >= 0 || json.IndexOf("\"Study\""u8) >= 0;

    // Reads the whole value, so that an error anywhere is found.
    private static string? FindId(ReadOnlySpan<byte> json, out bool hasProtocol)
    {
        string? id = null;
        hasProtocol = false;
        var reader = new Utf8JsonReader(json, Strict);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            while (reader.Read()) { }
            return null;
        }

        // How many of the names on the way to the number are open: protocolSection, identificationModule.
        var matched = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == matched) matched = Math.Max(0, matched - 1);
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != matched + 1) continue;
            if (matched == 0 && reader.ValueTextEquals("protocolSection"u8))
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.StartObject) continue;
                hasProtocol = true;
                matched = 1;
            }
            else if (matched == 1 && reader.ValueTextEquals("identificationModule"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartObject) matched = 2;
            }
            else if (matched == 2 && reader.ValueTextEquals("nctId"u8))
            {
                reader.Read();
                id = reader.TokenType switch
                {
                    JsonTokenType.String => reader.GetString(),
                    JsonTokenType.Null => null,
                    _ => "a " + reader.TokenType,
                };
            }
        }

        return id;
    }
}
