using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ProtocolSdk.Generators;

namespace ProtocolSdk.Benchmarks.Generator;

/// <summary>
/// The least that a generator over the same files can do: it looks at each file's checksum and emits a comment. What it costs is Roslyn's own.
/// </summary>
/// <param name="files">How many files it emits: one per additional file, or fewer.</param>
#pragma warning disable RS1036, RS1038, RS1041, RS1042 // It is never packed, nor loaded by a compiler.
internal sealed class TrivialGenerator(int files) : IIncrementalGenerator
#pragma warning restore RS1036, RS1038, RS1041, RS1042
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider.Select(static (text, cancellation) => (text.Path, Sum: text.GetText(cancellation)!.GetChecksum()[0]));
        if (files == int.MaxValue)
        {
            context.RegisterSourceOutput(texts, static (output, text) => output.AddSource(Path.GetFileNameWithoutExtension(text.Path) + ".g.cs", Comment(text.Sum)));
            return;
        }

        var count = files;
        var all = texts.Collect().SelectMany((all, _) => all.Select((text, i) => (text, i)).GroupBy(pair => pair.i % count, pair => (int)pair.text.Sum).Select(group => (group.Key, Sum: group.Sum())));
        context.RegisterSourceOutput(all, static (output, bundle) => output.AddSource($"Bundle{bundle.Key}.g.cs", Comment(bundle.Sum)));
    }

    private static SourceText Comment(int sum) => SourceText.From($"// {sum}\n", ProtocolGenerator.OutputEncoding);
}
