namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>One version of a protocol as C#.</summary>
/// <param name="FileName">What a file with nothing else in it is called; unique among a project's protocols, ignoring case.</param>
/// <param name="Text">The code, with <c>\n</c>.</param>
/// <param name="HeadLength">How many characters at its start all versions have alike that were emitted with the same <see cref="EmitOptions"/>: everything above the types.</param>
/// <param name="HasRulesFile">Whether there is a protocol.json, which people edit, or the registry's record alone.</param>
public sealed record EmittedVersion(string FileName, string Text, int HeadLength, bool HasRulesFile);
