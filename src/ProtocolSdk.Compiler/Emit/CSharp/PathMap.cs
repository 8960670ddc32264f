namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>MSBuild's <c>PathMap</c>: what paths of the building machine are called in what is built.</summary>
internal static class PathMap
{
    /// <summary>The path by the first mapping <c>from=to</c> that it starts with, separated by commas; itself when there is none.</summary>
    public static string Apply(string path, string map)
    {
        foreach (var entry in map.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            var middle = entry.IndexOf('=');
            if (middle <= 0) continue;
            var from = entry.Substring(0, middle).Trim();
            if (from.Length == 0 || !path.StartsWith(from, StringComparison.Ordinal)) continue;
            var to = entry.Substring(middle + 1).Trim();
            var rest = path.Substring(from.Length);
            // As the C# compiler does: the separators are those of the new name.
            return to + (to.Contains('/') && !to.Contains('\\') ? rest.Replace('\\', '/') : rest);
        }

        return path;
    }
}
