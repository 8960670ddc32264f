using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProtocolSdk.Generators.Tests.Driving;

/// <summary>What one run of the generator gave.</summary>
/// <param name="Sources">The emitted C# by hint name.</param>
/// <param name="Diagnostics">The findings, as the build shows them.</param>
/// <param name="Compilation">The project with the emitted code.</param>
/// <param name="Steps">Why each output of each named step is what it is.</param>
internal sealed record GeneratorRun(
    ImmutableDictionary<string, string> Sources,
    ImmutableArray<Diagnostic> Diagnostics,
    CSharpCompilation Compilation,
    ImmutableDictionary<string, ImmutableArray<IncrementalStepRunReason>> Steps)
{
    /// <summary>How often a step's code ran: all outputs but the cached ones and those that went away.</summary>
    public int Runs(string step) => Steps.TryGetValue(step, out var reasons)
        ? reasons.Count(r => r is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Removed))
        : 0;

    /// <summary>The emitted C# in one text, in the order of the hint names.</summary>
    public string AllSource => string.Concat(Sources.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value));

    /// <summary>Requires that the project compiles without an error or warning of the C# compiler, at the highest level.</summary>
    public GeneratorRun Compiles()
    {
        var complaints = Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)
            .Select(Describe)
            .Take(20)
            .ToList();
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
        return this;
    }

    /// <summary>Requires that nothing was found but notes.</summary>
    public GeneratorRun FindsNothing()
    {
        Assert.Equal("", string.Join("\n", Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)));
        return this;
    }

    /// <summary>Requires that exactly one thing was found, notes aside: <c>PROT4050 NCT00000001/protocol.json(12,34)</c>, counted from 1.</summary>
    public GeneratorRun FindsOnly(string idAndPlace)
    {
        Assert.Equal([idAndPlace], Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(Place));
        return this;
    }

    private static string Place(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var path = span.Path[(span.Path.IndexOf("protocol/", StringComparison.Ordinal) + "protocol/".Length)..];
        return $"{diagnostic.Id} {path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{diagnostic}\n    {line}";
    }
}
