using System.Collections.Immutable;
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
            .SelectMany(static (pair, cancellation) => OneOrNone(ProtocolFileText.TryCreate(pair.Left, pair.Right.GetOptions(pair.Left), cancellation)))
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

        // Each protocol hangs on its own file, not on its place in a list: another file that comes or goes doesn't touch it. What all of them share
        // is combined before it is combined with each, since each step over all protocols makes the edit of one slower.
        var shared = layout.Select(static (layout, _) => new ProtocolHeads(layout))
            .Combine(rules)
            .Combine(emitOptions.Select(static (options, _) => options.DebugsRules));
        var compiled = files
            .Combine(shared)
            .SelectMany(static (pair, _) => Protocol(pair.Left, pair.Right.Left.Left, pair.Right.Left.Right, pair.Right.Right))
            .WithTrackingName(TrackingNames.Protocols)
            .Select(static (protocol, cancellation) => CompiledProtocol.Of(protocol.Files, protocol.DebugsRules, cancellation))
            .WithTrackingName(TrackingNames.Compile);

        var models = compiled
            .SelectMany(static (protocol, _) => protocol.Model is { } model ? ImmutableArray.Create((Model: model, protocol.Places)) : [])
            .WithTrackingName(TrackingNames.Models);

        // The version in force names all versions, and what the last amendment removed; nothing else goes from one version to another.
        var frozen = models
            .SelectMany(static (protocol, _) => OneOrNone(protocol.Model.IsFrozen ? VersionSummary.Of(protocol.Model) : null))
            .WithTrackingName(TrackingNames.Summaries)
            .Collect()
            .Select(static (versions, _) => new EquatableArray<VersionSummary>(versions));

        var sources = models
            .Combine(frozen.Combine(emitOptions))
            .Select(static (pair, _) => (Versioned: VersionedModel.Of(pair.Left.Model, pair.Right.Left), pair.Left.Places, Options: pair.Right.Right))
            .WithTrackingName(TrackingNames.Versions)
            .Select(static (protocol, _) => EmittedProtocol.Of(protocol.Versioned, protocol.Places, protocol.Options))
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
            .SelectMany(static (protocol, _) => OneOrNone(protocol.Facts))
            .Collect()
            .Select(static (facts, _) => VersionHistoryCheck.Find(facts))
            .WithTrackingName(TrackingNames.VersionDiagnostics);

        var findingsOfLayout = layout
            .Select(static (layout, _) => layout.Findings)
            .WithTrackingName(TrackingNames.LayoutDiagnostics);

        context.RegisterSourceOutput(findings, static (output, all) => RoslynDiagnostics.Report(output, all));
        context.RegisterSourceOutput(findingsOfVersions, static (output, all) => RoslynDiagnostics.Report(output, all));
        context.RegisterSourceOutput(findingsOfLayout, static (output, all) => RoslynDiagnostics.Report(output, all));
    }

    private static ImmutableArray<(ProtocolFiles<ProtocolFileText> Files, bool DebugsRules)> Protocol(ProtocolFileText file, ProtocolHeads heads, ProtocolRuleFiles rules, bool debugsRules) =>
        heads.HeadedBy(file) is { } names ? [(rules.Complete(names, file), debugsRules)] : [];

    // Selecting and leaving out in one step: each step has a table of all protocols, which an edit of one copies.
    private static ImmutableArray<T> OneOrNone<T>(T? item)
        where T : class => item is null ? [] : [item];
}
