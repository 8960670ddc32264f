namespace ProtocolSdk.Compiler.Diagnostics;

public static partial class DiagnosticCatalogue
{
    /// <summary>A value of another kind was expected.</summary>
    public static DiagnosticRule UnexpectedKind { get; } = new(
        "PROT3001",
        "A value has the wrong kind",
        "'{0}' should be {1}",
        DiagnosticSeverity.Error,
        "The schema protocol.schema.json tells editors what may stand where; the value is left out until it fits.");

    /// <summary>A property that nobody reads.</summary>
    public static DiagnosticRule UnknownProperty { get; } = new(
        "PROT3002",
        "A property isn't known",
        "'{0}' isn't a property of {1}; {2}",
        DiagnosticSeverity.Warning,
        "A misspelt property would otherwise be ignored without a word.");

    /// <summary>A name that can't be one.</summary>
    public static DiagnosticRule InvalidName { get; } = new(
        "PROT3003",
        "A name has characters that a name can't have",
        "'{0}' can't be a name; use a letter followed by letters, digits and underscores, 100 at most",
        DiagnosticSeverity.Error,
        "Names of data elements, value sets, definitions and criteria become names in CQL and in C#.");

    /// <summary>Two names meet.</summary>
    public static DiagnosticRule NameTaken { get; } = new(
        "PROT3004",
        "Two things have the same name",
        "The name '{0}' is taken already by {1}; choose another one",
        DiagnosticSeverity.Error,
        "Data elements, value sets and definitions share one namespace in CQL, and names that differ in case only would be one name in C#.");

    /// <summary>A reserved name.</summary>
    public static DiagnosticRule ReservedName { get; } = new(
        "PROT3005",
        "A reserved data element is declared otherwise",
        "'{0}' is reserved: {1}",
        DiagnosticSeverity.Error,
        "`id` and `protocolVersion` stand in every subject; `birthDate` is always a Date and `sex` a Code, because age and sex criteria of the registry read them.");

    /// <summary>A type that a data element can't have.</summary>
    public static DiagnosticRule UnsupportedElementType { get; } = new(
        "PROT3006",
        "A data element can't have this type",
        "A data element can't be a {0}; use Boolean, Integer, Long, Decimal, String, Date, DateTime, Time, Quantity, Ratio, Code, Concept, an Interval or List of them, or a List of a Tuple",
        DiagnosticSeverity.Error,
        "The types of data elements are those that a form can ask, a table can hold and JSON can carry.");

    /// <summary>A unit that isn't one, or has nothing to be the unit of.</summary>
    public static DiagnosticRule UnusableUnit { get; } = new(
        "PROT3007",
        "A unit can't be used",
        "The unit '{0}' {1}",
        DiagnosticSeverity.Error,
        "A unit belongs to a Quantity, and is written in UCUM: mg, 10*9/L, mm[Hg].");

    /// <summary>A value set that isn't there.</summary>
    public static DiagnosticRule UnknownValueSet { get; } = new(
        "PROT3008",
        "A value set can't be used",
        "The value set '{0}' {1}",
        DiagnosticSeverity.Error,
        "A code's value set, or one that is included in another, must be declared under valueSets, and includes can't go in a circle.");

    /// <summary>A value set without codes.</summary>
    public static DiagnosticRule EmptyValueSet { get; } = new(
        "PROT3009",
        "A value set has no codes",
        "The value set '{0}' has no code; give it codes, or include another one",
        DiagnosticSeverity.Error,
        "Nothing could ever be in it, so a rule that asks for it would silently be false.");

    /// <summary>A code twice in a value set.</summary>
    public static DiagnosticRule DuplicateCode { get; } = new(
        "PROT3010",
        "A code stands twice in a value set",
        "The code '{0}' stands twice in the value set; remove one",
        DiagnosticSeverity.Warning,
        "Nothing is wrong with the set, but one of the two was probably meant to be another code.");

    /// <summary>A criterion that the record doesn't have.</summary>
    public static DiagnosticRule CriterionNotInRecord { get; } = new(
        "PROT3011",
        "A criterion isn't in the record",
        "Nothing in the record's eligibility text matches criterion {0}; if the registry dropped it, remove it here, else repeat the registry's words under \"text\"",
        DiagnosticSeverity.Warning,
        "The rule still decides who is eligible, although the registry doesn't list it. Accept the finding where that is meant.");

    /// <summary>A criterion's words differ from the record's.</summary>
    public static DiagnosticRule CriterionTextDiffers { get; } = new(
        "PROT3012",
        "A criterion's text differs from the record's",
        "The record now says \"{0}\"; check whether the rule still fits, then repeat these words here",
        DiagnosticSeverity.Warning,
        "`text` says which words a rule was written for. When the registry changes them, somebody has to look at the rule again.");

