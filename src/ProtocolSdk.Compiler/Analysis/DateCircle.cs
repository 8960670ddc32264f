namespace ProtocolSdk.Compiler.Analysis;

/// <summary>
/// Looks for statements about dates that nobody can fulfil together because they go round in a circle: onset before surgery, surgery before
/// discharge, discharge before onset. Each statement is a longest way between two dates; a circle that is shorter than nothing is impossible.
/// </summary>
internal static class DateCircle
{
    // The search costs dates times statements; a hostile file gets no more than this.
    private const int MostStatements = 500;

    /// <summary>The places of those whose statements form an impossible circle, in order; empty when there is none.</summary>
    /// <param name="statements">Each with the place of who makes it.</param>
    public static IReadOnlyList<int> Find(IReadOnlyList<(int Place, DateSpread Spread)> statements)
    {
        if (statements.Count is 0 or > MostStatements) return [];
        var ways = new List<Way>();
        foreach (var (place, spread) in statements)
        {
            if (spread.Most is { } most) ways.Add(new Way(spread.From, spread.To, most, place));
            if (spread.Least is { } least) ways.Add(new Way(spread.To, spread.From, -least, place));
        }

        // Bellman and Ford: whatever still gets shorter after as many rounds as there are dates lies behind a circle.
        var dates = ways.SelectMany(w => new[] { w.From, w.To }).Distinct().ToList();
        var distances = dates.ToDictionary(d => d, _ => 0m, StringComparer.Ordinal);
        var last = new Dictionary<string, Way>(StringComparer.Ordinal);
        Way? shortened = null;
        for (var round = 0; round <= dates.Count; round++)
        {
            shortened = null;
            foreach (var way in ways)
            {
                if (distances[way.From] + way.Days >= distances[way.To]) continue;
                distances[way.To] = distances[way.From] + way.Days;
                last[way.To] = way;
                shortened = way;
            }

            if (shortened is null) return [];
        }

        var date = shortened!.From;
        for (var i = 0; i < dates.Count; i++) date = last[date].From;
        var places = new SortedSet<int>();
        var at = date;
        do
        {
            places.Add(last[at].Place);
            at = last[at].From;
        }
        while (at != date);
        return [.. places];
    }

    private sealed record Way(string From, string To, decimal Days, int Place);
}
