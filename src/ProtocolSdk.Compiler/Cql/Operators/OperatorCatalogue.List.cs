namespace ProtocolSdk.Compiler.Cql.Operators;

public static partial class OperatorCatalogue
{
    private static void DeclareList()
    {
        const OperatorGroup g = OperatorGroup.List;
        const string membership = "CQL gives false for a list that is null, finds null among nulls, and leaves out unbounded null boundaries; the open reading gives "
            + "unknown unless what is recorded decides it: an element that is there is there whatever else is unrecorded.";
        const string inclusion = "CQL compares null elements as values and reads null boundaries as unbounded; the open reading gives unknown unless what is recorded decides it.";
        const string sets = "CQL reads a null list as an empty one; the open reading gives a list that isn't recorded.";
        Declare(g, "SingletonFrom", "singleton from x", "List<T> -> T ; fails");
        DeclareOpen(
            g,
            "Exists",
            "exists x",
            "CQL gives false for a list that is null; the open reading gives unknown. With undecided rows it is true as soon as one row is certain, "
                + "and false only when the list is recorded and every row is decided out.",
            "List<T> -> Boolean ; open rows");
        DeclareOpen(g, "In", "x in y", membership, "T, List<T> -> Boolean ; open", "T, Interval<T> -> Boolean ; parts");
        DeclareOpen(g, "Contains", "x contains y", membership, "List<T>, T -> Boolean ; open", "Interval<T>, T -> Boolean ; parts");
        DeclareOpen(g, "ProperIn", "x properly included in y", membership, "T, List<T> -> Boolean ; open", "T, Interval<T> -> Boolean ; parts");
        DeclareOpen(g, "ProperContains", "x properly includes y", membership, "List<T>, T -> Boolean ; open", "Interval<T>, T -> Boolean ; parts");
        foreach (var (name, spelling) in new[]
        {
            ("Includes", "x includes y"), ("IncludedIn", "x included in y"),
            ("ProperIncludes", "x properly includes y"), ("ProperIncludedIn", "x properly included in y"),
        })
        {
            DeclareOpen(g, name, spelling, inclusion, "List<T>, List<T> -> Boolean ; open", "Interval<T>, Interval<T> -> Boolean ; parts");
        }

        DeclareOpen(g, "Union", "x union y", sets, "List<T>, List<T> -> List<T> ; open", "Interval<T>, Interval<T> -> Interval<T> ; parts");
        DeclareOpen(g, "Intersect", "x intersect y", sets, "List<T>, List<T> -> List<T> ; open", "Interval<T>, Interval<T> -> Interval<T> ; parts");
        DeclareOpen(g, "Except", "x except y", sets, "List<T>, List<T> -> List<T> ; open", "Interval<T>, Interval<T> -> Interval<T> ; parts");
        Declare(g, "First", "First(x)", "List<T> -> T");
        Declare(g, "Last", "Last(x)", "List<T> -> T");
        DeclareOpen(
            g,
            "IndexOf",
            "IndexOf(x, element)",
            "CQL passes over elements that are null; the open reading gives null when one before may be the element.",
            "List<T>, T -> Integer ; open");
        const string parts = "CQL takes an index or a count that is null for the list's end, or for none; the open reading gives a list that isn't recorded.";
        DeclareOpen(g, "Slice", "Slice(x, start, end)", parts, "List<T> -> List<T>", "List<T>, Integer -> List<T> ; open", "List<T>, Integer, Integer -> List<T> ; open");
        DeclareOpen(g, "Skip", "Skip(x, count)", parts, ["List<T>, Integer -> List<T> ; open"]);
        Declare(g, "Tail", "Tail(x)", "List<T> -> List<T>");
        DeclareOpen(g, "Take", "Take(x, count)", parts, ["List<T>, Integer -> List<T> ; open"]);
        DeclareOpen(
            g,
            "Flatten",
            "flatten x",
            "CQL leaves out lists that are null; the open reading gives a list that isn't recorded.",
            "List<List<T>> -> List<T> ; open fails");
        DeclareOpen(
            g,
            "Distinct",
            "distinct x",
            "CQL compares the written parts and takes all nulls for one value; in the open reading an element that may equal one before it is undecided.",
            "List<T> -> List<T> ; open rows openyields");
    }

    private static void DeclareAggregate()
    {
        const OperatorGroup g = OperatorGroup.Aggregate;
        const string skipped = "CQL leaves out elements that are null; the open reading gives null when there is one.";
        DeclareOpen(
            g,
            "Count",
            "Count(x)",
            "CQL gives 0 for a list that is null and leaves out null elements; the open reading gives the range of counts that are possible.",
            "List<T> -> Integer ; open rows openyields");
        foreach (var name in new[] { "Min", "Max" })
        {
            DeclareOpen(
                g,
                name,
                name + "(x)",
                "CQL leaves out elements that are null; the open reading gives the range of values that are possible.",
                "List<Integer> -> Integer ; open rows openyields",
                "List<Long> -> Long ; open rows openyields",
                "List<Decimal> -> Decimal ; open rows openyields",
                "List<Quantity> -> Quantity ; open rows openyields",
                "List<Date> -> Date ; open rows openyields",
                "List<DateTime> -> DateTime ; open rows openyields",
                "List<Time> -> Time ; open rows openyields",
                "List<String> -> String ; open");
        }

        DeclareOpen(
            g,
            "Sum",
            "Sum(x)",
            skipped,
            "List<Integer> -> Integer ; open",
            "List<Long> -> Long ; open",
            "List<Decimal> -> Decimal ; open",
            "List<Quantity> -> Quantity ; open");
        DeclareOpen(g, "Product", "Product(x)", skipped, "List<Integer> -> Integer ; open", "List<Long> -> Long ; open", "List<Decimal> -> Decimal ; open");
        foreach (var name in new[] { "Avg", "Median", "Variance", "StdDev", "PopulationVariance", "PopulationStdDev" })
        {
            DeclareOpen(g, name, name + "(x)", skipped, "List<Decimal> -> Decimal ; open", "List<Quantity> -> Quantity ; open");
        }

        DeclareOpen(g, "GeometricMean", "GeometricMean(x)", skipped, ["List<Decimal> -> Decimal ; open"]);
        DeclareOpen(g, "Mode", "Mode(x)", skipped, ["List<T> -> T ; open"]);
        DeclareOpen(
            g,
            "AllTrue",
            "AllTrue(x)",
            "CQL leaves out elements that are null, and gives true for a list that is null; the open reading is false as soon as one element is, "
                + "and true only when the list is recorded and every element is true.",
            "List<Boolean> -> Boolean ; open rows");
        DeclareOpen(
            g,
            "AnyTrue",
            "AnyTrue(x)",
            "CQL leaves out elements that are null, and gives false for a list that is null; the open reading is true as soon as one element is, "
                + "and false only when the list is recorded and every element is false.",
            "List<Boolean> -> Boolean ; open rows");
    }
}
