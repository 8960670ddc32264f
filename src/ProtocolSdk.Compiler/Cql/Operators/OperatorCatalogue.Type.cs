namespace ProtocolSdk.Compiler.Cql.Operators;

public static partial class OperatorCatalogue
{
    private static void DeclareType()
    {
        const OperatorGroup g = OperatorGroup.Type;
        Declare(g, "ToBoolean", "ToBoolean(x)", "Integer -> Boolean", "Long -> Boolean", "Decimal -> Boolean", "String -> Boolean");
        Declare(g, "ToInteger", "ToInteger(x)", "String -> Integer", "Long -> Integer", "Boolean -> Integer");
        Declare(g, "ToLong", "ToLong(x)", "Integer -> Long ; range", "String -> Long", "Boolean -> Long");
        Declare(g, "ToDecimal", "ToDecimal(x)", "Integer -> Decimal ; range", "Long -> Decimal ; range", "String -> Decimal", "Boolean -> Decimal");
        Declare(
            g,
            "ToQuantity",
            "ToQuantity(x)",
            "Integer -> Quantity ; range",
            "Long -> Quantity ; range",
            "Decimal -> Quantity ; range",
            "String -> Quantity",
            "Ratio -> Quantity");
        Declare(g, "ToRatio", "ToRatio(x)", "String -> Ratio");
        Declare(g, "ToConcept", "ToConcept(x)", "Code -> Concept", "List<Code> -> Concept");
        Declare(g, "ToDate", "ToDate(x)", "DateTime -> Date ; range", "String -> Date");
        Declare(g, "ToDateTime", "ToDateTime(x)", "Date -> DateTime ; range moment", "String -> DateTime ; moment");
        Declare(g, "ToTime", "ToTime(x)", "String -> Time", "DateTime -> Time");
        Declare(
            g,
            "ToString",
            "ToString(x)",
            "Boolean -> String",
            "Integer -> String",
            "Long -> String",
            "Decimal -> String",
            "Quantity -> String",
            "Ratio -> String",
            "Date -> String",
            "DateTime -> String",
            "Time -> String",
            "String -> String");
        foreach (var target in new[] { "Boolean", "Integer", "Long", "Decimal", "Quantity", "Ratio", "Date", "DateTime", "Time", "String" })
        {
            Declare(g, "ConvertsTo" + target, $"ConvertsTo{target}(x)", "Any -> Boolean");
        }

        Declare(g, "CanConvertQuantity", "CanConvertQuantity(x, unit)", "Quantity, String -> Boolean");
        Declare(g, "ConvertQuantity", "ConvertQuantity(x, unit)", "Quantity, String -> Quantity");
        // Instance selectors with parts that aren't constants.
        Declare(g, "QuantityInstance", "Quantity { value: x, unit: y }", "Decimal, String -> Quantity");
        Declare(g, "RatioInstance", "Ratio { numerator: x, denominator: y }", "Quantity, Quantity -> Ratio");
        Declare(g, "CodeInstance", "Code { code: x, system: y, version: z, display: w }", "String, String, String, String -> Code");
        Declare(g, "ConceptInstance", "Concept { codes: x, display: y }", "List<Code>, String -> Concept");
        // A value set that a rule writes is one by name only: nothing can be looked for in it.
        Declare(g, "VocabularyInstance", "ValueSet { id: x, version: y, name: z }", "String, String, String -> Vocabulary");
        Declare(g, "Children", "Children(x)", "Any -> List<Any>");
        Declare(g, "Descendents", "Descendents(x)", "Any -> List<Any>");
    }
}
