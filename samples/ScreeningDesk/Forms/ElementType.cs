namespace ScreeningDesk.Forms;

/// <summary>A data element's CQL type, taken apart: <c>Date</c>, <c>List&lt;Code&gt;</c>, <c>Tuple{ code Code, date Date }</c>.</summary>
internal sealed record ElementType(string Name, ElementType? Item, IReadOnlyList<(string Name, ElementType Type)> Parts)
{
    /// <summary>Reads a <see cref="ProtocolSdk.DataElementDefinition.Type"/>.</summary>
    public static ElementType Parse(string text)
    {
        var position = 0;
        return Read(text, ref position);
    }

    private static ElementType Read(string text, ref int position)
    {
        var name = Word(text, ref position);
        if (Take(text, ref position, '<'))
        {
            var item = Read(text, ref position);
            Take(text, ref position, '>');
            return new ElementType(name, item, []);
        }

        if (!Take(text, ref position, '{')) return new ElementType(name, null, []);
        List<(string, ElementType)> parts = [];
        while (!Take(text, ref position, '}') && position < text.Length)
        {
            var part = Word(text, ref position);
            parts.Add((part, Read(text, ref position)));
            Take(text, ref position, ',');
        }

        return new ElementType(name, null, parts);
    }

    // A name in quotes may have anything in it.
    private static string Word(string text, ref int position)
    {
        Skip(text, ref position);
        var start = position;
        if (position < text.Length && text[position] is '"' or '`')
        {
            var end = text.IndexOf(text[position], position + 1);
            position = end < 0 ? text.Length : end + 1;
            return text[(start + 1)..Math.Max(start + 1, position - 1)];
        }

        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '.')) position++;
        if (position == start) position++;
        return text[start..Math.Min(position, text.Length)];
    }

    private static bool Take(string text, ref int position, char sign)
    {
        Skip(text, ref position);
        if (position >= text.Length || text[position] != sign) return false;
        position++;
        return true;
    }

    private static void Skip(string text, ref int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
    }
}
