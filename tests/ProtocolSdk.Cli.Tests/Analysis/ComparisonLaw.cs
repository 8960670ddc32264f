using System.Text;
using ProtocolSdk.Analysis;

namespace ProtocolSdk.Cli.Tests.Analysis;

public class ComparisonLaw
{
    private const string Elements = """
        "a0": { "type": "Boolean" }, "a1": { "type": "Boolean" }, "n0": { "type": "Integer" }, "n1": { "type": "Integer" }, "k0": { "type": "Code", "valueSet": "Kind" },
        "d0": { "type": "Date" }, "d1": { "type": "Date" }, "l0": { "type": "List<Code>", "valueSet": "Kind" }
        """;

    private const string ValueSets = """
        "valueSets": { "Kind": { "codes": [ { "code": "x" }, { "code": "y" }, { "code": "z" }, { "code": "w" } ] }, "Some": { "codes": [ { "code": "x" }, { "code": "y" } ] } },
        """;

    private static readonly DateOnly Day = new(2025, 6, 16);

    // Constants are 0 to 3, so that these numbers are all there is to tell apart.
    private static readonly List<byte[]> Scalars =
    [
        .. from a0 in new[] { "true", "false" }
           from a1 in new[] { "true", "false" }
           from n0 in Enumerable.Range(-3, 10)
           from n1 in Enumerable.Range(-3, 10)
           from k0 in new[] { "x", "y", "z", "w" }
           select Encoding.UTF8.GetBytes($"{{\"a0\":{a0},\"a1\":{a1},\"n0\":{n0},\"n1\":{n1},\"k0\":\"{k0}\"}}"),
    ];

    // Distances are at most two days, from today or from each other.
    private static readonly List<byte[]> DatesAndLists =
    [
        .. from d0 in Enumerable.Range(-6, 13)
           from d1 in Enumerable.Range(-6, 13)
           from l0 in new[] { "[]", "[\"x\"]", "[\"z\"]", "[\"x\",\"z\"]" }
           select Encoding.UTF8.GetBytes($"{{\"d0\":\"{Day.AddDays(d0):yyyy-MM-dd}\",\"d1\":\"{Day.AddDays(d1):yyyy-MM-dd}\",\"l0\":{l0}}}"),
    ];

    [Fact]
    public void For_random_pairs_of_rule_sets_the_verdict_is_that_of_brute_force_and_each_witness_holds() =>
        Check(pairs: 60, verdicts: 4, RandomRules.Mixed, Scalars);

    [Fact]
    public void So_it_is_for_dates_relative_to_each_other_and_for_lists() =>
        Check(pairs: 40, verdicts: 4, RandomRules.DatesAndLists, DatesAndLists);

    private static void Check(int pairs, int verdicts, Func<Random, int, string> rule, List<byte[]> subjects)
    {
        var random = new Random(20251128);
        using var trials = new MadeUpTrials();
        var made = Enumerable.Range(0, pairs).Select(i =>
        {
            var kept = Criterion(random, 1, rule);
            var changed = Criterion(random, 2, rule);
            var replaced = Criterion(random, 2, rule);
            return (Before: trials.Add(Elements, [kept, changed], ValueSets), After: trials.Add(Elements, i % 5 == 0 ? [kept] : [kept, replaced], ValueSets));
        }).ToList();
        var found = new HashSet<EligibilityChange>();
        foreach (var (before, after) in made)
        {
            var comparison = EligibilityComparison.Compare(trials[before], trials[after], new ComparisonOptions { AsOf = Day });
            var rules = string.Join(" | ", new[] { trials[before], trials[after] }.Select(t => string.Join("; ", t.Criteria.Select(c => $"{c.Id}: {c.Cql}"))));
            Assert.True(BruteForce(trials[before], trials[after], subjects) == comparison.Change, $"{rules}\n{comparison}");
            foreach (var witness in new[] { comparison.Loosening, comparison.Tightening }.OfType<ChangeWitness>()) ComparisonTests.Check(trials[before], trials[after], witness);
            found.Add(comparison.Change);
        }

        // The law is only worth something where all verdicts occur.
        Assert.Equal(verdicts, found.Count);
    }

    private static (string, string?) Criterion(Random random, int number, Func<Random, int, string> rule) => ($"{(random.Next(3) == 0 ? "E" : "I")}{number}", rule(random, 2));

    private static EligibilityChange BruteForce(ProtocolDefinition before, ProtocolDefinition after, List<byte[]> subjects)
    {
        var loosened = false;
        var tightened = false;
        foreach (var json in subjects)
        {
            var earlier = before.Decide(before.ReadSubject(json), Day) == EligibilityStatus.Eligible;
            var later = after.Decide(after.ReadSubject(json), Day) == EligibilityStatus.Eligible;
            loosened |= later && !earlier;
            tightened |= earlier && !later;
        }

        return (loosened, tightened) switch
        {
            (true, true) => EligibilityChange.Moved,
            (true, false) => EligibilityChange.Loosened,
            (false, true) => EligibilityChange.Tightened,
            _ => EligibilityChange.Unchanged,
        };
    }
}
