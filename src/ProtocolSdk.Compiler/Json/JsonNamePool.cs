namespace ProtocolSdk.Compiler.Json;

/// <summary>One string per member name of a file: a record has a few hundred names and up to millions of members.</summary>
internal sealed class JsonNamePool
{
    private const int LongestPooled = 64;

    private readonly Dictionary<int, List<string>> _byHash = [];

    /// <summary>The text at that place, as a string that is shared between equal texts.</summary>
    public string Get(string text, int start, int length)
    {
        if (length > LongestPooled) return text.Substring(start, length);
        var hash = unchecked((int)2166136261);
        for (var i = start; i < start + length; i++) hash = unchecked((hash ^ text[i]) * 16777619);
        if (!_byHash.TryGetValue(hash, out var names)) _byHash.Add(hash, names = new List<string>(1));
        foreach (var name in names)
        {
            if (name.Length == length && string.CompareOrdinal(name, 0, text, start, length) == 0) return name;
        }

        var added = text.Substring(start, length);

        // Names that were made to collide are not worth keeping.
        if (names.Count < 8) names.Add(added);
        return added;
    }
}
