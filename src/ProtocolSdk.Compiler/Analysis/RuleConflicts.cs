using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Analysis;

/// <summary>What is wrong with a criterion beside the others.</summary>
/// <param name="Rule">The diagnostic.</param>
/// <param name="CriterionId">The criterion at whose rule it is shown.</param>
/// <param name="Arguments">For the message.</param>
internal sealed record RuleConflict(DiagnosticRule Rule, string CriterionId, IReadOnlyList<string> Arguments);

/// <summary>
/// Looks for criteria that nobody can satisfy together, that another one implies, or that can never exclude. Sound: what it says is so for
/// every subject. It doesn't look for everything: requirements are only compared when they are about the same thing.
/// </summary>
internal static class RuleConflicts
{
    // Each pair that shares a thing is looked at once; the bound keeps a hostile file from costing more than a moment.
    private const int MostRequirements = 2_000;
    private const int MostSharing = 50;
    private const int MostCircles = 20;

    public static IEnumerable<RuleConflict> Find(ProtocolModel protocol)
    {
        var reader = new RequirementReader(protocol);
        var demands = new List<Demand>();
        var found = new List<RuleConflict>();
        var spreads = new List<(int Place, DateSpread Spread)>();
        var requirements = 0;
        foreach (var criterion in protocol.Criteria.Where(c => c.Origin != CriterionOrigin.Attestation))
        {
            var passing = reader.Read(criterion.Expression, wanted: !criterion.IsExclusion);
            requirements += passing?.Count ?? 0;
            if (requirements > MostRequirements) break;
            var isRule = criterion.Origin == CriterionOrigin.Rule;
            if (passing is null || Merged(passing).Exists(r => r.IsEmpty))
            {
                if (isRule) found.Add(new RuleConflict(DiagnosticCatalogue.NobodySatisfies, criterion.Id, [criterion.Id]));
                continue;
            }

            if (isRule && criterion.IsExclusion && NeverHolds(reader.Read(criterion.Expression, wanted: true)))
            {
                found.Add(new RuleConflict(DiagnosticCatalogue.NeverExcludes, criterion.Id, [criterion.Id, "its own parts exclude each other"]));
                continue;
            }

            demands.Add(new Demand(demands.Count, criterion, Merged(passing), isRule));
            spreads.AddRange(passing.Where(r => r.Days is not null).Select(r => (demands.Count - 1, r.Days!)));
        }

        found.AddRange(Pairs(demands));
        found.AddRange(Circles(demands, spreads, found));
        return found;
    }

    private static List<RuleConflict> Circles(List<Demand> demands, List<(int Place, DateSpread Spread)> spreads, List<RuleConflict> told)
    {
        // Whoever is in a contradiction of two needn't be told of a longer one.
        var settled = new HashSet<string>(told.Where(t => t.Rule == DiagnosticCatalogue.CriteriaContradict).SelectMany(t => t.Arguments), StringComparer.Ordinal);
        spreads.RemoveAll(s => settled.Contains(demands[s.Place].Id));
        var circles = new List<RuleConflict>();
        while (circles.Count < MostCircles && DateCircle.Find(spreads) is { Count: > 0 } places)
        {
            var ids = places.Select(p => demands[p].Id).ToList();
            if (places.Where(p => demands[p].IsRule).DefaultIfEmpty(-1).Last() is >= 0 and var at)
            {
                var id = demands[at].Id;
                circles.Add(ids.Count == 1
                    ? new RuleConflict(DiagnosticCatalogue.NobodySatisfies, id, [id])
                    : new RuleConflict(DiagnosticCatalogue.CriteriaContradict, id, [string.Join(", ", ids.Where(i => i != id)), id]));
            }

            spreads.RemoveAll(s => places.Contains(s.Place));
        }

        return circles;
    }

    private static bool NeverHolds(List<Requirement>? requirements) => requirements is null || Merged(requirements).Exists(r => r.IsEmpty);

    private static List<Requirement> Merged(List<Requirement> requirements) =>
        [.. requirements.GroupBy(r => r.Thing, StringComparer.Ordinal).Select(group => group.Aggregate((a, b) => a.With(b)))];

    private static IEnumerable<RuleConflict> Pairs(List<Demand> demands)
    {
        var byThing = demands.SelectMany(d => d.Requirements.Select(r => (r.Thing, d))).GroupBy(p => p.Thing, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(p => p.d).Take(MostSharing).ToList(), StringComparer.Ordinal);
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var demand in demands)
        {
            var others = demand.Requirements.SelectMany(r => byThing[r.Thing]).Distinct().Where(d => d != demand).ToList();
            foreach (var other in others)
            {
                if (!demand.IsRule || settled.Contains(demand.Id)) break;
                if (Contradict(demand, other))
                {
                    // Told once, at the later one that has a rule.
                    if (other.IsRule && other.Place > demand.Place) continue;
                    settled.Add(demand.Id);
                    yield return new RuleConflict(DiagnosticCatalogue.CriteriaContradict, demand.Id, [other.Id, demand.Id]);
                }
                else if (other.IsRule && !settled.Contains(other.Id) && IsImplied(demand, other))
                {
                    // Of two that say the same, the later one is told.
                    if (other.Place > demand.Place && IsImplied(other, demand)) continue;
                    settled.Add(demand.Id);
                    yield return demand.Criterion.IsExclusion && !other.Criterion.IsExclusion
                        ? new RuleConflict(DiagnosticCatalogue.NeverExcludes, demand.Id, [demand.Id, $"whoever satisfies {other.Id} doesn't meet it"])
                        : new RuleConflict(DiagnosticCatalogue.ImpliedCriterion, demand.Id, [demand.Id, other.Id]);
                }
            }
        }
    }

    private static bool IsImplied(Demand demand, Demand by) =>
        demand.Requirements.Count > 0 && demand.Requirements.TrueForAll(r => by.Requirements.Exists(o => o.Implies(r)));

    private static bool Contradict(Demand a, Demand b) =>
        a.Requirements.Exists(r => b.Requirements.Exists(o => o.Thing == r.Thing && o.With(r).IsEmpty));

    // A class: as a record it would be compared by all that its rule is made of.
    private sealed class Demand(int place, CriterionModel criterion, List<Requirement> requirements, bool isRule)
    {
        public int Place => place;

        public CriterionModel Criterion => criterion;

        public List<Requirement> Requirements => requirements;

        public bool IsRule => isRule;

        public string Id => criterion.Id;
    }
}
