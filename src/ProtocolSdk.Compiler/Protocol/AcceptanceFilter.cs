using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>
/// Takes away findings that protocol.json accepts with a reason, and warns of acceptances that take nothing away. Errors
/// can't be accepted: they stop what they are about.
/// </summary>
internal static class AcceptanceFilter
{
    /// <param name="findings">All findings of the protocol, with the positional id of the criterion that a lint is about.</param>
    /// <param name="ofProtocol">Acceptances that hold for the whole protocol.</param>
    /// <param name="ofCriteria">Acceptances of single criteria.</param>
    /// <param name="report">Reports stale acceptances.</param>
    public static List<ProtocolDiagnostic> Apply(
        IEnumerable<(ProtocolDiagnostic Finding, string? CriterionId)> findings,
        IReadOnlyList<AcceptanceEntry> ofProtocol,
        IReadOnlyList<CriterionAcceptance> ofCriteria,
        JsonObjectReader report)
    {
        var left = findings.ToList();
        foreach (var criterion in ofCriteria)
        {
            Take(criterion.Acceptance, f => (f.CriterionId is not null && f.CriterionId == criterion.PositionalId) || criterion.Places.Any(place => Overlap(place, f.Finding.Location)));
        }

        foreach (var acceptance in ofProtocol) Take(acceptance, _ => true);
        return left.ConvertAll(f => f.Finding);

        void Take(AcceptanceEntry acceptance, Func<(ProtocolDiagnostic Finding, string? CriterionId), bool> isHere)
        {
            var taken = left.RemoveAll(f => f.Finding.Rule.Id == acceptance.RuleId && f.Finding.Severity != DiagnosticSeverity.Error && isHere(f));
            if (taken == 0) report.Report(DiagnosticCatalogue.StaleAcceptance, acceptance.Span, acceptance.RuleId);
        }
    }

    private static bool Overlap(SourceLocation a, SourceLocation b) =>
        a.Path == b.Path && a.Span.Start <= b.Span.End && b.Span.Start <= a.Span.End;
}

/// <summary>An acceptance of one criterion.</summary>
/// <param name="Acceptance">What is accepted.</param>
/// <param name="PositionalId">The criterion's id in the record; null when the record doesn't have it.</param>
/// <param name="Places">Where the criterion stands in both files.</param>
internal sealed record CriterionAcceptance(AcceptanceEntry Acceptance, string? PositionalId, IReadOnlyList<SourceLocation> Places);
