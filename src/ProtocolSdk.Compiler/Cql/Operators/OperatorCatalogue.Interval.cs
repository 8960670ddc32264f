namespace ProtocolSdk.Compiler.Cql.Operators;

public static partial class OperatorCatalogue
{
    private static void DeclareInterval()
    {
        const OperatorGroup g = OperatorGroup.Interval;
        const string boundaries = "In CQL a closed boundary that is null is unbounded, and partial boundaries are compared by their written parts; "
            + "in the open reading a boundary that isn't recorded is unknown.";
        foreach (var (name, spelling) in new[]
        {
            ("Overlaps", "x overlaps y"), ("OverlapsBefore", "x overlaps before y"), ("OverlapsAfter", "x overlaps after y"),
            ("Meets", "x meets y"), ("MeetsBefore", "x meets before y"), ("MeetsAfter", "x meets after y"),
            ("Starts", "x starts y"), ("Ends", "x ends y"),
        })
        {
            DeclareOpen(g, name, spelling, boundaries, ["Interval<T>, Interval<T> -> Boolean ; parts"]);
        }

        Declare(g, "Start", "start of x", "Interval<T> -> T");
        Declare(g, "End", "end of x", "Interval<T> -> T");
        Declare(g, "Width", "width of x", "Interval<T> -> T ; fails");
        Declare(g, "Size", "Size(x)", "Interval<T> -> T ; fails");
        Declare(g, "PointFrom", "point from x", "Interval<T> -> T ; fails");
        DeclareOpen(
            g,
            "Collapse",
            "collapse x per y",
            "CQL leaves out intervals that are null; the open reading gives null when there is one.",
            "List<Interval<T>> -> List<Interval<T>> ; open",
            "List<Interval<T>>, Quantity -> List<Interval<T>> ; open");
        DeclareOpen(
            g,
            "Expand",
            "expand x per y",
            "CQL leaves out intervals that are null; the open reading gives null when there is one.",
            "List<Interval<T>> -> List<Interval<T>> ; open",
            "List<Interval<T>>, Quantity -> List<Interval<T>> ; open",
            "Interval<T> -> List<T> ; open",
            "Interval<T>, Quantity -> List<T> ; open");
    }
}
