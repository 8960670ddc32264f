using System.Text;
using System.Text.Json;
using ProtocolSdk;

namespace ProtocolApp1;

/// <summary>A verdict with its reasons.</summary>
internal static class VerdictJson
{
    /// <summary>The status, the outcome of each criterion with its reason, and what is still to ask, the most helpful question first.</summary>
    public static string Of(ProtocolDefinition trial, ISubject subject, DateOnly day)
    {
        var explanation = trial.Explain(subject, day);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("trial", trial.Id);
            json.WriteString("version", trial.Version);
            json.WriteString("protocolHash", trial.Hash);
            json.WriteString("subject", subject.Id);
            json.WriteString("asOf", $"{day:yyyy-MM-dd}");
            json.WriteString("status", explanation.Status.ToString());
            json.WriteStartArray("criteria");
            foreach (var criterion in explanation.Criteria)
            {
                json.WriteStartObject();
                json.WriteString("id", criterion.Criterion.Id);
                json.WriteString("outcome", criterion.Outcome.ToString());
                json.WriteBoolean("fails", criterion.Fails);
                json.WriteString("reason", criterion.Reason());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("questions");
            foreach (var question in trial.NextQuestions(subject, day).Questions)
            {
                json.WriteStartObject();
                json.WriteString("dataElement", question.Element.Name);
                json.WriteString("text", question.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
