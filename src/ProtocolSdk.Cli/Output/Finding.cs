using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Cli.Output;

/// <summary>A diagnostic as it counts in this run.</summary>
/// <param name="Diagnostic">The compiler's finding.</param>
/// <param name="Severity">Its severity here; <c>--warnaserror</c> raises warnings.</param>
internal sealed record Finding(ProtocolDiagnostic Diagnostic, DiagnosticSeverity Severity)
{
    /// <summary>The word for the severity that JSON and text use.</summary>
    public string SeverityWord => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
