using System.Collections.Immutable;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>The files of one protocol.</summary>
/// <param name="Id">Its identity: the name of its folder or file.</param>
/// <param name="Record">The registry record; null when there is none.</param>
/// <param name="Rules">protocol.json; null when there is none.</param>
public sealed record ProtocolSource(string Id, SourceFile? Record, SourceFile? Rules);

/// <summary>What came of compiling a protocol.</summary>
/// <param name="Model">The checked protocol; null when nothing can be made of its record.</param>
/// <param name="Diagnostics">The findings, in order of file and place; accepted ones are left out.</param>
public sealed record ProtocolCompilation(ProtocolModel? Model, ImmutableArray<ProtocolDiagnostic> Diagnostics);
