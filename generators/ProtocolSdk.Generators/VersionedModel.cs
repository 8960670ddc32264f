using ProtocolSdk.Compiler.Emit.CSharp.Versions;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Generators;

/// <summary>A version's model with what its code depends on of other versions: all of the frozen ones for the one in force, nothing for a frozen one.</summary>
internal sealed record VersionedModel(ProtocolModel Model, EquatableArray<VersionSummary> Frozen)
{
    public static VersionedModel Of(ProtocolModel model, EquatableArray<VersionSummary> frozen) =>
        new(model, model.IsFrozen || frozen.Count == 0 ? default : InOrder(frozen.Where(v => v.ProtocolId == model.Id)));

    private static EquatableArray<VersionSummary> InOrder(IEnumerable<VersionSummary> versions) =>
        versions.OrderBy(v => v.Version, Comparer<string>.Create(VersionText.Compare)).ToEquatableArray();
}
