namespace ProtocolSdk.Analysis;

/// <summary>The CQL type of a data element, taken apart.</summary>
/// <param name="Name">The type without its parts: <c>Date</c>, <c>List</c>, <c>Tuple</c>, <c>Interval</c>.</param>
/// <param name="Element">Of a list; else null.</param>
/// <param name="Fields">Of a tuple.</param>
internal sealed record ValueType(string Name, ValueType? Element, IReadOnlyList<(string Name, ValueType Type)> Fields)
{
    public bool IsDate => Name == "Date";

    public bool IsWhole => Name is "Integer" or "Long";

    public bool IsNumber => IsWhole || Name is "Decimal" or "Quantity";

    /// <summary>Reads the form of <see cref="DataElementDefinition.Type"/>.</summary>
    public static ValueType Parse(string text)
    {
        text = text.Trim();
        if (text.StartsWith("List<", StringComparison.Ordinal)) return new ValueType("List", Parse(text["List<".Length..^1]), []);
        if (!text.StartsWith("Tuple", StringComparison.Ordinal)) return new ValueType(text.Split('<')[0], null, []);
        var inner = text[(text.IndexOf('{', StringComparison.Ordinal) + 1)..text.LastIndexOf('}')];
        return new ValueType("Tuple", null, [.. Parts(inner).Select(part => part.Trim().Split(' ', 2)).Select(p => (p[0], Parse(p[1])))]);
    }

    private static IEnumerable<string> Parts(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '<' or '{') depth++;
            else if (text[i] is '>' or '}') depth--;
            else if (text[i] == ',' && depth == 0)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        if (start < text.Length) yield return text[start..];
    }
}
