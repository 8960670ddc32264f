namespace ProtocolSdk.Compiler.Diagnostics;

public static partial class DiagnosticCatalogue
{
    /// <summary>A name that stands for nothing.</summary>
    public static DiagnosticRule CqlUnknownName { get; } = new(
        "PROT4050",
        "Unknown name in CQL",
        "'{0}' is no data element, definition, value set or alias here{1}",
        DiagnosticSeverity.Error,
        "A rule can name the data elements, definitions and value sets of protocol.json and the aliases of the queries around it. Declare the name, or mend its spelling: names are case-sensitive.");

    /// <summary>An operator that doesn't exist for the operands' types.</summary>
    public static DiagnosticRule CqlNoOverload { get; } = new(
        "PROT4051",
        "Operator does not apply to these types",
        "`{0}`: there's no `{1}` for {2}{3}",
        DiagnosticSeverity.Error,
        "CQL converts Integer to Long, Decimal and Quantity, Date to DateTime, and Code to Concept by itself, and nothing else. Use a conversion such as ToDecimal(x), or another operator.");

    /// <summary>A function that doesn't exist.</summary>
    public static DiagnosticRule CqlUnknownFunction { get; } = new(
        "PROT4052",
        "Unknown function in CQL",
        "'{0}' is no function of CQL or of this protocol{1}",
        DiagnosticSeverity.Error,
        "Functions are those of the CQL reference and those that protocol.json defines; their names are case-sensitive.");

    /// <summary>A value of a type that can't stand in its place.</summary>
    public static DiagnosticRule CqlWrongType { get; } = new(
        "PROT4053",
        "Wrong type in CQL",
        "`{0}` is {1}, but {2} is needed {3}",
        DiagnosticSeverity.Error,
        "The place asks for another type: a criterion and every condition is Boolean, a precision belongs to dates and times, and so on.");

    /// <summary>An element that a type doesn't have.</summary>
    public static DiagnosticRule CqlUnknownElement { get; } = new(
        "PROT4054",
        "Unknown element",
        "{0} has no element '{1}'{2}",
        DiagnosticSeverity.Error,
        "Behind a dot stands an element of the tuple, or a component of a System type such as `value` and `unit` of a Quantity.");

    /// <summary>A type that doesn't exist.</summary>
    public static DiagnosticRule CqlUnknownType { get; } = new(
        "PROT4055",
        "Unknown type",
        "'{0}' is no type of CQL's System model{1}",
        DiagnosticSeverity.Error,
        "Rules know the types of CQL's System model; data models such as FHIR are not loaded.");

    /// <summary>A name that is given twice.</summary>
    public static DiagnosticRule CqlDuplicateName { get; } = new(
        "PROT4056",
        "Name given twice",
        "'{0}' is already used here; choose another name",
        DiagnosticSeverity.Error,
        "Aliases, let variables and tuple elements are named once each, so that a reader can tell them apart.");

    /// <summary>Values that have no type in common.</summary>
    public static DiagnosticRule CqlNoCommonType { get; } = new(
        "PROT4057",
        "No common type",
        "`{0}`: {1} and {2} have no type in common",
        DiagnosticSeverity.Error,
        "The boundaries of an interval, and values that are compared in `case`, need one type that both can be converted to.");

    /// <summary>A unit that UCUM doesn't know.</summary>
    public static DiagnosticRule CqlUnknownUnit { get; } = new(
        "PROT4058",
        "Unknown unit",
        "'{0}' is no UCUM unit{1}",
        DiagnosticSeverity.Error,
        "Units are UCUM codes, case-sensitive: 'mg/dL', '10*9/L', 'mm[Hg]'; durations may also be calendar words: 3 months.");

    /// <summary>Quantities whose units can't be converted into each other.</summary>
    public static DiagnosticRule CqlUnitMismatch { get; } = new(
        "PROT4059",
        "Units cannot be converted",
        "`{0}`: '{1}' can't be converted to '{2}', so the answer would always be unknown",
        DiagnosticSeverity.Error,
        "Both sides must measure the same kind of thing. A number without a unit is measured in '1': write its unit, as in 100 '10*9/L'.");

