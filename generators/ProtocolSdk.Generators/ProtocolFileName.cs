using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Generators;

/// <summary>The name of a protocol file, by which protocols are put together; an edit in the file doesn't change it.</summary>
/// <param name="RelativePath">The path below the protocol root, with <c>/</c>.</param>
/// <param name="Path">The path, as it was named to the compiler.</param>
internal sealed record ProtocolFileName(string RelativePath, string Path) : IProtocolFile
{
    /// <summary>Whether it may be the second file of a protocol.</summary>
    public bool MayBeRules => RelativePath.EndsWith("/" + ProtocolLayout.RulesFile, StringComparison.Ordinal);
}
