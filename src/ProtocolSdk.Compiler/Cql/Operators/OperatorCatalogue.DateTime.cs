namespace ProtocolSdk.Compiler.Cql.Operators;

public static partial class OperatorCatalogue
{
    private static void DeclareDateTime()
    {
        const OperatorGroup g = OperatorGroup.DateTime;
        Declare(g, "Date", "Date(year, month, day)", "Integer -> Date ; fails", "Integer, Integer -> Date ; fails", "Integer, Integer, Integer -> Date ; fails");
        Declare(
            g,
            "DateTime",
            "DateTime(year, month, day, hour, minute, second, millisecond, timezoneOffset)",
            [.. Enumerable.Range(1, 7).Select(n => Integers(n) + " -> DateTime ; moment fails"), Integers(7) + ", Decimal -> DateTime ; moment fails"]);
        Declare(g, "Time", "Time(hour, minute, second, millisecond)", [.. Enumerable.Range(1, 4).Select(n => Integers(n) + " -> Time ; fails")]);
        Declare(g, "DateTimeComponentFrom", "month from x", "Date -> Integer", "DateTime -> Integer", "Time -> Integer");
        Declare(g, "DateFrom", "date from x", "DateTime -> Date ; range", "Date -> Date ; range");
        Declare(g, "TimeFrom", "time from x", "DateTime -> Time");
        Declare(g, "TimezoneOffsetFrom", "timezoneoffset from x", "DateTime -> Decimal");
        foreach (var (name, spelling) in new[] { ("DurationBetween", "months between x and y"), ("DifferenceBetween", "difference in months between x and y") })
        {
            Declare(
                g,
                name,
                spelling,
                "Date, Date -> Integer ; yields range",
                "DateTime, DateTime -> Integer ; yields range moment",
                "Time, Time -> Integer ; yields range");
        }

        const string sameParts = "CQL compares two values of the same partial precision by their written parts; the open reading is definite only "
            + "when all days or moments that they can stand for agree. A named precision follows CQL.";
        // The interval forms are in the same declarations: `before` is one operator to a reader.
        DeclareOpen(g, "SameAs", "x same day as y", sameParts, TemporalPair("Boolean"), "Interval<T>, Interval<T> -> Boolean ; parts");
        DeclareOpen(g, "SameOrBefore", "x on or before y", sameParts, Relation());
        DeclareOpen(g, "SameOrAfter", "x on or after y", sameParts, Relation());
        DeclareOpen(g, "Before", "x before y", sameParts, Relation());
        DeclareOpen(g, "After", "x after y", sameParts, Relation());
    }

    private static string[] Relation() =>
    [
        TemporalPair("Boolean"),
        "Interval<T>, Interval<T> -> Boolean ; parts",
        "T, Interval<T> -> Boolean ; parts",
        "Interval<T>, T -> Boolean ; parts",
    ];

    private static string TemporalPair(string result) => $"D, D -> {result} ; parts range";

    private static string Integers(int count) => string.Join(", ", Enumerable.Repeat("Integer", count));

    private static void DeclareOpen(OperatorGroup group, string name, string spelling, string difference, string first, string second) =>
        Add(group, name, spelling, difference, [first, second]);
}
