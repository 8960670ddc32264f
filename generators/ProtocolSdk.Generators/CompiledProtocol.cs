using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Emit.CSharp.Versions;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Generators;

/// <summary>A protocol's model and findings, which go separate ways from here: findings have positions, the model has none.</summary>
/// <param name="Model">The checked protocol, or null.</param>
/// <param name="Diagnostics">The findings.</param>
/// <param name="Facts">What is checked against other versions.</param>
/// <param name="Frozen">What the successors of a frozen version depend on; null for a version in force.</param>
/// <param name="Places">Where its CQL stands, when the project debugs rules: positions that only the emitter sees.</param>
internal sealed record CompiledProtocol(ProtocolModel? Model, EquatableArray<ProtocolDiagnostic> Diagnostics, VersionFacts? Facts, VersionSummary? Frozen, RulePlaces Places)
{
    public static CompiledProtocol Of(ProtocolFiles<ProtocolFileText> files, bool debugsRules, CancellationToken cancellation)
    {
        var source = new ProtocolSource(files.Id, files.Record?.Read(cancellation), files.Rules?.Read(cancellation)) { FrozenVersion = files.FrozenVersion };
        cancellation.ThrowIfCancellationRequested();
        var compilation = ProtocolCompiler.Compile(source);
        return new CompiledProtocol(
            compilation.Model,
            new EquatableArray<ProtocolDiagnostic>(compilation.Diagnostics),
            compilation.Facts,
            compilation.Model is { IsFrozen: true } model ? VersionSummary.Of(model) : null,
            debugsRules ? RulePlaces.Read(source.Rules) : RulePlaces.None);
    }
}
