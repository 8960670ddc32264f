using Microsoft.CodeAnalysis.Diagnostics;
using ProtocolSdk.Compiler.Emit.CSharp;

namespace ProtocolSdk.Generators;

/// <summary>Reads the MSBuild properties that the package makes visible to the compiler.</summary>
internal static class ProjectOptions
{
    private const string Namespace = "build_property.ProtocolNamespace";

    public static EmitOptions Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(Namespace, out var value) && !string.IsNullOrWhiteSpace(value)
            ? new EmitOptions(value.Trim())
            : EmitOptions.Default;
}
