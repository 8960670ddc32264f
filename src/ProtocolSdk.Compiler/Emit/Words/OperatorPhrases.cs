using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.Words;

/// <summary>
/// What each operator says, with {0}, {1} … for its operands, {p} for its precision in the plural and {at} for a remark about it. A test
/// checks that no operator of the catalogue is without words.
/// </summary>
internal static class OperatorPhrases
{
    private static readonly Dictionary<string, string> Phrases = new(StringComparer.Ordinal)
    {
        ["Not"] = "it is not so that {0}",
        ["Xor"] = "either {0} or {1}, not both",
        ["Implies"] = "if {0}, then {1}",
        ["IsNull"] = "{0} is not recorded",
        ["IsTrue"] = "{0} is yes",
        ["IsFalse"] = "{0} is no",
        ["Equal"] = "{0} is {1}",
        ["Equivalent"] = "{0} is equivalent to {1}",
        ["Less"] = "{0} is less than {1}",
        ["LessOrEqual"] = "{0} is at most {1}",
        ["Greater"] = "{0} is more than {1}",
        ["GreaterOrEqual"] = "{0} is at least {1}",

        ["ToBoolean"] = "{0} as yes or no",
        ["ToInteger"] = "{0} as a whole number",
        ["ToLong"] = "{0} as a whole number",
        ["ToDecimal"] = "{0} as a number",
        ["ToQuantity"] = "{0} as a quantity",
        ["ToRatio"] = "{0} as a ratio",
        ["ToConcept"] = "{0}",
        ["ToDate"] = "{0} as a date",
        ["ToDateTime"] = "{0} as a date and time",
        ["ToTime"] = "{0} as a time of day",
        ["ToString"] = "{0} as text",
        ["ConvertsToBoolean"] = "{0} can be read as yes or no",
        ["ConvertsToInteger"] = "{0} can be read as a whole number",
        ["ConvertsToLong"] = "{0} can be read as a whole number",
        ["ConvertsToDecimal"] = "{0} can be read as a number",
        ["ConvertsToQuantity"] = "{0} can be read as a quantity",
        ["ConvertsToRatio"] = "{0} can be read as a ratio",
        ["ConvertsToDate"] = "{0} can be read as a date",
        ["ConvertsToDateTime"] = "{0} can be read as a date and time",
        ["ConvertsToTime"] = "{0} can be read as a time of day",
        ["ConvertsToString"] = "{0} can be written as text",
        ["CanConvertQuantity"] = "{0} can be given in {1}",
        ["ConvertQuantity"] = "{0} in {1}",
        ["QuantityInstance"] = "{0} {1}",
        ["RatioInstance"] = "{0} to {1}",
        ["CodeInstance"] = "the code {0}",
        ["ConceptInstance"] = "the concept of {0}",
        ["Children"] = "the parts of {0}",
        ["Descendents"] = "the parts of {0} and the parts of those",

        ["Add"] = "{0} plus {1}",
        ["Subtract"] = "{0} minus {1}",
        ["Multiply"] = "{0} times {1}",
        ["Divide"] = "{0} divided by {1}",
        ["TruncatedDivide"] = "how many whole times {1} goes into {0}",
        ["Modulo"] = "what is left of {0} after dividing by {1}",
        ["Power"] = "{0} to the power of {1}",
        ["Negate"] = "minus {0}",
        ["Abs"] = "{0} without its sign",
        ["Ceiling"] = "{0} rounded up",
        ["Floor"] = "{0} rounded down",
        ["Truncate"] = "{0} without its decimals",
        ["Round/1"] = "{0} rounded",
        ["Round"] = "{0} rounded to {1} decimals",
        ["Ln"] = "the natural logarithm of {0}",
        ["Log"] = "the logarithm of {0} to base {1}",
        ["Exp"] = "e to the power of {0}",
        ["Predecessor"] = "the value just below {0}",
        ["Successor"] = "the value just above {0}",
        ["Precision"] = "the number of known digits of {0}",
        ["LowBoundary"] = "the lowest value that {0} can stand for",
        ["HighBoundary"] = "the highest value that {0} can stand for",

        ["Concatenate"] = "{0} followed by {1}",
        ["ConcatenateCoalesced"] = "{0} followed by {1}",
        ["Combine/1"] = "{0} joined to one text",
        ["Combine"] = "{0} joined to one text with {1} in between",
        ["Split"] = "the parts of {0} between {1}",
        ["SplitOnMatches"] = "the parts of {0} between what matches the pattern {1}",
        ["Length"] = "the number of characters of {0}",
        ["Upper"] = "{0} in capital letters",
        ["Lower"] = "{0} in small letters",
        ["Indexer"] = "the entry of {0} at position {1} (the first is 0)",
        ["PositionOf"] = "the first position of {0} in {1} (counted from 0)",
        ["LastPositionOf"] = "the last position of {0} in {1} (counted from 0)",
        ["Substring/2"] = "{0} from position {1} on (counted from 0)",
        ["Substring"] = "{2} characters of {0} from position {1} on (counted from 0)",
        ["StartsWith"] = "{0} starts with {1}",
        ["EndsWith"] = "{0} ends with {1}",
        ["Matches"] = "{0} matches the pattern {1}",
        ["ReplaceMatches"] = "{0} with {2} for what matches the pattern {1}",

        ["Date/1"] = "the date of year {0}",
        ["Date/2"] = "the date of year {0}, month {1}",
        ["Date"] = "the date of year {0}, month {1}, day {2}",
        ["DateTime/1"] = "the date of year {0}",
        ["DateTime/2"] = "the date of year {0}, month {1}",
        ["DateTime/3"] = "the date of year {0}, month {1}, day {2}",
        ["DateTime/4"] = "the date of year {0}, month {1}, day {2} at hour {3}",
        ["DateTime"] = "the date of year {0}, month {1}, day {2} at hour {3}, minute {4}",
        ["Time/1"] = "the time of day at hour {0}",
        ["Time"] = "the time of day at hour {0}, minute {1}",
        ["DateTimeComponentFrom"] = "the {unit} of {0}",
        ["DateFrom"] = "the date of {0}",
        ["TimeFrom"] = "the time of day of {0}",
        ["TimezoneOffsetFrom"] = "the time zone of {0}, in hours from UTC",
        ["DurationBetween"] = "{p} from {0} to {1}",
        ["DifferenceBetween"] = "how often a new {unit} begins from {0} to {1}",
        ["SameAs"] = "{0} is the same as {1}{at}",
        ["SameOrBefore"] = "{0} is on or before {1}{at}",
        ["SameOrAfter"] = "{0} is on or after {1}{at}",
        ["Before"] = "{0} is before {1}{at}",
        ["After"] = "{0} is after {1}{at}",

        ["Overlaps"] = "{0} overlaps {1}{at}",
        ["OverlapsBefore"] = "{0} starts before {1} and ends within it{at}",
        ["OverlapsAfter"] = "{0} starts within {1} and ends after it{at}",
        ["Meets"] = "{0} and {1} follow each other without a gap{at}",
        ["MeetsBefore"] = "{0} ends just before {1} starts{at}",
        ["MeetsAfter"] = "{0} starts just after {1} ends{at}",
        ["Starts"] = "{0} starts together with {1} and ends within it{at}",
        ["Ends"] = "{0} starts within {1} and ends together with it{at}",
        ["Start"] = "the start of {0}",
        ["End"] = "the end of {0}",
        ["Width"] = "the width of {0}",
        ["Size"] = "the size of {0}",
        ["PointFrom"] = "the only value in {0}",
        ["Collapse/1"] = "{0}, overlapping ones joined",
        ["Collapse"] = "{0}, those less than {1} apart joined",
        ["Expand/1"] = "the single values of {0}",
        ["Expand"] = "the values of {0} in steps of {1}",

        ["SingletonFrom"] = "the only one of {0}",
        ["Exists"] = "there is at least one among {0}",
        ["In"] = "{0} is in {1}{at}",
        ["Contains"] = "{0} includes {1}{at}",
        ["ProperIn"] = "{0} is in {1}, which has others too{at}",
        ["ProperContains"] = "{0} includes {1} and others too{at}",
        ["Includes"] = "{0} includes all of {1}{at}",
        ["IncludedIn"] = "{0} is within {1}{at}",
        ["ProperIncludes"] = "{0} includes all of {1} and more{at}",
        ["ProperIncludedIn"] = "{0} is within {1}, but not all of it{at}",
        ["Union"] = "{0} together with {1}",
        ["Intersect"] = "what {0} and {1} have in common",
        ["Except"] = "{0} without {1}",
        ["First"] = "the first of {0}",
        ["Last"] = "the last of {0}",
        ["IndexOf"] = "the position of {1} in {0} (counted from 0)",
        ["Slice/1"] = "{0}",
        ["Slice/2"] = "{0} from position {1} on (counted from 0)",
        ["Slice"] = "{0} from position {1} to before position {2} (counted from 0)",
        ["Skip"] = "{0} without the first {1}",
        ["Tail"] = "{0} without the first one",
        ["Take"] = "the first {1} of {0}",
        ["Flatten"] = "all in {0}",
        ["Distinct"] = "the different ones among {0}",

        ["Count"] = "the number of {0}",
        ["Min"] = "the lowest of {0}",
        ["Max"] = "the highest of {0}",
        ["Sum"] = "the sum of {0}",
        ["Product"] = "the product of {0}",
        ["Avg"] = "the average of {0}",
        ["Median"] = "the median of {0}",
        ["Mode"] = "the most frequent of {0}",
        ["Variance"] = "the variance of {0}",
        ["StdDev"] = "the standard deviation of {0}",
        ["PopulationVariance"] = "the variance of {0} (of the whole population)",
        ["PopulationStdDev"] = "the standard deviation of {0} (of the whole population)",
        ["GeometricMean"] = "the geometric mean of {0}",
        ["AllTrue"] = "all of {0} are so",
        ["AnyTrue"] = "at least one of {0} is so",

        ["CalculateAge"] = "{p} from {0} to the day of evaluation",
        ["CalculateAgeAt"] = "{p} from {0} to {1}",
        ["InValueSet"] = "{0} is one of {1}",
        ["AnyInValueSet"] = "at least one of {0} is one of {1}",
        ["ExpandValueSet"] = "{0}",
        ["Message"] = "{0}",
    };

