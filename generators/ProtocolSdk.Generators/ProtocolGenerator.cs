using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ProtocolSdk.Compiler.Emit.CSharp;

namespace ProtocolSdk.Generators;

/// <summary>
/// Turns the protocols among a project's additional files into C#. Nothing depends on the compilation: an edit to C# runs
/// no step, an edit to one protocol compiles and emits that one, and an edit that changes no meaning emits nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ProtocolGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var emitOptions = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectOptions.Read(options.GlobalOptions))
            .WithTrackingName(TrackingNames.Options);

        var groups = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => ProtocolFileText.TryCreate(pair.Left, pair.Right.GetOptions(pair.Left), cancellation))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TrackingNames.Files)
            .Collect()
            .Select(static (files, _) => ProtocolGrouping.Of(files))
            .WithTrackingName(TrackingNames.Groups);

        var compiled = groups
            .SelectMany(static (grouping, _) => grouping.Protocols)
            .Select(static (protocol, cancellation) => CompiledProtocol.Of(protocol, cancellation))
            .WithTrackingName(TrackingNames.Compile);

        var sources = compiled
            .Select(static (protocol, _) => protocol.Model)
            .Where(static model => model is not null)
            .WithTrackingName(TrackingNames.Models)
            .Combine(emitOptions)
            .Select(static (pair, _) => CSharpEmitter.Emit(pair.Left!, pair.Right))
            .WithTrackingName(TrackingNames.Emit);

        context.RegisterSourceOutput(sources, static (output, files) =>
        {
            foreach (var file in files) output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
        });

        var findings = groups
            .SelectMany(static (grouping, _) => grouping.Findings)
            .Collect()
            .Combine(compiled.Select(static (protocol, _) => protocol.Diagnostics).Collect())
            .WithTrackingName(TrackingNames.Diagnostics);

        context.RegisterSourceOutput(findings, static (output, all) =>
        {
            foreach (var finding in all.Left) output.ReportDiagnostic(RoslynDiagnostics.Of(finding));
            foreach (var ofProtocol in all.Right)
            {
                foreach (var finding in ofProtocol) output.ReportDiagnostic(RoslynDiagnostics.Of(finding));
            }
        });
    }
}
