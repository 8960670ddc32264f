namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>A file of emitted C#.</summary>
/// <param name="HintName">Unique among a project's protocols, ignoring case.</param>
/// <param name="Text">The code, with <c>\n</c>.</param>
/// <param name="HeadLength">How many characters at its start (the namespace and its aliases) all files with the same <see cref="EmitOptions"/> have alike.</param>
/// <param name="HasRules">Whether somebody writes rules for the protocol, or has the registry's record alone.</param>
public sealed record GeneratedFile(string HintName, string Text, int HeadLength, bool HasRules);
