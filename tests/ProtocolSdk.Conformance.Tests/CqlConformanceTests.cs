using ProtocolSdk.Cli.Evaluation;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>HL7's CQL test suite, by the engine of <c>protocol eval --tests</c>: text → bound tree → C# → answer.</summary>
public sealed class CqlConformanceTests
{
    private const string Folder = "cql-tests";
    private static readonly Lazy<IReadOnlyDictionary<string, CqlTestOutcome>> Outcomes = new(RunAll);

    public static TheoryData<string> Ids()
    {
        var ids = SuiteFiles().SelectMany(CqlTest.Read).Select(t => t.Id).ToList();
        return [.. ids.Count > 0 ? ids : [string.Empty]];
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Gives_the_answer_that_the_specification_expects(string id)
    {
        if (id.Length == 0) SharedData.Folder(Folder);
        var outcome = Outcomes.Value[id];
        Assert.SkipWhen(outcome.Status == CqlTestStatus.Skipped, outcome.Reason ?? "");
        Assert.True(
            outcome.Status == CqlTestStatus.Passed,
            $"{outcome.Test.Expression}\nexpected {outcome.Expected}\nactual   {outcome.Actual}\n{outcome.Code}");
    }

    [Fact]
    public void Contested_tests_exist_and_still_need_to_be_listed()
    {
        SharedData.Folder(Folder);
        // Other editions of the suite have tests that this one hasn't: their answers are among the examples of the specification.
        var listed = ContestedTests.Ids.Where(Outcomes.Value.ContainsKey).ToList();
        Assert.NotEmpty(listed);
        // An edition whose test expects the listed answer has nothing to contest.
        Assert.All(listed, id => Assert.True(Outcomes.Value[id].Status == CqlTestStatus.Skipped || ContestedTests.Reason(id, Outcomes.Value[id].Expected) is not null, id));
    }

    [Fact]
    public void The_readme_shows_these_counts()
    {
        SharedData.Folder(Folder);
        var counted = SuiteFiles()
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), Tests: CqlTest.Read(file)))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => $"| {f.Name} | {f.Tests.Count(t => Outcomes.Value[t.Id].Status == CqlTestStatus.Passed)} | {f.Tests.Count} |");
        var shown = RepositoryFiles.Read("README.md").Split('\n').Where(line => line.StartsWith("| Cql", StringComparison.Ordinal) || line.StartsWith("| ValueLiterals", StringComparison.Ordinal));

        Assert.Equal(counted, shown);
    }

    private static Dictionary<string, CqlTestOutcome> RunAll() => SuiteFiles()
        .SelectMany(file => CqlTestRun.Run(CqlTest.Read(file), CqlTestRun.Moment, TestContext.Current.CancellationToken))
        .ToDictionary(o => o.Test.Id, StringComparer.Ordinal);

    private static IReadOnlyList<string> SuiteFiles() => SharedData.FilesOrNone(Folder, "*.xml");
}
