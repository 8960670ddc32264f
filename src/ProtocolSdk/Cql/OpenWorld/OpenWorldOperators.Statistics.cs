namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary><c>Avg</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static decimal? Avg(IReadOnlyList<decimal?>? list) => HasNull(list) ? null : CqlOperators.Avg(list);

    /// <summary><c>Avg</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static Quantity? Avg(IReadOnlyList<Quantity?>? list) => HasNull(list) ? null : CqlOperators.Avg(list);

    /// <summary><c>Median</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static decimal? Median(IReadOnlyList<decimal?>? list) => HasNull(list) ? null : CqlOperators.Median(list);

    /// <summary><c>Median</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static Quantity? Median(IReadOnlyList<Quantity?>? list) => HasNull(list) ? null : CqlOperators.Median(list);

    /// <summary><c>Variance</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static decimal? Variance(IReadOnlyList<decimal?>? list) => HasNull(list) ? null : CqlOperators.Variance(list);

    /// <summary><c>Variance</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static Quantity? Variance(IReadOnlyList<Quantity?>? list) => HasNull(list) ? null : CqlOperators.Variance(list);

    /// <summary><c>StdDev</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static decimal? StdDev(IReadOnlyList<decimal?>? list) => HasNull(list) ? null : CqlOperators.StdDev(list);

    /// <summary><c>StdDev</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static Quantity? StdDev(IReadOnlyList<Quantity?>? list) => HasNull(list) ? null : CqlOperators.StdDev(list);

    /// <summary><c>PopulationVariance</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static decimal? PopulationVariance(IReadOnlyList<decimal?>? list) => HasNull(list) ? null : CqlOperators.PopulationVariance(list);

    /// <summary><c>PopulationVariance</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static Quantity? PopulationVariance(IReadOnlyList<Quantity?>? list) => HasNull(list) ? null : CqlOperators.PopulationVariance(list);

    /// <summary><c>PopulationStdDev</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static decimal? PopulationStdDev(IReadOnlyList<decimal?>? list) => HasNull(list) ? null : CqlOperators.PopulationStdDev(list);

    /// <summary><c>PopulationStdDev</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static Quantity? PopulationStdDev(IReadOnlyList<Quantity?>? list) => HasNull(list) ? null : CqlOperators.PopulationStdDev(list);

    /// <summary><c>GeometricMean</c>: null when an element is, where CQL leaves it out.</summary>
    /// <param name="list">The list; null is unrecorded.</param>
    public static decimal? GeometricMean(IReadOnlyList<decimal?>? list) => HasNull(list) ? null : CqlOperators.GeometricMean(list);
}
