using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ProtocolSdk.Compiler.Emit.CSharp;
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
        var emitOptions = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => ProjectOptions.Read(pair.Left.GlobalOptions) with { HasExtensionMembers = ProjectOptions.HasExtensionMembers(pair.Right) })
            .WithTrackingName(TrackingNames.Options);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellation) => OneOrNone(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Files);

        // Which files make a protocol is said by their names alone, so an edit in one of them asks that of none.
        var layout = files
            .Select(static (file, _) => file.Name)
            .Collect()
            .Select(static (names, _) => new ProtocolHeads(ProtocolLayout.Of(names)))
            .WithTrackingName(TrackingNames.Layout);

        var rules = files
            .Where(static file => file.Name.MayBeRules)
            .Collect()
            .Select(static (files, _) => new ProtocolRuleFiles(files));

        // Each protocol hangs on its own file, not on its place in a list: another file that comes or goes doesn't touch it. What all of them share
        // is combined before it is combined with each, since each step over all protocols makes the edit of one slower.
        var shared = layout
            .Combine(rules)
            .Combine(emitOptions.Select(static (options, _) => options.DebugsRules));
        var compiled = files
            .Combine(shared)
            .SelectMany(static (pair, _) => Protocol(pair.Left, pair.Right.Left.Left, pair.Right.Left.Right, pair.Right.Right))
            .WithTrackingName(TrackingNames.Protocols)
            .Select(static (protocol, cancellation) => CompiledProtocol.Of(protocol.Files, protocol.DebugsRules, cancellation))
            .WithTrackingName(TrackingNames.Compile);

        // Where all versions meet, Roslyn compares the references of all at every keystroke. So everything that looks at several protocols begins here, or where
        // they were emitted. The version in force names all versions, and what the last amendment removed.
        var everyVersion = compiled.Collect();
        var frozen = everyVersion.Select(static (versions, _) => versions.Select(version => version.Frozen).OfType<VersionSummary>().ToEquatableArray());

        var models = compiled
            .SelectMany(static (protocol, _) => protocol.Model is { } model ? ImmutableArray.Create((Model: model, protocol.Places)) : [])
            .WithTrackingName(TrackingNames.Models);

        var sources = models
            .Combine(frozen.Combine(emitOptions))
            .Select(static (pair, _) => (Versioned: VersionedModel.Of(pair.Left.Model, pair.Right.Left), pair.Left.Places, Options: pair.Right.Right))
            .WithTrackingName(TrackingNames.Versions)
            .Select(static (protocol, _) => EmittedProtocol.Of(protocol.Versioned, protocol.Places, protocol.Options))
            .WithTrackingName(TrackingNames.Emit);

        // A file without the edited protocol stays as it is.
        var everyEmitted = sources.Collect();
        var emittedFiles = everyEmitted
            .SelectMany(static (protocols, _) => EmittedFile.Of([.. protocols.Select(protocol => protocol.Version).OfType<EmittedVersion>()]))
            .WithTrackingName(TrackingNames.EmittedFiles);

        var findings = everyVersion
            .Combine(everyEmitted)
            .Combine(layout)
            .Select(static (project, _) => ProjectFindings.Of(project.Left.Left, project.Left.Right, project.Right))
            .WithTrackingName(TrackingNames.Diagnostics);

        context.RegisterSourceOutput(emittedFiles, static (output, file) => output.AddSource(file.Name, EmittedFileText.Of(file)));
        context.RegisterSourceOutput(findings, static (output, findings) => RoslynDiagnostics.Report(output, findings));
    }

    private static ImmutableArray<(ProtocolFiles<ProtocolFileText> Files, bool DebugsRules)> Protocol(ProtocolFileText file, ProtocolHeads heads, ProtocolRuleFiles rules, bool debugsRules) =>
        heads.HeadedBy(file) is { } names ? [(rules.Complete(names, file), debugsRules)] : [];

    // Selecting and leaving out in one step: each step has a table of all protocols, which an edit of one copies.
    private static ImmutableArray<ProtocolFileText> OneOrNone(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        ProtocolFileText.TryCreate(text, options.GetOptions(text), cancellation) is { } file ? [file] : [];
}
