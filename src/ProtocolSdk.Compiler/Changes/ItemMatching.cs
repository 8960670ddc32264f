namespace ProtocolSdk.Compiler.Changes;

/// <summary>Finds which items of two versions are the same one.</summary>
/// <typeparam name="T">An item.</typeparam>
internal sealed class ItemMatching<T>
{
    // Beyond this, likeness isn't looked at: it takes the product of the two counts.
    private const int MostPairs = 250_000;

    private readonly IReadOnlyList<T> _before;
    private readonly IReadOnlyList<T> _after;
    private readonly int[] _afterOf;
    private readonly int[] _beforeOf;

    public ItemMatching(IReadOnlyList<T> before, IReadOnlyList<T> after)
    {
        _before = before;
        _after = after;
        _afterOf = [.. Enumerable.Repeat(-1, before.Count)];
        _beforeOf = [.. Enumerable.Repeat(-1, after.Count)];
    }

    /// <summary>The pairs, in the newer order.</summary>
    public IEnumerable<(int Before, int After)> Pairs => Enumerable.Range(0, _after.Count).Where(i => _beforeOf[i] >= 0).Select(i => (_beforeOf[i], i));

    /// <summary>Items of the older version that are gone.</summary>
    public IEnumerable<int> Removed => Enumerable.Range(0, _before.Count).Where(i => _afterOf[i] < 0);

    /// <summary>Items of the newer version that are new.</summary>
    public IEnumerable<int> Added => Enumerable.Range(0, _after.Count).Where(i => _beforeOf[i] < 0);

    /// <summary>Pairs what waits by an equal key, in order; a null key matches nothing.</summary>
    public ItemMatching<T> ByKey(Func<T, string?> key)
    {
        var waiting = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (var i in Removed)
        {
            if (key(_before[i]) is not { } own) continue;
            if (!waiting.TryGetValue(own, out var queue)) waiting[own] = queue = new Queue<int>();
            queue.Enqueue(i);
        }

        foreach (var i in Added.ToList())
        {
            if (key(_after[i]) is { } own && waiting.TryGetValue(own, out var queue) && queue.Count > 0) Pair(queue.Dequeue(), i);
        }

        return this;
    }

    /// <summary>Pairs what waits by likeness, the most alike first, down to a least likeness.</summary>
    public ItemMatching<T> ByLikeness(Func<T, T, double> likeness, double least)
    {
        var (removed, added) = (Removed.ToList(), Added.ToList());
        if ((long)removed.Count * added.Count > MostPairs) return this;
        var candidates =
            from b in removed
            from a in added
            let alike = likeness(_before[b], _after[a])
            where alike >= least
            orderby alike descending, Math.Abs(a - b), b, a
            select (b, a);
        foreach (var (b, a) in candidates)
        {
            if (_afterOf[b] < 0 && _beforeOf[a] < 0) Pair(b, a);
        }

        return this;
    }

    /// <summary>Pairs that stand in another order than their neighbours: the fewest that explain it.</summary>
    public HashSet<int> MovedBefore()
    {
        var pairs = Pairs.ToList();
        var inOrder = LongestIncreasing([.. pairs.Select(p => p.Before)]);
        return [.. pairs.Where((_, i) => !inOrder.Contains(i)).Select(p => p.Before)];
    }

    private void Pair(int before, int after)
    {
        _afterOf[before] = after;
        _beforeOf[after] = before;
    }

    // Patience sorting, with the way back.
    private static HashSet<int> LongestIncreasing(int[] values)
    {
        var tails = new List<int>();
        var previous = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            int low = 0, high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (values[tails[middle]] < values[i]) low = middle + 1;
                else high = middle;
            }

            previous[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count) tails.Add(i);
            else tails[low] = i;
        }

        var kept = new HashSet<int>();
        for (var i = tails.Count > 0 ? tails[tails.Count - 1] : -1; i >= 0; i = previous[i]) kept.Add(i);
        return kept;
    }
}
