using System.Text;
using ProtocolSdk.Compiler.Emit.Columns;
using ProtocolSdk.Compiler.Emit.Sql;
using ProtocolSdk.Sql.Tests.Agreement;
using ProtocolSdk.Testing.RandomRules;

namespace ProtocolSdk.Sql.Tests;

/// <summary>Every back end gives the same answer per criterion and subject.</summary>
public sealed class AgreementTests(PostgreSqlServer server, ITestOutputHelper output) : IClassFixture<PostgreSqlServer>
{
    private const int LeastComparisons = 100_000;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PROTOCOLSDK_FULL") == "1";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Written_rules_are_answered_alike(bool inDuckDb)
    {
        using var asked = AgreementCase.OfRules(WrittenRules.All, 600, seed: 1);
        Assert.Equal(WrittenRules.All, asked.Model.Criteria.Select(c => c.Cql));
        await CompareAsync(asked, [ScalarAnswers.Decide, ScalarAnswers.Explain, new ColumnAnswers(), Database(inDuckDb)]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_trial_is_answered_alike(bool inDuckDb)
    {
        using var asked = AgreementCase.Of(
            AgreementCase.Compile("NCT06995300", RepositoryFiles.Read("protocol", "NCT06995300", "record.json"), RepositoryFiles.Read("protocol", "NCT06995300", "protocol.json")),
            File.ReadLines(RepositoryFiles.PathOf("samples", "Screening", "subjects.ndjson")).Where(l => l.Length > 0).Select(Encoding.UTF8.GetBytes));
        await CompareAsync(asked, [ScalarAnswers.Decide, ScalarAnswers.Explain, new ColumnAnswers(), Database(inDuckDb)]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Random_rules_are_answered_alike(bool inDuckDb)
    {
        var database = Database(inDuckDb);
        var comparisons = 0;
        var rules = 0;
        var options = new RandomRuleOptions { Allows = o => SqlOperators.Find(o.Name) is { IsSupported: true, Except: var except } && !except.Any(d => d != SqlTarget.Spark) };
        for (var seed = 0; seed < (IsLong ? 5 : 1) || (IsLong && comparisons < LeastComparisons); seed++)
        {
            var places = RandomPlaces.Many(1000 + seed, 30);
            using var asked = AgreementCase.OfRules([.. RandomRule.Many(1000 + seed, 120, options), .. places], 300, seed);
            Assert.Empty(places.Except(asked.Model.Criteria.Select(c => c.Cql)));
            rules += asked.Model.Criteria.Count;
            comparisons += await CompareAsync(asked, seed == 0 ? [ScalarAnswers.Decide, ScalarAnswers.Explain, new ColumnAnswers(), database] : [database]);
        }

        output.WriteLine($"{comparisons} comparisons of {rules} random rules between Evaluate and {database.Name}.");
        if (IsLong) Assert.True(comparisons >= LeastComparisons);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Columns_answer_random_rules_alike_whether_they_have_kernels_or_not(bool haveKernels)
    {
        const int subjects = 600;
        var comparisons = 0;
        var rules = 0;
        for (var seed = 0; comparisons < LeastComparisons; seed++)
        {
            var drawn = AgreementCase.Compile([.. RandomRule.Many(7000 + seed, haveKernels ? 1500 : 150), .. WrittenRules.All]);
            var rowByRow = ColumnPlan.Of(drawn).RowByRow.ToHashSet();
            var kept = drawn.Criteria.Where((_, i) => rowByRow.Contains(i) != haveKernels).Select(c => c.Cql!).Take(200).ToList();
            using var asked = AgreementCase.Of(
                AgreementCase.Compile(kept),
                Enumerable.Range(seed * subjects, subjects).Select(i => RandomSubject.Utf8(RandomSubject.Create(i, (Recording)(i % 3)))));
            rules += kept.Count;
            comparisons += await CompareAsync(asked, [new ColumnAnswers()]);
        }

        output.WriteLine($"{comparisons} comparisons of {rules} rules between Evaluate and EvaluateBatch, {(haveKernels ? "by kernels" : "row by row")}.");
    }

    private IAnswers Database(bool inDuckDb)
    {
        if (inDuckDb) return new DuckDbAnswers();
        if (server.Source is null) Assert.Skip(server.Absence!);
        return new PostgreSqlAnswers(server.Source);
    }

    /// <summary>Compares others with <c>Evaluate</c>; gives the number of answers per criterion that were compared.</summary>
    private static async Task<int> CompareAsync(AgreementCase asked, IReadOnlyList<IAnswers> others)
    {
        var expected = await ScalarAnswers.Evaluate.AnswerAsync(asked, TestContext.Current.CancellationToken);
        var compared = 0;
        var differences = new Dictionary<string, string>();
        foreach (var other in others)
        {
            var answers = await other.AnswerAsync(asked, TestContext.Current.CancellationToken);
            Assert.Equal(expected.Count, answers.Count);
            for (var i = 0; i < expected.Count; i++)
            {
                for (var c = 0; c < answers[i].Outcomes.Count; c++)
                {
                    compared++;
                    if (expected[i].Outcomes[c] == answers[i].Outcomes[c]) continue;
                    var rule = asked.Model.Criteria[c].Cql ?? asked.Model.Criteria[c].Id;
                    differences.TryAdd(rule, $"{rule}\n  is {Word(expected[i].Outcomes[c])} for Evaluate and {Word(answers[i].Outcomes[c])} for {other.Name}, for\n  {ProtocolSdk.Generation.SubjectJson.ToText(asked.Subjects[i])}");
                }

                if (expected[i].Status != answers[i].Status && differences.Count == 0) differences.Add("status", $"{expected[i].Status} for Evaluate, {answers[i].Status} for {other.Name}: {ProtocolSdk.Generation.SubjectJson.ToText(asked.Subjects[i])}");
            }
        }

        if (differences.Count > 0) Assert.Fail($"{differences.Count} rules are answered otherwise:\n{string.Join("\n", differences.Values.Take(30))}");
        return compared;
    }

    private static string Word(bool? answer) => answer switch { true => "true", false => "false", _ => "unknown" };
}
