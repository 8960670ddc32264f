using System.Text;

namespace ProtocolSdk.Cli.Output;

/// <summary>Text from files that the web wrote, made fit for a terminal.</summary>
internal static class SafeText
{
    /// <summary>
    /// The text on one line, with control characters shown as <c>\u001b</c>: a record must not be able to start a line that looks
    /// like a finding of ours, nor to command the terminal.
    /// </summary>
    public static string OneLine(string text)
    {
        if (!text.Any(IsUnsafe)) return text;
        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\t') safe.Append(' ');
            else if (IsUnsafe(c)) safe.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else safe.Append(c);
        }

        return safe.ToString();
    }

    // Line separators and the marks that reverse the direction of text as well.
    private static bool IsUnsafe(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
