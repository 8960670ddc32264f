using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ProtocolSdk.Compiler.Emit.CSharp.Versions;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Generators;

/// <summary>
/// Turns the protocols among a project's additional files into C#. Nothing depends on the compilation: an edit to C# runs
/// no step, an edit to one protocol compiles and emits that one, and an edit that changes no meaning emits nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ProtocolGenerator : IIncrementalGenerator
{
    /// <summary>UTF-8 without a byte order mark, so that the files that a build shows are byte for byte those that <c>protocol emit</c> writes.</summary>
    public static Encoding OutputEncoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var hasExtensionMembers = context.ParseOptionsProvider.Select(static (options, _) => ProjectOptions.HasExtensionMembers(options));
        var emitOptions = context.AnalyzerConfigOptionsProvider
            .Combine(hasExtensionMembers)
            .Select(static (pair, _) => ProjectOptions.Read(pair.Left.GlobalOptions) with { HasExtensionMembers = pair.Right })
            .WithTrackingName(TrackingNames.Options);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => ProtocolFileText.TryCreate(pair.Left, pair.Right.GetOptions(pair.Left), cancellation))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TrackingNames.Files);

        // Which files make a protocol is said by their names alone, so an edit in one of them asks that of none.
        var layout = files
            .Select(static (file, _) => file.Name)
            .Collect()
            .Select(static (names, _) => ProtocolLayout.Of(names))
            .WithTrackingName(TrackingNames.Layout);

        var rules = files
            .Where(static file => file.Name.MayBeRules)
            .Collect()
            .Select(static (files, _) => new ProtocolRuleFiles(files));

        // Each protocol hangs on its own file, not on its place in a list: another file that comes or goes doesn't touch it.
        var compiled = files
            .Combine(layout.Select(static (layout, _) => new ProtocolHeads(layout)))
            .Select(static (pair, _) => (File: pair.Left, Protocol: pair.Right.HeadedBy(pair.Left)))
            .Where(static head => head.Protocol is not null)
            .Combine(rules)
            .Select(static (pair, _) => pair.Right.Complete(pair.Left.Protocol!, pair.Left.File))
            .WithTrackingName(TrackingNames.Protocols)
            .Combine(emitOptions.Select(static (options, _) => options.DebugsRules))
            .Select(static (pair, cancellation) => CompiledProtocol.Of(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Compile);

        var models = compiled
            .Where(static protocol => protocol.Model is not null)
            .Select(static (protocol, _) => (Model: protocol.Model!, protocol.Places))
            .WithTrackingName(TrackingNames.Models);

        // The version in force names all versions, and what the last amendment removed; nothing else goes from one version to another.
        var frozen = models
            .Where(static protocol => protocol.Model.IsFrozen)
            .Select(static (protocol, _) => VersionSummary.Of(protocol.Model))
            .WithTrackingName(TrackingNames.Summaries)
            .Collect()
            .Select(static (versions, _) => new EquatableArray<VersionSummary>(versions));

        var sources = models
            .Combine(frozen)
            .Select(static (pair, _) => (Versioned: VersionedModel.Of(pair.Left.Model, pair.Right), pair.Left.Places))
            .WithTrackingName(TrackingNames.Versions)
            .Combine(emitOptions)
            .Select(static (pair, _) => EmittedProtocol.Of(pair.Left.Versioned, pair.Left.Places, pair.Right))
            .WithTrackingName(TrackingNames.Emit);

        context.RegisterSourceOutput(sources, static (output, protocol) =>
        {
            foreach (var file in protocol.Files) output.AddSource(file.HintName, SourceText.From(file.Text, OutputEncoding));
            RoslynDiagnostics.Report(output, protocol.Failures);
        });

        var findings = compiled
            .Select(static (protocol, _) => protocol.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        var findingsOfVersions = compiled
            .Select(static (protocol, _) => protocol.Facts)
            .Where(static facts => facts is not null)
            .Collect()
            .Select(static (facts, _) => VersionHistoryCheck.Find(facts!))
            .WithTrackingName(TrackingNames.VersionDiagnostics);

        var findingsOfLayout = layout
            .Select(static (layout, _) => layout.Findings)
            .WithTrackingName(TrackingNames.LayoutDiagnostics);

        context.RegisterSourceOutput(findings, static (output, all) => RoslynDiagnostics.Report(output, all));
        context.RegisterSourceOutput(findingsOfVersions, static (output, all) => RoslynDiagnostics.Report(output, all));
        context.RegisterSourceOutput(findingsOfLayout, static (output, all) => RoslynDiagnostics.Report(output, all));
    }
}
