using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ProtocolSdk.Compiler.Emit.CSharp;

namespace ProtocolSdk.Generators;

/// <summary>Reads the MSBuild properties that the package makes visible to the compiler.</summary>
internal static class ProjectOptions
{
    private const string Namespace = "build_property.ProtocolNamespace";

    private const string DebugRules = "build_property.ProtocolDebugRules";
    private const string PathMap = "build_property.PathMap";

    /// <summary>Whether the project is written in C# 14 or later.</summary>
    public static bool HasExtensionMembers(ParseOptions options) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp14 };

    public static EmitOptions Read(AnalyzerConfigOptions options)
    {
        var read = Text(options, Namespace) is { Length: > 0 } value ? new EmitOptions(value) : EmitOptions.Default;
        // Without rules to debug, no path matters, and a build elsewhere is the same build.
        return string.Equals(Text(options, DebugRules), "true", StringComparison.OrdinalIgnoreCase)
            ? read with { DebugsRules = true, PathMap = Text(options, PathMap) }
            : read;
    }

    private static string Text(AnalyzerConfigOptions options, string name) => options.TryGetValue(name, out var value) ? value.Trim() : "";
}
