namespace ProtocolSdk.Analysis;

/// <summary>How many facts a clause needs at least to become true, or false.</summary>
/// <param name="Facts">The lower bound; <see cref="Never"/> when no fact that is left can do it.</param>
/// <param name="Set">The facts that could, one bit each.</param>
internal readonly record struct ClauseNeed(int Facts, ulong Set)
{
    /// <summary>More facts than any subject has.</summary>
    public const int Never = 1_000_000;

    // Facts beyond these share the last bit: the bound gets lower, and stays a bound.
    private const int LastBit = 63;

    /// <summary>The bit of a fact.</summary>
    public static ulong BitOf(int fact) => 1UL << Math.Min(fact, LastBit);

    /// <summary>The bits of all facts from one on.</summary>
    public static ulong From(int fact) => ulong.MaxValue << Math.Min(fact, LastBit);

    /// <summary>What a clause needs.</summary>
    /// <param name="clause">The clause as it stands.</param>
    /// <param name="wanted">The value that it should get.</param>
    /// <param name="facts">The numbers of the facts, by data element.</param>
    /// <param name="available">The facts that may still be asked.</param>
    public static ClauseNeed Of(ClauseExplanation clause, bool wanted, IReadOnlyDictionary<string, int> facts, ulong available)
    {
        if (clause.Value == wanted) return default;
        if (clause.Value is not null) return new ClauseNeed(Never, 0);
        if (clause.Clause.Kind == ClauseKind.Not) return Of(clause.Parts[0], !wanted, facts, available);
        if (clause.Parts.Count == 0)
        {
            var set = 0UL;
            foreach (var observed in clause.Observed)
            {
                if (!observed.IsComplete && facts.TryGetValue(observed.Name, out var fact)) set |= BitOf(fact);
            }

            return (set & available) == 0 ? new ClauseNeed(Never, 0) : new ClauseNeed(1, set & available);
        }

        var all = (clause.Clause.Kind == ClauseKind.And) == wanted;
        var need = all ? default : new ClauseNeed(Never, 0);
        Span<ClauseNeed> groups = stackalloc ClauseNeed[LastBit + 1];
        var count = 0;
        foreach (var part in clause.Parts)
        {
            var next = Of(part, wanted, facts, available);
            if (!all) need = new ClauseNeed(Math.Min(need.Facts, next.Facts), need.Set | next.Set);
            else if (next.Facts >= Never) return next;
            else count = Join(groups, count, next);
        }

        return all ? Sum(groups[..count]) : need;
    }

    /// <summary>Adds a part to groups that share no fact; those that it shares one with become one group. Returns how many there are.</summary>
    public static int Join(Span<ClauseNeed> groups, int count, ClauseNeed part)
    {
        if (part.Facts == 0) return count;
        for (var i = count - 1; i >= 0; i--)
        {
            if ((groups[i].Set & part.Set) == 0) continue;
            part = new ClauseNeed(Math.Max(part.Facts, groups[i].Facts), part.Set | groups[i].Set);
            groups[i] = groups[--count];
        }

        groups[count] = part;
        return count + 1;
    }

    /// <summary>What all groups need together.</summary>
    public static ClauseNeed Sum(ReadOnlySpan<ClauseNeed> groups)
    {
        var sum = default(ClauseNeed);
        foreach (var group in groups) sum = new ClauseNeed(sum.Facts + group.Facts, sum.Set | group.Set);
        return sum;
    }

    /// <summary>Room for every group that there can be.</summary>
    public static int MostGroups => LastBit + 1;
}
