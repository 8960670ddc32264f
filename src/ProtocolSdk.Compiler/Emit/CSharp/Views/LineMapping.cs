using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>Tells the C# compiler that statements stand for CQL in protocol.json, so that a debugger stops there.</summary>
internal sealed class LineMapping
{
    // A statement that starts at or before this character of its line stands for the whole span (C#'s enhanced #line).
    private const int CharacterOffset = 1000;

    private readonly RulePlace _place;
    private readonly string _path;

    private LineMapping(RulePlace place, string path)
    {
        _place = place;
        _path = path;
    }

    /// <summary>The mapping of a criterion's or definition's statements; null when there is nothing to map to.</summary>
    public static LineMapping? Of(RulePlace? place, string path) =>
        // A directive knows no escapes.
        place is null || path.Length == 0 || path.Any(c => c == '"' || char.IsControl(c) || c is '\u0085' or '\u2028' or '\u2029') ? null : new LineMapping(place, path);

    /// <summary>The lines of statements, each of which stands for that expression of the CQL.</summary>
    public List<string> Map(BoundExpression expression, IEnumerable<string> lines)
    {
        var directive = Directive(expression.Span.Value);
        var mapped = new List<string>();
        foreach (var line in lines)
        {
            // What is indented goes on with the statement above.
            if (line.Length > 0 && line[0] != ' ') mapped.Add(directive);
            mapped.Add(line);
        }

        mapped.Add("#line default");
        return mapped;
    }

    private string Directive(TextSpan span)
    {
        var last = _place.Columns.Count - 1;
        var isWhole = span.Length == 0 || span.End > last;
        var start = _place.Columns[isWhole ? 0 : span.Start];
        var end = Math.Max(start + 1, _place.Columns[isWhole ? last : span.End]);
        // The directive names the last character, from 1; the span ends behind it, from 0.
        return string.Format(
            CultureInfo.InvariantCulture,
            "#line ({0},{1})-({0},{2}) {3} \"{4}\"",
            _place.Line + 1,
            start + 1,
            end,
            CharacterOffset,
            _path);
    }
}
