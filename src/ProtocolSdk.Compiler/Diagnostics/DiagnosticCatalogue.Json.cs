namespace ProtocolSdk.Compiler.Diagnostics;

public static partial class DiagnosticCatalogue
{
    /// <summary>The file isn't JSON.</summary>
    public static DiagnosticRule MalformedJson { get; } = new(
        "PROT1001",
        "The file isn't valid JSON",
        "{0}",
        DiagnosticSeverity.Error,
        "A protocol's files are JSON as RFC 8259 has it, without comments or trailing commas. Nothing behind the first error is read, "
        + "so there is one such error per file. Mend the place that is shown, or download the record again.");

    /// <summary>Objects and arrays are nested too deeply.</summary>
    public static DiagnosticRule NestedTooDeeply { get; } = new(
        "PROT1002",
        "The JSON is nested too deeply",
        "This is nested more than {0} levels deep; no record or protocol file needs that, so check where the file came from",
        DiagnosticSeverity.Error,
        "The depth of a file is bounded, so that a hostile one can't exhaust the compiler's stack.");

    /// <summary>The file is too large.</summary>
    public static DiagnosticRule FileTooLarge { get; } = new(
        "PROT1003",
        "The file is too large",
        "The file has {0} characters, and at most {1} are read; split it, or check where it came from",
        DiagnosticSeverity.Error,
        "The size of a file is bounded, so that a hostile one can't exhaust the compiler's memory. The largest records of the registry, "
        + "with all their results, are well below the bound.");

    /// <summary>The file has too many values.</summary>
    public static DiagnosticRule TooManyValues { get; } = new(
        "PROT1004",
        "The file has too many values",
        "The file has more than {0} JSON values; split it, or check where it came from",
        DiagnosticSeverity.Error,
        "The number of values is bounded, so that a hostile file can't exhaust the compiler's memory.");

    /// <summary>A name stands twice in one object.</summary>
    public static DiagnosticRule DuplicateName { get; } = new(
        "PROT1005",
        "A name stands twice in one object",
        "The name '{0}' stands already in line {1} of this object; the last one counts, so remove one of them",
        DiagnosticSeverity.Warning,
        "JSON readers differ in which of two equal names they take. This one takes the last, as most do, and says so.");

    /// <summary>A character that isn't one.</summary>
    public static DiagnosticRule InvalidCharacter { get; } = new(
        "PROT1006",
        "The text has a broken character",
        "{0}; U+FFFD stands in its place, so save the file as UTF-8 again",
        DiagnosticSeverity.Warning,
        "Bytes that aren't UTF-8, and halves of surrogate pairs, aren't text. They are replaced by U+FFFD, as browsers do.");

    /// <summary>The file is JSON, but no registry record.</summary>
    public static DiagnosticRule NotARegistryRecord { get; } = new(
        "PROT1010",
        "The file isn't a registry record",
        "This isn't a ClinicalTrials.gov record (API v2): {0}",
        DiagnosticSeverity.Error,
        "A protocol's record.json is one study as the ClinicalTrials.gov API v2 gives it: an object with a 'protocolSection'. "
        + "`protocol import` makes such files from lists, search results and the older XML.");

    /// <summary>A field has another kind of value than the registry's schema says, and is left out.</summary>
    public static DiagnosticRule WrongKind { get; } = new(
        "PROT1011",
        "A field has the wrong kind of value",
        "'{0}' should be {1}, not {2}; it is left out",
        DiagnosticSeverity.Warning,
        "The typed code is emitted as if the field were absent. The typed record that apps read at run time still has its JSON.");

    /// <summary>A field has another kind of value, whose meaning is plain.</summary>
    public static DiagnosticRule ReadAsAnotherKind { get; } = new(
        "PROT1012",
        "A field was read from another kind of value",
        "'{0}' is {1} and was read as {2}",
        DiagnosticSeverity.Info,
        "The registry's schema says another kind; nothing was lost.");

    /// <summary>A date that isn't one.</summary>
    public static DiagnosticRule NotADate { get; } = new(
        "PROT1013",
        "A date can't be read",
        "'{0}' isn't a date such as 2025-05-19, 2025-05 or 2025; it is left out",
        DiagnosticSeverity.Warning,
        "The registry writes dates as ISO 8601 has them, to the day, the month or the year.");

    /// <summary>The record has no valid NCT id.</summary>
    public static DiagnosticRule NoNctId { get; } = new(
        "PROT1014",
        "The record has no NCT id",
        "The record {0}; it should be like NCT06995300, so the name of its folder or file stands for it",
        DiagnosticSeverity.Warning,
        "A record is known by its NCT id: NCT and eight digits.");

    /// <summary>An age limit that can't be read.</summary>
    public static DiagnosticRule NotAnAge { get; } = new(
        "PROT1015",
        "An age limit can't be read",
        "'{0}' isn't an age such as '18 Years' or '6 Months'; a person is asked whether it is met",
        DiagnosticSeverity.Warning,
        "The registry writes ages as a whole number and Years, Months, Weeks, Days, Hours or Minutes, or N/A for none. What can't be read becomes a question, so that nobody meets it unasked. Check the age by a rule "
        + "in protocol.json, or correct the record.");

    /// <summary>A code that isn't known.</summary>
    public static DiagnosticRule UnknownCode { get; } = new(
        "PROT1016",
        "A code isn't known",
        "'{0}' has the value '{1}', which isn't known; no rule is made of it",
        DiagnosticSeverity.Warning,
        "The registry added a value that this version doesn't know, or the record was edited.");

    /// <summary>More criteria than are told apart.</summary>
    public static DiagnosticRule TooManyCriteria { get; } = new(
        "PROT1017",
        "The criteria's text has too many criteria",
        "The text has more than {0} criteria; the rest of it is the last one",
        DiagnosticSeverity.Warning,
        "The number of criteria is bounded, so that a hostile record can't exhaust the C# compiler. No text is lost.");

    /// <summary>A record whose protocol section would make too much code.</summary>
    public static DiagnosticRule ProtocolSectionTooLarge { get; } = new(
        "PROT1018",
        "The record's protocol section is too large",
        "The protocol section has {0} characters, and at most {1} are made into code; check where the record came from",
        DiagnosticSeverity.Error,
        "Arms, outcomes, sites and criteria become code, which the C# compiler has to read; a hostile record mustn't keep it busy for minutes. Results aren't counted. "
        + "The largest sections of the registry are far below the bound.");
}
