using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Generators;

/// <summary>Finds the protocol of which a file is the first one, so that each protocol can hang on a file of its own.</summary>
internal sealed class ProtocolHeads : IEquatable<ProtocolHeads>
{
    private readonly ProtocolLayout<ProtocolFileName> _layout;
    private readonly Dictionary<string, ProtocolFiles<ProtocolFileName>> _byPath = new(StringComparer.Ordinal);

    public ProtocolHeads(ProtocolLayout<ProtocolFileName> layout)
    {
        _layout = layout;
        foreach (var protocol in layout.All) _byPath[protocol.Head.Path] = protocol;
    }

    /// <summary>What is wrong with the files' names.</summary>
    public EquatableArray<ProtocolDiagnostic> Findings => _layout.Findings;

    /// <summary>The protocol whose record this is, or whose protocol.json where there is no record; null for every other file.</summary>
    public ProtocolFiles<ProtocolFileName>? HeadedBy(ProtocolFileText file) => _byPath.TryGetValue(file.Path, out var found) ? found : null;

    public bool Equals(ProtocolHeads? other) => other is not null && _layout.Equals(other._layout);

    public override bool Equals(object? obj) => Equals(obj as ProtocolHeads);

    public override int GetHashCode() => _layout.GetHashCode();
}
