using ProtocolSdk.Testing;

namespace ProtocolSdk.Samples.Tests;

/// <summary>Each sample runs by the command that the README gives for it, and shows what it is there to show.</summary>
public sealed class SampleRunTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    [Fact]
    public void The_readme_has_the_command_of_every_sample()
    {
        var readme = RepositoryFiles.Read("README.md");

        foreach (var project in Directory.GetFiles(RepositoryFiles.PathOf("samples"), "*.csproj", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(RepositoryFiles.Root, Path.GetDirectoryName(project)!).Replace('\\', '/');
            Assert.Contains($"dotnet run --project {folder}", readme, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_screening_sample_shows_card_table_funnel_and_one_explanation()
    {
        var output = await RunAsync("Screening");

        Assert.Contains("NCT06995300 · version 1.0", output, StringComparison.Ordinal);
        Assert.Contains("S001", output, StringComparison.Ordinal);
        Assert.Contains("Subject S099 is ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_amendment_sample_goes_from_one_version_to_the_next()
    {
        var output = await RunAsync("Amendment");

        foreach (var heading in new[] { "1. The amendment, in the code's own words", "2. What it changes", "3. Whom it touches", "4. What the app's code does about it" })
            Assert.Contains(heading, output, StringComparison.Ordinal);
        Assert.Contains("version 2.0, in force from ", output, StringComparison.Ordinal);
        Assert.Contains("ELIGIBILITY", output, StringComparison.Ordinal);
        Assert.Contains("Under 2.0 it asks:", output, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string sample)
    {
        var run = await CommandLineProgram.RunAsync(
            "dotnet",
            [RepositoryFiles.PathOf("samples", sample, "bin", Configuration, "net10.0", sample + ".dll")],
            Path.GetTempPath(),
            TestContext.Current.CancellationToken);
        Assert.True(run!.ExitCode == 0, run.Output + run.Error);
        return run.Output;
    }
}
