namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>Count</c>: how many elements aren't null; 0 for a null list.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static int? Count<T>(IReadOnlyList<T>? list)
    {
        if (list is null) return 0;
        int rows = list.Count;
        int count = 0;
        for (int i = 0; i < rows; i++)
        {
            if (list[i] is not null) count++;
        }

        return count;
    }

    /// <summary>CQL's <c>Min</c>: the least element; null elements are left out; null when none is left. Elements that can't be ordered give null.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">A type with an order.</typeparam>
    public static T? Min<T>(IReadOnlyList<T?>? list)
        where T : struct => Extreme(list, Relation.Less);

    /// <summary>CQL's <c>Max</c>: the greatest element; null elements are left out; null when none is left. Elements that can't be ordered give null.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">A type with an order.</typeparam>
    public static T? Max<T>(IReadOnlyList<T?>? list)
        where T : struct => Extreme(list, Relation.Greater);

    /// <summary>CQL's <c>Min</c> on strings.</summary>
    /// <param name="list">The list.</param>
    public static string? Min(IReadOnlyList<string?>? list)
    {
        string? result = null;
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is { } element && (result is null || string.CompareOrdinal(element, result) < 0)) result = element;
        }

        return result;
    }

    /// <summary>CQL's <c>Max</c> on strings.</summary>
    /// <param name="list">The list.</param>
    public static string? Max(IReadOnlyList<string?>? list)
    {
        string? result = null;
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is { } element && (result is null || string.CompareOrdinal(element, result) > 0)) result = element;
        }

        return result;
    }

    /// <summary>CQL's <c>Sum</c>: null elements are left out; null when none is left or the result can't be represented.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> or <see cref="Quantity"/>.</typeparam>
    public static T? Sum<T>(IReadOnlyList<T?>? list)
        where T : struct
    {
        T? sum = null;
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is not { } element) continue;
            sum = sum is { } s ? PointMath.Add(s, element) : element;
            if (sum is null) return null;
        }

        return sum;
    }

    /// <summary>CQL's <c>Product</c>: null elements are left out; null when none is left or the result can't be represented.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T"><see cref="int"/>, <see cref="long"/> or <see cref="decimal"/>.</typeparam>
    public static T? Product<T>(IReadOnlyList<T?>? list)
        where T : struct
    {
        T? product = null;
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is not { } element) continue;
            product = product is { } p ? PointMath.Multiply(p, element) : element;
            if (product is null) return null;
        }

        return product;
    }

    /// <summary>CQL's <c>Avg</c>: null elements are left out; null when none is left.</summary>
    /// <param name="list">The list.</param>
    public static decimal? Avg(IReadOnlyList<decimal?>? list) => Divide(Sum(list), Count(list));

    /// <summary>CQL's <c>Avg</c> on quantities, in the finest unit; null when their dimensions differ.</summary>
    /// <param name="list">The list.</param>
    public static Quantity? Avg(IReadOnlyList<Quantity?>? list) => OverValues(list, Avg);

    /// <summary>CQL's <c>Median</c>: the middle element, or the mean of the middle two; null elements are left out; null when none is left.</summary>
    /// <param name="list">The list.</param>
    public static decimal? Median(IReadOnlyList<decimal?>? list)
    {
        List<decimal> values = Present(list);
        if (values.Count == 0) return null;
        values.Sort();
        int middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : Divide(Add(values[middle - 1], values[middle]), 2m);
    }

    /// <summary>CQL's <c>Median</c> on quantities, in the finest unit; null when their dimensions differ.</summary>
    /// <param name="list">The list.</param>
    public static Quantity? Median(IReadOnlyList<Quantity?>? list) => OverValues(list, Median);

    /// <summary>CQL's <c>Mode</c>: the element that occurs most often, of several the first; null elements are left out; null when none is left.</summary>
    /// <param name="list">The list.</param>
    /// <typeparam name="T">The element type, in its nullable form.</typeparam>
    public static T? Mode<T>(IReadOnlyList<T>? list)
    {
        if (list is null) return default;
        List<T> elements = [];
        List<int> counts = [];
        for (int i = 0; i < list.Count; i++)
        {
            T element = list[i];
            if (element is null) continue;
            int index = elements.FindIndex(other => Elements.Equal(other, element) == true);
            if (index >= 0)
            {
                counts[index]++;
                continue;
            }

            elements.Add(element);
            counts.Add(1);
        }

        int best = 0;
        for (int i = 1; i < counts.Count; i++)
        {
            if (counts[i] > counts[best]) best = i;
        }

        return elements.Count == 0 ? default : elements[best];
    }

    /// <summary>CQL's <c>Variance</c> of a sample: null elements are left out; null when fewer than two are left.</summary>
    /// <param name="list">The list.</param>
    public static decimal? Variance(IReadOnlyList<decimal?>? list) => Limit(VarianceOf(list, 1));

    /// <summary>CQL's <c>Variance</c> on quantities, in the finest unit, which isn't squared.</summary>
    /// <param name="list">The list.</param>
    public static Quantity? Variance(IReadOnlyList<Quantity?>? list) => OverValues(list, Variance);

    /// <summary>CQL's <c>PopulationVariance</c>: null elements are left out; null when none is left.</summary>
    /// <param name="list">The list.</param>
    public static decimal? PopulationVariance(IReadOnlyList<decimal?>? list) => Limit(VarianceOf(list, 0));

    /// <summary>CQL's <c>PopulationVariance</c> on quantities, in the finest unit, which isn't squared.</summary>
    /// <param name="list">The list.</param>
    public static Quantity? PopulationVariance(IReadOnlyList<Quantity?>? list) => OverValues(list, PopulationVariance);

    /// <summary>CQL's <c>StdDev</c> of a sample: null elements are left out; null when fewer than two are left.</summary>
    /// <param name="list">The list.</param>
    public static decimal? StdDev(IReadOnlyList<decimal?>? list) => SquareRoot(VarianceOf(list, 1));

    /// <summary>CQL's <c>StdDev</c> on quantities, in the finest unit.</summary>
    /// <param name="list">The list.</param>
    public static Quantity? StdDev(IReadOnlyList<Quantity?>? list) => OverValues(list, StdDev);

    /// <summary>CQL's <c>PopulationStdDev</c>: null elements are left out; null when none is left.</summary>
    /// <param name="list">The list.</param>
    public static decimal? PopulationStdDev(IReadOnlyList<decimal?>? list) => SquareRoot(VarianceOf(list, 0));

    /// <summary>CQL's <c>PopulationStdDev</c> on quantities, in the finest unit.</summary>
    /// <param name="list">The list.</param>
    public static Quantity? PopulationStdDev(IReadOnlyList<Quantity?>? list) => OverValues(list, PopulationStdDev);

    /// <summary>CQL's <c>GeometricMean</c>: null elements are left out; null when none is left, or one is negative.</summary>
    /// <param name="list">The list.</param>
    public static decimal? GeometricMean(IReadOnlyList<decimal?>? list)
    {
        List<decimal> values = Present(list);
        if (values.Count == 0) return null;
        double logarithms = 0;
        foreach (decimal value in values)
        {
            if (value == 0) return 0m;
            if (value < 0) return null;
            logarithms += Math.Log((double)value);
        }

        return FromDouble(Math.Exp(logarithms / values.Count));
    }

    /// <summary>CQL's <c>AllTrue</c>: null elements are left out; true when none is left, and for a null list.</summary>
    /// <param name="list">The list.</param>
    public static bool? AllTrue(IReadOnlyList<bool?>? list)
    {
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] == false) return false;
        }

        return true;
    }

    /// <summary>CQL's <c>AnyTrue</c>: null elements are left out; false when none is left, and for a null list.</summary>
    /// <param name="list">The list.</param>
    public static bool? AnyTrue(IReadOnlyList<bool?>? list)
    {
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] == true) return true;
        }

        return false;
    }

    private static T? Extreme<T>(IReadOnlyList<T?>? list, Relation side)
        where T : struct
    {
        T? result = null;
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is not { } element) continue;
            if (result is not { } best)
            {
                result = element;
                continue;
            }

            bool? better = Point.Compare(element, best).Is(side);
            if (better is null) return null;
            if (better == true) result = element;
        }

        return result;
    }

    private static List<decimal> Present(IReadOnlyList<decimal?>? list)
    {
        List<decimal> values = [];
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is { } value) values.Add(value);
        }

        return values;
    }

    private static double? VarianceOf(IReadOnlyList<decimal?>? list, int lostDegrees)
    {
        List<decimal> values = Present(list);
        if (values.Count <= lostDegrees) return null;
        // Distances from the first value keep the digits that large values would lose.
        decimal origin = values[0];
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.Count; i++)
        {
            double value = (double)values[i] - (double)origin;
            double delta = value - mean;
            mean += delta / (i + 1);
            squares += delta * (value - mean);
        }

        return squares / (values.Count - lostDegrees);
    }

    private static decimal? Limit(double? value) => value is { } v ? FromDouble(v) : null;

    private static decimal? SquareRoot(double? variance) => variance is { } v ? FromDouble(Math.Sqrt(v)) : null;

    /// <summary>Applies an aggregate to the values in the finest unit among them.</summary>
    private static Quantity? OverValues(IReadOnlyList<Quantity?>? list, Func<IReadOnlyList<decimal?>?, decimal?> aggregate)
    {
        Quantity? finest = null;
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is not { } quantity) continue;
            if (finest is not { } f || QuantityMath.Compare(new Quantity(1, quantity.Unit), new Quantity(1, f.Unit)) == Relation.Less) finest = quantity;
        }

        if (finest is not { } chosen) return null;
        List<decimal?> values = [];
        for (int i = 0; i < list!.Count; i++)
        {
            if (list[i] is not { } quantity) continue;
            if (QuantityMath.Align(chosen, quantity) is not { } value) return null;
            values.Add(value);
        }

        return aggregate(values) is { } result ? new Quantity(result, chosen.Unit) : null;
    }
}
