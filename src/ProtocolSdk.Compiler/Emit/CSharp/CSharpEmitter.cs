using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>Emits a protocol as C#: what the generator adds to a compilation, byte for byte.</summary>
/// <remarks>
/// A protocol is one file: Roslyn compares the name of each emitted file with all those before it, in every run, so that four files per
/// protocol make a keystroke sixteen times as slow in a project of many.
/// </remarks>
public static class CSharpEmitter
{
    /// <summary>The protocol's files. The same model and options give the same bytes, on every machine and in every culture.</summary>
    public static EquatableArray<GeneratedFile> Emit(ProtocolModel protocol, EmitOptions options)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var names = new ProtocolNames(protocol);
        string[] parts =
        [
            Print("Head", ViewObject.Of(("namespace", options.Namespace))),
            Print("Registry", RegistryView.Of(protocol, names)),
            Print("Subject", SubjectView.Of(protocol, names)),
            Print("Eligibility", EligibilityView.Of(protocol, names)),
            Print("Definition", DefinitionView.Of(protocol, names)),
            .. SqlView.IsWanted(protocol) ? [Print("Sql", SqlView.Of(protocol, names))] : Array.Empty<string>(),
        ];
        return [new GeneratedFile(ProtocolTypeName.FileName(names.TypeName) + ".g.cs", string.Join("\n", parts))];

        static string Print(string part, ScriptObject view) => CodeTemplate.Named(part).Render(view);
    }
}
