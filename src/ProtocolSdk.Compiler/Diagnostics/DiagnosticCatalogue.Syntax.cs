namespace ProtocolSdk.Compiler.Diagnostics;

/// <summary>PROT4001 to PROT4049: CQL that can't be read.</summary>
public static partial class DiagnosticCatalogue
{
    /// <summary>PROT4001: a token stands where another was expected.</summary>
    public static DiagnosticRule CqlUnexpectedToken { get; } = new(
        "PROT4001",
        "CQL can't be read",
        "Expected {0} but found {1}: {2}",
        DiagnosticSeverity.Error,
        "The expression doesn't follow the grammar of CQL 1.5. Reading stops at the first such place, so that one mistake gives one finding.");

    /// <summary>PROT4002: a character that CQL doesn't know.</summary>
    public static DiagnosticRule CqlUnexpectedCharacter { get; } = new(
        "PROT4002",
        "Character isn't part of CQL",
        "{0} isn't part of CQL: {1}",
        DiagnosticSeverity.Error,
        "Outside quotes CQL is written with the characters of a plain keyboard. Text that was pasted from a word processor often holds curly quotes, dashes and special spaces.");

    /// <summary>PROT4003: a text, name or comment without its end.</summary>
    public static DiagnosticRule CqlUnterminated { get; } = new(
        "PROT4003",
        "Text, name or comment has no end",
        "The {0} that begins here has no end: close it with {1}",
        DiagnosticSeverity.Error,
        "A text ends with a single quote, a quoted name with the quote it began with, a comment with */. Inside, write \\' for a quote.");

    /// <summary>PROT4004: an unknown escape.</summary>
    public static DiagnosticRule CqlInvalidEscape { get; } = new(
        "PROT4004",
        "Unknown escape",
        "{0} isn't an escape of CQL: write \\\\ for a backslash, or one of \\' \\\" \\` \\/ \\r \\n \\t \\f and \\u with four hexadecimal digits",
        DiagnosticSeverity.Error,
        "In JSON every backslash is doubled once more: the CQL text '\\\\d' is written \"'\\\\\\\\d'\" there.");

    /// <summary>PROT4005: a number that its type can't hold.</summary>
    public static DiagnosticRule CqlNumberOutOfRange { get; } = new(
        "PROT4005",
        "Number is out of range",
        "{0} doesn't fit the type {1}: {2}",
        DiagnosticSeverity.Error,
        "An Integer has 32 bits, a Long (5000000000L) has 64, and a Decimal has 28 digits, of which at most eight stand behind the point.");

    /// <summary>PROT4006: <c>%name</c>.</summary>
    public static DiagnosticRule CqlExternalConstant { get; } = new(
        "PROT4006",
        "External constants aren't supported",
        "{0} is an external constant, and a protocol has none: use a data element or a definition",
        DiagnosticSeverity.Error,
        "Whatever a rule depends on is in the protocol's files, so that its answer can be repeated.");

    /// <summary>PROT4007: an impossible date or time.</summary>
    public static DiagnosticRule CqlInvalidTemporal { get; } = new(
        "PROT4007",
        "Not a date or time",
        "{0} isn't a Date, DateTime or Time: {1}",
        DiagnosticSeverity.Error,
        "Dates are written @2025, @2025-02 or @2025-02-03; date-times @2025-02-03T10:30:00.000+01:00; times @T10:30. The day must exist in the calendar.");

    /// <summary>PROT4008: too deeply nested.</summary>
    public static DiagnosticRule CqlTooDeep { get; } = new(
        "PROT4008",
        "CQL is nested too deeply",
        "The expression is nested more than {0} levels deep: move parts of it to definitions",
        DiagnosticSeverity.Error,
        "The limit keeps the compiler safe from malicious files. Long chains of and, or, + and the like don't count as nesting.");

    /// <summary>PROT4009: a reserved word as a name.</summary>
    public static DiagnosticRule CqlReservedWord { get; } = new(
        "PROT4009",
        "Reserved word used as a name",
        "{0} is a reserved word of CQL: as a name, write it in double quotes, \"{0}\"",
        DiagnosticSeverity.Error,
        "CQL reserves some words, such as day, from and same. In double quotes every word is a name.");

    /// <summary>PROT4010: query clauses out of order.</summary>
    public static DiagnosticRule CqlQueryClauseOrder { get; } = new(
        "PROT4010",
        "Clauses of a query are out of order",
        "The clause {0} can't stand here: a query's clauses come once each in the order let, with or without (any number), where, return or aggregate, sort",
        DiagnosticSeverity.Error,
        "The order is fixed by CQL's grammar.");

    /// <summary>PROT4011: a query source without parentheses.</summary>
    public static DiagnosticRule CqlQuerySource { get; } = new(
        "PROT4011",
        "Source of a query needs parentheses",
        "Only a name can be the source of a query as it is: put the expression before the alias {0} in parentheses; or, if {0} isn't meant as an alias, there is an operator missing before it",
        DiagnosticSeverity.Error,
        "In CQL the source of a query is a name, a path of names, or an expression in parentheses: (First(X)) F where …");

    /// <summary>PROT4012: a duration inside arithmetic.</summary>
    public static DiagnosticRule CqlDurationNeedsParentheses { get; } = new(
        "PROT4012",
        "Duration needs parentheses",
        "A duration between two dates can't be an operand here: put it in parentheses, (days between a and b)",
        DiagnosticSeverity.Error,
        "In CQL's grammar 'days between' binds more loosely than arithmetic.");

    /// <summary>PROT4013: nothing to read.</summary>
    public static DiagnosticRule CqlEmpty { get; } = new(
        "PROT4013",
        "There is no CQL",
        "There is no CQL here: write {0}, or remove the property",
        DiagnosticSeverity.Error,
        "The text is empty, or holds nothing but blanks and comments.");

    /// <summary>PROT4014: an empty quoted name.</summary>
    public static DiagnosticRule CqlEmptyName { get; } = new(
        "PROT4014",
        "Name is empty",
        "The name between these quotes is empty: write a name, or '' for an empty text",
        DiagnosticSeverity.Error,
        "In CQL double quotes enclose names and single quotes enclose texts.");
}
