using System.Globalization;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Json;

/// <summary>What is known where the reader stopped.</summary>
/// <param name="Source">The file.</param>
/// <param name="LastEnd">The end of the last token that was read.</param>
/// <param name="Offset">Where the reader saw the error.</param>
/// <param name="Container">The brace or bracket of the innermost open container; null at top level.</param>
/// <param name="InObject">Whether that container is an object.</param>
/// <param name="HasRoot">Whether the file's value was complete already.</param>
internal readonly record struct JsonErrorContext(SourceFile Source, int LastEnd, int Offset, TextSpan? Container, bool InObject, bool HasRoot);

/// <summary>
/// Says in one sentence what is wrong and what to do. It looks at the text instead of repeating the reader's message,
/// which changes with the framework's version.
/// </summary>
internal static class JsonErrorDescriber
{
    private const string ConflictMark = "<<<<<<<";

    public static ProtocolDiagnostic Describe(JsonErrorContext context)
    {
        var (span, message) = Find(context);
        return new ProtocolDiagnostic(DiagnosticCatalogue.MalformedJson, context.Source.GetLocation(span), [message]);
    }

    private static (TextSpan Span, string Message) Find(JsonErrorContext context)
    {
        var text = context.Source.Text;

        // The first thing behind the last token: a separator, then perhaps the start of the token that couldn't be read.
        var next = SkipWhitespace(text, context.LastEnd);
        var separator = -1;
        if (next < text.Length && text[next] is ',' or ':')
        {
            separator = next;
            next = SkipWhitespace(text, next + 1);
        }

        if (next < text.Length && text[next] == '"' && context.Offset > next) return InString(context, next);
        if (next >= text.Length) return AtEnd(context, text);

        var c = text[next];
        var one = new TextSpan(next, 1);
        if (!context.HasRoot && (context.Container is null || next <= 1) && ForeignFormat.Describe(text) is { } foreign) return (one, foreign);
        if (string.CompareOrdinal(text, next, ConflictMark, 0, ConflictMark.Length) == 0) return (new TextSpan(next, ConflictMark.Length), "A merge conflict was left in the file; settle it");
        if (c == '/' && next + 1 < text.Length && text[next + 1] is '/' or '*')
            return (new TextSpan(next, 2), "JSON has no comments; remove this one");
        if (context.HasRoot && c == '{') return (one, "The file's value ends before this; remove what follows it, or, if each line is a record, use `protocol import`");
        if (context.HasRoot) return (one, "The file's value ends before this; remove what follows it");
        if (separator >= 0 && text[separator] == ',' && c is '}' or ']')
            return (new TextSpan(separator, 1), "Nothing follows this comma; remove it");
        if (c is '}' or ']') return (one, Mismatch(context, c));
        if (c == '\'' || c is '\u201C' or '\u201D') return (one, "Names and strings stand in double quotes (\")");
        if (separator < 0 && context.Container is not null && NeedsComma(context, c)) return (one, "A comma (,) is missing before this");
        if (separator >= 0 && c is ',' or ':') return (one, "Something is missing before this " + (c == ',' ? "comma" : "colon"));
        if (char.IsDigit(c) || c is '-' or '+' or '.') return (Word(text, next), "This isn't a JSON number; write it like -1.5 or 2e3");
        if (char.IsLetter(c) || c is '_' or '$')
        {
            var word = Word(text, next);
            var what = context.InObject && (separator < 0 || text[separator] == ',') ? "a name" : "a text";
            return (word, "'" + Shown(text, word) + "' isn't JSON; put " + what + " in double quotes, or write true, false or null");
        }

        return (one, "'" + Shown(text, one) + "' can't stand here; a value or the end of the object or array is expected");
    }

    private static (TextSpan Span, string Message) InString(JsonErrorContext context, int quote)
    {
        var text = context.Source.Text;
        var i = quote + 1;
        for (; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] < ' ')
            {
                var what = text[i] is '\n' or '\r'
                    ? "A string can't run over a line's end; close it with a quote, or write the line's end as \\n"
                    : "A string can't contain the control character U+" + ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture) + "; escape or remove it";
                return (new TextSpan(i, 1), what);
            }

            if (text[i] != '\\') continue;
            if (i + 1 < text.Length && !IsEscape(text, i))
                return (new TextSpan(i, Math.Min(2, text.Length - i)), "'\\" + Shown(text, new TextSpan(i + 1, 1)) + "' isn't a JSON escape; a backslash itself is written \\\\");
            i++;
        }

        if (i >= text.Length)
            return (new TextSpan(quote, 1), "The file ends inside the string that opens here; the file is cut off, or a quote is missing");

        // The string itself is sound, so it is a member's name (the reader takes a name and its colon as one token).
        i = SkipWhitespace(text, i + 1);
        return i >= text.Length ? AtEnd(context, text) : (new TextSpan(i, 1), "A colon (:) is missing before this value");
    }

    private static bool IsEscape(string text, int backslash)
    {
        var c = text[backslash + 1];
        if (c != 'u') return "\"\\/bfnrt".IndexOf(c) >= 0;
        for (var i = backslash + 2; i < backslash + 6; i++)
        {
            if (i >= text.Length || !IsHexDigit(text[i])) return false;
        }

        return true;
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static (TextSpan Span, string Message) AtEnd(JsonErrorContext context, string text)
    {
        // Shown behind the last character that says something, not on an empty last line.
        var end = Math.Min(text.Length, text.TrimEnd().Length);
        var span = new TextSpan(end, 0);
        if (context.Container is not { } container) return (span, "The file is empty; it needs one JSON object");
        var line = Line(context, container);
        return (span, context.InObject
            ? "The file ends before the object that opens in line " + line + " is closed; it is cut off, or a } is missing"
            : "The file ends before the array that opens in line " + line + " is closed; it is cut off, or a ] is missing");
    }

    private static string Mismatch(JsonErrorContext context, char c)
    {
        if (context.Container is not { } container) return "'" + c + "' closes nothing; remove it";
        if (c == '}' == context.InObject) return "A value is missing before this '" + c + "'";
        return "'" + c + "' can't close the " + (context.InObject ? "object" : "array") + " that opens in line " + Line(context, container) + "; write "
            + (context.InObject ? "}" : "]");
    }

    private static bool NeedsComma(JsonErrorContext context, char c)
    {
        if (c is ',' or ':' || context.LastEnd == context.Container!.Value.End) return false;
        return c is '"' or '{' or '[' or '-' || char.IsLetterOrDigit(c);
    }

    private static string Line(JsonErrorContext context, TextSpan span) =>
        (context.Source.GetLinePosition(span.Start).Line + 1).ToString(CultureInfo.InvariantCulture);

    private static TextSpan Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 40 && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$' or '-' or '+' or '.')) end++;
        return TextSpan.FromBounds(start, Math.Max(end, start + 1));
    }

    private static string Shown(string text, TextSpan span)
    {
        var shown = text.Substring(span.Start, Math.Min(span.Length, text.Length - span.Start));
        return shown.Length == 1 && (char.IsControl(shown[0]) || char.IsSurrogate(shown[0]) || char.GetUnicodeCategory(shown[0]) == UnicodeCategory.Format)
            ? "U+" + ((int)shown[0]).ToString("X4", CultureInfo.InvariantCulture)
            : shown;
    }

    private static int SkipWhitespace(string text, int offset)
    {
        while (offset < text.Length && text[offset] is ' ' or '\t' or '\r' or '\n' or '\uFEFF' && offset < text.Length) offset++;
        return offset;
    }
}
