using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Generators;

/// <summary>
/// A protocol file among the additional files. It is equal to another one of the same path and checksum, so that a file
/// that is read again unchanged changes nothing, and no parsed document is kept.
/// </summary>
internal sealed class ProtocolFileText : IProtocolFile, IEquatable<ProtocolFileText>
{
    private const string PathMetadata = "build_metadata.AdditionalFiles.ProtocolPath";
    private readonly AdditionalText _text;
    private readonly ImmutableArray<byte> _checksum;

    private ProtocolFileText(AdditionalText text, string relativePath, ImmutableArray<byte> checksum)
    {
        _text = text;
        _checksum = checksum;
        Name = new ProtocolFileName(relativePath, text.Path);
    }

    /// <summary>What it is called, without what is in it.</summary>
    public ProtocolFileName Name { get; }

    /// <inheritdoc/>
    public string RelativePath => Name.RelativePath;

    /// <inheritdoc/>
    public string Path => Name.Path;

    /// <summary>The file when the package's targets marked it as a protocol's; else null.</summary>
    public static ProtocolFileText? TryCreate(AdditionalText text, AnalyzerConfigOptions options, CancellationToken cancellation)
    {
        if (!options.TryGetValue(PathMetadata, out var relativePath) || string.IsNullOrEmpty(relativePath)) return null;
        var source = text.GetText(cancellation);
        return source is null ? null : new ProtocolFileText(text, relativePath.Replace('\\', '/'), source.GetChecksum());
    }

    public SourceFile Read(CancellationToken cancellation) => new(_text.Path, _text.GetText(cancellation)?.ToString() ?? "");

    public bool Equals(ProtocolFileText? other) =>
        other is not null && Name == other.Name && _checksum.SequenceEqual(other._checksum);

    public override bool Equals(object? obj) => Equals(obj as ProtocolFileText);

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Path) * 31) + (_checksum.IsDefaultOrEmpty ? 0 : _checksum[0]));
}
