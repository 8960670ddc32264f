using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ProtocolSdk.Benchmarks.Generator;

// Suites by name. Another suite is a row here, its classes in a folder of its own, and a section of README.md.
var suites = new Dictionary<string, Func<string[], int>>(StringComparer.Ordinal)
{
    ["generator"] = arguments => Measure([typeof(DriverBenchmarks), typeof(StageBenchmarks)], arguments),
    ["build"] = arguments => WholeBuild.Run(arguments, Console.Out),
};

if (args.Length > 0 && suites.TryGetValue(args[0], out var suite)) return suite(args[1..]);
Console.Error.WriteLine($"Name a suite: {string.Join(", ", suites.Keys)}. What follows it goes to the suite, such as --filter '*(Records: 1)'.");
return 2;

static int Measure(Type[] benchmarks, string[] arguments)
{
    // In this process: no program is generated and built per benchmark, which the repository's build rules would reach into.
    var isDry = arguments.Contains("--dry");
    var job = (isDry ? Job.Dry : Job.Default.WithWarmupCount(3).WithIterationCount(10)).WithToolchain(InProcessEmitToolchain.Instance);
    var config = DefaultConfig.Instance
        .AddJob(job)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .HideColumns("Error", "RatioSD", "Gen0", "Gen1", "Gen2", "Job", "Toolchain", "IterationCount", "WarmupCount", "LaunchCount", "RunStrategy", "UnrollFactor")
        .AddColumn(BenchmarkDotNet.Columns.StatisticColumn.Min, BenchmarkDotNet.Columns.StatisticColumn.Median)
        .WithOption(ConfigOptions.JoinSummary, true)
        // A dry run shows that everything runs, in whichever configuration the tests were built in.
        .WithOption(ConfigOptions.DisableOptimizationsValidator, isDry);
    var summaries = BenchmarkSwitcher.FromTypes(benchmarks).Run(arguments.Where(a => a != "--dry").ToArray(), config).ToList();
    var isComplete = summaries.Count > 0 && summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.Length > 0 && s.Reports.All(r => r.Success));
    return isComplete ? 0 : 1;
}
