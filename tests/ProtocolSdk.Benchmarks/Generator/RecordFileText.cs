using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ProtocolSdk.Benchmarks.Generator;

/// <summary>A record as the compiler holds it after reading the file: its text was decoded and its checksum taken on the way in.</summary>
internal sealed class RecordFileText : AdditionalText
{
    private readonly SourceText _text;

    /// <param name="path">Below the protocol root.</param>
    /// <param name="bytes">The file's content.</param>
    public RecordFileText(string path, byte[] bytes)
    {
        Path = "/trial/protocol/" + path;
        Options = new FileOptions(path);
        _text = SourceText.From(bytes, bytes.Length, Encoding.UTF8);
    }

    /// <inheritdoc/>
    public override string Path { get; }

    /// <summary>What the package's targets tell of the file.</summary>
    public AnalyzerConfigOptions Options { get; }

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    private sealed class FileOptions(string relativePath) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.ProtocolPath" ? relativePath : null;
            return value is not null;
        }
    }
}

/// <summary>The options of a project that sets none of its own.</summary>
internal sealed class ProjectFileOptions : AnalyzerConfigOptionsProvider
{
    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Nothing();

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => ((RecordFileText)textFile).Options;

    private sealed class Nothing : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }
}
