using System.Globalization;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;

namespace ProtocolSdk.Cli.Validation;

/// <summary>What validating files of subjects found.</summary>
internal sealed class ValidationReport
{
    private readonly List<(string File, SubjectFinding Finding)> _findings = [];

    /// <summary>How many subjects were checked.</summary>
    public int Subjects { get; private set; }

    /// <summary>How many of them have an error.</summary>
    public int Invalid { get; private set; }

    /// <summary>How many findings are errors.</summary>
    public int Errors => _findings.Count(f => f.Finding.IsError);

    /// <summary>How many are warnings.</summary>
    public int Warnings => _findings.Count - Errors;

    /// <summary>Adds what was found on one subject, or on a line that should have been one.</summary>
    public void Add(string file, IReadOnlyList<SubjectFinding> findings)
    {
        Subjects++;
        if (findings.Any(f => f.IsError)) Invalid++;
        foreach (var finding in findings) _findings.Add((file, finding));
    }

    /// <summary>Writes the report for people and builds: MSBuild's form.</summary>
    public void WriteText(ToolHost host)
    {
        foreach (var (file, finding) in _findings)
        {
            var severity = finding.IsError ? "error" : "warning";
            if (host.UseColour) severity = $"\e[{(finding.IsError ? 31 : 33)}m{severity}\e[0m";
            var path = finding.JsonPath is null ? "" : SafeText.OneLine(finding.JsonPath) + ": ";
            var subject = finding.SubjectId is { } id ? $" [{SafeText.OneLine(id)}]" : "";
            host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}({finding.Line},{finding.Column}): {severity}: {path}{finding.Message}{subject}"));
        }

        host.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{MSBuildFindingWriter.Counted(Subjects, "subject")} checked: {Subjects - Invalid} valid, {Invalid} invalid; {MSBuildFindingWriter.Counted(Errors, "error")}, {MSBuildFindingWriter.Counted(Warnings, "warning")}"));
    }

    /// <summary>The report as JSON text.</summary>
    public string Json(string protocol, string version) => JsonText.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("protocol", protocol);
        json.WriteString("protocolVersion", version);
        json.WriteNumber("subjects", Subjects);
        json.WriteNumber("invalid", Invalid);
        json.WriteNumber("errors", Errors);
        json.WriteNumber("warnings", Warnings);
        json.WriteStartArray("findings");
        foreach (var (file, finding) in _findings)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteString("subject", finding.SubjectId);
            json.WriteString("path", finding.JsonPath);
            json.WriteString("severity", finding.IsError ? "error" : "warning");
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
