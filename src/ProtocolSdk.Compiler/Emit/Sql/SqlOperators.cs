using ProtocolSdk.Compiler.Cql.Binding;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>Whether SQL is written for an operator of CQL.</summary>
/// <param name="Name">The operator's name in ELM.</param>
/// <param name="IsSupported">False when no dialect has it.</param>
/// <param name="Note">For which operands it is; or why it isn't.</param>
/// <param name="Except">The dialects that don't have it.</param>
public sealed record SqlOperator(string Name, bool IsSupported, string? Note, IReadOnlyList<SqlTarget> Except)
{
    /// <summary>True when the dialect has it, for some operands at least.</summary>
    public bool Supports(SqlTarget dialect) => IsSupported && !Except.Contains(dialect);
}

/// <summary>
/// What SQL is written for: the back end asks it before it writes an operator, the documentation's table is made of it, and tests that draw rules
/// draw from it.
/// </summary>
public static class SqlOperators
{
    private const string Numbers = "Integer, Long, Decimal; Quantity with units known at build";
    private const string Dates = "Date; a Quantity must be a constant in calendar units";
    private const string Intervals = "points Integer, Long, Decimal, Quantity and Date; no named precision";
    private const string Units = "Integer, Long, Decimal; Quantity where the result's unit is one of both";
    private const string Rows = "rows of one recorded list, or written elements";
    private const string NullElements = "data elements only: without data CQL leaves out nulls";
    private const string Doubles = "databases compute it in floating point, and round elsewhere";
    private const string MakesLists = "it makes a list, or needs its elements one by one";
    private const string Dynamic = "SQL has static types";
    private const string Conversion = "CQL's texts aren't those that databases write and read";
    private const string UnicodeText = "CQL counts and compares UTF-16 code units, databases characters";
    private const string Moments = "a DateTime or Time depends on offsets and precisions that two columns can't hold";
    private const string Parts = "it asks for the digits or parts that were written, which columns don't keep";

    private static readonly Dictionary<string, SqlOperator> ByName = Declare().ToDictionary(o => o.Name, StringComparer.Ordinal);

    /// <summary>All operators, supported or not.</summary>
    public static IEnumerable<SqlOperator> All => ByName.Values;

    /// <summary>What is said of the operator of that ELM name; null when nothing is.</summary>
    public static SqlOperator? Find(string name) => ByName.TryGetValue(name, out var found) ? found : null;

    /// <summary>The name of what an expression does, for messages.</summary>
    public static string NameOf(BoundExpression expression) => expression switch
    {
        BoundOperation e => e.Operator.Name,
        BoundLogical e => e.Kind.ToString(),
        BoundDataElement e => $"data element {e.Name}",
        BoundLiteral => "Literal",
        BoundTypeTest => "Is",
        BoundTypeCast => "As",
        BoundMoment e => e.Type.ToString() == "DateTime" ? "Now" : "TimeOfDay",
        BoundQuery { Aggregate: not null } => "Aggregate",
        BoundQuery => "Query",
        BoundConditional => "Case",
        BoundProperty e => "." + e.Name,
        BoundInterval => "Interval",
        _ => expression.GetType().Name.Substring("Bound".Length),
    };

