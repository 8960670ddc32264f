using System.Globalization;
using ProtocolSdk.Cli.Amendments;
using ProtocolSdk.Compiler.Changes;

namespace ProtocolSdk.Cli.Tests.Amendments;

/// <summary>
/// Real records, changed by a mutator that knows what it changed: the categories found are held against the categories made.
/// <c>--show-live-output on</c> prints the tables of the README.
/// </summary>
public class RealPairTests(ITestOutputHelper output)
{
    private const int MostRecords = 40;
    private const int MutationsOfOne = 2;
    private const long LargestRecord = 40_000;

    [Fact]
    public void The_categories_found_are_those_that_were_made()
    {
        var pairs = Pairs().ToList();
        Assert.True(pairs.Select(p => p.Record).Distinct().Count() >= 30, "At least 30 records are needed.");
        Assert.Equal(RecordMutation.All, RecordMutation.All.Where(m => pairs.Exists(p => p.Mutation == m)));

        output.WriteLine("| change made to the record | pairs | categories made | found exactly | effect found |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var group in RecordMutation.All.Select(m => (Mutation: m, Pairs: pairs.Where(p => p.Mutation == m).ToList())).Where(g => g.Pairs.Count > 0))
        {
            var exact = group.Pairs.Count(p => p.Found == group.Mutation.Made);
            var effect = group.Mutation.Effect is null ? "words to compare" : $"{group.Pairs.Count(p => p.Effect == group.Mutation.Effect)} {group.Mutation.Effect.ToString()!.ToLowerInvariant()}";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {group.Mutation.Name} | {group.Pairs.Count} | {Words(group.Mutation.Made)} | {exact} | {effect} |"));
        }

        output.WriteLine("");
        output.WriteLine("| category | made and found | made, not found | found, not made |");
        output.WriteLine("|---|---|---|---|");
        foreach (var category in ProtocolDiff.AllCategories)
        {
            var made = pairs.Count(p => p.Mutation.Made.HasFlag(category));
            var both = pairs.Count(p => p.Mutation.Made.HasFlag(category) && p.Found.HasFlag(category));
            var found = pairs.Count(p => p.Found.HasFlag(category));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {category.ToString().ToUpperInvariant()} | {both} | {made - both} | {found - both} |"));
        }

        foreach (var pair in pairs.Where(p => p.Found != p.Mutation.Made)) output.WriteLine($"{pair.Record}, {pair.Mutation.Name}: made {Words(pair.Mutation.Made)}, found {Words(pair.Found)}: {pair.Changes}");
        Assert.All(pairs, pair => Assert.Equal((pair.Record, pair.Mutation.Made), (pair.Record, pair.Mutation.Made & pair.Found)));
        Assert.True(pairs.Count(p => p.Found == p.Mutation.Made) >= pairs.Count * 0.9, "Nine pairs in ten get exactly their categories.");
        Assert.All(pairs.Where(p => p.Mutation.Effect is not null), pair => Assert.Equal((pair.Record, pair.Mutation.Effect), (pair.Record, (EligibilityEffect?)pair.Effect)));
    }

    private static IEnumerable<Pair> Pairs()
    {
        var number = 0;
        var used = RecordMutation.All.ToDictionary(m => m, _ => 0);
        foreach (var file in SharedData.Files("ctgov", "*.json").Where(f => new FileInfo(f).Length <= LargestRecord))
        {
            if (number == MostRecords) yield break;
            var json = File.ReadAllText(file);
            var done = 0;
            // Those that fit few records come first, so that each is tried on some.
            foreach (var mutation in RecordMutation.All.OrderBy(m => used[m]))
            {
                var record = new MutatedRecord(json);
                if (done == MutationsOfOne || !mutation.Change(record)) continue;
                done++;
                used[mutation]++;
                yield return Compare(Path.GetFileNameWithoutExtension(file), mutation, new MutatedRecord(json).Json, record.Json);
            }

            if (done > 0) number++;
        }
    }

    private static Pair Compare(string name, RecordMutation mutation, string before, string after)
    {
        var diff = ProtocolDiff.Of(Snapshot(name, before), Snapshot(name, after));
        var found = diff.Changes.Aggregate(ChangeCategories.None, (all, change) => all | change.Categories);
        return new Pair(name, mutation, found, diff.Eligibility.Effect, string.Join("; ", diff.Changes.Select(c => $"{c.Item} {c.Field} {c.Kind} {c.Categories}")));
    }

    private static ProtocolSnapshot Snapshot(string id, string json) => ProtocolSnapshot.Of(id, id, ("record.json", System.Text.Encoding.UTF8.GetBytes(json)), null);

    private static string Words(ChangeCategories categories) =>
        string.Join(" ", ProtocolDiff.AllCategories.Where(c => categories.HasFlag(c)).Select(c => c.ToString().ToUpperInvariant()));

    private sealed record Pair(string Record, RecordMutation Mutation, ChangeCategories Found, EligibilityEffect Effect, string Changes);
}