    /// <summary>Where the operands are dates or times.</summary>
    private static readonly Dictionary<string, string> OfDates = new(StringComparer.Ordinal)
    {
        ["Less"] = "{0} is before {1}",
        ["LessOrEqual"] = "{0} is not later than {1}",
        ["Greater"] = "{0} is after {1}",
        ["GreaterOrEqual"] = "{0} is not earlier than {1}",
        ["Add"] = "{1} after {0}",
        ["Subtract"] = "{1} before {0}",
        ["LowBoundary"] = "the earliest that {0} can be",
        ["HighBoundary"] = "the latest that {0} can be",
        ["Min"] = "the earliest of {0}",
        ["Max"] = "the latest of {0}",
        ["Predecessor"] = "the moment just before {0}",
        ["Successor"] = "the moment just after {0}",
        // Between numbers "on or before" would be odd, and between dates a conversion of what is one already goes without saying.
        ["DateFrom"] = "{0}",
        ["ToDate"] = "the date of {0}",
        ["ToDateTime"] = "{0}",
    };

    /// <summary>Where the date is the subject's birth.</summary>
    private static readonly Dictionary<string, string> OfBirth = new(StringComparer.Ordinal)
    {
        ["CalculateAge"] = "age in {p}",
        ["CalculateAgeAt"] = "age in {p} on {1}",
    };

