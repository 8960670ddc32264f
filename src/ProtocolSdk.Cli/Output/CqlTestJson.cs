using ProtocolSdk.Cli.Evaluation;

namespace ProtocolSdk.Cli.Output;

/// <summary>Writes the outcomes of HL7's CQL tests as one JSON object; of those that passed only the count.</summary>
internal static class CqlTestJson
{
    /// <summary>The outcomes of each file as JSON text.</summary>
    public static string Write(IReadOnlyList<(string File, IReadOnlyList<CqlTestOutcome> Outcomes)> files) => JsonText.Text(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var (file, outcomes) in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            foreach (var status in Enum.GetValues<CqlTestStatus>()) json.WriteNumber(status.ToString().ToLowerInvariant(), outcomes.Count(o => o.Status == status));
            json.WriteStartArray("notPassed");
            foreach (var outcome in outcomes.Where(o => o.Status != CqlTestStatus.Passed))
            {
                json.WriteStartObject();
                json.WriteString("id", outcome.Test.Id);
                json.WriteString("status", outcome.Status.ToString().ToLowerInvariant());
                json.WriteString("expression", outcome.Test.Expression.Trim());
                json.WriteString("expected", outcome.Expected.Trim());
                json.WriteString("actual", outcome.Actual);
                json.WriteString("reason", outcome.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
