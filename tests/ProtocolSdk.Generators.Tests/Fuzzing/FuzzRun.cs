using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests.Fuzzing;

/// <summary>One mutant's way through the generator and the C# compiler.</summary>
internal sealed class FuzzRun
{
    // Far more than any takes, even on a machine that is busy; an endless loop or a quadratic one takes longer.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    // One for all mutants: what it knows of its references is found out once.
    private static readonly CSharpCompilation App = TrialApp.Compilation("");
    private static readonly ProjectProperties Properties = new(new Dictionary<string, string>());

    private FuzzRun(GeneratorRunResult result, CSharpCompilation compilation)
    {
        Trees = [.. result.GeneratedSources.Select(source => source.SyntaxTree)];
        Findings = result.Diagnostics;
        Compilation = compilation;
    }

    /// <summary>The emitted files.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>What the generator says.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    private CSharpCompilation Compilation { get; }

    /// <summary>Runs the generator once on these files.</summary>
    /// <exception cref="FuzzFinding">It failed, took too long, or reported a defect of its own.</exception>
    public static FuzzRun On(IReadOnlyList<(string Path, SourceText Text)> files, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ProtocolGenerator().AsSourceGenerator()], files.Select(f => new JsonFileText(f.Path, f.Text, "/trial/protocol/")), TrialApp.ParseOptions, Properties);
        driver = driver.RunGeneratorsAndUpdateCompilation(App, out var output, out _, cancellation);
        var result = driver.GetRunResult().Results[0];
        if (result.Exception is { } error) throw new FuzzFinding($"The generator failed: {error}");
        if (watch.Elapsed > Limit) throw new FuzzFinding($"The generator took {watch.Elapsed}.");
        if (result.Diagnostics.FirstOrDefault(d => d.Id == "PROT5002") is { } defect) throw new FuzzFinding(defect.ToString());
        if (result.GeneratedSources.IsEmpty && !result.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) throw new FuzzFinding("Nothing was emitted, and no error says why.");
        foreach (var finding in result.Diagnostics)
        {
            var text = files.FirstOrDefault(f => "/trial/protocol/" + f.Path == finding.Location.GetLineSpan().Path).Text;
            if (text is not null && finding.Location.SourceSpan.End > text.Length) throw new FuzzFinding($"A finding is behind the file's end: {finding}");
        }

        return new FuzzRun(result, (CSharpCompilation)output);
    }

    /// <summary>The text of a file's bytes, as a compiler reads it.</summary>
    public static SourceText Read(byte[] bytes) => SourceText.From(new MemoryStream(bytes), Encoding.UTF8);

    /// <summary>The text of a file in good order.</summary>
    public static SourceText Read(string text) => SourceText.From(text, Encoding.UTF8);

    /// <summary>Requires that the C# compiler has nothing to say.</summary>
    /// <param name="toTheEnd">Whether an assembly is made too; else the code is only bound, which takes half the time.</param>
    /// <param name="cancellation">Gives up.</param>
    public void Compile(bool toTheEnd, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var diagnostics = toTheEnd ? Compilation.Emit(Stream.Null, cancellationToken: cancellation).Diagnostics : Compilation.GetDiagnostics(cancellation);
        if (diagnostics.FirstOrDefault(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed) is { } complaint)
        {
            var line = complaint.Location.SourceTree?.GetText(cancellation).Lines[complaint.Location.GetLineSpan().StartLinePosition.Line].ToString();
            throw new FuzzFinding($"{complaint}\n    {line}");
        }

        if (watch.Elapsed > Limit) throw new FuzzFinding($"The C# compiler took {watch.Elapsed}.");
    }
}

/// <summary>What a mutant brought to light.</summary>
internal sealed class FuzzFinding(string message) : Exception(message);
