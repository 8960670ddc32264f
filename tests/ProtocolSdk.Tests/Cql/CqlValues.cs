using ProtocolSdk.Cql;

namespace ProtocolSdk.Tests.Cql;

/// <summary>Short names for CQL literals, so that a test reads like the rule that it stands for.</summary>
internal static class CqlValues
{
    public static readonly AsOf Moment = new DateOnly(2025, 11, 25);

    public static CqlDate? D(string? text) => text is null ? null : CqlDate.Parse(text);

    public static CqlDateTime? DT(string? text) => text is null ? null : CqlDateTime.Parse(text);

    public static CqlTime? T(string? text) => text is null ? null : CqlTime.Parse(text);

    public static Quantity? Q(string? text) => text is null ? null : Quantity.Parse(text);

    public static Interval<int>? I(int? low, int? high, bool lowClosed = true, bool highClosed = true) => CqlOperators.Interval(low, high, lowClosed, highClosed);

    public static Interval<decimal>? I(decimal? low, decimal? high, bool lowClosed = true, bool highClosed = true) => CqlOperators.Interval(low, high, lowClosed, highClosed);

    public static Interval<Quantity>? IQ(string? low, string? high) => CqlOperators.Interval(Q(low), Q(high), true, true);

    public static Interval<CqlDate>? ID(string? low, string? high, bool lowClosed = true, bool highClosed = true) => CqlOperators.Interval(D(low), D(high), lowClosed, highClosed);

    public static Interval<CqlDateTime>? IDT(string? low, string? high, bool lowClosed = true, bool highClosed = true) => CqlOperators.Interval(DT(low), DT(high), lowClosed, highClosed);

    public static Interval<CqlTime>? IT(string? low, string? high, bool lowClosed = true, bool highClosed = true) => CqlOperators.Interval(T(low), T(high), lowClosed, highClosed);

    public static IReadOnlyList<int?> L(params int?[] elements) => elements;

    public static IReadOnlyList<string?> S(params string?[] elements) => elements;

    public static IReadOnlyList<decimal?> M(params decimal?[] elements) => elements;

    public static IReadOnlyList<bool?> B(params bool?[] elements) => elements;

    public static string F(object? value) => CqlFormatter.Format(value);
}