    /// <summary>CQL that this compiler doesn't support.</summary>
    public static DiagnosticRule CqlNotSupported { get; } = new(
        "PROT4060",
        "CQL not supported here",
        "`{0}`: {1}",
        DiagnosticSeverity.Error,
        "Rules read the data elements of protocol.json, not a patient record; what needs more of CQL than its expressions is refused rather than guessed at.");

    /// <summary>A precision that doesn't fit.</summary>
    public static DiagnosticRule CqlPrecisionNotAllowed { get; } = new(
        "PROT4061",
        "Precision does not fit",
        "`{0}`: {1} has no {2}",
        DiagnosticSeverity.Error,
        "A Date has years, months and days; a Time hours and finer; weeks exist in durations and differences only; numbers have no precision.");

    /// <summary>An expression beyond the bounds.</summary>
    public static DiagnosticRule CqlTooComplex { get; } = new(
        "PROT4062",
        "Expression too large",
        "This expression is {0}; split it into definitions",
        DiagnosticSeverity.Error,
        "Size and depth are bounded, so that no file can exhaust the compiler. Chains of `and` and `or` may be of any length.");

    /// <summary>A number that doesn't fit its type.</summary>
    public static DiagnosticRule CqlNumberTooLarge { get; } = new(
        "PROT4063",
        "Number too large",
        "{0} doesn't fit {1}",
        DiagnosticSeverity.Error,
        "An Integer has 32 bits and a Long (5L) 64.");

    /// <summary>An age without a date of birth.</summary>
    public static DiagnosticRule CqlNoBirthDate { get; } = new(
        "PROT4064",
        "No date of birth",
        "`{0}` needs the data element 'birthDate' of type Date or DateTime",
        DiagnosticSeverity.Error,
        "Age is computed from the reserved data element birthDate.");

    /// <summary>A cast or type test that can't succeed.</summary>
    public static DiagnosticRule CqlImpossibleCast { get; } = new(
        "PROT4065",
        "Impossible cast",
        "`{0}`: a value of {1} is never {2}",
        DiagnosticSeverity.Error,
        "`as` looks at a value's type and converts nothing; use `convert … to …` or a function such as ToInteger.");

    /// <summary>A conversion that doesn't exist.</summary>
    public static DiagnosticRule CqlNoConversion { get; } = new(
        "PROT4066",
        "No such conversion",
        "`{0}`: {1} can't be converted to {2}",
        DiagnosticSeverity.Error,
        "The CQL reference lists the conversions under Type Operators.");

    /// <summary>An interval that can't exist.</summary>
    public static DiagnosticRule CqlInvalidInterval { get; } = new(
        "PROT4067",
        "Invalid interval",
        "`{0}`: {1}",
        DiagnosticSeverity.Error,
        "An interval needs a point type (numbers, quantities, dates, times) and a low boundary that isn't above the high one.");

    /// <summary>A call with the wrong number of arguments.</summary>
    public static DiagnosticRule CqlArgumentCount { get; } = new(
        "PROT4068",
        "Wrong number of arguments",
        "{0} takes {1}, not {2}",
        DiagnosticSeverity.Error,
        "Give exactly the arguments that the function declares.");

    /// <summary>A code system that isn't declared.</summary>
    public static DiagnosticRule CqlUnknownCodeSystem { get; } = new(
        "PROT4069",
        "Unknown code system",
        "'{0}' is no code system of this protocol{1}",
        DiagnosticSeverity.Error,
        "Code … from \"name\" names a code system that protocol.json declares.");

    /// <summary>A function that calls itself.</summary>
    public static DiagnosticRule CqlRecursiveFunction { get; } = new(
        "PROT4070",
        "Function calls itself",
        "'{0}' calls itself, directly or through another function",
        DiagnosticSeverity.Error,
        "Functions are bound where they are called; one that calls itself has no end.");
}
