using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ProtocolSdk.Compiler.Diagnostics;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace ProtocolSdk.Generators;

/// <summary>Shows the compiler's findings to Roslyn, at their places in the JSON files.</summary>
internal static class RoslynDiagnostics
{
    private const string Category = "ProtocolSdk";

    public static Diagnostic Of(ProtocolDiagnostic finding)
    {
        var rule = finding.Rule;
        // The message is complete already, so it goes in as the only argument: braces in a record's words must not be read as placeholders.
        var descriptor = new DiagnosticDescriptor(rule.Id, rule.Title, "{0}", Category, Severity(rule.Severity), isEnabledByDefault: true, description: rule.Explanation);
        var location = finding.Location;
        return Diagnostic.Create(
            descriptor,
            Location.Create(
                location.Path,
                new TextSpan(location.Span.Start, location.Span.Length),
                new LinePositionSpan(
                    new LinePosition(location.Start.Line, location.Start.Character),
                    new LinePosition(location.End.Line, location.End.Character))),
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
