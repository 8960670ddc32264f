using System.Collections.Immutable;
using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Generators;

/// <summary>The protocol.json files of a project, each of which may belong to a record; there are fewer of them than records.</summary>
internal sealed class ProtocolRuleFiles : IEquatable<ProtocolRuleFiles>
{
    private readonly ImmutableArray<ProtocolFileText> _files;
    private readonly Dictionary<string, ProtocolFileText> _byPath = new(StringComparer.Ordinal);

    public ProtocolRuleFiles(ImmutableArray<ProtocolFileText> files)
    {
        _files = files;
        foreach (var file in files) _byPath[file.Path] = file;
    }

    /// <summary>The files of the protocol whose first file is <paramref name="head"/>.</summary>
    public ProtocolFiles<ProtocolFileText> Complete(ProtocolFiles<ProtocolFileName> names, ProtocolFileText head) =>
        new(names.Id, names.Record is null ? null : head, names.Rules is null ? null : names.Record is null ? head : _byPath[names.Rules.Path])
        {
            FrozenVersion = names.FrozenVersion,
        };

    public bool Equals(ProtocolRuleFiles? other) => other is not null && _files.SequenceEqual(other._files);

    public override bool Equals(object? obj) => Equals(obj as ProtocolRuleFiles);

    public override int GetHashCode() => _files.Length;
}
