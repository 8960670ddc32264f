using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ProtocolSdk.Benchmarks.Generator;

/// <summary>
/// One build of an app with many records in a fresh process, as the compiler does it: the generator, then everything that the C# compiler
/// does with what came out. The figure is the ratio of the two.
/// </summary>
internal static class WholeBuild
{
    /// <summary>Builds once and prints what it took. The first argument is the number of records; all when there is none.</summary>
    /// <returns>The exit code: 0, or 1 when what came out doesn't compile.</returns>
    public static int Run(string[] arguments, TextWriter output)
    {
        var count = arguments.Length == 0 ? RecordSet.All : int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var project = TrialProject.With(count);

        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        project.NewDriver().RunGeneratorsAndUpdateCompilation(project.Compilation, out var compilation, out _);
        var generator = (Elapsed: watch.Elapsed, Processor: Environment.CpuUsage.TotalTime - processor);
        var bytes = compilation.SyntaxTrees.Sum(tree => (long)Encoding.UTF8.GetByteCount(tree.ToString()));

        watch.Restart();
        processor = Environment.CpuUsage.TotalTime;
        using var assembly = new MemoryStream();
        var result = ((CSharpCompilation)compilation).Emit(assembly);
        var compiler = (Elapsed: watch.Elapsed, Processor: Environment.CpuUsage.TotalTime - processor);

        using var process = Process.GetCurrentProcess();
        var culture = CultureInfo.InvariantCulture;
        output.WriteLine(string.Create(culture, $"records              {count}{(count == 1 || RecordSet.IsReal ? "" : " (copies of one)")}"));
        output.WriteLine(string.Create(culture, $"emitted C#           {bytes / 1e6:F1} MB in {compilation.SyntaxTrees.Count() - 1} files"));
        output.WriteLine(string.Create(culture, $"generator            {generator.Elapsed.TotalSeconds:F1} s, {generator.Processor.TotalSeconds:F1} s of processor time"));
        output.WriteLine(string.Create(culture, $"C# compiler          {compiler.Elapsed.TotalSeconds:F1} s, {compiler.Processor.TotalSeconds:F1} s of processor time"));
        output.WriteLine(string.Create(culture, $"generator / compiler {generator.Elapsed / compiler.Elapsed:F2} ({generator.Processor / compiler.Processor:F2} of processor time)"));
        output.WriteLine(string.Create(culture, $"peak working set     {process.PeakWorkingSet64 / 1048576.0:F0} MiB"));
        foreach (var error in result.Diagnostics.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Take(10)) output.WriteLine(error);
        return result.Success ? 0 : 1;
    }
}
