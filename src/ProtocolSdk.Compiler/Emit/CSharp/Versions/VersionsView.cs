using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Text;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp.Versions;

/// <summary>What the template prints of a protocol's versions.</summary>
internal static class VersionsView
{
    public static ScriptObject Of(VersionSummary inForce, EquatableArray<VersionSummary> frozen, EmitOptions options) => ViewObject.Of(
        ("namespace", options.Namespace),
        ("type_name", inForce.TypeName),
        ("id", CSharpLiteral.Quote(inForce.ProtocolId)),
        ("versions", frozen.Append(inForce).Select(version => ViewObject.Of(
            ("type", version.TypeName),
            ("effective_date", version.EffectiveDate is { } day ? AmendmentCode.Day(day) : "null"),
            ("amendment", AmendmentCode.Of(version.Amendment)),
            ("attestations", AmendmentCode.Map(version.Attestations) ?? "null")))));
}