    /// <summary>Too many definitions stand on each other.</summary>
    public static DiagnosticRule LongChainOfDefinitions { get; } = new(
        "PROT3013",
        "A chain of definitions is too long",
        "The definition '{0}' stands on a chain of more than {1} definitions; let it use fewer",
        DiagnosticSeverity.Error,
        "Each definition of a chain is one step deeper at run time, and depth is bounded, so that no protocol can exhaust an app. Beside each other there may be any number of definitions.");

    /// <summary>Definitions that need each other.</summary>
    public static DiagnosticRule CircularDefinition { get; } = new(
        "PROT3014",
        "Definitions go in a circle",
        "The definition '{0}' needs itself: {1}; break the circle",
        DiagnosticSeverity.Error,
        "A definition may use others in any order, but not itself.");

    /// <summary>A coverage by a criterion that isn't there.</summary>
    public static DiagnosticRule UnknownCoveringCriterion { get; } = new(
        "PROT3015",
        "No such criterion",
        "There's no criterion '{0}'; give the id of a criterion of this protocol",
        DiagnosticSeverity.Error,
        "`coveredBy` takes a structured field's criterion away because another criterion asks it already, so that one must exist.");

    /// <summary>A coverage of a field that isn't there.</summary>
    public static DiagnosticRule CoversNothing { get; } = new(
        "PROT3016",
        "A coverage covers nothing",
        "The record doesn't state {0} in a way that makes a criterion, so nothing is covered; remove this",
        DiagnosticSeverity.Warning,
        "The registry may have dropped the field since.");

    /// <summary>An acceptance that accepts nothing.</summary>
    public static DiagnosticRule StaleAcceptance { get; } = new(
        "PROT3017",
        "An acceptance no longer applies",
        "{0} isn't reported here any more; remove its acceptance",
        DiagnosticSeverity.Warning,
        "An acceptance that has outlived its finding would hide the next one.");

    /// <summary>A record whose number isn't its folder's name.</summary>
    public static DiagnosticRule IdentityDiffers { get; } = new(
        "PROT3018",
        "The record is of another trial than its folder's name says",
        "The record is of {0}, but it lies under the name {1}, which is the one that is used; rename the folder or file",
        DiagnosticSeverity.Warning,
        "A protocol's identity is the name of its folder or file.");

    /// <summary>A protocol.json alone.</summary>
    public static DiagnosticRule ProtocolWithoutRecord { get; } = new(
        "PROT3019",
        "A protocol has no record",
        "There's no record.json beside this file; download the trial's record from the registry and put it there",
        DiagnosticSeverity.Error,
        "Rules refer to the criteria of a registry record; without one there's nothing to compile.");

    /// <summary>A property that must be there.</summary>
    public static DiagnosticRule MissingProperty { get; } = new(
        "PROT3020",
        "A property is missing",
        "{0} needs a \"{1}\", such as {2}",
        DiagnosticSeverity.Error,
        "The entry is left out until the property is there.");

    /// <summary>A value that isn't one of those that may stand here.</summary>
    public static DiagnosticRule InvalidValue { get; } = new(
        "PROT3021",
        "A value can't stand here",
        "'{0}' isn't {1}",
        DiagnosticSeverity.Error,
        "The value is left out until it fits.");

    /// <summary>A criterion of which nobody knows whether it includes or excludes.</summary>
    public static DiagnosticRule CriterionKindUnknown { get; } = new(
        "PROT3022",
        "Inclusion or exclusion?",
        "Nothing says whether {0} is an inclusion or an exclusion criterion; add \"kind\": \"inclusion\" or \"kind\": \"exclusion\"",
        DiagnosticSeverity.Error,
        "The record's text gives the kind; a criterion that the record doesn't list needs one of its own, or an id that starts with I or E.");

    /// <summary>A field that rows don't have.</summary>
    public static DiagnosticRule UnknownField { get; } = new(
        "PROT3023",
        "No such field",
        "'{0}' isn't a field of this data element's rows{1}",
        DiagnosticSeverity.Error,
        "A unit or value set per field names fields of the Tuple in the data element's type.");

    /// <summary>Two protocols of one name.</summary>
    public static DiagnosticRule IdentityTaken { get; } = new(
        "PROT5001",
        "Two protocols have the same name",
        "{0} would become {1}, which {2} is already; rename one of them. Until then only the first counts",
        DiagnosticSeverity.Error,
        "A protocol's folder or file name becomes the name of a C# type, and two types can't share it, ignoring case.");

    /// <summary>The compiler itself failed.</summary>
    public static DiagnosticRule InternalError { get; } = new(
        "PROT5002",
        "The protocol could not be compiled",
        "The protocol compiler failed on this file ({0}); please report it with the file",
        DiagnosticSeverity.Error,
        "A defect in ProtocolSdk. Other protocols are not affected.");
}
