using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Says what is wrong, and guesses what was meant.</summary>
internal sealed partial class CqlReader
{
    private static readonly HashSet<string> ClauseWords = new(StringComparer.Ordinal)
    {
        "let", "with", "without", "where", "return", "aggregate", "sort",
    };

    // Reserved words that an author is likely to have meant as a name when they stand where a value is expected.
    private static readonly HashSet<string> NameLikeReservedWords = new(StringComparer.Ordinal)
    {
        "all", "aggregate", "Code", "Concept", "day", "days", "difference", "duration", "hour", "hours", "Interval", "List",
        "maximum", "millisecond", "milliseconds", "minimum", "minute", "minutes", "month", "months", "per", "point", "same",
        "second", "seconds", "singleton", "sort", "Tuple", "week", "weeks", "year", "years",
    };

    private void Report(DiagnosticRule rule, TextSpan span, params string[] arguments) =>
        _error ??= new CqlError(rule, span, arguments.ToEquatableArray());

    /// <summary>Reports that something else stands here; always false.</summary>
    private bool Missing(string expected, string advice)
    {
        if (Current.Kind == CqlTokenKind.Error) _error ??= Current.Error;
        else Report(DiagnosticCatalogue.CqlUnexpectedToken, Current.Span, expected, Describe(Current), AdviceOnCase() ?? advice);
        return false;
    }

    private ExpressionSyntax? MissingOperand()
    {
        var previous = _position == 0 ? null : _tokens[_position - 1];
        if (CqlWords.TryPluralPrecision(Current, out _) && Peek(1).Is("between"))
            Report(DiagnosticCatalogue.CqlDurationNeedsParentheses, TextSpan.FromBounds(Current.Span.Start, Peek(1).Span.End));
        else if (Current.Kind == CqlTokenKind.Word && NameLikeReservedWords.Contains(Current.Text))
            Report(DiagnosticCatalogue.CqlReservedWord, Current.Span, Current.Text);
        else
            Missing("an expression", AdviceOnOperand(previous));
        return null;
    }

    private string AdviceOnOperand(CqlToken? previous)
    {
        if (previous is not null && previous.Span.End == Current.Span.Start)
        {
            if (previous.Is("=") && At("=")) return "equality is a single =";
            if (previous.Is("<") && At(">")) return "unequal is !=";
            if (previous.Is("&") && At("&")) return "write and";
            if (previous.Is("|") && At("|")) return "write or";
        }

        return Current.Kind == CqlTokenKind.EndOfText
            ? "complete the expression"
            : "write a value, a name or an expression here, or remove what asks for it";
    }

    /// <summary>Takes the bracket that closes a complete expression, or reports what stands there instead.</summary>
    private bool RequireClose(string close, string advice)
    {
        if (Take(close)) return true;
        ReportLeftover("an operator or '" + close + "'", Current.Kind == CqlTokenKind.EndOfText ? advice : null);
        return false;
    }

    private void ReportLeftover(string expected = "an operator or the end of the expression", string? advice = null)
    {
        var previous = _tokens[_position - 1];
        if (Current.Kind == CqlTokenKind.Word && ClauseWords.Contains(Current.Text) && _endOfQuery == _position)
        {
            Report(DiagnosticCatalogue.CqlQueryClauseOrder, Current.Span, Current.Text);
        }
        else if (IsPlainName(Current) && Meant(Current) is null && previous.Is(")"))
        {
            Report(DiagnosticCatalogue.CqlQuerySource, Current.Span, Glimpse(Current.Text));
        }
        else
        {
            Missing(expected, advice ?? AdviceOnLeftover(previous));
        }
    }

    private string AdviceOnLeftover(CqlToken previous)
    {
        if (Current.Kind == CqlTokenKind.Word && ClauseWords.Contains(Current.Text))
            return "a query names its rows first, such as 'Name Alias " + Current.Text + " …' or '(expression) Alias " + Current.Text + " …'";
        if (previous.Kind == CqlTokenKind.Number && Current.Kind == CqlTokenKind.Word)
            return "a unit stands in single quotes, such as " + previous.Text + " '" + Glimpse(Current.Text) + "'";
        if (Current.Kind == CqlTokenKind.QuotedName)
            return "double quotes enclose names; a text or a unit stands in single quotes";
        if (At("!")) return "unequal is !=";
        if (At(")") || At("]") || At("}")) return "remove the bracket, or open it further left";
        if (previous.Is("timezone") && At("from")) return "write timezoneoffset from";
        if (At(",")) return "a list is written in braces, { a, b }";
        return "add the operator that is missing before it, or remove it";
    }

    private string? AdviceOnCase()
    {
        if (Meant(Current) is { } word) return "CQL's words are written in lower case, " + word;
        return _position > 0 && Meant(_tokens[_position - 1]) is { } earlier
            ? "CQL's words are written in lower case, " + earlier + " instead of " + _tokens[_position - 1].Text
            : null;
    }

    // AND, Or, IN: words between operands in another case. Names like Date and Code are no such mistake.
    private static string? Meant(CqlToken token)
    {
        if (token.Kind != CqlTokenKind.Word || CqlWords.IsKeyword(token.Text)) return null;
        var lower = token.Text.ToLowerInvariant();
        return lower is "and" or "or" or "xor" or "implies" or "not" or "in" or "is" or "as" or "contains" or "between" or "exists"
            or "if" or "then" or "else" or "case" or "when" or "union" or "intersect" or "except" or "before" or "after" or "during"
            or "within" or "same" or "includes" or "overlaps" or "meets" or "starts" or "ends" or "div" or "mod" or "from" or "of"
            or "where" or "return" or "with" or "without" or "let" or "aggregate" or "sort"
            ? lower
            : null;
    }

    private static string Describe(CqlToken token) => token.Kind switch
    {
        CqlTokenKind.EndOfText => "the end of the text",
        CqlTokenKind.String => "the text '" + Glimpse(token.Text) + "'",
        CqlTokenKind.QuotedName => "the name \"" + Glimpse(token.Text) + "\"",
        CqlTokenKind.Number or CqlTokenKind.LongNumber => "the number " + Glimpse(token.Text),
        CqlTokenKind.Word when !CqlWords.IsKeyword(token.Text) => "the name " + Glimpse(token.Text),
        _ => "'" + Glimpse(token.Text) + "'",
    };

    // A glimpse of untrusted text: short and on one line.
    private static string Glimpse(string text)
    {
        const int Longest = 40;
        var characters = text.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        return new string(characters.ToArray()) + (text.Length > Longest ? "…" : "");
    }
}
