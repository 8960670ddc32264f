using ProtocolSdk.Generators.Tests.Driving;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Generators.Tests;

/// <summary>The benchmarks are programs too: they must run before somebody needs them.</summary>
public sealed class BenchmarkTests
{
    [Theory]
    [InlineData("driver", "trivial, a file per record")]
    [InlineData("size", "VersionDefinition.CriterionList")]
    public async Task What_the_driver_and_the_emitted_code_consist_of_is_printed(string suite, string row)
    {
        LongSuite.OnlyThere("Starting the benchmarks");
        var project = Path.GetDirectoryName(Repository.File("tests/ProtocolSdk.Benchmarks/ProtocolSdk.Benchmarks.csproj"))!;
        var run = await CommandLineProgram.RunAsync("dotnet", ["run", "--no-build", "--project", project, "--", suite, "1"], project, TestContext.Current.CancellationToken);
        Assert.True(run is { ExitCode: 0 }, run is null ? "There is no dotnet here." : run.Output + run.Error);
        Assert.Contains(row, run!.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_generators_benchmarks_run()
    {
        var output = await DryRun("generator", "--filter", "*(Records: 1)");
        Assert.All(
            (string[])["Cold", "UnrelatedEdit", "OneEdited", "WhiteSpace", "AllReadAgain", "FloorOfUnrelatedEdit", "FloorOfOneEdited", "Parse", "Compile", "Compare", "Emit"],
            name => Assert.Matches($@"\| {name} +\| 1 ", output));
    }

    [Fact]
    public async Task The_benchmarks_of_lines_run_and_end_with_their_ratios()
    {
        var output = await DryRun("ndjson");
        Assert.Matches(@"\| time of System\.Text\.Json and hand-written rules / of lines \| ≥ 3 \| [\d.]+ \| [\d.]+ \| – \|", output);
        Assert.Matches(@"\| time of a bare `Utf8JsonReader` walk / of lines \| ≥ 1 \| [\d.]+ \| [\d.]+ \| – \|", output);
        Assert.DoesNotContain("RulesEngine", output, StringComparison.Ordinal);
    }

    private static async Task<string> DryRun(params string[] arguments)
    {
        LongSuite.OnlyThere("Starting the benchmarks");
        var project = Path.GetDirectoryName(Repository.File("tests/ProtocolSdk.Benchmarks/ProtocolSdk.Benchmarks.csproj"))!;
        var artifacts = Directory.CreateTempSubdirectory("benchmarks-");
        try
        {
            var run = await CommandLineProgram.RunAsync(
                "dotnet",
                ["run", "--no-build", "--project", project, "--", .. arguments, "--job", "dry", "--artifacts", artifacts.FullName],
                artifacts.FullName,
                TestContext.Current.CancellationToken);
            Assert.True(run is { ExitCode: 0 }, run is null ? "There is no dotnet here." : run.Output + run.Error);
            return run!.Output;
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }
}
