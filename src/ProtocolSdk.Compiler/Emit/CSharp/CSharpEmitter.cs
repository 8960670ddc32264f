using ProtocolSdk.Compiler.Emit.CSharp.Versions;
using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>Emits a protocol as C#: what the generator adds to a compilation, byte for byte.</summary>
public static class CSharpEmitter
{
    /// <summary>
    /// The files of one version. The same model and options give the same bytes, on every machine and in every culture.
    /// </summary>
    /// <param name="protocol">The version; a frozen one is nested in the type of the version in force.</param>
    /// <param name="options">What the project decides.</param>
    /// <param name="frozen">For the version in force: the frozen ones, in their order.</param>
    /// <param name="places">Where its CQL stands; read only when <see cref="EmitOptions.DebugsRules"/> says so.</param>
    public static EquatableArray<GeneratedFile> Emit(ProtocolModel protocol, EmitOptions options, EquatableArray<VersionSummary> frozen = default, RulePlaces? places = null)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var names = new ProtocolNames(protocol);
        var stem = ProtocolTypeName.FileName(names.OuterType) + (protocol.IsFrozen ? "." + names.DeclaredType : "");
        var files = new List<GeneratedFile>
        {
            File("Registry", RegistryView.Of(protocol, names, options)),
            File("Subject", SubjectView.Of(protocol, names, options)),
            File("Eligibility", EligibilityView.Of(protocol, names, options, options.DebugsRules ? places ?? RulePlaces.None : RulePlaces.None)),
            File("Definition", DefinitionView.Of(protocol, names, options)),
        };
        if (protocol.IsFrozen) return files.ConvertAll(f => f with { Text = NestedType.Wrap(f.Text, names.OuterType) }).ToEquatableArray();

        // A protocol that has never been amended pays nothing for it.
        if (frozen.Count == 0 && protocol is { EffectiveDate: null, Amendment: null }) return files.ToEquatableArray();
        var inForce = VersionSummary.Of(protocol);
        files.Add(File("Versions", VersionsView.Of(inForce, frozen, options)));
        if (options.HasExtensionMembers && frozen.Count > 0 && RemovedMembersView.Of(inForce, frozen[frozen.Count - 1], options) is { } removed) files.Add(File("Removed", removed));
        return files.ToEquatableArray();

        GeneratedFile File(string part, ScriptObject view) => new($"{stem}.{part}.g.cs", CodeTemplate.Named(part).Render(view));
    }
}
