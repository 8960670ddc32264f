namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>How tightly a piece of C# holds together, from the loosest.</summary>
internal enum Binding
{
    Conditional,
    Coalesce,
    Or,
    Xor,
    And,
    Equality,
    Unary,
    Primary,
}

/// <summary>A piece of a C# expression.</summary>
/// <param name="Text">C#; without line breaks except within a lambda's block.</param>
/// <param name="Binding">Its loosest operator.</param>
/// <param name="Height">How deeply it nests.</param>
internal readonly record struct CSharpPiece(string Text, Binding Binding, int Height)
{
    public static CSharpPiece Primary(string text, int height = 1) => new(text, Binding.Primary, height);

    /// <summary>The text, in parentheses if its operator is looser than <paramref name="needed"/>.</summary>
    public string As(Binding needed) => Binding < needed ? $"({Text})" : Text;
}
