using BenchmarkDotNet.Attributes;
using Protocols;
using ProtocolSdk.Benchmarks.Evaluate;
using ProtocolSdk.Screening;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Benchmarks.Ndjson;

/// <summary>From a line of JSON to the outcome of every criterion, on one core. Times are of one subject.</summary>
public class LineBenchmarks
{
    private const int Count = 2_000;
    private static readonly DateOnly Today = MadeUpSubjects.Today;
    private readonly CriterionOutcome[] _outcomes = new CriterionOutcome[12];
    private SubjectLines _lines = null!;
    private LineScreener _screener = null!;

    /// <summary>The trial.</summary>
    [Params(Trial.NCT06995300, Trial.Laboratory)]
    public Trial Trial { get; set; }

    /// <summary>Makes the lines.</summary>
    [GlobalSetup]
    public void MakeLines()
    {
        _lines = Trial == Trial.Laboratory ? SubjectLines.OfLaboratory(Count) : SubjectLines.OfStenosis(Count);
        _screener = new LineScreener(Trial == Trial.Laboratory ? ExampleLaboratory.Definition : Nct06995300.Definition, Today);
        if (_lines.ScreenByHand(Trial, Today, _outcomes) != _lines.Screen(_screener)) throw new InvalidOperationException("The answers differ.");
    }

    /// <summary>The limit: every token, and nothing done with it.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Walk() => _lines.Walk();

    /// <summary>The generated reader and evaluator.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Screen() => _lines.Screen(_screener);

    /// <summary>System.Text.Json with source generation, and rules by hand.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int SystemTextJsonAndHandWritten() => _lines.ScreenByHand(Trial, Today, _outcomes);
}
