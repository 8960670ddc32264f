using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Registry.Reading;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Lints;

/// <summary>A finding in a record, by the record's own paths: it stays equal when the file's layout changes.</summary>
/// <param name="Rule">The kind.</param>
/// <param name="Path">The value that it is about, such as <c>protocolSection.eligibilityModule.minimumAge</c>.</param>
/// <param name="Within">The part of that text; null for all of it.</param>
/// <param name="CriterionId">The positional id of the criterion that it is about; null when it is about none. protocol.json accepts findings by it.</param>
/// <param name="Arguments">What the message's placeholders stand for.</param>
public sealed record RecordFinding(DiagnosticRule Rule, string Path, TextSpan? Within, string? CriterionId, EquatableArray<string> Arguments)
{
    /// <summary>The finding with its place in the file.</summary>
    /// <param name="positions">Where the record's parts stand.</param>
    /// <param name="most">The highest severity; lints on a record without protocol.json are <see cref="DiagnosticSeverity.Info"/>.</param>
    public ProtocolDiagnostic ToDiagnostic(RecordPositions positions, DiagnosticSeverity most = DiagnosticSeverity.Error) =>
        new(Rule, Within is { } within ? positions.Locate(Path, within) : positions.Locate(Path), Arguments)
        {
            Severity = Rule.Severity < most ? Rule.Severity : most,
        };
}