    /// <summary>Where an operand is a list.</summary>
    private static readonly Dictionary<string, string> OfLists = new(StringComparer.Ordinal)
    {
        ["Length"] = "the number of {0}",
        ["In"] = "{0} is among {1}",
        ["Contains"] = "{0} include {1}",
        ["ProperIn"] = "{0} is among {1}, which include others too",
        ["ProperContains"] = "{0} include {1} and others too",
        ["Includes"] = "{0} include all of {1}",
        ["IncludedIn"] = "all of {0} are among {1}",
        ["ProperIncludes"] = "{0} include all of {1} and others too",
        ["ProperIncludedIn"] = "all of {0} are among {1}, which include others too",
        ["Equal"] = "{0} are {1}",
        ["Equivalent"] = "{0} are equivalent to {1}",
    };

    private static readonly (string Start, string Contrary)[] Contraries =
    [
        ("{0} are ", "{0} are not "),
        ("{0} includes ", "{0} does not include "),
        ("{0} include ", "{0} do not include "),
        ("all of {0} are ", "not all of {0} are "),
        ("there is at least one ", "there is none "),
        ("at least one of {0} is ", "none of {0} is "),
        ("{0} can be ", "{0} cannot be "),
        ("{0} overlaps ", "{0} does not overlap "),
        ("{0} starts with ", "{0} does not start with "),
        ("{0} ends with ", "{0} does not end with "),
        ("{0} matches ", "{0} does not match "),
    ];

