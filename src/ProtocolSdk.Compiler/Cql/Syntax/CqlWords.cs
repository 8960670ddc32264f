using ProtocolSdk.Compiler.Cql.Operators;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>The keywords of CQL (grammar 1.5: <i>reservedWord</i>, <i>keywordIdentifier</i>) and the families among them.</summary>
internal static class CqlWords
{
    // Never a name unless quoted, save as the name of a fluent function (x.exists()).
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "aggregate", "all", "and", "as", "after", "before", "between", "case", "cast", "Code", "collapse", "Concept", "convert",
        "day", "days", "difference", "distinct", "duration", "during", "else", "exists", "expand", "false", "flatten", "from",
        "if", "in", "is", "hour", "hours", "Interval", "let", "List", "maximum", "millisecond", "milliseconds", "minimum",
        "minute", "minutes", "month", "months", "not", "null", "occurs", "of", "or", "per", "point", "properly", "return", "same",
        "second", "seconds", "singleton", "sort", "then", "to", "true", "Tuple", "week", "weeks", "when", "with", "within",
        "without", "year", "years",
    };

    // Keywords that are also names where the grammar asks for a reference; never aliases.
    private static readonly HashSet<string> KeywordNames = new(StringComparer.Ordinal)
    {
        "asc", "ascending", "by", "called", "code", "codesystem", "codesystems", "concept", "contains", "context", "date", "default",
        "define", "desc", "descending", "display", "div", "end", "ends", "except", "fluent", "function", "implies", "include",
        "includes", "intersect", "library", "meets", "mod", "overlaps", "parameter", "predecessor", "private", "public", "start",
        "starting", "starts", "successor", "time", "timezoneoffset", "union", "using", "valueset", "version", "where", "width", "xor",
    };

    // Words that are keywords only together with the next one (on or before, included in, less than, such that).
    private static readonly Dictionary<string, string> Phrases = new(StringComparer.Ordinal)
    {
        ["on"] = "or",
        ["included"] = "in",
        ["less"] = "than",
        ["more"] = "than",
        ["such"] = "that",
    };

    private static readonly Dictionary<string, CqlPrecision> Singular = new(StringComparer.Ordinal)
    {
        ["year"] = CqlPrecision.Year,
        ["month"] = CqlPrecision.Month,
        ["week"] = CqlPrecision.Week,
        ["day"] = CqlPrecision.Day,
        ["hour"] = CqlPrecision.Hour,
        ["minute"] = CqlPrecision.Minute,
        ["second"] = CqlPrecision.Second,
        ["millisecond"] = CqlPrecision.Millisecond,
    };

    /// <summary>Whether the word is a keyword of either kind.</summary>
    public static bool IsKeyword(string word) => Reserved.Contains(word) || KeywordNames.Contains(word);

    /// <summary>Whether the word can't be a name without quotes.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>Whether the word means something else than a name when <paramref name="next"/> follows.</summary>
    public static bool BeginsPhrase(string word, CqlToken next) => Phrases.TryGetValue(word, out var second) && next.Is(second);

    /// <summary>Whether the word begins some phrase, whatever follows; such names are printed in quotes.</summary>
    public static bool MayBeginPhrase(string word) => Phrases.ContainsKey(word);

    /// <summary><c>day</c> and its like.</summary>
    public static bool TrySingularPrecision(CqlToken token, out CqlPrecision precision)
    {
        precision = default;
        return token.Kind == CqlTokenKind.Word && Singular.TryGetValue(token.Text, out precision);
    }

    /// <summary><c>days</c> and its like.</summary>
    public static bool TryPluralPrecision(CqlToken token, out CqlPrecision precision)
    {
        precision = default;
        return token.Kind == CqlTokenKind.Word
            && token.Text.Length > 1
            && token.Text[token.Text.Length - 1] == 's'
            && Singular.TryGetValue(token.Text.Substring(0, token.Text.Length - 1), out precision);
    }

    /// <summary>The word for a precision: <c>day</c>.</summary>
    public static string Spell(CqlPrecision precision) => precision switch
    {
        CqlPrecision.Year => "year",
        CqlPrecision.Month => "month",
        CqlPrecision.Week => "week",
        CqlPrecision.Day => "day",
        CqlPrecision.Hour => "hour",
        CqlPrecision.Minute => "minute",
        CqlPrecision.Second => "second",
        _ => "millisecond",
    };
}
