using ProtocolSdk.Cli.Evaluation;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>Examples of the specification that HL7's suite doesn't have, by the engine of <c>protocol eval --tests</c>.</summary>
public sealed class SpecificationExampleTests
{
    private const string Separator = " => ";
    private const string Error = "error";
    private static readonly Lazy<IReadOnlyDictionary<string, CqlTestOutcome>> Outcomes = new(() => CqlTestRun
        .Run([.. Read()], CqlTestRun.Moment, TestContext.Current.CancellationToken)
        .ToDictionary(o => o.Test.Id, StringComparer.Ordinal));

    public static TheoryData<string> Examples() => [.. Read().Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Gives_what_the_specification_says(string example)
    {
        var outcome = Outcomes.Value[example];
        Assert.True(outcome.Status == CqlTestStatus.Passed, $"{example}\nexpected {outcome.Expected}\nactual   {outcome.Actual}\n{outcome.Code}");
    }

    private static IEnumerable<CqlTest> Read()
    {
        var section = string.Empty;
        foreach (var line in RepositoryFiles.Read("tests", "ProtocolSdk.Conformance.Tests", "SpecificationExamples.txt").ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) section = line[3..];
            var at = line.LastIndexOf(Separator, StringComparison.Ordinal);
            if (at < 0 || line[0] == '#') continue;
            var (expression, expected) = (line[..at], line[(at + Separator.Length)..]);
            yield return new CqlTest($"{section}: {expression}", expression, expected == Error ? "true" : null, expected == Error ? [] : [expected]);
        }
    }
}
