using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Generators;

/// <summary>A protocol's model and findings, which go separate ways from here: findings have positions, the model has none.</summary>
internal sealed record CompiledProtocol(ProtocolModel? Model, EquatableArray<ProtocolDiagnostic> Diagnostics, VersionFacts? Facts)
{
    public static CompiledProtocol Of(ProtocolFiles<ProtocolFileText> files, CancellationToken cancellation)
    {
        var source = new ProtocolSource(files.Id, files.Record?.Read(cancellation), files.Rules?.Read(cancellation)) { FrozenVersion = files.FrozenVersion };
        cancellation.ThrowIfCancellationRequested();
        var compilation = ProtocolCompiler.Compile(source);
        return new CompiledProtocol(compilation.Model, new EquatableArray<ProtocolDiagnostic>(compilation.Diagnostics), compilation.Facts);
    }
}
