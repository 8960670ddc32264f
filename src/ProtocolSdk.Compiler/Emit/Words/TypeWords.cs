using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.Words;

/// <summary>Says what kind of value a type is.</summary>
internal static class TypeWords
{
    public static string Of(CqlType type) => type switch
    {
        ListType => "a list",
        IntervalType interval => TypeRelations.IsTemporal(interval.Point) ? "a span of time" : "a range",
        TupleType => "a set of named values",
        ChoiceType => "one of several kinds of value",
        SimpleType simple => simple.Name switch
        {
            "Boolean" => "a yes or no",
            "Integer" or "Long" => "a whole number",
            "Decimal" => "a number",
            "String" => "a text",
            "Date" => "a date",
            "DateTime" => "a date and time",
            "Time" => "a time of day",
            "Quantity" => "a quantity with its unit",
            "Ratio" => "a ratio",
            "Code" => "a code",
            "Concept" => "a concept",
            "Any" => "any value",
            _ => "a " + simple.Name,
        },
        _ => "a " + type,
    };
}
