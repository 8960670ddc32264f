using System.Text.Json;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Changes;

namespace ProtocolSdk.Cli.Amendments.Reports;

/// <summary>Writes a diff as one JSON object.</summary>
internal static class JsonDiffWriter
{
    /// <summary>The report as text.</summary>
    public static string Write(ProtocolDiff diff) => JsonText.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("protocol", diff.After.Model.Id);
        Version(json, "before", diff.Before);
        Version(json, "after", diff.After);
        json.WriteStartObject("categories");
        foreach (var category in ProtocolDiff.AllCategories) json.WriteNumber(DiffWords.Of(category), diff.Count(category));
        json.WriteEndObject();
        Eligibility(json, diff.Eligibility);
        json.WriteStartArray("changes");
        foreach (var change in diff.Changes) Change(json, change);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Version(Utf8JsonWriter json, string name, ProtocolSnapshot snapshot)
    {
        json.WriteStartObject(name);
        json.WriteString("version", snapshot.Model.Version);
        json.WriteString("source", snapshot.Name);
        json.WriteString("hash", snapshot.Model.ContentHash);
        if (snapshot.Model.EffectiveDate is { } effective) json.WriteString("effectiveDate", effective);
        if (snapshot.Model.Amendment is { } amendment)
        {
            json.WriteStartObject("amendment");
            json.WriteString("number", amendment.Number);
            if (amendment.Summary is { } summary) json.WriteString("summary", summary);
            if (amendment.RequiresReconsent is { } reconsent) json.WriteBoolean("requiresReconsent", reconsent);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Eligibility(Utf8JsonWriter json, EligibilityVerdict verdict)
    {
        json.WriteStartObject("eligibility");
        json.WriteString("effect", verdict.Effect.ToString());
        json.WriteString("sentence", verdict.Sentence);
        json.WriteStartArray("witnesses");
        foreach (var witness in verdict.Witnesses)
        {
            json.WriteStartObject();
            json.WriteBoolean("becomesEligible", witness.BecomesEligible);
            json.WriteString("asOf", witness.AsOf.ToString());
            json.WriteString("before", witness.Before.ToString());
            json.WriteString("after", witness.After.ToString());
            json.WriteString("words", witness.Words);
            json.WritePropertyName("subjectBefore");
            json.WriteRawValue(witness.BeforeJson);
            json.WritePropertyName("subjectAfter");
            json.WriteRawValue(witness.AfterJson);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, ProtocolChange change)
    {
        json.WriteStartObject();
        json.WriteString("section", change.Section.ToString());
        json.WriteString("kind", change.Kind.ToString());
        json.WriteString("item", change.Item);
        if (change.Field is not null) json.WriteString("field", change.Field);
        if (change.Before is not null) json.WriteString("before", change.Before);
        if (change.After is not null) json.WriteString("after", change.After);
        json.WriteStartArray("categories");
        foreach (var category in DiffWords.Split(change.Categories)) json.WriteStringValue(DiffWords.Of(category));
        json.WriteEndArray();
        if (change.Effect != EligibilityEffect.None) json.WriteString("effect", change.Effect.ToString());
        if (change.Note is not null) json.WriteString("note", change.Note);
        if (change.Categories.HasFlag(ChangeCategories.Code))
        {
            json.WriteStartArray("members");
            foreach (var member in change.Members) json.WriteStringValue(member);
            json.WriteEndArray();
        }

        if (change.Before is not null && change.After is not null)
        {
            json.WriteStartArray("words");
            foreach (var run in WordDiff.Of(change.Before, change.After))
            {
                json.WriteStartObject();
                json.WriteString(run.Fate.ToString().ToLowerInvariant(), run.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
