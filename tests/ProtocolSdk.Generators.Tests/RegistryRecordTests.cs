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
    public void The_median_record_becomes_at_most_60_KB_of_code()
    {
        var sizes = new Dictionary<string, List<int>>();
        foreach (var path in SharedData.Files("ctgov", "*.json"))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            var model = ProtocolCompiler.Compile(new ProtocolSource(id, new SourceFile(path, File.ReadAllText(path)), null)).Model;
            if (model is null) continue;
            var total = 0;
            foreach (var file in CSharpEmitter.Emit(model, EmitOptions.Default))
            {
                var size = Encoding.UTF8.GetByteCount(file.Text);
                total += size;
                Add(file.HintName.Split('.')[1], size);
            }

            Add("Total", total);
        }

        foreach (var (part, all) in sizes)
        {
            all.Sort();
            TestContext.Current.TestOutputHelper!.WriteLine($"{part}: median {all[all.Count / 2]}, p90 {all[all.Count * 9 / 10]}, max {all[^1]}, n {all.Count}");
        }

        var totals = sizes["Total"];
        Assert.InRange(totals[totals.Count / 2], 1, 60_000);

        void Add(string part, int size)
        {
            if (!sizes.TryGetValue(part, out var list)) sizes[part] = list = [];
            list.Add(size);
        }
    }
}
