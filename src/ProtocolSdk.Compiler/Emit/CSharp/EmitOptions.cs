namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>What a project decides about the emitted code.</summary>
/// <param name="Namespace">The namespace of the emitted types (MSBuild property <c>ProtocolNamespace</c>).</param>
public sealed record EmitOptions(string Namespace)
{
    /// <summary>Whether rules map to the CQL of protocol.json, where a debugger stops (MSBuild property <c>ProtocolDebugRules</c>).</summary>
    public bool DebugsRules { get; init; }

    /// <summary>MSBuild's <c>PathMap</c>, which the paths of such mappings go through, so that a deterministic build stays one.</summary>
    public string PathMap { get; init; } = "";

    /// <summary>
    /// Whether the project's C# has extension members (14 and later), by which errors say what an amendment removed. An older one just
    /// doesn't find the names.
    /// </summary>
    public bool HasExtensionMembers { get; init; } = true;

    /// <summary>Namespace <c>Protocols</c>.</summary>
    public static EmitOptions Default { get; } = new("Protocols");
}
