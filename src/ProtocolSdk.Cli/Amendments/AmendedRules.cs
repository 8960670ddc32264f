using System.Text.Json;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Json;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>
/// Writes a version and its amendment into protocol.json. Only those members change: everything else stays as its author wrote it, byte for
/// byte.
/// </summary>
internal static class AmendedRules
{
    private static readonly string[] Members = ["version", "effectiveDate", "amendment"];

    /// <summary>The new text.</summary>
    /// <param name="text">The present text; null when there is no file yet.</param>
    /// <param name="draft">What to write.</param>
    /// <exception cref="ToolException">The file isn't a JSON object.</exception>
    public static string Write(string? text, AmendmentDraft draft)
    {
        text ??= "{\n}\n";
        if (JsonFile.Parse("protocol.json", text) is not { IsComplete: true, Root: JsonObject root }) throw new ToolException("protocol.json isn't a JSON object; mend it first ('protocol check' says where).");
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var kept = root.Members.Where(member => !Members.Contains(member.Name)).ToList();
        // The schema's name stays first, where editors look for it.
        var lead = kept.FindIndex(member => member.Name == "$schema") == 0 ? kept.Take(1) : [];
        var parts = lead.Concat(kept.Skip(lead.Count())).Select(member => text[member.NameSpan.Start..member.Value.Span.End]).ToList();
        parts.InsertRange(lead.Count(), HeadOf(draft, newLine));
        var body = string.Join("," + newLine + "  ", parts);
        return text[..root.Span.Start] + "{" + newLine + "  " + body + newLine + "}" + text[root.Span.End..];
    }

    private static IEnumerable<string> HeadOf(AmendmentDraft draft, string newLine)
    {
        var head = JsonText.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("version", draft.Version);
            if (draft.EffectiveDate is not null) json.WriteString("effectiveDate", draft.EffectiveDate);
            json.WritePropertyName("amendment");
            Amendment(json, draft);
            json.WriteEndObject();
        });
        if (JsonFile.Parse("head", head) is not { Root: JsonObject root }) throw new InvalidOperationException("An amendment was written that isn't JSON.");
        foreach (var member in root.Members) yield return head[member.NameSpan.Start..member.Value.Span.End].Replace("\n", newLine, StringComparison.Ordinal);
    }

    private static void Amendment(Utf8JsonWriter json, AmendmentDraft draft)
    {
        json.WriteStartObject();
        json.WriteString("number", draft.Number);
        if (draft.Summary is not null) json.WriteString("summary", draft.Summary);
        if (draft.PrimaryReason is not null)
        {
            json.WritePropertyName("primaryReason");
            Reason(json, draft.PrimaryReason);
        }

        if (draft.SecondaryReasons.Count > 0)
        {
            json.WriteStartArray("secondaryReasons");
            foreach (var reason in draft.SecondaryReasons) Reason(json, reason);
            json.WriteEndArray();
        }

        if (draft.Scopes.Count > 0)
        {
            json.WriteStartArray("geographicScopes");
            foreach (var scope in draft.Scopes)
            {
                var parts = scope.Split(':', 2);
                json.WriteStartObject();
                json.WriteString("type", parts[0]);
                if (parts.Length > 1) json.WriteString("code", parts[1]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (draft.RequiresReconsent is { } reconsent) json.WriteBoolean("requiresReconsent", reconsent);
        if (draft.ReconsentNote is not null) json.WriteString("reconsentNote", draft.ReconsentNote);
        json.WriteEndObject();
    }

    private static void Reason(Utf8JsonWriter json, string words)
    {
        json.WriteStartObject();
        json.WriteString("decode", words);
        json.WriteEndObject();
    }
}
