using System.Collections.Immutable;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>The files of one protocol.</summary>
/// <param name="Id">Its identity: the name of its folder or file.</param>
/// <param name="Record">The registry record; null when there is none.</param>
/// <param name="Rules">protocol.json; null when there is none.</param>
public sealed record ProtocolSource(string Id, SourceFile? Record, SourceFile? Rules)
{
    /// <summary>The version's folder under <c>versions/</c>; null for the version in force.</summary>
    public string? FrozenVersion { get; init; }
}

/// <summary>What came of compiling a protocol.</summary>
/// <param name="Model">
/// The checked protocol; null when there is no file, or when the compiler itself failed. Where there is an error, it is what is left without the wrong parts: good for
/// names that an app's code uses, not for screening anybody.
/// </param>
/// <param name="Diagnostics">The findings, in order of file and place; accepted ones are left out.</param>
public sealed record ProtocolCompilation(ProtocolModel? Model, ImmutableArray<ProtocolDiagnostic> Diagnostics)
{
    /// <summary>What names can stand for in a rule of this protocol, functions included; empty when there is no model.</summary>
    public BindingScope Scope { get; init; } = new();

    /// <summary>What is checked against other versions of the protocol (<see cref="VersionHistoryCheck"/>); null where a file is broken.</summary>
    public VersionFacts? Facts { get; init; }

    /// <summary>True when something is wrong, so that nobody may be screened by the model.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}
