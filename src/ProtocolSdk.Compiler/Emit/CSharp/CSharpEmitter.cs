using ProtocolSdk.Compiler.Emit.CSharp.Versions;
using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>Emits protocols as C#: what the generator adds to a compilation (<see cref="EmittedFile"/>), byte for byte.</summary>
public static class CSharpEmitter
{
    /// <summary>
    /// The code of one version. The same model and options give the same bytes, on every machine and in every culture.
    /// </summary>
    /// <param name="protocol">The version; a frozen one is nested in the type of the version in force.</param>
    /// <param name="options">What the project decides.</param>
    /// <param name="frozen">For the version in force: the frozen ones, in their order.</param>
    /// <param name="places">Where its CQL stands; read only when <see cref="EmitOptions.DebugsRules"/> says so.</param>
    public static EmittedVersion Emit(ProtocolModel protocol, EmitOptions options, EquatableArray<VersionSummary> frozen = default, RulePlaces? places = null)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var context = CodeTemplate.NewContext();
        var names = new ProtocolNames(protocol);
        var eligibility = EligibilityView.Of(protocol, names, options, options.DebugsRules ? places ?? RulePlaces.None : RulePlaces.None, out var statements);
        var head = Print("Head", ViewObject.Of(("namespace", options.Namespace)));
        var parts = new List<string>
        {
            Print("Registry", RegistryView.Of(protocol, names)),
            Print("Subject", SubjectView.Of(protocol, names)),
            Print("Eligibility", eligibility),
            Print("Definition", DefinitionView.Of(protocol, names, statements)),
        };
        if (SqlView.IsWanted(protocol)) parts.Add(Print("Sql", SqlView.Of(protocol, names)));
        var stem = ProtocolTypeName.FileName(names.OuterType);
        if (protocol.IsFrozen) return new EmittedVersion($"{stem}.{names.DeclaredType}.g.cs", head + "\n" + NestedType.Wrap(string.Join("\n", parts), names.OuterType), head.Length, protocol.HasRulesFile);

        // A protocol that has never been amended pays nothing for it.
        if (frozen.Count > 0 || protocol is not { EffectiveDate: null, Amendment: null })
        {
            var inForce = VersionSummary.Of(protocol);
            parts.Add(Print("Versions", VersionsView.Of(inForce, frozen, options)));
            if (options.HasExtensionMembers && frozen.Count > 0 && RemovedMembersView.Of(inForce, frozen[frozen.Count - 1]) is { } removed) parts.Add(Print("Removed", removed));
        }

        return new EmittedVersion(stem + ".g.cs", head + "\n" + string.Join("\n", parts), head.Length, protocol.HasRulesFile);

        string Print(string part, ScriptObject view) => CodeTemplate.Named(part).Render(view, context);
    }
}
