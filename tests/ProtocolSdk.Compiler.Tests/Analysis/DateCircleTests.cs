using CsCheck;
using ProtocolSdk.Compiler.Analysis;

namespace ProtocolSdk.Compiler.Tests.Analysis;

public class DateCircleTests
{
    private const int Dates = 4;

    // Four dates with statements of at most three days each fit into thirteen days, if they fit at all.
    private const int Days = 13;

    [Fact]
    public void There_is_a_circle_exactly_when_no_days_satisfy_all_statements()
    {
        var statement = Gen.Select(Gen.Int[0, Dates - 1], Gen.Int[0, Dates - 1], Gen.Int[-3, 3], Gen.Int[0, 3], Gen.Int[0, 2])
            .Where(s => s.Item1 != s.Item2)
            .Select(s => new DateSpread($"d{s.Item1}", $"d{s.Item2}", s.Item5 == 1 ? null : s.Item3, s.Item5 == 2 ? null : s.Item3 + s.Item4));
        var found = 0;
        statement.List[1, 7].Sample(
            statements =>
            {
                var circle = DateCircle.Find([.. statements.Select((s, i) => (i, s))]);
                if (circle.Count > 0) found++;
                Assert.Equal(IsPossible(statements), circle.Count == 0);
                // What is told is impossible by itself.
                if (circle.Count > 0) Assert.False(IsPossible([.. circle.Select(i => statements[i])]));
            },
            iter: 400,
            threads: 1);
        Assert.True(found > 0);
    }

    private static bool IsPossible(IReadOnlyList<DateSpread> statements)
    {
        for (var all = 0; all < Days * Days * Days * Days; all++)
        {
            int Day(string date)
            {
                var rest = all;
                for (var i = 0; i < date[1] - '0'; i++) rest /= Days;
                return rest % Days;
            }

            if (statements.All(s => Day(s.To) - Day(s.From) is var days && !(days < s.Least) && !(days > s.Most))) return true;
        }

        return false;
    }
}
