namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>The statements that must stand before an expression: one for each method, lambda or local function.</summary>
internal sealed class CSharpBlock(CSharpBlock? parent)
{
    private readonly List<string> _statements = [];

    public IReadOnlyList<string> Statements => _statements;

    /// <summary>True when something in it reaches out of the lambda: the subject, the moment, variables of an outer query.</summary>
    private bool _captures;

    /// <summary>Says that something in this block is declared in <paramref name="declaring"/>; null is outside of all.</summary>
    public void Reach(CSharpBlock? declaring)
    {
        for (var block = this; block is not null && !ReferenceEquals(block, declaring); block = block.Parent) block._captures = true;
    }

    private CSharpBlock? Parent { get; } = parent;

    public void Add(string statement) => _statements.Add(statement);

    /// <summary>The lambda <c>parameters => body</c>, with a block when statements are needed.</summary>
    public string Lambda(string parameters, string body)
    {
        var modifier = _captures ? string.Empty : "static ";
        return _statements.Count == 0
            ? $"{modifier}{parameters} => {body}"
            : $"{modifier}{parameters} =>\n{Braced(body)}";
    }

    /// <summary>The block of a local function or lambda that returns <paramref name="body"/>.</summary>
    public string Braced(string body)
    {
        var lines = _statements.Append($"return {body};").SelectMany(s => s.Split('\n')).Select(l => "    " + l);
        return "{\n" + string.Join("\n", lines) + "\n}";
    }
}
