namespace ProtocolSdk.Compiler.Analysis;

/// <summary>
/// A statement that a rule needs to hold, about one thing only: a number of it lies in a span, a code of it is one of some, or a condition
/// has a value. What is written as several of them holds when all hold.
/// </summary>
/// <param name="Thing">What it is about; requirements about different things never meet.</param>
/// <param name="Low">The least number, included; null when there is none.</param>
/// <param name="High">The greatest number, included; null when there is none.</param>
/// <param name="LowOpen">True when <paramref name="Low"/> itself doesn't satisfy it.</param>
/// <param name="HighOpen">True when <paramref name="High"/> itself doesn't satisfy it.</param>
/// <param name="Codes">The codes that satisfy it; null when it isn't about codes.</param>
internal sealed record Requirement(string Thing, decimal? Low, decimal? High, bool LowOpen = false, bool HighOpen = false, IReadOnlyCollection<string>? Codes = null)
{
    /// <summary>What it says about the days between two dates; null when it isn't about them. Not kept when requirements are joined.</summary>
    public DateSpread? Days { get; init; }

    /// <summary>A condition with a value.</summary>
    public static Requirement Of(string condition, bool value) => new(condition, value ? 1 : 0, value ? 1 : 0);

    /// <summary>True when nothing satisfies it.</summary>
    public bool IsEmpty => Codes is { Count: 0 } || (Low is { } low && High is { } high && (low > high || (low == high && (LowOpen || HighOpen))));

    /// <summary>What satisfies both; only of requirements about the same thing.</summary>
    public Requirement With(Requirement other)
    {
        var (low, lowOpen) = Tighter(Low, LowOpen, other.Low, other.LowOpen, greater: true);
        var (high, highOpen) = Tighter(High, HighOpen, other.High, other.HighOpen, greater: false);
        var codes = Codes is null ? other.Codes : other.Codes is null ? Codes : [.. Codes.Where(other.Codes.Contains)];
        return new Requirement(Thing, low, high, lowOpen, highOpen, codes);
    }

    /// <summary>True when whatever satisfies this one satisfies the other one.</summary>
    public bool Implies(Requirement other)
    {
        if (Thing != other.Thing) return false;
        var joined = With(other);
        return joined.Low == Low && joined.High == High && joined.LowOpen == LowOpen && joined.HighOpen == HighOpen && (joined.Codes?.Count ?? -1) == (Codes?.Count ?? -1);
    }

    private static (decimal? Value, bool Open) Tighter(decimal? a, bool aOpen, decimal? b, bool bOpen, bool greater)
    {
        if (a is null) return (b, bOpen);
        if (b is null || a == b) return (a, aOpen || (b == a && bOpen));
        return a > b == greater ? (a, aOpen) : (b, bOpen);
    }
}
