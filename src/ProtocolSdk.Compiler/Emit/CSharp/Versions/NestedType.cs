using System.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp.Versions;

/// <summary>Moves the code of a frozen version into the type of the one in force.</summary>
internal static class NestedType
{
    private const string Indent = "    ";

    /// <summary>The code inside of <c>partial class</c> <paramref name="outer"/>.</summary>
    public static string Wrap(string code, string outer)
    {
        // No literal that is emitted goes over a line's end, so lines may move.
        var nested = new StringBuilder(code.Length + (code.Length / 8));
        nested.Append("partial class ").Append(outer).Append("\n{\n");
        foreach (var line in code.TrimEnd('\n').Split('\n'))
        {
            if (line.Length > 0) nested.Append(Indent).Append(line);
            nested.Append('\n');
        }

        return nested.Append("}\n").ToString();
    }
}
