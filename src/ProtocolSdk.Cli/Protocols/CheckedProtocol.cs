using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Protocols;

/// <summary>A protocol after compiling it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Model">The checked protocol; null when nothing can be made of its record.</param>
/// <param name="Diagnostics">The findings, in order of file and place.</param>
internal sealed record CheckedProtocol(string Id, ProtocolModel? Model, IReadOnlyList<ProtocolDiagnostic> Diagnostics)
{
    /// <summary>Where the CQL stands in protocol.json, read when it is asked for.</summary>
    public RulePlaces Places => RulePlaces.Read(Rules);

    private SourceFile? Rules { get; init; }

    /// <summary>What names can stand for in a rule of the protocol.</summary>
    public BindingScope Scope { get; init; } = new();

    /// <summary>What is checked against the protocol's other versions; null when there is none.</summary>
    public VersionFacts? Facts { get; init; }

    /// <summary>Reads and compiles a protocol's files.</summary>
    public static CheckedProtocol Of(ProtocolFiles<LocatedFile> files)
    {
        var findings = new List<ProtocolDiagnostic>();
        var source = new ProtocolSource(files.Id, files.Record?.Read(findings), files.Rules?.Read(findings)) { FrozenVersion = files.FrozenVersion };
        if (findings.Count > 0) return new CheckedProtocol(files.Id, null, findings);
        var compilation = ProtocolCompiler.Compile(source);
        return new CheckedProtocol(files.Id, compilation.Model, compilation.Diagnostics) { Facts = compilation.Facts, Scope = compilation.Scope, Rules = source.Rules };
    }
}
