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
}
