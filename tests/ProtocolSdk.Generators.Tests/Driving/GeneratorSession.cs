using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProtocolSdk.Generators.Tests.Driving;

/// <summary>
/// A project with protocols, open in a long-lived compiler: its files change, and the generator runs again. Every run is followed by a
/// second one without a change, in which nothing may run.
/// </summary>
internal sealed class GeneratorSession
{
    private static readonly string[] OwnSteps =
    [
        TrackingNames.Options, TrackingNames.Files, TrackingNames.Layout, TrackingNames.Protocols, TrackingNames.Compile, TrackingNames.Models,
        TrackingNames.Emit, TrackingNames.EmittedFiles, TrackingNames.Diagnostics,
    ];

    private readonly string _root;
    private readonly List<JsonFileText> _files = [];
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public GeneratorSession(
        IEnumerable<(string Path, string Text)> files,
        string code = "",
        IReadOnlyDictionary<string, string>? properties = null,
        string root = "/trial/protocol/",
        CSharpCompilation? compilation = null)
    {
        _root = root;
        _files.AddRange(files.Select(f => new JsonFileText(f.Path, f.Text, root)));
        _compilation = compilation ?? TrialApp.Compilation(code);
        _driver = CSharpGeneratorDriver.Create(
            [new ProtocolGenerator().AsSourceGenerator()],
            _files,
            TrialApp.ParseOptions,
            new ProjectProperties(properties ?? new Dictionary<string, string>()),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>Runs the generator on a project with these files.</summary>
    public static GeneratorRun RunOn(params (string Path, string Text)[] files) => new GeneratorSession(files).Run();

    public GeneratorRun Run()
    {
        var run = RunOnce();
        var again = RunOnce();
        var anythingWent = run.Steps.Values.Any(reasons => reasons.Contains(IncrementalStepRunReason.Removed));
        foreach (var (step, reasons) in again.Steps)
        {
            // Roslyn collects a list again after one of its items went away; that mustn't reach a protocol.
            if (anythingWent && step is (TrackingNames.Layout or TrackingNames.EmittedFiles or TrackingNames.Diagnostics)) continue;
            Assert.All(reasons, reason => Assert.True(reason == IncrementalStepRunReason.Cached, $"{step} is {reason} although nothing changed"));
        }

        Assert.Equal(run.Sources, again.Sources);
        Assert.Equal(run.Diagnostics.Select(d => d.ToString()), again.Diagnostics.Select(d => d.ToString()));
        return run;
    }

    /// <summary>
    /// Runs the generator a single time. Roslyn 5.0's driver drops the last additional text in the second run after one before it was
    /// removed; its own input step shows that, so there is nothing to be tested of ours.
    /// </summary>
    public GeneratorRun RunAfterRemoval() => RunOnce();

    /// <summary>Changes C# that has nothing to do with protocols.</summary>
    public void EditCode(string code) =>
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], TrialApp.Parse(code));

    /// <summary>Reads all files again, as a build does: new objects, same content.</summary>
    public void ReadAllAgain()
    {
        for (var i = 0; i < _files.Count; i++) Put(i, _files[i].GetText().ToString());
    }

    public void Edit(string path, Func<string, string> edit)
    {
        var index = _files.FindIndex(f => f.RelativePath == path);
        Put(index, edit(_files[index].GetText().ToString()));
    }

    public void Insert(int index, string path, string text)
    {
        var file = new JsonFileText(path, text, _root);
        _files.Insert(index, file);
        _driver = _driver.RemoveAdditionalTexts([.. _files.Where(f => f != file)]).AddAdditionalTexts([.. _files]);
    }

    public void Remove(string path)
    {
        var index = _files.FindIndex(f => f.RelativePath == path);
        _driver = _driver.RemoveAdditionalTexts([_files[index]]);
        _files.RemoveAt(index);
    }

    public void SetProperty(string name, string value) =>
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new ProjectProperties(new Dictionary<string, string> { [name] = value }));

    private void Put(int index, string text)
    {
        var file = new JsonFileText(_files[index].RelativePath, text, _root);
        _driver = _driver.ReplaceAdditionalText(_files[index], file);
        _files[index] = file;
    }

    private GeneratorRun RunOnce()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation.Clone(), out var output, out var diagnostics, TestContext.Current.CancellationToken);
        var result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return new GeneratorRun(
            result.GeneratedSources.OrderBy(s => s.HintName, StringComparer.Ordinal).ToImmutableDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal),
            diagnostics,
            (CSharpCompilation)output,
            result.TrackedSteps.Where(step => OwnSteps.Contains(step.Key)).ToImmutableDictionary(
                step => step.Key,
                step => step.Value.SelectMany(run => run.Outputs).Select(o => o.Reason).ToImmutableArray(),
                StringComparer.Ordinal));
    }
}
