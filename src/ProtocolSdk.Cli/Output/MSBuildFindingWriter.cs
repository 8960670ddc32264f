using System.Globalization;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Cli.Output;

/// <summary>
/// Writes findings in MSBuild's form, <c>file(line,column): error PROT1234: sentence</c>, which builds, editors and CI services
/// recognise. Lines and columns count from one.
/// </summary>
internal static class MSBuildFindingWriter
{
    private const string Red = "31";
    private const string Yellow = "33";
    private const string Grey = "90";

    /// <summary>Writes the findings, each on a line; notes only when asked for.</summary>
    public static void Write(ToolHost host, FindingReport report, bool withNotes)
    {
        foreach (var finding in report.Findings)
        {
            if (finding.Severity != DiagnosticSeverity.Info || withNotes) host.Out.WriteLine(Line(finding, host.UseColour));
        }
    }

    /// <summary>Writes the last line: how many of what.</summary>
    public static void WriteSummary(ToolHost host, FindingReport report, bool withNotes)
    {
        var notes = report.Count(DiagnosticSeverity.Info);
        var hidden = notes == 0 ? "" : $", {Counted(notes, "note")}" + (withNotes ? "" : " (--notes shows them)");
        host.Out.WriteLine(
            $"{Counted(report.Protocols, "protocol")} checked: {Counted(report.Count(DiagnosticSeverity.Error), "error")}, {Counted(report.Count(DiagnosticSeverity.Warning), "warning")}{hidden}");
    }

    /// <summary>A number and its noun, as <c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Counted(int count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>A finding on one line.</summary>
    public static string Line(Finding finding, bool colour)
    {
        var location = finding.Diagnostic.Location;
        var severity = $"{finding.SeverityWord} {finding.Diagnostic.Rule.Id}";
        if (colour) severity = $"\e[{Colour(finding.Severity)}m{severity}\e[0m";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{location.Path}({location.Start.Line + 1},{location.Start.Character + 1}): {severity}: {SafeText.OneLine(finding.Diagnostic.Message)}");
    }

    private static string Colour(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Red,
        DiagnosticSeverity.Warning => Yellow,
        _ => Grey,
    };
}
