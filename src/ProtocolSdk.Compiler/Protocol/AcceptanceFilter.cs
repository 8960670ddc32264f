using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>
/// Takes away findings that protocol.json accepts with a reason, and warns of acceptances that take nothing away. Errors
/// can't be accepted: they stop what they are about.
/// </summary>
internal static class AcceptanceFilter
{
    /// <param name="findings">All findings of the protocol.</param>
    /// <param name="ofProtocol">Acceptances that hold for the whole protocol.</param>
    /// <param name="ofCriteria">Acceptances of single criteria, with the places where those criteria stand.</param>
    /// <param name="report">Reports stale acceptances.</param>
    public static List<ProtocolDiagnostic> Apply(
        IReadOnlyList<ProtocolDiagnostic> findings,
        IReadOnlyList<AcceptanceEntry> ofProtocol,
        IReadOnlyList<(AcceptanceEntry Acceptance, IReadOnlyList<SourceLocation> Places)> ofCriteria,
        JsonObjectReader report)
    {
        var left = findings.ToList();
        foreach (var (acceptance, places) in ofCriteria)
        {
            Take(acceptance, finding => places.Any(place => Overlap(place, finding.Location)));
        }

        foreach (var acceptance in ofProtocol) Take(acceptance, _ => true);
        return left;

        void Take(AcceptanceEntry acceptance, Func<ProtocolDiagnostic, bool> isHere)
        {
            var taken = left.RemoveAll(f => f.Rule.Id == acceptance.RuleId && f.Severity != DiagnosticSeverity.Error && isHere(f));
            if (taken == 0) report.Report(DiagnosticCatalogue.StaleAcceptance, acceptance.Span, acceptance.RuleId);
        }
    }

    private static bool Overlap(SourceLocation a, SourceLocation b) =>
        a.Path == b.Path && a.Span.Start <= b.Span.End && b.Span.Start <= a.Span.End;
}
