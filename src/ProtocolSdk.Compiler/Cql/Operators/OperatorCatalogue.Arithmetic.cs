namespace ProtocolSdk.Compiler.Cql.Operators;

public static partial class OperatorCatalogue
{
    private static void DeclareArithmetic()
    {
        const OperatorGroup g = OperatorGroup.Arithmetic;
        const string dates = "CQL adds to the written parts of a partial date and drops what they can't hold; "
            + "the open reading moves every day or moment that it can stand for, and keeps the range.";
        DeclareOpen(
            g,
            "Add",
            "x + y",
            dates,
            "Integer, Integer -> Integer ; range",
            "Long, Long -> Long ; range",
            "Decimal, Decimal -> Decimal ; range",
            "Quantity, Quantity -> Quantity ; range",
            "Date, Quantity -> Date ; parts range openyields",
            "DateTime, Quantity -> DateTime ; parts range openyields",
            "Time, Quantity -> Time ; parts range openyields");
        DeclareOpen(
            g,
            "Subtract",
            "x - y",
            dates,
            "Integer, Integer -> Integer ; range",
            "Long, Long -> Long ; range",
            "Decimal, Decimal -> Decimal ; range",
            "Quantity, Quantity -> Quantity ; range",
            "Date, Quantity -> Date ; parts range openyields",
            "DateTime, Quantity -> DateTime ; parts range openyields",
            "Time, Quantity -> Time ; parts range openyields");
        Declare(
            g,
            "Multiply",
            "x * y",
            "Integer, Integer -> Integer ; range",
            "Long, Long -> Long ; range",
            "Decimal, Decimal -> Decimal ; range",
            "Quantity, Quantity -> Quantity");
        Declare(g, "Divide", "x / y", "Decimal, Decimal -> Decimal", "Quantity, Quantity -> Quantity");
        Declare(
            g,
            "TruncatedDivide",
            "x div y",
            "Integer, Integer -> Integer",
            "Long, Long -> Long",
            "Decimal, Decimal -> Decimal",
            "Quantity, Quantity -> Quantity");
        Declare(
            g,
            "Modulo",
            "x mod y",
            "Integer, Integer -> Integer",
            "Long, Long -> Long",
            "Decimal, Decimal -> Decimal",
            "Quantity, Quantity -> Quantity");
        Declare(
            g,
            "Power",
            "x ^ y",
            "Integer, Integer -> Integer",
            "Long, Long -> Long",
            "Decimal, Decimal -> Decimal");
        DeclareSigned(g, "Negate", "-x");
        DeclareSigned(g, "Abs", "Abs(x)");
        Declare(g, "Ceiling", "Ceiling(x)", "Decimal -> Integer");
        Declare(g, "Floor", "Floor(x)", "Decimal -> Integer");
        Declare(g, "Truncate", "Truncate(x)", "Decimal -> Integer");
        Declare(g, "Round", "Round(x, precision)", "Decimal -> Decimal", "Decimal, Integer -> Decimal");
        Declare(g, "Ln", "Ln(x)", "Decimal -> Decimal ; fails");
        Declare(g, "Log", "Log(x, base)", "Decimal, Decimal -> Decimal ; fails");
        Declare(g, "Exp", "Exp(x)", "Decimal -> Decimal ; fails");
        DeclareStep(g, "Predecessor", "predecessor of x");
        DeclareStep(g, "Successor", "successor of x");
        Declare(g, "Precision", "Precision(x)", "Decimal -> Integer", "Date -> Integer", "DateTime -> Integer", "Time -> Integer");
        DeclareBoundary(g, "LowBoundary");
        DeclareBoundary(g, "HighBoundary");
        // The type is the operator's argument: the binder gives the constant itself.
        Declare(g, "MinValue", "minimum T", "-> T");
        Declare(g, "MaxValue", "maximum T", "-> T");
    }

    private static void DeclareSigned(OperatorGroup g, string name, string spelling) =>
        Declare(
            g,
            name,
            spelling,
            "Integer -> Integer ; range",
            "Long -> Long ; range",
            "Decimal -> Decimal ; range",
            "Quantity -> Quantity ; range");

    private static void DeclareStep(OperatorGroup g, string name, string spelling) =>
        DeclareOpen(
            g,
            name,
            spelling,
            "CQL steps by the written precision of a partial date; the open reading steps from every day or moment that it can stand for, and keeps the range.",
            "Integer -> Integer ; fails",
            "Long -> Long ; fails",
            "Decimal -> Decimal ; fails",
            "Quantity -> Quantity ; fails",
            "Date -> Date ; parts openyields fails",
            "DateTime -> DateTime ; parts openyields fails",
            "Time -> Time ; parts openyields fails");

    private static void DeclareBoundary(OperatorGroup g, string name) =>
        Declare(
            g,
            name,
            $"{name}(x, precision)",
            "Decimal, Integer -> Decimal",
            "Date, Integer -> Date",
            "DateTime, Integer -> DateTime",
            "Time, Integer -> Time");
}
