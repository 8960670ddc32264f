using ProtocolSdk.Compiler.Registry.Criteria;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>A criterion of the record with its entry in protocol.json: one of the two may be missing.</summary>
internal sealed record MatchedCriterion(EligibilityCriterion? OfRecord, CriterionEntry? Entry);

/// <summary>
/// Finds the entry of each criterion: by its words, then by its id where both sides still wait. Ids, once given in
/// protocol.json, are never renumbered, so words win over numbers.
/// </summary>
internal static class CriterionMatcher
{
    public static IReadOnlyList<MatchedCriterion> Match(IReadOnlyList<EligibilityCriterion> ofRecord, IReadOnlyList<CriterionEntry> entries)
    {
        var waiting = entries.ToList();
        var found = new CriterionEntry?[ofRecord.Count];
        MatchBy(c => CriterionText.ForMatching(c.FullText), e => e.Text is null ? null : CriterionText.ForMatching(e.Text.Value));
        MatchBy(c => CriterionText.ForMatching(c.Text), e => e.Text is null ? null : CriterionText.ForMatching(e.Text.Value));
        MatchBy(c => c.Id, e => e.Id);
        return
        [
            .. ofRecord.Select((criterion, i) => new MatchedCriterion(criterion, found[i])),
            .. waiting.Select(entry => new MatchedCriterion(null, entry)),
        ];

        void MatchBy(Func<EligibilityCriterion, string> ofCriterion, Func<CriterionEntry, string?> ofEntry)
        {
            if (waiting.Count == 0) return;
            var byKey = new Dictionary<string, Queue<CriterionEntry>>(StringComparer.Ordinal);
            foreach (var entry in waiting)
            {
                if (ofEntry(entry) is not { } key) continue;
                if (!byKey.TryGetValue(key, out var queue)) byKey[key] = queue = new Queue<CriterionEntry>();
                queue.Enqueue(entry);
            }

            var taken = new HashSet<CriterionEntry>();
            for (var i = 0; i < ofRecord.Count; i++)
            {
                if (found[i] is not null || !byKey.TryGetValue(ofCriterion(ofRecord[i]), out var queue) || queue.Count == 0) continue;
                found[i] = queue.Dequeue();
                taken.Add(found[i]!);
            }

            waiting.RemoveAll(taken.Contains);
        }
    }
}
