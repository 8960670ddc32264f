using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using ProtocolSdk.Benchmarks;
using ProtocolSdk.Benchmarks.Evaluate;
using ProtocolSdk.Benchmarks.Generator;
using ProtocolSdk.Benchmarks.Ndjson;

// Suites by name. Another suite is a row here, its classes in a folder of its own, and a section of README.md.
var suites = new Dictionary<string, Func<string[], int>>(StringComparer.Ordinal)
{
    ["generator"] = arguments => Measure([typeof(DriverBenchmarks), typeof(FloorBenchmarks), typeof(StageBenchmarks)], arguments),
    // The root README's tables, of one run: whole screenings first, because a fresh process is what their memory is measured in.
    ["speed"] = arguments => WholeScreening.Run([], Console.Out) + Measure([typeof(LineBenchmarks), typeof(DecideBenchmarks), typeof(ColumnBenchmarks)], arguments, summaries => RatioTable.Print(summaries, Console.Out)),
    ["evaluate"] = arguments => Measure([typeof(DecideBenchmarks), typeof(ColumnBenchmarks)], arguments, summaries => RatioTable.Print(summaries, Console.Out)),
    ["ndjson"] = arguments => Measure([typeof(LineBenchmarks)], arguments, summaries => RatioTable.Print(summaries, Console.Out)),
    ["screening"] = arguments => WholeScreening.Run(arguments, Console.Out),
    ["driver"] = arguments => DriverFloor.Run(arguments, Console.Out),
    ["size"] = _ => EmittedSize.Run(Console.Out),
    ["build"] = arguments => WholeBuild.Run(arguments, Console.Out),
};

if (args.Length > 0 && suites.TryGetValue(args[0], out var suite)) return suite(args[1..]);
Console.Error.WriteLine($"Name a suite: {string.Join(", ", suites.Keys)}. What follows it goes to the suite, such as --filter '*(Records: 1)'.");
return 2;

static int Measure(Type[] benchmarks, string[] arguments, Action<IReadOnlyList<Summary>>? report = null)
{
    var config = ManualConfig.Create(DefaultConfig.Instance)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
        .HideColumns("Error", "RatioSD", "Gen0", "Gen1", "Gen2", "Toolchain")
        .WithOptions(ConfigOptions.JoinSummary)
        // A dry run shows that everything runs, in whichever configuration the tests were built in.
        .WithOption(ConfigOptions.DisableOptimizationsValidator, arguments.Contains("dry", StringComparer.OrdinalIgnoreCase));

    // In this process: no program is generated and built per benchmark, which the repository's build rules would reach into.
    // Everything, unless a filter says otherwise: the alternative is a question, which nobody answers in a script.
    string[] filter = arguments.Contains("--filter") || arguments.Contains("-f") ? [] : ["--filter", "*"];
    var summaries = BenchmarkSwitcher.FromTypes(benchmarks).Run([.. arguments, "--inProcess", .. filter], config).ToList();
    report?.Invoke(summaries);
    return summaries.Count > 0 && summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.Length > 0 && s.Reports.All(r => r.Success)) ? 0 : 1;
}
