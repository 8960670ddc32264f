namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>Statements of a method in order, indented by the braces around them.</summary>
internal sealed class CSharpBlock
{
    private readonly List<string> _lines = [];
    private int _depth;

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Adds a statement; its further lines are indented like its first one.</summary>
    public void Add(string statement)
    {
        var indent = new string(' ', _depth * 4);
        foreach (var line in statement.Split('\n')) _lines.Add(line.Length == 0 ? line : indent + line);
    }

    public void Open(string? head)
    {
        if (head is not null) Add(head);
        Add("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Add("}");
    }
}
