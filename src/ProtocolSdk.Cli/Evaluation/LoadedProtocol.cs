using System.Globalization;
using System.Reflection;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Cli.Evaluation;

/// <summary>
/// A checked protocol as a live <see cref="ProtocolDefinition"/>: the generator's own C#, compiled in memory and loaded.
/// Disposing lets go of the code; nothing of the definition may be used afterwards.
/// </summary>
internal sealed class LoadedProtocol : IDisposable
{
    private const string Namespace = "Evaluated";

    private readonly EmittedCode _code;

    private LoadedProtocol(EmittedCode code, ProtocolDefinition definition)
    {
        _code = code;
        Definition = definition;
    }

    /// <summary>The protocol version at run time.</summary>
    public ProtocolDefinition Definition { get; }

    /// <summary>Emits, compiles and loads a protocol.</summary>
    /// <param name="model">The checked protocol.</param>
    /// <param name="record">The bytes of its record.json, for <see cref="ProtocolDefinition.Record"/>; null leaves it out.</param>
    /// <exception cref="EmissionException">The C# compiler refuses what was emitted: a defect of the emitter.</exception>
    public static LoadedProtocol Load(ProtocolModel model, byte[]? record = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var resources = record is null ? [] : new Dictionary<string, byte[]> { [model.ResourceName] = record };
        var code = EmittedCode.Load([CSharpEmitter.Emit(model, new EmitOptions(Namespace)).Text], out var errors, resources)
            ?? throw new EmissionException(errors[0].GetMessage(CultureInfo.InvariantCulture));
        var name = $"{Namespace}.{ProtocolTypeName.Of(model.Id)}";
        var type = code.Assembly.GetType(model.IsFrozen ? $"{name}+{VersionTypeName.Of(model.Version)}" : name, throwOnError: true)!;
        var definition = type.GetProperty(nameof(Definition), BindingFlags.Public | BindingFlags.Static)!.GetValue(null);
        return new LoadedProtocol(code, (ProtocolDefinition)definition!);
    }

    /// <inheritdoc/>
    public void Dispose() => _code.Dispose();
}
