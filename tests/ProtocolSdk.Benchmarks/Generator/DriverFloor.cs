using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Generators;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;

namespace ProtocolSdk.Benchmarks.Generator;

/// <summary>
/// The runs of an editor, beside those of a generator that does next to nothing over the same files: what no generator can go below. The best of many runs in one
/// process, which other work on the machine disturbs least; and what they allocate, which nothing disturbs.
/// </summary>
internal static class DriverFloor
{
    // So long, because the process compiles its methods anew in the background once they have run often.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private const int Runs = 60;

    /// <summary>Measures and prints. The first argument is the number of records; all when there is none.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, TextWriter output)
    {
        var count = arguments.Length == 0 ? RecordSet.All : int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var project = TrialProject.With(count);
        output.WriteLine($"{count} records; the best of {Runs} runs, and what one allocates");
        output.WriteLine($"{"",-44} {"unrelated edit",20} {"white space in one",20} {"one edited",20} {"all read again",20}");
        Print("ours", new ProtocolGenerator());
        Print("trivial, a file per record", new TrivialGenerator(int.MaxValue));
        Print("trivial, four files", new TrivialGenerator(4));
        PrintStages(project, output);
        return 0;

        void Print(string name, IIncrementalGenerator generator)
        {
            var warm = project.NewDriver(generator).RunGenerators(project.Compilation);
            if (warm.GetRunResult().Results[0].Exception is { } failure) throw new InvalidOperationException("The generator failed.", failure);
            var typed = project.WithEditedCode();
            var middle = count / 2;
            var edited = project.Edited(middle, DriverBenchmarks.EditTitle);
            var spaced = project.Edited(middle, text => "\n" + text);
            RecordFileText[] again = [.. project.Records.Select(r => new RecordFileText(r.Path, r.Bytes))];
            output.WriteLine($"{name,-44} {Measure(() => warm.RunGenerators(typed)),20} {Measure(() => warm.ReplaceAdditionalText(project.Files[middle], spaced).RunGenerators(project.Compilation)),20} {Measure(() => warm.ReplaceAdditionalText(project.Files[middle], edited).RunGenerators(project.Compilation)),20} {Measure(() => warm.ReplaceAdditionalTexts([.. again]).RunGenerators(project.Compilation)),20}");
        }
    }

    // What the edit of one record consists of, for one of median size; and what Roslyn does when somebody then looks at the code.
    private static void PrintStages(TrialProject project, TextWriter output)
    {
        var source = RecordSet.Take(RecordSet.All)
            .OrderBy(r => r.Bytes.Length).Skip(RecordSet.All / 2).Take(1)
            .Select(r => new ProtocolSource(Path.GetFileNameWithoutExtension(r.Path), new SourceFile(r.Path, Encoding.UTF8.GetString(r.Bytes)), null)).Single();
        var model = ProtocolCompiler.Compile(source).Model!;
        var text = CSharpEmitter.Emit(model, EmitOptions.Default).Text;
        var options = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose);
        output.WriteLine($"one record of median size, {source.Id}:");
        output.WriteLine($"{"  record to model",-44} {Measure(() => ProtocolCompiler.Compile(source)),20}");
        output.WriteLine($"{"  model to C#",-44} {Measure(() => CSharpEmitter.Emit(model, EmitOptions.Default)),20}");
        output.WriteLine($"{"  C# to syntax, by Roslyn, later",-44} {Measure(() => Parse(SourceText.From(text, ProtocolGenerator.OutputEncoding))),20}");
        var sources = project.NewDriver().RunGenerators(project.Compilation).GetRunResult().Results[0].GeneratedSources;
        var largest = sources.MaxBy(s => s.SourceText.Length).SourceText;
        output.WriteLine($"{$"  the largest of the {sources.Length} files, likewise",-44} {Measure(() => Parse(largest)),20}");

        SyntaxNode Parse(SourceText code) => CSharpSyntaxTree.ParseText(code, options).GetRoot();
    }

    private static string Measure(Func<object> run)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;) run();
        var best = TimeSpan.MaxValue;
        var allocated = long.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            run();
            var elapsed = Stopwatch.GetElapsedTime(start);
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
            if (elapsed < best) best = elapsed;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{best.TotalMilliseconds:F2} ms {allocated / 1024.0:N0} KB");
    }
}
