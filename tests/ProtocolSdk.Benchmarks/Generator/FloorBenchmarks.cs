using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProtocolSdk.Benchmarks.Generator;

/// <summary>What Roslyn's driver takes for a generator over the same files that does next to nothing: no generator can go below it.</summary>
public class FloorBenchmarks
{
    private TrialProject _project = null!;
    private GeneratorDriver _filePerRecord = null!;
    private GeneratorDriver _oneFile = null!;
    private CSharpCompilation _editedCode = null!;
    private RecordFileText _original = null!;
    private RecordFileText _edited = null!;

    /// <summary>How many records the project has.</summary>
    [Params(1, 100, RecordSet.All)]
    public int Records { get; set; }

    /// <summary>Runs the generators once, and makes the edits.</summary>
    [GlobalSetup]
    public void Open()
    {
        _project = TrialProject.With(Records);
        _editedCode = _project.WithEditedCode();
        _original = _project.Files[Records / 2];
        _edited = _project.Edited(Records / 2, DriverBenchmarks.EditTitle);
        _filePerRecord = _project.NewDriver(new TrivialGenerator(int.MaxValue)).RunGenerators(_project.Compilation);
        _oneFile = _project.NewDriver(new TrivialGenerator(1)).RunGenerators(_project.Compilation);
    }

    /// <summary>A keystroke in unrelated C#; a file was emitted per record.</summary>
    [Benchmark]
    public GeneratorDriver FloorOfUnrelatedEdit() => _filePerRecord.RunGenerators(_editedCode);

    /// <summary>A keystroke in unrelated C#; one file was emitted for all records.</summary>
    [Benchmark]
    public GeneratorDriver FloorOfUnrelatedEditWithOneFile() => _oneFile.RunGenerators(_editedCode);

    /// <summary>One record's title is edited; a file is emitted per record.</summary>
    [Benchmark]
    public GeneratorDriver FloorOfOneEdited() => _filePerRecord.ReplaceAdditionalText(_original, _edited).RunGenerators(_project.Compilation);
}
