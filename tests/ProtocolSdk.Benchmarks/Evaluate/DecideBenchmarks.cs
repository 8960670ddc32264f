using BenchmarkDotNet.Attributes;
using Protocols;
using ProtocolSdk.Trials.HandWritten;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Benchmarks.Evaluate;

/// <summary>One subject at a time: the generated code, the same rules written by hand, and a rules engine. Times are of one subject.</summary>
public class DecideBenchmarks
{
    private const int Count = 1_000;
    // A rules engine is that much slower that a few subjects say as much.
    private const int FewSubjects = 50;
    private static readonly DateOnly Today = MadeUpSubjects.Today;
    private Nct06995300.Subject[] _spine = [];
    private ExampleLaboratory.Subject[] _laboratory = [];
    private RulesEngineRules _engine = null!;

    /// <summary>The trial.</summary>
    [Params(Trial.NCT06995300, Trial.Laboratory)]
    public Trial Trial { get; set; }

    /// <summary>Makes the subjects.</summary>
    [GlobalSetup]
    public void MakeSubjects()
    {
        _spine = [.. MadeUpSubjects.OfNct06995300(Count)];
        _laboratory = [.. MadeUpSubjects.OfLaboratory(Count)];
        _engine = new RulesEngineRules(Trial);
        for (var i = 0; i < FewSubjects; i++)
        {
            var (decided, asked) = (DecideOne(i), _engine.AskAsync(SubjectAt(i), Today).GetAwaiter().GetResult());
            if (decided != asked) throw new InvalidOperationException($"Subject {i} is {decided}, and {asked} for RulesEngine.");
        }
    }

    /// <summary>Rules written by hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int HandWritten()
    {
        var eligible = 0;
        if (Trial == Trial.Laboratory)
        {
            foreach (var subject in _laboratory) eligible += (int)LaboratoryRules.Decide(subject, Today);
        }
        else
        {
            foreach (var subject in _spine) eligible += (int)CervicalStenosisRules.Decide(subject, Today);
        }

        return eligible;
    }

    /// <summary>The status alone.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Decide()
    {
        var eligible = 0;
        if (Trial == Trial.Laboratory)
        {
            foreach (var subject in _laboratory) eligible += (int)ExampleLaboratory.Eligibility.Decide(subject, Today);
        }
        else
        {
            foreach (var subject in _spine) eligible += (int)Nct06995300.Eligibility.Decide(subject, Today);
        }

        return eligible;
    }

    /// <summary>The outcome of every criterion.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Evaluate()
    {
        var eligible = 0;
        if (Trial == Trial.Laboratory)
        {
            foreach (var subject in _laboratory) eligible += (int)ExampleLaboratory.Eligibility.Evaluate(subject, Today).Status;
        }
        else
        {
            foreach (var subject in _spine) eligible += (int)Nct06995300.Eligibility.Evaluate(subject, Today).Status;
        }

        return eligible;
    }

    /// <summary>Every clause with the values it saw.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Explain()
    {
        var clauses = 0;
        if (Trial == Trial.Laboratory)
        {
            foreach (var subject in _laboratory) clauses += ExampleLaboratory.Eligibility.Explain(subject, Today).Criteria.Count;
        }
        else
        {
            foreach (var subject in _spine) clauses += Nct06995300.Eligibility.Explain(subject, Today).Criteria.Count;
        }

        return clauses;
    }

    /// <summary>The same, in words.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int ExplainInWords()
    {
        var letters = 0;
        if (Trial == Trial.Laboratory)
        {
            foreach (var subject in _laboratory) letters += ExampleLaboratory.Eligibility.Explain(subject, Today).ToString().Length;
        }
        else
        {
            foreach (var subject in _spine) letters += Nct06995300.Eligibility.Explain(subject, Today).ToString().Length;
        }

        return letters;
    }

    /// <summary>Microsoft's RulesEngine, which asks all of its rules.</summary>
    [Benchmark(OperationsPerInvoke = FewSubjects)]
    public async Task<int> RulesEngine()
    {
        var sum = 0;
        for (var i = 0; i < FewSubjects; i++) sum += (int)await _engine.AskAsync(SubjectAt(i), Today);
        return sum;
    }

    private object SubjectAt(int index) => Trial == Trial.Laboratory ? _laboratory[index] : _spine[index];

    private EligibilityStatus DecideOne(int index) =>
        Trial == Trial.Laboratory ? ExampleLaboratory.Eligibility.Decide(_laboratory[index], Today) : Nct06995300.Eligibility.Decide(_spine[index], Today);
}