    // What the reader doesn't think of as a conversion.
    private static readonly HashSet<string> OfNumbersUnsaid = new(StringComparer.Ordinal) { "ToDecimal", "ToLong", "ToQuantity" };

    /// <summary>The phrase of an operation; null when its operator has none.</summary>
    public static string? Of(BoundOperation operation)
    {
        var name = operation.Operator.Name;
        var operand = operation.Operands.Count == 0 ? null : operation.Operands[0].Type;
        if (operand is SimpleType { Name: "Integer" or "Long" or "Decimal" } && OfNumbersUnsaid.Contains(name)) return "{0}";
        if (name == "DateFrom" && operand == CqlType.DateTime) return Phrases[name];
        if (operand is not null && IsOfDates(operand) && OfDates.TryGetValue(name, out var ofDates)) return ofDates;
        if (ReadsBirth(operation) && OfBirth.TryGetValue(name, out var ofBirth)) return ofBirth;
        if (operation.Operands.Any(o => o.Type is ListType) && OfLists.TryGetValue(name, out var ofLists)) return ofLists;
        if (Phrases.TryGetValue($"{name}/{operation.Operands.Count}", out var ofCount)) return ofCount;
        return Phrases.TryGetValue(name, out var phrase) ? phrase : null;
    }

    /// <summary>The phrase that says the contrary.</summary>
    public static string Negated(string phrase)
    {
        const string isNot = "{0} is not ";
        if (phrase.StartsWith(isNot, StringComparison.Ordinal)) return "{0} is " + phrase.Substring(isNot.Length);
        if (phrase.StartsWith("{0} is ", StringComparison.Ordinal)) return isNot + phrase.Substring("{0} is ".Length);
        foreach (var (start, contrary) in Contraries)
        {
            if (phrase.StartsWith(start, StringComparison.Ordinal)) return contrary + phrase.Substring(start.Length);
        }

        return "it is not so that " + phrase;
    }

    /// <summary>True when the catalogue's operator has words.</summary>
    public static bool Has(OperatorDeclaration declaration) =>
        declaration.Name is "And" or "Or" or "Coalesce" or "MinValue" or "MaxValue" || Phrases.ContainsKey(declaration.Name);

    /// <summary>True for an age of the subject; one in hours is of the birth date made a date and time.</summary>
    private static bool ReadsBirth(BoundOperation operation) => operation.Operands.Count > 0 && operation.Operands[0] switch
    {
        BoundDataElement element => element.Name == BindingScope.BirthDate,
        BoundOperation { Operator.Name: "ToDateTime" } conversion => conversion.Operands[0] is BoundDataElement { Name: BindingScope.BirthDate },
        _ => false,
    };

    private static bool IsOfDates(CqlType type) => type switch
    {
        ListType list => IsOfDates(list.Element),
        _ => TypeRelations.IsTemporal(type),
    };
}
