namespace ProtocolSdk.Analysis;

/// <summary>How many facts a clause needs at least to become true, or false.</summary>
/// <param name="Facts">The lower bound; <see cref="Never"/> when no fact that is left can do it.</param>
/// <param name="Names">The facts that could.</param>
internal readonly record struct ClauseNeed(int Facts, HashSet<string> Names)
{
    /// <summary>More facts than any subject has.</summary>
    public const int Never = 1_000_000;

    public static ClauseNeed Of(ClauseExplanation clause, bool wanted, HashSet<string> available)
    {
        if (clause.Value == wanted) return new ClauseNeed(0, []);
        if (clause.Value is not null) return new ClauseNeed(Never, []);
        if (clause.Parts.Count == 0)
        {
            var names = clause.Observed.Where(o => !o.IsComplete && available.Contains(o.Name)).Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
            return new ClauseNeed(names.Count == 0 ? Never : 1, names);
        }

        if (clause.Clause.Kind == ClauseKind.Not) return Of(clause.Parts[0], !wanted, available);
        var parts = clause.Parts.Select(p => Of(p, wanted, available)).ToList();
        return (clause.Clause.Kind == ClauseKind.And) == wanted ? All(parts) : Any(parts);
    }

    /// <summary>All parts are needed: those that share no fact add up.</summary>
    public static ClauseNeed All(IReadOnlyList<ClauseNeed> parts)
    {
        var groups = new List<ClauseNeed>();
        foreach (var part in parts)
        {
            if (part.Facts >= Never) return new ClauseNeed(Never, []);
            if (part.Facts == 0) continue;
            var joined = part with { Names = [.. part.Names] };
            foreach (var group in groups.Where(g => g.Names.Overlaps(joined.Names)).ToList())
            {
                groups.Remove(group);
                joined.Names.UnionWith(group.Names);
                joined = joined with { Facts = Math.Max(joined.Facts, group.Facts) };
            }

            groups.Add(joined);
        }

        return new ClauseNeed(groups.Sum(g => g.Facts), [.. groups.SelectMany(g => g.Names)]);
    }

    private static ClauseNeed Any(List<ClauseNeed> parts) =>
        new(parts.Min(p => p.Facts), [.. parts.SelectMany(p => p.Names)]);
}
