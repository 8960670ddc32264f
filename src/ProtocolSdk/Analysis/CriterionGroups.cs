namespace ProtocolSdk.Analysis;

/// <summary>Criteria of one version in groups that share no data element, so that each group can be searched by itself.</summary>
internal sealed class CriterionGroups
{
    private readonly List<(List<int> Criteria, HashSet<int> Elements)> _groups = [];

    public CriterionGroups(SearchedVersion version)
    {
        for (var criterion = 0; criterion < version.Reads.Length; criterion++)
        {
            var group = (Criteria: new List<int> { criterion }, Elements: version.Reads[criterion].ToHashSet());
            foreach (var joined in _groups.Where(g => g.Elements.Overlaps(group.Elements)).ToList())
            {
                _groups.Remove(joined);
                group.Criteria.AddRange(joined.Criteria);
                group.Elements.UnionWith(joined.Elements);
            }

            group.Criteria.Sort();
            _groups.Add(group);
        }

        _groups.Sort((a, b) => a.Criteria[0].CompareTo(b.Criteria[0]));
    }

    /// <summary>Who passes a group, by its first criterion; null when nobody was found.</summary>
    public Dictionary<int, TrialSubject?> Known { get; } = [];

    /// <summary>The criteria of all groups that read one of these elements, in order.</summary>
    public IReadOnlyList<int> Touching(int[] elements) => [.. _groups.Where(g => g.Elements.Overlaps(elements)).SelectMany(g => g.Criteria).Order()];

    /// <summary>The groups that have none of these criteria.</summary>
    public IEnumerable<IReadOnlyList<int>> Without(IReadOnlyList<int> criteria) => _groups.Where(g => !criteria.Contains(g.Criteria[0])).Select(g => g.Criteria);
}
