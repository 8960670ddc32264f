using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Cli.Output;

/// <summary>What checking some protocols found.</summary>
internal sealed class FindingReport
{
    private readonly bool _warningsAreErrors;
    private readonly List<Finding> _findings = [];

    /// <summary>An empty report.</summary>
    public FindingReport(bool warningsAreErrors) => _warningsAreErrors = warningsAreErrors;

    /// <summary>The findings, in the order in which they were added.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>How many protocols were looked at.</summary>
    public int Protocols { get; private set; }

    /// <summary>Whether something counts as an error.</summary>
    public bool HasErrors => Count(DiagnosticSeverity.Error) > 0;

    /// <summary>Adds findings.</summary>
    public void Add(IEnumerable<ProtocolDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var isRaised = _warningsAreErrors && diagnostic.Severity == DiagnosticSeverity.Warning;
            _findings.Add(new Finding(diagnostic, isRaised ? DiagnosticSeverity.Error : diagnostic.Severity));
        }
    }

    /// <summary>Adds a protocol's findings.</summary>
    public void AddProtocol(IEnumerable<ProtocolDiagnostic> diagnostics)
    {
        Protocols++;
        Add(diagnostics);
    }

    /// <summary>How many findings have this severity.</summary>
    public int Count(DiagnosticSeverity severity) => _findings.Count(f => f.Severity == severity);
}
