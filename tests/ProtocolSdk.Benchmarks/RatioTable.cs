using System.Globalization;
using BenchmarkDotNet.Reports;
using ProtocolSdk.Benchmarks.Evaluate;
using ProtocolSdk.Benchmarks.Ndjson;

namespace ProtocolSdk.Benchmarks;

/// <summary>The ratios that the suites of the run time are for, from the least disturbed iterations of one run, as a table in Markdown.</summary>
internal static class RatioTable
{
    public static void Print(IReadOnlyList<Summary> summaries, TextWriter output)
    {
        var reports = summaries.SelectMany(s => s.Reports).Where(r => r.ResultStatistics is not null).ToList();
        double? Least(string type, string method, Trial trial) => reports.Find(r =>
            r.BenchmarkCase.Descriptor.Type.Name == type && r.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && Equals(r.BenchmarkCase.Parameters["Trial"], trial))?.ResultStatistics?.Min;
        output.WriteLine();
        output.WriteLine("| ratio | to reach | " + string.Join(" | ", Enum.GetNames<Trial>()) + " |");
        output.WriteLine("|---|---|---|---|---|");
        void Row(string what, string goal, string type, string over, string under, int digits)
        {
            var ratios = Enum.GetValues<Trial>().Select(t => Least(type, over, t) / Least(type, under, t)).ToList();
            if (ratios.TrueForAll(r => r is null)) return;
            output.WriteLine($"| {what} | {goal} | {string.Join(" | ", ratios.Select(r => r is { } value ? value.ToString("F" + digits, CultureInfo.InvariantCulture) : "–"))} |");
        }

        const string single = nameof(DecideBenchmarks), columns = nameof(ColumnBenchmarks), lines = nameof(LineBenchmarks);
        Row("time of `Decide` / of hand-written C#", "≤ 1.0", single, nameof(DecideBenchmarks.Decide), nameof(DecideBenchmarks.HandWritten), 2);
        Row("time of RulesEngine 6.0.1 / of `Decide`", "≥ 200", single, nameof(DecideBenchmarks.RulesEngine), nameof(DecideBenchmarks.Decide), 0);
        Row("time of `Evaluate` / of `Decide`", "", single, nameof(DecideBenchmarks.Evaluate), nameof(DecideBenchmarks.Decide), 1);
        Row("time of `Explain` / of `Decide`", "≤ 20", single, nameof(DecideBenchmarks.Explain), nameof(DecideBenchmarks.Decide), 1);
        Row("time of `Explain` in words / of `Decide`", "", single, nameof(DecideBenchmarks.ExplainInWords), nameof(DecideBenchmarks.Decide), 0);
        Row("time of `Decide` / of `EvaluateBatch`, per subject and core", "≥ 12", columns, nameof(ColumnBenchmarks.Decide), nameof(ColumnBenchmarks.EvaluateBatch), 1);
        Row("time of a plain sum over the same bytes / of `EvaluateBatch`", "≥ 0.25 (scalars)", columns, nameof(ColumnBenchmarks.Sum), nameof(ColumnBenchmarks.EvaluateBatch), 2);
        Row("time of DuckDB on one core / of `EvaluateBatch`", "> 1", columns, nameof(ColumnBenchmarks.DuckDb), nameof(ColumnBenchmarks.EvaluateBatch), 1);
        Row("time of DuckDB on two cores / of `EvaluateBatch` on one", "> 1", columns, nameof(ColumnBenchmarks.DuckDbOnTwoCores), nameof(ColumnBenchmarks.EvaluateBatch), 1);
        Row("time of System.Text.Json and hand-written rules / of lines", "≥ 3", lines, nameof(LineBenchmarks.SystemTextJsonAndHandWritten), nameof(LineBenchmarks.Screen), 1);
        Row("time of a bare `Utf8JsonReader` walk / of lines", "≥ 1", lines, nameof(LineBenchmarks.Walk), nameof(LineBenchmarks.Screen), 2);
        output.WriteLine();
        foreach (var trial in Enum.GetValues<Trial>())
        {
            if (Least(single, nameof(DecideBenchmarks.Decide), trial) is { } decide) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trial}: Decide {decide:F1} ns a subject"));
            if (Least(columns, nameof(ColumnBenchmarks.EvaluateBatch), trial) is { } batch) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trial}: EvaluateBatch {batch / ColumnBenchmarks.CountOf(trial):F2} ns a subject"));
        }
    }
}
