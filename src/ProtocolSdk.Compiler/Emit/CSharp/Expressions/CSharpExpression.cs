using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>An expression in C#.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Statements">What must be executed before: declarations of locals, each possibly of several lines, without indentation.</param>
/// <param name="Text">The expression. It may have line breaks.</param>
public sealed record CSharpExpression(string Type, EquatableArray<string> Statements, string Text);
