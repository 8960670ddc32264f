namespace ProtocolSdk.Conformance.Tests;

/// <summary>HL7's CQL test suite: text → bound tree → C# → answer.</summary>
public sealed class CqlConformanceTests
{
    private const string Absent = "HL7's CQL tests are not here: set PROTOCOLSDK_DATA to the folder that holds cql-tests.";

    public static TheoryData<string> Ids()
    {
        var ids = ConformanceTest.ReadAll().Select(t => t.Id).ToList();
        return [.. ids.Count > 0 ? ids : [string.Empty]];
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Gives_the_answer_that_the_specification_expects(string id)
    {
        if (id.Length == 0) Assert.Skip(Absent);
        var failure = ConformanceRun.Instance.Value.Failures[id];
        if (KnownFailures.All.TryGetValue(id, out var reason))
        {
            Assert.True(failure is not null, $"{id} passes now: take it out of known-failures.txt ({reason}).");
            return;
        }

        Assert.True(failure is null, failure);
    }

    [Fact]
    public void Known_failures_name_tests_that_exist()
    {
        var ids = ConformanceTest.ReadAll().Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0) Assert.Skip(Absent);
        Assert.Empty(KnownFailures.All.Keys.Except(ids));
    }
}
