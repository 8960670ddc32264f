using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ProtocolSdk.Compiler.Emit.CSharp;

namespace ProtocolSdk.Generators;

/// <summary>Reads the MSBuild properties that the package makes visible to the compiler.</summary>
internal static class ProjectOptions
{
    private const string Namespace = "build_property.ProtocolNamespace";

    /// <summary>Whether the project is written in C# 14 or later.</summary>
    public static bool HasExtensionMembers(ParseOptions options) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp14 };

    public static EmitOptions Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(Namespace, out var value) && !string.IsNullOrWhiteSpace(value)
            ? new EmitOptions(value.Trim())
            : EmitOptions.Default;
}
