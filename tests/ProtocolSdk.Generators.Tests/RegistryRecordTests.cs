using System.Text;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Generators.Tests.Driving;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Generators.Tests;

/// <summary>Real records of the registry, where they are at hand.</summary>
public sealed class RegistryRecordTests
{
    [Fact]
    public void A_sample_of_records_becomes_code_without_a_warning()
    {
        // Every twentieth; all of them with PROTOCOLSDK_FULL.
        var step = Environment.GetEnvironmentVariable("PROTOCOLSDK_FULL") == "1" ? 1 : 20;
        var files = SharedData.Files("ctgov", "*.json").Where((_, i) => i % step == 0);
        foreach (var chunk in files.Chunk(50))
        {
            GeneratorSession.RunOn([.. chunk.Select(path => (Path.GetFileName(path), File.ReadAllText(path)))]).FindsNothing().Compiles();
        }
    }

    [Fact]
    public void The_median_record_becomes_at_most_40_KB_of_code()
    {
        var sizes = new List<int>();
        foreach (var path in SharedData.Files("ctgov", "*.json"))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            var model = ProtocolCompiler.Compile(new ProtocolSource(id, new SourceFile(path, File.ReadAllText(path)), null)).Model;
            if (model is not null) sizes.Add(Encoding.UTF8.GetByteCount(CSharpEmitter.Emit(model, EmitOptions.Default).Text));
        }

        sizes.Sort();
        TestContext.Current.TestOutputHelper!.WriteLine($"median {sizes[sizes.Count / 2]}, p90 {sizes[sizes.Count * 9 / 10]}, max {sizes[^1]}, n {sizes.Count}");
        Assert.InRange(sizes[sizes.Count / 2], 1, 40_000);
    }

    [Fact]
    public void A_keystroke_in_a_project_of_all_records_allocates_at_most_50_KB()
    {
        var files = SharedData.Files("ctgov", "*.json").Select(path => new JsonFileText(Path.GetFileName(path), File.ReadAllText(path), "/trial/protocol/")).ToList();
        var driver = TrialApp.NewDriver(files).RunGenerators(TrialApp.Compilation("class Unrelated;"), TestContext.Current.CancellationToken);
        Assert.Null(Assert.Single(driver.GetRunResult().Results).Exception);
        Assert.Equal(files.Count, TrialApp.CountProtocols(driver));
        var typed = TrialApp.Compilation("class Unrelated { int field = 22; }");
        // Until the methods were optimized, they take a little more.
        var allocated = Enumerable.Range(0, 5000).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            driver.RunGenerators(typed, TestContext.Current.CancellationToken);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
        TestContext.Current.TestOutputHelper!.WriteLine($"{allocated} bytes with {files.Count} records");
        Assert.InRange(allocated, 1, 50 * 1024);
    }
}
