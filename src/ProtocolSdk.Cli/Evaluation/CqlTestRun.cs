using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Cli.Evaluation;

/// <summary>How a test ended.</summary>
internal enum CqlTestStatus
{
    /// <summary>The answer is the expected one; or there is an error, where one is expected.</summary>
    Passed,

    /// <summary>It isn't.</summary>
    Failed,

    /// <summary>It can't be judged.</summary>
    Skipped,
}

/// <summary>What came of a test.</summary>
/// <param name="Test">The test.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Expected">What was expected, in words or as CQL.</param>
/// <param name="Actual">What came, in words or as CQL.</param>
internal sealed record CqlTestOutcome(CqlTest Test, CqlTestStatus Status, string Expected, string Actual)
{
    /// <summary>Why it was skipped; null when it wasn't.</summary>
    public string? Reason { get; init; }

    /// <summary>The C# that was run; null when it didn't come to that.</summary>
    public string? Code { get; init; }
}

/// <summary>
/// Runs tests through the code that the generator emits: text, bound tree, C#, assembly, answer. Expected values are CQL too and take
/// the same way.
/// </summary>
internal static class CqlTestRun
{
    // Far beyond what any test needs; a query over too many rows must not stop the run.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    private static readonly Version CqlVersion = new(1, 5);

    /// <summary>The moment at which tests are evaluated unless another one is given.</summary>
    public static readonly DateTimeOffset Moment = new(2025, 11, 25, 10, 30, 15, 250, TimeSpan.Zero);

    /// <summary>The outcomes, in the order of the tests.</summary>
    public static IReadOnlyList<CqlTestOutcome> Run(IReadOnlyList<CqlTest> tests, AsOf asOf, CancellationToken cancellation)
    {
        using var batch = new ExpressionBatch();
        var prepared = tests.Select(test => Prepare(test, batch)).ToList();
        cancellation.ThrowIfCancellationRequested();
        batch.Compile();
        var outcomes = new List<CqlTestOutcome>(tests.Count);
        foreach (var test in prepared)
        {
            cancellation.ThrowIfCancellationRequested();
            outcomes.Add(Judge(test.Outcome ?? RunInTime(test, batch, asOf)));
        }

        return outcomes;
    }

    private static CqlTestOutcome Judge(CqlTestOutcome outcome)
    {
        if (outcome.Status != CqlTestStatus.Failed) return outcome;
        var test = outcome.Test;
        var reason = test.LastVersion is { } last && last < CqlVersion
            ? FormattableString.Invariant($"the test is for CQL up to {last}, and this is {CqlVersion}")
            : test.FirstVersion is { } first && first > CqlVersion
            ? FormattableString.Invariant($"the test is for CQL from {first} on, and this is {CqlVersion}")
            : ContestedTests.Reason(test.Id, outcome.Actual);
        return reason is null ? outcome : outcome with { Status = CqlTestStatus.Skipped, Reason = reason };
    }

    private static Prepared Prepare(CqlTest test, ExpressionBatch batch)
    {
        var scope = new BindingScope();
        var actual = CqlExpression.Of(test.Expression, scope);
        if (actual.Bound is null)
        {
            var errors = string.Join("; ", actual.Errors.Select(e => CqlExpression.Sentence(test.Expression, e)));
            return test.Invalid switch
            {
                null => Failed(Expectation(test), errors),
                // The parser reads more than the grammar, to give better errors; so either stage may find a mistake of syntax.
                "syntax" or "semantic" or "true" or "execution" => Of(CqlTestStatus.Passed, "an error", errors),
                _ => Failed($"invalid=\"{test.Invalid}\", which isn't known", errors),
            };
        }

        if (test.Invalid is "syntax" or "semantic") return Failed($"a {test.Invalid} error", "the expression compiles");
        if (test.Invalid is not null) return new Prepared(test, batch.Add(actual.Bound), null, null);
        if (test.Outputs.Count == 0) return new Prepared(test, 0, null, new CqlTestOutcome(test, CqlTestStatus.Skipped, "", "") { Reason = "the test doesn't say what it expects" });
        var expectation = Expectation(test);
        var expected = CqlExpression.Of(expectation, scope);
        return expected.Bound is null
            ? Failed(expectation, "the expected value isn't CQL: " + string.Join("; ", expected.Errors.Select(e => CqlExpression.Sentence(expectation, e))))
            : new Prepared(test, batch.Add(actual.Bound), batch.Add(expected.Bound), null);

        Prepared Failed(string expects, string got) => Of(CqlTestStatus.Failed, expects, got);

        Prepared Of(CqlTestStatus status, string expects, string got) => new(test, 0, null, new CqlTestOutcome(test, status, expects, got));
    }

    private static string Expectation(CqlTest test) => test.Outputs.Count == 1 ? test.Outputs[0] : "{ " + string.Join(", ", test.Outputs) + " }";

    private static CqlTestOutcome RunInTime(Prepared test, ExpressionBatch batch, AsOf asOf)
    {
        // The thread of one that doesn't end is left behind; it dies with the process.
        var run = Task.Factory.StartNew(() => Run(test, batch, asOf), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return run.Wait(MostTime)
            ? run.Result
            : new CqlTestOutcome(test.Test, CqlTestStatus.Failed, test.Expected is null ? "an error" : Expectation(test.Test), FormattableString.Invariant($"no answer in {MostTime.TotalSeconds} seconds"));
    }

    private static CqlTestOutcome Run(Prepared prepared, ExpressionBatch batch, AsOf asOf)
    {
        var test = prepared.Test;
        var code = batch.CodeOf(prepared.Actual);
        var expectation = prepared.Expected is null ? "an error" : Expectation(test);
        if (batch.Refusal(prepared.Actual) is { } refusal) return Outcome(CqlTestStatus.Failed, "C#: " + refusal);
        object? actual;
        try
        {
            actual = batch.Evaluate(prepared.Actual, asOf);
        }
        catch (CqlRuntimeException error)
        {
            return Outcome(prepared.Expected is null ? CqlTestStatus.Passed : CqlTestStatus.Failed, "error: " + error.Message);
        }
        catch (Exception error)
        {
            return Outcome(CqlTestStatus.Failed, $"{error.GetType().Name}: {error.Message}");
        }

        if (prepared.Expected is not { } number) return Outcome(CqlTestStatus.Failed, batch.Format(prepared.Actual, actual));
        if (batch.Refusal(number) is { } expectedRefusal) return Outcome(CqlTestStatus.Failed, "the expected value, C#: " + expectedRefusal);
        try
        {
            var agrees = ResultComparison.Agree(actual, batch.Evaluate(number, asOf));
            return Outcome(agrees ? CqlTestStatus.Passed : CqlTestStatus.Failed, batch.Format(prepared.Actual, actual));
        }
        catch (CqlRuntimeException error)
        {
            return Outcome(CqlTestStatus.Failed, "the expected value has an error: " + error.Message);
        }

        CqlTestOutcome Outcome(CqlTestStatus status, string got) => new(test, status, expectation, got) { Code = code };
    }

    /// <summary>A test with the numbers of its expressions, or an outcome that is known already.</summary>
    private sealed record Prepared(CqlTest Test, int Actual, int? Expected, CqlTestOutcome? Outcome);
}
