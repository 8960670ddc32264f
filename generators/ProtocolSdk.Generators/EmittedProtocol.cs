using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Generators;

/// <summary>A protocol's C#, or what the emitter failed with: a defect of ours must not take the other protocols along.</summary>
internal sealed record EmittedProtocol(EmittedVersion? Version, EquatableArray<ProtocolDiagnostic> Failures)
{
    public static EmittedProtocol Of(VersionedModel protocol, RulePlaces places, EmitOptions options)
    {
        var model = protocol.Model;
        try
        {
            return new EmittedProtocol(CSharpEmitter.Emit(model, options, protocol.Frozen, places), default);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            var place = new SourceLocation(model.Id, default, default, default);
            return new EmittedProtocol(null, [new ProtocolDiagnostic(DiagnosticCatalogue.InternalError, place, [error.GetType().Name + ": " + error.Message])]);
        }
    }
}
