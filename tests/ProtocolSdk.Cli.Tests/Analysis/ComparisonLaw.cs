using System.Text;
using ProtocolSdk.Analysis;

namespace ProtocolSdk.Cli.Tests.Analysis;

public class ComparisonLaw
{
    private const string Elements = """
        "a0": { "type": "Boolean" }, "a1": { "type": "Boolean" }, "n0": { "type": "Integer" }, "n1": { "type": "Integer" }, "k0": { "type": "Code", "valueSet": "Kind" }
        """;

    private const string ValueSets = """
        "valueSets": { "Kind": { "codes": [ { "code": "x" }, { "code": "y" }, { "code": "z" }, { "code": "w" } ] }, "Some": { "codes": [ { "code": "x" }, { "code": "y" } ] } },
        """;

    [Fact]
    public void For_random_pairs_of_rule_sets_the_verdict_is_that_of_brute_force_and_each_witness_holds()
    {
        const int pairs = 60;
        var random = new Random(20251128);
        using var trials = new MadeUpTrials();
        var made = Enumerable.Range(0, pairs).Select(i =>
        {
            var kept = Criterion(random, 1);
            var changed = Criterion(random, 2);
            var replaced = Criterion(random, 2);
            return (Before: trials.Add(Elements, [kept, changed], ValueSets), After: trials.Add(Elements, i % 5 == 0 ? [kept] : [kept, replaced], ValueSets));
        }).ToList();
        var verdicts = new Dictionary<EligibilityChange, int>();
        foreach (var (before, after) in made)
        {
            var comparison = EligibilityComparison.Compare(trials[before], trials[after]);
            var rules = string.Join(" | ", new[] { trials[before], trials[after] }.Select(t => string.Join("; ", t.Criteria.Select(c => $"{c.Id}: {c.Cql}"))));
            Assert.True(BruteForce(trials[before], trials[after]) == comparison.Change, $"{rules}\n{comparison}");
            foreach (var witness in new[] { comparison.Loosening, comparison.Tightening }.OfType<ChangeWitness>()) ComparisonTests.Check(trials[before], trials[after], witness);
            verdicts[comparison.Change] = verdicts.GetValueOrDefault(comparison.Change) + 1;
        }

        // The law is only worth something where all verdicts occur.
        Assert.Equal(4, verdicts.Count);
    }

    private static (string, string?) Criterion(Random random, int number) => ($"{(random.Next(3) == 0 ? "E" : "I")}{number}", RandomRules.Mixed(random, 2));

    private static EligibilityChange BruteForce(ProtocolDefinition before, ProtocolDefinition after)
    {
        var loosened = false;
        var tightened = false;
        foreach (var json in Subjects())
        {
            var earlier = before.Decide(before.ReadSubject(json), new DateOnly(2025, 6, 16)) == EligibilityStatus.Eligible;
            var later = after.Decide(after.ReadSubject(json), new DateOnly(2025, 6, 16)) == EligibilityStatus.Eligible;
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

    // Constants are 0 to 3, so that these numbers are all there is to tell apart.
    private static readonly List<byte[]> AllSubjects =
    [
        .. from a0 in new[] { "true", "false" }
           from a1 in new[] { "true", "false" }
           from n0 in Enumerable.Range(-3, 10)
           from n1 in Enumerable.Range(-3, 10)
           from k0 in new[] { "x", "y", "z", "w" }
           select Encoding.UTF8.GetBytes($"{{\"a0\":{a0},\"a1\":{a1},\"n0\":{n0},\"n1\":{n1},\"k0\":\"{k0}\"}}"),
    ];

    private static List<byte[]> Subjects() => AllSubjects;
}
