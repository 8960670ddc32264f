using System.Globalization;
using System.Text.Json;
using Protocols;

namespace ProtocolSdk.Samples.Tests;

/// <summary>The answers for the made-up people of the screening sample are those that were reasoned out by hand.</summary>
public sealed class ScreeningExpectationTests
{
    private static readonly Dictionary<string, string> Subjects = Lines("subjects.ndjson")
        .ToDictionary(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!);

    private static readonly List<JsonElement> Expectations =
        [.. Lines("expected-screening.ndjson").Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Subject, day, what the case is about, and its line among the expectations.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string, int>> Cases => Expectations.Select((expected, line) =>
        new TheoryDataRow<string, string, string, int>(Text(expected, "id"), Text(expected, "asOf"), Text(expected, "case"), line));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_person_gets_the_expected_answer(string id, string asOf, string what, int line)
    {
        Assert.NotEmpty(what);
        var expected = Expectations[line];
        var subject = Nct06995300.Subject.Parse(Subjects[id]);
        var day = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        var result = Nct06995300.Eligibility.Evaluate(subject, day);

        Assert.Equal(
            expected.GetProperty("criteria").EnumerateObject().Select(one => $"{one.Name} {one.Value.GetString()}"),
            Nct06995300.Definition.Criteria.Select(criterion => $"{criterion.Id} {result.OutcomeAt(criterion.Index)}"));
        Assert.Equal(Text(expected, "status"), result.Status.ToString());
        Assert.Equal(result.Status, Nct06995300.Eligibility.Decide(subject, day));
        Assert.Equal(result.Status == EligibilityStatus.Undetermined, result.Missing.Count > 0);
    }

    [Fact]
    public void Deciding_allocates_nothing()
    {
        var subjects = Subjects.Values.Select(Nct06995300.Subject.Parse).ToArray();
        var day = new DateOnly(2025, 11, 25);
        DecideAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        DecideAll();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void DecideAll()
        {
            foreach (var subject in subjects) Nct06995300.Eligibility.Decide(subject, day);
        }
    }

    [Fact]
    public void Every_person_of_the_sample_has_an_expectation() =>
        Assert.Equal(Subjects.Keys.Order(StringComparer.Ordinal), Expectations.Select(one => Text(one, "id")).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("I1")]
    [InlineData("I2")]
    [InlineData("I3")]
    [InlineData("I4")]
    [InlineData("I5")]
    [InlineData("I6")]
    [InlineData("E1")]
    [InlineData("E2")]
    [InlineData("E3")]
    [InlineData("E4")]
    [InlineData("E5")]
    [InlineData("E6")]
    public void The_sample_shows_every_outcome_of_each_criterion(string criterion) =>
        Assert.Equal(
            ["Met", "NotMet", "Unknown"],
            Expectations.Select(one => one.GetProperty("criteria").GetProperty(criterion).GetString()!).Distinct().Order(StringComparer.Ordinal));

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, file));
}
