using ProtocolSdk.Compiler.Emit.JsonSchema;
using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Build;

/// <summary>The folder of a project's JSON Schemas: after writing it holds those of its protocols, and no others.</summary>
internal sealed class SchemaFolder(string path)
{
    private const string Extension = ".schema.json";

    /// <summary>
    /// Writes the schemas of the subject and of the result of every protocol version that compiles. A file that wouldn't change is left alone, so that
    /// nothing is copied again.
    /// </summary>
    public void Write(IReadOnlyList<ProtocolFiles<RequestedFile>> protocols)
    {
        Directory.CreateDirectory(path);
        var stale = Directory.GetFiles(path, "*" + Extension).ToHashSet(StringComparer.Ordinal);
        foreach (var files in protocols)
        {
            var model = ProtocolCompiler.Compile(new ProtocolSource(files.Id, files.Record?.Read(), files.Rules?.Read()) { FrozenVersion = files.FrozenVersion }).Model;
            if (model is null)
                continue;
            var stem = files.FrozenVersion is null ? files.Id : $"{files.Id}.{files.FrozenVersion}";
            stale.Remove(WriteWhenDifferent($"{stem}.subject{Extension}", SubjectSchema.Write(model)));
            stale.Remove(WriteWhenDifferent($"{stem}.result{Extension}", ResultSchema.Write(model)));
        }

        foreach (var file in stale)
            File.Delete(file);
    }

    private string WriteWhenDifferent(string name, string text)
    {
        var file = Path.Combine(path, name);
        if (!File.Exists(file) || File.ReadAllText(file) != text)
            File.WriteAllText(file, text);
        return file;
    }
}
