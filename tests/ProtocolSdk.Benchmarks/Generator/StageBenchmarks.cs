using System.Text;
using BenchmarkDotNet.Attributes;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Benchmarks.Generator;

/// <summary>The compiler's stages alone, each over all records: where a cold run's time goes.</summary>
public class StageBenchmarks
{
    private ProtocolSource[] _sources = null!;
    private ProtocolModel[] _models = null!;
    private ProtocolModel[] _equalModels = null!;

    /// <summary>How many records there are.</summary>
    [Params(1, 100)]
    public int Records { get; set; }

    /// <summary>Compiles the records twice, so that equal models are different objects.</summary>
    [GlobalSetup]
    public void Open()
    {
        _sources = [.. RecordSet.Take(Records).Select(r => new ProtocolSource(Path.GetFileNameWithoutExtension(r.Path), new SourceFile(r.Path, Encoding.UTF8.GetString(r.Bytes)), null))];
        _models = [.. _sources.Select(s => ProtocolCompiler.Compile(s).Model!)];
        _equalModels = [.. _sources.Select(s => ProtocolCompiler.Compile(s).Model!)];
    }

    /// <summary>JSON text to a tree with positions.</summary>
    [Benchmark]
    public int Parse() => _sources.Sum(s => JsonFile.Parse(s.Record!.Path, s.Record.Text).Diagnostics.Count);

    /// <summary>JSON text to a checked model; parsing is in it.</summary>
    [Benchmark]
    public int Compile() => _sources.Sum(s => ProtocolCompiler.Compile(s).Model!.Criteria.Count);

    /// <summary>Two equal models are compared: what a white-space edit costs instead of emitting.</summary>
    [Benchmark]
    public int Compare() => _models.Where((model, i) => model.Equals(_equalModels[i])).Count();

    /// <summary>Model to C#.</summary>
    [Benchmark]
    public int Emit() => _models.Sum(m => CSharpEmitter.Emit(m, EmitOptions.Default).Text.Length);
}
