namespace ProtocolSdk.Compiler.Analysis;

/// <summary>How many days there are from one date to another.</summary>
/// <param name="From">The one date; <see cref="Calendar"/> for the beginning of the calendar.</param>
/// <param name="To">The other one.</param>
/// <param name="Least">The least number of days; null when there is none.</param>
/// <param name="Most">The greatest number of days; null when there is none.</param>
internal sealed record DateSpread(string From, string To, decimal? Least, decimal? Most)
{
    /// <summary>Where days that are written out are counted from.</summary>
    public const string Calendar = "@";

    /// <summary>What a number of whole units between two dates says in days: never more than is so.</summary>
    /// <param name="from">The earlier date.</param>
    /// <param name="to">The later one.</param>
    /// <param name="unit"><c>day</c>, <c>week</c>, <c>month</c> or <c>year</c>.</param>
    /// <param name="low">The least number of units.</param>
    /// <param name="high">The greatest number of units.</param>
    public static DateSpread? Of(string from, string to, string unit, decimal? low, decimal? high)
    {
        if (unit == "day") return new DateSpread(from, to, low, high);
        (int Shortest, int Longest)? lengths = unit switch { "week" => (7, 7), "month" => (28, 31), "year" => (365, 366), _ => null };
        if (lengths is not var (shortest, longest)) return null;
        // Before the start whole units count towards zero: only what lies behind it is told.
        var least = low is >= 1 ? low * shortest : null;
        var most = high is >= 0 ? ((high + 1) * longest) - 1 : null;
        return least is null && most is null ? null : new DateSpread(from, to, least, most);
    }
}
