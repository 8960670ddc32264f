using System.Text;
using System.Text.Json;
using ProtocolSdk;

namespace ProtocolApp1;

/// <summary>A trial as the page needs it.</summary>
internal static class TrialJson
{
    /// <summary>The trial's id, title and criteria, and the JSON Schema of a subject.</summary>
    public static string Of(ProtocolDefinition trial)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("id", trial.Id);
            json.WriteString("title", trial.Title);
            json.WriteString("version", trial.Version);
            json.WriteStartArray("criteria");
            foreach (var criterion in trial.Criteria)
            {
                json.WriteStartObject();
                json.WriteString("id", criterion.Id);
                json.WriteString("kind", criterion.Kind == CriterionKind.Exclusion ? "exclusion" : "inclusion");
                json.WriteString("text", criterion.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WritePropertyName("schema");
            json.WriteRawValue(trial.SubjectSchema);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
