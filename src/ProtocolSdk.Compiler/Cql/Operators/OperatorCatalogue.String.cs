namespace ProtocolSdk.Compiler.Cql.Operators;

public static partial class OperatorCatalogue
{
    private static void DeclareString()
    {
        const OperatorGroup g = OperatorGroup.String;
        Declare(g, "Concatenate", "x + y", "String, String -> String ; fails");
        DeclareOpen(
            g,
            "ConcatenateCoalesced",
            "x & y",
            "CQL reads null as the empty string; the open reading gives null.",
            "String, String -> String ; open fails");
        DeclareOpen(
            g,
            "Combine",
            "Combine(list, separator)",
            "CQL leaves out elements that are null; the open reading gives null when there is one.",
            "List<String> -> String ; open fails",
            "List<String>, String -> String ; open fails");
        Declare(g, "Split", "Split(x, separator)", "String, String -> List<String>");
        Declare(g, "SplitOnMatches", "SplitOnMatches(x, pattern)", "String, String -> List<String> ; fails");
        DeclareOpen(
            g,
            "Length",
            "Length(x)",
            "CQL gives 0 for a list that is null; the open reading gives null.",
            "String -> Integer",
            "List<T> -> Integer ; open");
        Declare(g, "Upper", "Upper(x)", "String -> String");
        Declare(g, "Lower", "Lower(x)", "String -> String");
        Declare(g, "Indexer", "x[index]", "String, Integer -> String", "List<T>, Integer -> T");
        Declare(g, "PositionOf", "PositionOf(pattern, x)", "String, String -> Integer");
        Declare(g, "LastPositionOf", "LastPositionOf(pattern, x)", "String, String -> Integer");
        Declare(g, "Substring", "Substring(x, start, length)", "String, Integer -> String", "String, Integer, Integer -> String");
        Declare(g, "StartsWith", "StartsWith(x, prefix)", "String, String -> Boolean");
        Declare(g, "EndsWith", "EndsWith(x, suffix)", "String, String -> Boolean");
        Declare(g, "Matches", "Matches(x, pattern)", "String, String -> Boolean ; fails");
        Declare(g, "ReplaceMatches", "ReplaceMatches(x, pattern, substitution)", "String, String, String -> String ; fails");
    }

    private static void DeclareMessages() =>
        Declare(
            OperatorGroup.Messages,
            "Message",
            "Message(source, condition, code, severity, message)",
            "T, Boolean, String, String, String -> T ; fails");

    private static void DeclareClinical()
    {
        const OperatorGroup g = OperatorGroup.Clinical;
        const string noCode = "CQL gives false for a code that is null; the open reading gives unknown.";
        Declare(g, "CalculateAge", "AgeInYears()", "Date -> Integer ; yields range moment", "DateTime -> Integer ; yields range moment");
        Declare(g, "CalculateAgeAt", "AgeInYearsAt(asOf)", "Date, Date -> Integer ; yields range", "DateTime, DateTime -> Integer ; yields range moment");
        DeclareOpen(
            g,
            "InValueSet",
            "x in \"value set\"",
            noCode,
            "String, ValueSet -> Boolean ; open",
            "Code, ValueSet -> Boolean ; open",
            "Concept, ValueSet -> Boolean ; open");
        DeclareOpen(
            g,
            "AnyInValueSet",
            "codes in \"value set\"",
            "CQL gives false for a list that is null; the open reading gives unknown.",
            "List<String>, ValueSet -> Boolean ; open rows",
            "List<Code>, ValueSet -> Boolean ; open rows",
            "List<Concept>, ValueSet -> Boolean ; open rows");
        Declare(g, "ExpandValueSet", "\"value set\" as a list of codes", "ValueSet -> List<Code>");
    }
}
