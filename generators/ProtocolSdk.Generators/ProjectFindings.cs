using System.Collections.Immutable;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Generators;

/// <summary>All findings of a project. They are reported in one step, because Roslyn goes through every step's findings at each keystroke.</summary>
internal static class ProjectFindings
{
    public static EquatableArray<ProtocolDiagnostic> Of(ImmutableArray<CompiledProtocol> compiled, ImmutableArray<EmittedProtocol> emitted, ProtocolHeads layout)
    {
        var findings = new List<ProtocolDiagnostic>();
        foreach (var protocol in emitted) findings.AddRange(protocol.Failures);
        foreach (var protocol in compiled) findings.AddRange(protocol.Diagnostics);
        findings.AddRange(VersionHistoryCheck.Find(compiled.Select(protocol => protocol.Facts).OfType<VersionFacts>()));
        findings.AddRange(layout.Findings);
        return findings.ToEquatableArray();
    }
}
