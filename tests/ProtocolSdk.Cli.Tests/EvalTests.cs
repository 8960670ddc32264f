namespace ProtocolSdk.Cli.Tests;

/// <summary><c>protocol eval</c>.</summary>
public sealed class EvalTests : IDisposable
{
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("1L + 1", "2L")]
    [InlineData("1.50", "1.50")]
    [InlineData("5 'mg' + 1 'g'", "1005.0 'mg'")]
    [InlineData("'it\\'s'", "'it\\'s'")]
    [InlineData("null", "null")]
    [InlineData("{ 1, null, 3 }", "{1, null, 3}")]
    [InlineData("{ }", "{}")]
    [InlineData("Interval[@2012, @2013-02)", "Interval[@2012, @2013-02)")]
    [InlineData("Tuple { b: 'x', a: { Tuple { c: 1 } } }", "Tuple { a: {Tuple { c: 1 }}, b: 'x' }")]
    [InlineData("months between @2025-02-14 and @2025-11-25", "9")]
    [InlineData("days between @2014 and @2015-02-01", "Interval[32, 396]")]
    [InlineData("Today()", "@2025-11-25")]
    [InlineData("@2012-02", "@2012-02")]
    [InlineData("@2012-02-29T10:30", "@2012-02-29T10:30")]
    [InlineData("-1", "-1")]
    [InlineData("-1.5 'mg'", "-1.5 'mg'")]
    [InlineData("(-1)", "-1")]
    [InlineData("@T10:30", "@T10:30")]
    [InlineData("1 'mg':2 'mL'", "1.0 'mg':2.0 'mL'")]
    [InlineData("Code { code: 'a', system: 's', display: 'd' }", "Code { code: 'a', system: 's', display: 'd' }")]
    [InlineData("Concept { codes: { Code { code: 'a' } }, display: 'd' }", "Concept { codes: {Code { code: 'a' }}, display: 'd' }")]
    [InlineData("3 years", "3.0 year")]
    [InlineData("true", "true")]
    public async Task Values_are_printed_as_cql_writes_them(string expression, string expected)
    {
        var run = await _tool.Run("eval", expression);
        Assert.Equal((0, expected + "\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task As_of_says_what_now_means()
    {
        Assert.Equal("@2024-02-29\n", (await _tool.Run("eval", "Today()", "--as-of", "2024-02-29")).Output);
        Assert.Equal("@2024-02-29T10:30:00.000+01:00\n", (await _tool.Run("eval", "Now()", "--as-of", "2024-02-29T10:30+01:00")).Output);
    }

    [Theory]
    [InlineData("1 +", "(1,4): error PROT4001: ")]
    [InlineData("1 + foo", "(1,5): error PROT4050: 'foo' is no data element")]
    [InlineData("Message(1, true, '1', 'Error', 'boo')", "error: 1: boo")]
    public async Task Mistakes_are_said_with_their_place(string expression, string start)
    {
        var run = await _tool.Run("eval", expression);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(start, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protocols_names_are_those_of_its_rules()
    {
        _tool.Write("protocol/NCT01234567/record.json", SampleRecords.Record());
        _tool.Write("protocol/NCT01234567/protocol.json", """
            {
              "dataElements": { "onset": { "type": "Date" }, "scores": { "type": "List<Tuple{ value Integer, date Date }>" } },
              "definitions": {
                "OnsetMonths": "months between onset and Today()",
                "Within": { "parameters": { "a": "Date", "b": "Date" }, "cql": "days between a and b <= 60" }
              }
            }
            """);
        _tool.Write("subject.json", """{ "onset": "2025-02", "scores": [ { "value": 3, "date": "2025-01-01" } ] }""");
        Assert.Equal("Interval[8, 9]\n", (await Evaluate("OnsetMonths", "subject.json")).Output);
        Assert.Equal("{Tuple { date: @2025-01-01, value: 3 }}\n", (await Evaluate("scores", "subject.json")).Output);
        Assert.Equal("null\n", (await Evaluate("exists scores", null)).Output);
        Assert.Equal("true\n", (await Evaluate("Within(onset, @2025-02-20)", "subject.json")).Output);
        Assert.StartsWith("(1,1): error PROT4068: Within() takes 2 arguments", (await Evaluate("Within(onset)", "subject.json")).Error, StringComparison.Ordinal);
        Assert.Equal("{ /* and what nobody recorded */}\n", (await Evaluate("scores S where S.value > 2", null)).Output);
        Assert.Equal("true\n", (await Evaluate("exists (scores S where S.value > 2)", "subject.json")).Output);

        _tool.Write("born.json", """{ "birthDate": "1961-03" }""");
        Assert.Equal("64\n", (await Evaluate("AgeInYears()", "born.json")).Output);

        _tool.Write("wrong.json", """{ "onset": 5 }""");
        var wrong = await Evaluate("onset", "wrong.json");
        Assert.Equal(2, wrong.ExitCode);
        Assert.StartsWith("wrong.json: ", wrong.Error, StringComparison.Ordinal);

        Task<ToolRun> Evaluate(string expression, string? subject) =>
            _tool.Run(["eval", expression, "--protocol", "protocol/NCT01234567", .. subject is null ? (string[])[] : ["--subject", subject]]);
    }

    [Fact]
    public async Task Tests_are_counted_per_file_and_in_all()
    {
        _tool.Write("a.xml", Suite(
            """<test name="right"><expression>1 + 1</expression><output>2</output></test>""",
            """<test name="wrong"><expression>1 + 1</expression><output>3</output></test>""",
            """<test name="list"><expression>{1, 2}</expression><output>1</output><output>2</output></test>"""));
        _tool.Write("b.xml", Suite(
            """<test name="syntax"><expression invalid="syntax">1 +</expression></test>""",
            """<test name="any"><expression invalid="true">Message(1, true, '1', 'Error', 'boo')</expression></test>""",
            """<test name="silent"><expression>1</expression></test>""",
            """<test name="older" versionTo="1.3"><expression>timezone from Now()</expression><output>0.0</output></test>"""));
        var run = await _tool.Run("eval", "--tests", "a.xml", "b.xml");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            a: 2 passed, 1 failed, 0 skipped
              FAILED a/g/wrong: 1 + 1
                expected 3
                actual   2
            b: 2 passed, 0 failed, 2 skipped
            """,
            string.Join('\n', run.Lines.Take(5)));
        Assert.Contains(run.Lines, line => line.Contains("the test is for CQL up to 1.3", StringComparison.Ordinal));
        Assert.Equal("4 passed, 1 failed, 2 skipped", run.Lines[^1]);
    }

    [Theory]
    [InlineData("""<test name="t"><expression invalid="semantic">1 + 1</expression></test>""")]
    [InlineData("""<test name="t"><expression invalid="true">1 + 1</expression></test>""")]
    [InlineData("""<test name="t"><expression>1 +</expression><output>1</output></test>""")]
    [InlineData("""<test name="t"><expression>expand { Interval[1, 2000000000] } per 1</expression><output>1</output></test>""")]
    public async Task What_is_not_as_expected_fails_the_run(string test)
    {
        _tool.Write("a.xml", Suite(test));
        var run = await _tool.Run("eval", "--tests", "a.xml");
        Assert.Equal((1, "0 passed, 1 failed, 0 skipped"), (run.ExitCode, run.Lines[^1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE tests [<!ENTITY a 'b'>]><tests>&a;</tests>")]
    public async Task A_file_that_has_no_tests_is_said_clearly(string text)
    {
        _tool.Write("a.xml", text);
        var run = await _tool.Run("eval", "--tests", "a.xml");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("isn't a file of CQL tests", run.Error, StringComparison.Ordinal);
    }

    private static string Suite(params string[] tests) =>
        $"""<tests xmlns="http://hl7.org/fhirpath/tests" name="s"><group name="g">{string.Concat(tests)}</group></tests>""";
}
