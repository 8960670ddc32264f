namespace ProtocolSdk.Cli.Import;

/// <summary>
/// Lays valid JSON out with two spaces and line feeds. Only white space between tokens changes: numbers, escapes and the order and
/// repetition of names stay as they are, so that nothing of a record is lost.
/// </summary>
internal static class JsonIndenter
{
    private const int SpacesPerLevel = 2;

    /// <summary>The JSON laid out, with a line feed at its end.</summary>
    /// <param name="json">One valid JSON value; its depth is bounded by whoever checked it.</param>
    public static byte[] Indent(ReadOnlySpan<byte> json)
    {
        var result = new MemoryStream(json.Length + (json.Length / 4));
        var depth = 0;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            switch (c)
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    break;
                case (byte)'"':
                    var end = EndOfString(json, i);
                    result.Write(json[i..end]);
                    i = end - 1;
                    break;
                case (byte)'{' or (byte)'[':
                    result.WriteByte(c);
                    if (IsClosedNext(json, i + 1, out var close))
                    {
                        result.WriteByte(json[close]);
                        i = close;
                    }
                    else
                    {
                        NewLine(result, ++depth);
                    }

                    break;
                case (byte)'}' or (byte)']':
                    NewLine(result, --depth);
                    result.WriteByte(c);
                    break;
                case (byte)',':
                    result.WriteByte(c);
                    NewLine(result, depth);
                    break;
                case (byte)':':
                    result.Write(": "u8);
                    break;
                default:
                    result.WriteByte(c);
                    break;
            }
        }

        result.WriteByte((byte)'\n');
        return result.ToArray();
    }

    private static void NewLine(MemoryStream result, int depth)
    {
        result.WriteByte((byte)'\n');
        for (var i = 0; i < depth * SpacesPerLevel; i++) result.WriteByte((byte)' ');
    }

    private static bool IsClosedNext(ReadOnlySpan<byte> json, int at, out int close)
    {
        close = at + json[at..].IndexOfAnyExcept(" \t\r\n"u8);
        return json[close] is (byte)'}' or (byte)']';
    }

    private static int EndOfString(ReadOnlySpan<byte> json, int at)
    {
        for (at++; json[at] != '"'; at++)
        {
            if (json[at] == '\\') at++;
        }

        return at + 1;
    }
}
