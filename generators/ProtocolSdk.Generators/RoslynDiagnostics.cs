using Microsoft.CodeAnalysis;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;
using RoslynText = Microsoft.CodeAnalysis.Text;

namespace ProtocolSdk.Generators;

/// <summary>Shows the compiler's findings to Roslyn, at their places in the JSON files.</summary>
internal static class RoslynDiagnostics
{
    private const string Category = "ProtocolSdk";

    // An error leaves a part of a protocol out, so nobody may turn it off: without a criterion, people would be eligible who aren't.
    private static readonly string[] TagsOfErrors = [WellKnownDiagnosticTags.NotConfigurable];

    public static void Report(SourceProductionContext output, EquatableArray<ProtocolDiagnostic> findings)
    {
        foreach (var finding in findings) output.ReportDiagnostic(Of(finding));
    }

    private static Diagnostic Of(ProtocolDiagnostic finding)
    {
        var rule = finding.Rule;
        // The message is complete already, so it goes in as the only argument: braces in a record's words must not be read as placeholders.
        var descriptor = new DiagnosticDescriptor(
            rule.Id,
            rule.Title,
            "{0}",
            Category,
            Severity(rule.Severity),
            isEnabledByDefault: true,
            rule.Explanation,
            helpLinkUri: null,
            rule.Severity == Compiler.Diagnostics.DiagnosticSeverity.Error ? TagsOfErrors : []);
        var location = finding.Location;
        return Diagnostic.Create(
            descriptor,
            Location.Create(
                location.Path,
                new RoslynText.TextSpan(location.Span.Start, location.Span.Length),
                new RoslynText.LinePositionSpan(
                    new RoslynText.LinePosition(location.Start.Line, location.Start.Character),
                    new RoslynText.LinePosition(location.End.Line, location.End.Character))),
            effectiveSeverity: Severity(finding.Severity),
            additionalLocations: null,
            properties: null,
            messageArgs: [finding.Message]);
    }

    private static DiagnosticSeverity Severity(Compiler.Diagnostics.DiagnosticSeverity severity) => severity switch
    {
        Compiler.Diagnostics.DiagnosticSeverity.Error => DiagnosticSeverity.Error,
        Compiler.Diagnostics.DiagnosticSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
