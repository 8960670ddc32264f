using System.Text;

namespace ProtocolSdk.Screening.Tests;

/// <summary>Damages a line of JSON as files and attackers do: bytes, tokens, fields and whole values.</summary>
internal sealed class LineMutation(int seed)
{
    private static readonly string[] Tokens =
    [
        "null", "true", "false", "0", "-0", "01", "1.", "-", ".5", "1e5", "1E-3", "1e400", "12345678901234567890", "0.123456789012345", "-0.0", "99999999999999999999999999999", "2147483648", "1.50",
        "\"\"", "\"2025-02\"", "\"2025\"", "\"2025-02-30\"", "\"2024-02-29\"", "\"0000-01-01\"", "\"2025-1-01\"", "\"2025-02-03T04:05:06.789+01:00\"", "\"09:30\"", "\"\\u0041\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\x\"", "\"a\\\\\"", "\"caf\u00e9\"", "\"degenerative\"", "\"C3-C4\"",
        "[]", "{}", "[1,]", "[,1]", "{,}", "{\"a\":1,}", "[[[[]]]]", "{\"value\":1.5}", "{\"value\":5,\"unit\":\"g/dL\"}", "{\"value\":5,\"unit\":\"g/L\"}", "{\"unit\":\"mg/dL\",\"value\":1}", "{\"value\":1,\"x\":2}", "{\"code\":\"C3-C4\"}", "[\"C3-C4\",\"C3-C4\"]", "[null]", "[{\"code\":\"laminectomy\",\"level\":\"thoracic\"}]", "[{\"mayInterfere\":true},{\"name\":\"x\"}]", "[{\"x\":1}]",
        "nul", "truex", "\"open", "\t", " ", "\u00a0", "//", "/**/", "'a'", "NaN", "Infinity", "+1",
    ];

    private readonly Random _random = new(seed);

    public byte[] Of(string line, IReadOnlyList<string> others)
    {
        var bytes = Encoding.UTF8.GetBytes(line).ToList();
        for (var count = _random.Next(4); count > 0; count--) Mutate(bytes, others);
        bytes.RemoveAll(b => b == (byte)'\n');
        return [.. bytes];
    }

    private void Mutate(List<byte> bytes, IReadOnlyList<string> others)
    {
        var at = _random.Next(bytes.Count + 1);
        switch (_random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1 when at < bytes.Count:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + _random.Next(6)));
                break;
            case 2:
                bytes.Insert(at, (byte)"\"\\{}[],: \t\r0-.eutn"[_random.Next(18)]);
                break;
            case 3:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[_random.Next(Tokens.Length)]));
                break;
            case 4 or 5 or 6:
                ReplaceValue(bytes);
                break;
            case 7:
                Splice(bytes, others[_random.Next(others.Count)]);
                break;
            default:
                InsertField(bytes);
                break;
        }
    }

    // What stands between a colon and the next comma or bracket: a value, mostly.
    private void ReplaceValue(List<byte> bytes)
    {
        var colons = Enumerable.Range(0, bytes.Count).Where(i => bytes[i] == (byte)':').ToList();
        if (colons.Count == 0) return;
        var from = colons[_random.Next(colons.Count)] + 1;
        var to = from;
        while (to < bytes.Count && bytes[to] is not ((byte)',' or (byte)'}')) to++;
        bytes.RemoveRange(from, to - from);
        bytes.InsertRange(from, Encoding.UTF8.GetBytes(Tokens[_random.Next(Tokens.Length)]));
    }

    // Fields of another subject once more: names twice, orders changed.
    private static void Splice(List<byte> bytes, string other)
    {
        var comma = bytes.LastIndexOf((byte)'}');
        var tail = Encoding.UTF8.GetBytes(other);
        if (comma < 0 || tail.Length < 3) return;
        bytes.RemoveRange(comma, bytes.Count - comma);
        bytes.Add((byte)',');
        bytes.AddRange(tail.AsSpan(1).ToArray());
    }

    private void InsertField(List<byte> bytes)
    {
        var start = bytes.IndexOf((byte)'{');
        if (start < 0) return;
        string[] names = ["unknown", "id", "protocolVersion", "birthDate", "a\\u0062", "", "stenosisCause"];
        bytes.InsertRange(start + 1, Encoding.UTF8.GetBytes($"\"{names[_random.Next(names.Length)]}\" : {Tokens[_random.Next(Tokens.Length)]} ,"));
    }
}
