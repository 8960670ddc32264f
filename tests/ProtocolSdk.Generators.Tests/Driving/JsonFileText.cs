using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ProtocolSdk.Generators.Tests.Driving;

/// <summary>A protocol file as the compiler holds it: a new object for each content, as in an editor and in a build.</summary>
internal sealed class JsonFileText : AdditionalText
{
    private readonly SourceText _text;

    /// <param name="relativePath">Below the protocol root, such as <c>NCT00000001/record.json</c>.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="root">The protocol root.</param>
    public JsonFileText(string relativePath, SourceText text, string root)
    {
        RelativePath = relativePath;
        Path = root + relativePath;
        _text = text;
    }

    /// <inheritdoc cref="JsonFileText(string, SourceText, string)"/>
    public JsonFileText(string relativePath, string text, string root)
        : this(relativePath, SourceText.From(text, Encoding.UTF8), root)
    {
    }

    public string RelativePath { get; }

    public override string Path { get; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
