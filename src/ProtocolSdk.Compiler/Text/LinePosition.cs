namespace ProtocolSdk.Compiler.Text;

/// <summary>A place in a file. Both numbers are zero-based, as in Roslyn; what people read adds one.</summary>
/// <param name="Line">Zero-based line.</param>
/// <param name="Character">Zero-based UTF-16 code unit within the line.</param>
public readonly record struct LinePosition(int Line, int Character);
