using ProtocolSdk.Compiler.Cql.Syntax;

namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

public class CqlRoundTripTests
{
    // The suite itself calls the same literal a syntax error in CeilingIntegerGreaterThanMaxInteger, as CQL's range of Integer demands.
    private static readonly string[] BeyondInteger =
    [
        "CqlArithmeticFunctionsTest/FloorIntegerGreaterThanMaxInteger",
        "CqlArithmeticFunctionsTest/FloorIntegerLessThanMinInteger",
    ];

    [Fact]
    public void Every_official_test_expression_is_read_and_its_print_reads_as_the_same_tree()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var test in OfficialTestFiles.ReadAll().Where(t => !t.IsInvalid))
        {
            count++;
            var result = CqlParser.ParseExpression(test.Expression);

            // CQL 1.3's 'timezone from' is gone since 1.4.
            if (test.VersionTo == "1.3" && test.Expression.StartsWith("timezone from", StringComparison.Ordinal))
            {
                Assert.Contains("timezoneoffset", Parse.Message(Assert.Single(result.Errors)), StringComparison.Ordinal);
                continue;
            }

            if (BeyondInteger.Contains(test.Name))
            {
                Assert.Equal("PROT4005", Assert.Single(result.Errors).Rule.Id);
                continue;
            }

            if (result.Node is null)
            {
                failures.Add($"{test.Name}: {test.Expression.Trim()} → {Parse.Message(result.Errors[0])}");
                continue;
            }

            var print = CqlPrinter.Print(result.Node);
            if (CqlParser.ParseExpression(print).Node != result.Node) failures.Add($"{test.Name}: printed as {print}");
            if (CqlPrinter.Print(CqlParser.ParseExpression(print).Node ?? result.Node) != print) failures.Add($"{test.Name}: print isn't stable: {print}");
        }

        Assert.True(count > 1300, $"only {count} tests were found");
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }
}
