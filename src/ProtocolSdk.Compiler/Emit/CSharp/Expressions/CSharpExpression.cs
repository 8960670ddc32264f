using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>An expression in C#.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Statements">What must be executed before: declarations of locals, one line each or more, without indentation.</param>
/// <param name="Text">The expression. It may have line breaks.</param>
/// <param name="Members">Private static methods that it calls: to be put into the same class, without indentation.</param>
/// <param name="CanFail">True when it can throw <c>CqlRuntimeException</c>; what definitions throw isn't counted.</param>
public sealed record CSharpExpression(
    string Type,
    EquatableArray<string> Statements,
    string Text,
    EquatableArray<string> Members,
    bool CanFail);