    private static IEnumerable<SqlOperator> Declare()
    {
        foreach (var name in new[] { "And", "Or", "Not", "Xor", "Implies", "IsNull", "IsTrue", "IsFalse" }) yield return Yes(name);
        yield return Yes("Coalesce", "values of one column each, and codes; not of the elements of a list");
        yield return Yes("Equal", "numbers, texts, codes, Date, Quantity, intervals");
        yield return Yes("Equivalent", "Boolean, Integer, Long, Date, Code");
        foreach (var name in new[] { "Less", "LessOrEqual", "Greater", "GreaterOrEqual" }) yield return Yes(name, "numbers, Date, Quantity; not texts");
        foreach (var name in new[] { "Add", "Subtract" }) yield return Yes(name, $"{Numbers}; {Dates}");
        foreach (var name in new[] { "Multiply", "Divide" }) yield return Yes(name, name == "Multiply" ? Units + "; Spark: not Long, and Decimals up to 10^10" : Units, name == "Divide" ? [SqlTarget.Spark] : []);
        foreach (var name in new[] { "TruncatedDivide", "Modulo" }) yield return Yes(name, Numbers);
        foreach (var name in new[] { "Negate", "Abs" }) yield return Yes(name, Numbers);
        foreach (var name in new[] { "Ceiling", "Floor", "Truncate" }) yield return Yes(name);
        yield return Yes("Round", "the digits must be a constant");
        foreach (var name in new[] { "Power", "Ln", "Log", "Exp" }) yield return No(name, Doubles);
        foreach (var name in new[] { "Predecessor", "Successor" }) yield return No(name, "at the end of a type it is an error, not a value");
        foreach (var name in new[] { "Precision", "LowBoundary", "HighBoundary" }) yield return No(name, Parts);
        foreach (var name in new[] { "MinValue", "MaxValue" }) yield return No(name, "the compiler gives the constant itself");

        foreach (var name in new[] { "Concatenate", "ConcatenateCoalesced", "StartsWith" }) yield return Yes(name);
        foreach (var name in new[] { "Combine", "Split", "SplitOnMatches" }) yield return No(name, MakesLists);
        foreach (var name in new[] { "Upper", "Lower", "PositionOf", "LastPositionOf", "Substring", "EndsWith" }) yield return No(name, UnicodeText);
        foreach (var name in new[] { "Matches", "ReplaceMatches" }) yield return No(name, "each database has its own regular expressions");
        yield return Yes("Length", "of lists; not of texts");
        yield return No("Indexer", "a place in a list isn't an aggregate; write First, Last, exists or Count");
        yield return No("Message", "a query has nobody to tell it to");

        foreach (var name in new[] { "Date", "DateTime", "Time", "TimeFrom", "TimezoneOffsetFrom" }) yield return No(name, name == "Date" ? "parts that make no date are an error" : Moments);
        foreach (var name in new[] { "DateTimeComponentFrom", "DateFrom", "DurationBetween", "DifferenceBetween", "CalculateAge", "CalculateAgeAt" }) yield return Yes(name, "Date");
        foreach (var name in new[] { "Before", "After", "SameAs", "SameOrBefore", "SameOrAfter" }) yield return Yes(name, "Date; " + Intervals);

        foreach (var name in new[] { "Overlaps", "OverlapsBefore", "OverlapsAfter", "Starts", "Ends" }) yield return Yes(name, Intervals);
        foreach (var name in new[] { "Meets", "MeetsBefore", "MeetsAfter" }) yield return No(name, "the value after an end that may be the type's last isn't one expression");
        foreach (var name in new[] { "Start", "End", "Width", "Size", "PointFrom" }) yield return No(name, "where a boundary isn't known it follows the written parts");
        foreach (var name in new[] { "Collapse", "Expand" }) yield return No(name, MakesLists);

        foreach (var name in new[] { "Exists", "Count", "AnyTrue", "AllTrue", "AnyInValueSet", "ExpandValueSet" }) yield return Yes(name);
        yield return Yes("InValueSet", "String and Code");
        foreach (var name in new[] { "In", "Contains" }) yield return Yes(name, "lists; " + Intervals);
        foreach (var name in new[] { "Includes", "IncludedIn" }) yield return Yes(name, "lists of data elements; " + Intervals);
        foreach (var name in new[] { "ProperIn", "ProperContains", "ProperIncludes", "ProperIncludedIn" }) yield return Yes(name, Intervals);
        foreach (var name in new[] { "First", "Last" }) yield return Yes(name, Rows);
        foreach (var name in new[] { "Min", "Max" }) yield return Yes(name, "Integer, Long, Decimal, Quantity, Date; " + NullElements);
        yield return Yes("Sum", NullElements);
        yield return Yes("Avg", NullElements, [SqlTarget.Spark]);
        foreach (var name in new[] { "Union", "Intersect", "Except", "IndexOf", "Slice", "Skip", "Tail", "Take", "Flatten", "Distinct", "SingletonFrom", "Mode", "Median", "Product" })
            yield return No(name, MakesLists);
        foreach (var name in new[] { "Variance", "StdDev", "PopulationVariance", "PopulationStdDev", "GeometricMean" }) yield return No(name, Doubles);

        yield return Yes("ToLong", "Integer");
        yield return Yes("ToDecimal", "Integer and Long");
        yield return Yes("ToQuantity", "numbers");
        foreach (var name in new[] { "ToBoolean", "ToInteger", "ToRatio", "ToTime", "ToString" }) yield return No(name, Conversion);
        foreach (var name in new[] { "ToDate", "ToDateTime" }) yield return No(name, Moments);
        yield return No("ToConcept", "a Concept has no columns");
        foreach (var target in new[] { "Boolean", "Integer", "Long", "Decimal", "Quantity", "Ratio", "Date", "DateTime", "Time", "String" }) yield return No("ConvertsTo" + target, Conversion);
        foreach (var name in new[] { "CanConvertQuantity", "ConvertQuantity" }) yield return No(name, "the unit's text is known only in each row");
        foreach (var name in new[] { "QuantityInstance", "RatioInstance", "CodeInstance", "ConceptInstance", "VocabularyInstance", "Children", "Descendents" }) yield return No(name, Dynamic);
    }

    private static SqlOperator Yes(string name, string? note = null, SqlTarget[]? except = null) => new(name, true, note, except ?? []);

    private static SqlOperator No(string name, string note) => new(name, false, note, []);
}
