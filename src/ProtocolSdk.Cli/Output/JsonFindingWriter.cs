using System.Text.Json;
using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Cli.Output;

/// <summary>Writes findings as one JSON object. Lines and columns count from one; columns are UTF-16 code units.</summary>
internal static class JsonFindingWriter
{
    /// <summary>The report as JSON text.</summary>
    /// <param name="report">The findings.</param>
    /// <param name="more">Writes members that a verb has beside them; null writes none.</param>
    public static string Write(FindingReport report, Action<Utf8JsonWriter>? more = null) => JsonText.Text(json =>
    {
        json.WriteStartObject();
        more?.Invoke(json);
        json.WriteNumber("protocols", report.Protocols);
        json.WriteNumber("errors", report.Count(DiagnosticSeverity.Error));
        json.WriteNumber("warnings", report.Count(DiagnosticSeverity.Warning));
        json.WriteNumber("notes", report.Count(DiagnosticSeverity.Info));
        json.WriteStartArray("diagnostics");
        foreach (var finding in report.Findings) WriteFinding(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        var location = finding.Diagnostic.Location;
        json.WriteStartObject();
        json.WriteString("file", location.Path);
        json.WriteNumber("line", location.Start.Line + 1);
        json.WriteNumber("column", location.Start.Character + 1);
        json.WriteNumber("endLine", location.End.Line + 1);
        json.WriteNumber("endColumn", location.End.Character + 1);
        json.WriteString("severity", finding.SeverityWord);
        json.WriteString("id", finding.Diagnostic.Rule.Id);
        json.WriteString("title", finding.Diagnostic.Rule.Title);
        json.WriteString("message", finding.Diagnostic.Message);
        json.WriteEndObject();
    }
}
