using System.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>Writes doc comments whose words come from a protocol.</summary>
internal static class DocComment
{
    // IntelliSense shows a few lines; the whole text is in the member's value.
    private const int MostCharacters = 600;

    /// <summary>A <c>summary</c> of plain text, each line indented by <paramref name="indent"/> spaces and ended.</summary>
    public static string Summary(int indent, string text)
    {
        var margin = new string(' ', indent) + "/// ";
        var lines = CSharpLiteral.DocLines(Shorten(text.Trim())).ToList();
        var comment = new StringBuilder();
        if (lines.Count <= 1)
        {
            comment.Append(margin).Append("<summary>").Append(lines.Count == 0 ? "Not described." : lines[0].Trim()).Append("</summary>\n");
            return comment.ToString();
        }

        comment.Append(margin).Append("<summary>\n");
        foreach (var line in lines) comment.Append(margin).Append(line.TrimEnd()).Append('\n');
        comment.Append(margin).Append("</summary>\n");
        return comment.ToString();
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MostCharacters) return text;
        var cut = char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return text.Substring(0, cut) + "…";
    }
}
