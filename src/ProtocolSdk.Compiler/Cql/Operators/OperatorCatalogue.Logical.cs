namespace ProtocolSdk.Compiler.Cql.Operators;

public static partial class OperatorCatalogue
{
    private static void DeclareLogical()
    {
        const OperatorGroup g = OperatorGroup.Logical;
        // `and` and `or` are BoundLogical; they are declared for the documentation and for error messages.
        Declare(g, "And", "x and y", "Boolean, Boolean -> Boolean");
        Declare(g, "Or", "x or y", "Boolean, Boolean -> Boolean");
        Declare(g, "Not", "not x", "Boolean -> Boolean");
        Declare(g, "Xor", "x xor y", "Boolean, Boolean -> Boolean");
        Declare(g, "Implies", "x implies y", "Boolean, Boolean -> Boolean");
    }

    private static void DeclareNullological()
    {
        const OperatorGroup g = OperatorGroup.Nullological;
        Declare(g, "Coalesce", "Coalesce(x, y, …)", "List<T> -> T", "T, T… -> T ; range");
        Declare(g, "IsNull", "x is null", "T -> Boolean ; range");
        DeclareOpen(
            g,
            "IsTrue",
            "x is true",
            "CQL gives false for null; the open reading gives unknown.",
            "Boolean -> Boolean ; open");
        DeclareOpen(
            g,
            "IsFalse",
            "x is false",
            "CQL gives false for null; the open reading gives unknown.",
            "Boolean -> Boolean ; open");
    }

    private static void DeclareComparison()
    {
        const OperatorGroup g = OperatorGroup.Comparison;
        const string ordered = "CQL decides a comparison of two values of the same partial precision by their written parts (@2014 >= @2014 is true); "
            + "the open reading is definite only when all days or moments that they can stand for agree.";
        DeclareOpen(
            g,
            "Equal",
            "x = y",
            "CQL calls two values of the same partial precision, and two absent parts of tuples and lists, equal; the open reading gives unknown.",
            "T, T -> Boolean ; parts range");
        DeclareOpen(
            g,
            "Equivalent",
            "x ~ y",
            "CQL calls null equivalent to null and to nothing else, and partial dates equivalent by their written parts; the open reading gives unknown where a completion could decide otherwise.",
            "T, T -> Boolean ; open range",
            "Concept, Code -> Boolean ; open",
            "Code, Concept -> Boolean ; open");
        foreach (var (name, symbol) in new[] { ("Less", "<"), ("LessOrEqual", "<="), ("Greater", ">"), ("GreaterOrEqual", ">=") })
        {
            DeclareOpen(
                g,
                name,
                $"x {symbol} y",
                ordered,
                "Integer, Integer -> Boolean ; range",
                "Long, Long -> Boolean ; range",
                "Decimal, Decimal -> Boolean ; range",
                "Quantity, Quantity -> Boolean ; range",
                "Date, Date -> Boolean ; parts range",
                "DateTime, DateTime -> Boolean ; parts range",
                "Time, Time -> Boolean ; parts range",
                "String, String -> Boolean");
        }
    }
}
