using ProtocolSdk.Generators.Tests.Driving;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Generators.Tests;

/// <summary>The benchmarks are programs too: they must run before somebody needs them.</summary>
public sealed class BenchmarkTests
{
    [Fact]
    public async Task The_generators_benchmarks_run()
    {
        LongSuite.OnlyThere("Starting the benchmarks");
        var project = Path.GetDirectoryName(Repository.File("tests/ProtocolSdk.Benchmarks/ProtocolSdk.Benchmarks.csproj"))!;
        var artifacts = Directory.CreateTempSubdirectory("benchmarks-");
        try
        {
            var run = await CommandLineProgram.RunAsync(
                "dotnet",
                ["run", "--no-build", "--project", project, "--", "generator", "--job", "dry", "--filter", "*(Records: 1)", "--artifacts", artifacts.FullName],
                artifacts.FullName,
                TestContext.Current.CancellationToken);
            Assert.True(run is { ExitCode: 0 }, run is null ? "There is no dotnet here." : run.Output + run.Error);
            Assert.All(
                (string[])["Cold", "UnrelatedEdit", "OneEdited", "WhiteSpace", "AllReadAgain", "Parse", "Compile", "Compare", "Emit"],
                name => Assert.Matches($@"\| {name} +\| 1 ", run!.Output));
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }
}
