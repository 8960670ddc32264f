using ProtocolSdk.Cql;

namespace ProtocolSdk.Trials.Subjects;

/// <summary>Made-up values: the same seed makes the same ones. Some are unrecorded, some dates are known in part.</summary>
internal sealed class MadeUpValues(int seed, double unrecorded)
{
    private readonly Random _random = new(seed);

    public static DateOnly Today { get; } = new(2025, 11, 25);

    /// <summary>Somebody wrote nothing down.</summary>
    public bool IsUnrecorded() => _random.NextDouble() < unrecorded;

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public int Next(int from, int to) => _random.Next(from, to);

    public bool? Boolean(double probability) => IsUnrecorded() ? null : Chance(probability);

    public int? Integer(int from, int to) => IsUnrecorded() ? null : _random.Next(from, to);

    public decimal? Decimal(int from, int to) => IsUnrecorded() ? null : _random.Next(from * 10, to * 10) / 10m;

    public Quantity? Quantity(int from, int to, string unit) => Decimal(from, to) is { } value ? new Quantity(value, unit) : null;

    /// <summary>A date some days before (or, negative, after) the day of screening.</summary>
    public CqlDate? DaysAgo(int from, int to, double partial)
    {
        if (IsUnrecorded()) return null;
        var day = Today.AddDays(-_random.Next(from, to));
        if (!Chance(partial)) return day;
        return Chance(0.5) ? new CqlDate(day.Year) : new CqlDate(day.Year, day.Month);
    }

    /// <summary>One of the codes, the first one with a probability of its own.</summary>
    public Code? Code(ValueSet codes, double first)
    {
        if (IsUnrecorded()) return null;
        return Chance(first) ? codes.Codes[0] : codes.Codes[_random.Next(codes.Codes.Count)];
    }

    public IReadOnlyList<T>? List<T>(int from, int to, Func<T> row) => IsUnrecorded() ? null : [.. Enumerable.Range(0, _random.Next(from, to)).Select(_ => row())];
}
