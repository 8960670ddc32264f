using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>Emits a protocol as C#: what the generator adds to a compilation, byte for byte.</summary>
public static class CSharpEmitter
{
    /// <summary>The protocol's files. The same model and options give the same bytes, on every machine and in every culture.</summary>
    public static EquatableArray<GeneratedFile> Emit(ProtocolModel protocol, EmitOptions options)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var names = new ProtocolNames(protocol);
        var stem = ProtocolTypeName.FileName(names.TypeName);
        return
        [
            File("Registry", RegistryView.Of(protocol, names, options)),
            File("Subject", SubjectView.Of(protocol, names, options)),
            File("Eligibility", EligibilityView.Of(protocol, names, options)),
            File("Definition", DefinitionView.Of(protocol, names, options)),
            .. SqlView.IsWanted(protocol) ? [File("Sql", SqlView.Of(protocol, names, options))] : Array.Empty<GeneratedFile>(),
        ];

        GeneratedFile File(string part, ScriptObject view) => new($"{stem}.{part}.g.cs", CodeTemplate.Named(part).Render(view));
    }
}
