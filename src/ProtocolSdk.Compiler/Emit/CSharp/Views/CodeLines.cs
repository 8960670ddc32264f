namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>Lines of code on their way into a template.</summary>
internal static class CodeLines
{
    /// <summary>Moves the lines to the right by this many spaces; empty ones stay empty.</summary>
    public static IEnumerable<string> Indent(int spaces, IEnumerable<string> lines)
    {
        var margin = new string(' ', spaces);
        return lines.Select(line => line.Length == 0 ? line : margin + line);
    }
}
