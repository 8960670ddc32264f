using System.Globalization;
using System.Text.Json;
using ProtocolSdk.Cli.Related;
using ProtocolSdk.Registry;

namespace ProtocolSdk.Cli.Tests;

public sealed class RelatedTests : IDisposable
{
    private const int Nearest = 10;

    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task The_nearest_trial_shares_condition_and_intervention_and_says_so()
    {
        Write("NCT00000001", "Aspirin After Stroke", "Ischemic Stroke", "Aspirin", "Stroke within three months");
        Write("NCT00000002", "Clopidogrel or Aspirin in Secondary Prevention", "Ischemic stroke", "Aspirin", "Stroke or attack");
        Write("NCT00000003", "Yoga for Back Pain", "Low Back Pain", "Yoga", "Pain for three months");
        Write("NCT00000004", "Migraine Diary", "Migraine", "Diary", "Attacks of migraine");

        var run = await _tool.Run("related", "NCT00000001", "--in", "protocol", "--count", "2");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("NCT00000002  Clopidogrel or Aspirin in Secondary Prevention", run.Lines[1]);
        Assert.Equal("  same condition: Ischemic stroke", run.Lines[2]);
        Assert.Equal("  same intervention: Aspirin", run.Lines[3]);
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("NCT00000004", StringComparison.Ordinal) && line.Contains("Ischemic", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_outside_the_folder_is_compared_with_it()
    {
        Write("NCT00000002", "Aspirin in Secondary Prevention", "Stroke", "Aspirin", "Stroke");
        var mine = _tool.Write("mine/NCT00000009.json", Record("NCT00000009", "Aspirin", "Stroke", "Aspirin", "Stroke"));

        var run = await _tool.Run("related", mine, "--in", "protocol", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("NCT00000009", json.RootElement.GetProperty("nctId").GetString());
        var related = Assert.Single(json.RootElement.GetProperty("related").EnumerateArray());
        Assert.Equal("NCT00000002", related.GetProperty("nctId").GetString());
        Assert.NotEqual(0, related.GetProperty("reasons").GetArrayLength());
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_named_and_stops_nothing()
    {
        Write("NCT00000001", "Aspirin", "Stroke", "Aspirin", "Stroke");
        Write("NCT00000002", "Aspirin", "Stroke", "Aspirin", "Stroke");
        _tool.Write("protocol/NCT00000003.json", "[1");

        var run = await _tool.Run("related", "NCT00000001");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("NCT00000003.json", run.Error, StringComparison.Ordinal);
        Assert.Contains("NCT00000002", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_trial_is_a_usage_error_that_names_the_folder()
    {
        Write("NCT00000001", "Aspirin", "Stroke", "Aspirin", "Stroke");

        var run = await _tool.Run("related", "NCT99999999");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'NCT99999999' in 'protocol'", run.Error, StringComparison.Ordinal);
    }

    /// <summary>
    /// The registry's own MeSH terms, which the likeness never sees, are the judge: how often do the nearest ten share a condition or a
    /// MeSH ancestor of one with the trial they were found for? Held against ten drawn at random, and against ten by equal words of the conditions.
    /// </summary>
    [Fact]
    public void The_nearest_ten_share_conditions_more_often_than_chance_or_equal_words_of_conditions()
    {
        var records = SharedData.Files("ctgov", "*.json").Select(file => StudyRecord.Parse(File.ReadAllBytes(file))).ToList();
        var trials = records.ConvertAll(record => TrialText.Of(record, ""));
        var topics = records.Select(TopicsOf).ToList();
        var byId = trials.Select((trial, i) => (trial.NctId, i)).ToDictionary(pair => pair.NctId, pair => pair.i, StringComparer.Ordinal);
        using var index = new TrialIndex(trials);
        var random = new Random(1);
        var judged = Enumerable.Range(0, trials.Count).Where(i => topics[i].Count > 0).ToList();

        double ofIndex = 0, ofWords = 0, ofChance = 0;
        foreach (var i in judged)
        {
            ofIndex += Share(i, index.Nearest(trials[i], Nearest).Select(found => byId[found.Trial.NctId]));
            ofWords += Share(i, ByConditionWords(i));
            ofChance += Share(i, Enumerable.Range(0, Nearest).Select(_ => random.Next(trials.Count)).Where(other => other != i));
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{judged.Count} trials; of the nearest {Nearest} share a condition or MeSH ancestor: {ofIndex / judged.Count:P1} (related), {ofWords / judged.Count:P1} (words of conditions), {ofChance / judged.Count:P1} (random)"));
        Assert.True(ofIndex > ofWords, "condition-string matching does better");
        Assert.True(ofIndex > 2 * ofChance, "chance does half as well");

        double Share(int trial, IEnumerable<int> found) => (double)found.Count(other => topics[trial].Overlaps(topics[other])) / Nearest;

        IEnumerable<int> ByConditionWords(int trial)
        {
            var mine = ConditionWords(trial);
            return Enumerable.Range(0, trials.Count)
                .Where(other => other != trial)
                .Select(other => (other, Common: ConditionWords(other).Count(mine.Contains)))
                .Where(pair => pair.Common > 0)
                .OrderByDescending(pair => pair.Common)
                .Take(Nearest)
                .Select(pair => pair.other);
        }

        HashSet<string> ConditionWords(int trial) => trials[trial].Conditions
            .SelectMany(condition => condition.Split((char[])[' ', ',', '(', ')', '-', '/'], StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static HashSet<string> TopicsOf(StudyRecord record)
    {
        var browse = record.DerivedSection?.ConditionBrowseModule;
        return [
            .. (record.ProtocolSection?.ConditionsModule?.Conditions ?? []).Select(c => c.ToUpperInvariant()),
            .. (browse?.Meshes ?? []).Concat(browse?.Ancestors ?? []).Select(m => m.Id).OfType<string>(),
        ];
    }

    private void Write(string id, string title, string condition, string intervention, string criteria) =>
        _tool.Write($"protocol/{id}.json", Record(id, title, condition, intervention, criteria));

    private static string Record(string id, string title, string condition, string intervention, string criteria) => $$$$"""
        {"protocolSection":{"identificationModule":{"nctId":"{{{{id}}}}","briefTitle":"{{{{title}}}}"},"conditionsModule":{"conditions":["{{{{condition}}}}"]},
        "armsInterventionsModule":{"interventions":[{"type":"DRUG","name":"{{{{intervention}}}}"}]},"eligibilityModule":{"eligibilityCriteria":"{{{{criteria}}}}"}}}
        """;
}
