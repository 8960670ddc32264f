using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProtocolSdk.Benchmarks.Generator;

/// <summary>
/// One run of the generator's driver, from a state that has seen the project already (but for the cold one). A driver is immutable, so
/// each invocation starts from the same state. Roslyn parses the emitted C# later, when somebody first looks at it, so that isn't included.
/// </summary>
public class DriverBenchmarks
{
    private TrialProject _project = null!;
    private GeneratorDriver _warm = null!;
    private CSharpCompilation _editedCode = null!;
    private RecordFileText _original = null!;
    private RecordFileText _editedTitle = null!;
    private RecordFileText _editedSpace = null!;
    private RecordFileText[] _readAgain = null!;

    /// <summary>How many records the project has.</summary>
    [Params(1, 100, RecordSet.All)]
    public int Records { get; set; }

    /// <summary>Runs the generator once, and makes the edits.</summary>
    [GlobalSetup]
    public void Open()
    {
        _project = TrialProject.With(Records);
        _editedCode = _project.WithEditedCode();
        var middle = Records / 2;
        _original = _project.Files[middle];
        _editedTitle = _project.Edited(middle, EditTitle);
        _editedSpace = _project.Edited(middle, text => "\n" + text);
        _readAgain = [.. _project.Records.Select(r => new RecordFileText(r.Path, r.Bytes))];
        _warm = _project.NewDriver().RunGenerators(_project.Compilation);
        var result = _warm.GetRunResult();
        var failure = result.Results[0].Exception;
        if (failure is not null) throw new InvalidOperationException("The generator failed.", failure);
        var protocols = result.Results[0].GeneratedSources.Sum(source => source.SourceText.ToString().Split("\npublic static partial class ").Length - 1);
        if (protocols != Records) throw new InvalidOperationException($"{protocols} protocols came out of {Records} records.");
    }

    /// <summary>A build's first run: everything is compiled and emitted. The process is warm.</summary>
    [Benchmark]
    public GeneratorDriver Cold() => _project.NewDriver().RunGenerators(_project.Compilation);

    /// <summary>A keystroke in C# that has nothing to do with protocols.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _warm.RunGenerators(_editedCode);

    /// <summary>One record's title is edited.</summary>
    [Benchmark]
    public GeneratorDriver OneEdited() => _warm.ReplaceAdditionalText(_original, _editedTitle).RunGenerators(_project.Compilation);

    /// <summary>White space is added to one record.</summary>
    [Benchmark]
    public GeneratorDriver WhiteSpace() => _warm.ReplaceAdditionalText(_original, _editedSpace).RunGenerators(_project.Compilation);

    /// <summary>All files were read again: new objects, same bytes.</summary>
    [Benchmark]
    public GeneratorDriver AllReadAgain() =>
        _warm.ReplaceAdditionalTexts([.. _readAgain]).RunGenerators(_project.Compilation);

    /// <summary>The record's text with another title.</summary>
    internal static string EditTitle(string text)
    {
        var title = text.IndexOf('"', text.IndexOf(':', text.IndexOf("\"briefTitle\"", StringComparison.Ordinal))) + 1;
        return text.Insert(title, "Edited: ");
    }
}
