using System.Text;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Import;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.New;

/// <summary>A first protocol.json for a record, and where it goes. Nothing that is there already is ever overwritten.</summary>
internal sealed class NewProtocol
{
    private const string RecordFile = "record.json";
    private const string RulesName = "protocol.json";

    private readonly byte[] _record;
    private readonly string? _recordToMove;

    private NewProtocol(string folder, string id, byte[] record, string? recordToMove, bool hasRecord)
    {
        Folder = folder;
        Id = id;
        _record = record;
        _recordToMove = recordToMove;
        HasRecord = hasRecord;
    }

    /// <summary>The protocol's folder.</summary>
    public string Folder { get; }

    /// <summary>The protocol's identity: the folder's name.</summary>
    public string Id { get; }

    /// <summary>Whether the record is in the folder already.</summary>
    public bool HasRecord { get; }

    /// <summary>Whether the root has no protocol.schema.json yet, so that this writes it.</summary>
    public bool WritesSchema => !File.Exists(SchemaPath);

    private string SchemaPath => Path.Combine(Path.GetDirectoryName(Folder)!, ProtocolFileSchema.FileName);

    /// <summary>Looks at what the user named.</summary>
    /// <param name="host">The process.</param>
    /// <param name="path">A protocol's folder, or a record file.</param>
    /// <param name="root">The protocol root that a record is copied into; null converts it where it lies.</param>
    /// <exception cref="ToolException">There is no record, or something that would be overwritten.</exception>
    public static NewProtocol At(ToolHost host, string path, string? root)
    {
        var full = Path.TrimEndingDirectorySeparator(host.FullPath(path));
        if (Directory.Exists(full)) full = Path.Combine(full, RecordFile);
        if (!File.Exists(full)) throw new ToolException($"There is no record '{path}': name a record file such as NCT01234567.json, or a folder with record.json.");
        var bytes = File.ReadAllBytes(full);
        var entry = ApiRecord.Read(path, bytes, isWholeFile: true, Path.GetFileNameWithoutExtension(full));
        if (entry.Problem is { } problem) throw new ToolException($"{path}: {problem}.");
        var isInFolder = Path.GetFileName(full) == RecordFile;
        NewProtocol made;
        if (root is not null) made = new NewProtocol(Path.Combine(host.FullPath(root), entry.NctId!), entry.NctId!, bytes, null, hasRecord: false);
        else if (isInFolder) made = new NewProtocol(Path.GetDirectoryName(full)!, Path.GetFileName(Path.GetDirectoryName(full)!), bytes, null, hasRecord: true);
        else made = new NewProtocol(Path.ChangeExtension(full, null), Path.GetFileNameWithoutExtension(full), bytes, full, hasRecord: false);
        made.RefuseToOverwrite(host);
        return made;
    }

    /// <summary>Compiles the record, and writes the files: all of them, or none.</summary>
    /// <param name="cancellation">Stops before anything is seen.</param>
    /// <param name="errors">What keeps the record from being a protocol; then nothing is written.</param>
    /// <returns>The protocol with its new protocol.json; null when there are errors.</returns>
    public ProtocolModel? Write(CancellationToken cancellation, out IReadOnlyList<ProtocolDiagnostic> errors)
    {
        var text = Encoding.UTF8.GetString(_record).TrimStart('\uFEFF');
        var record = new SourceFile(_recordToMove ?? Path.Combine(Folder, RecordFile), text);
        var alone = ProtocolCompiler.Compile(new ProtocolSource(Id, record, null));
        errors = [.. alone.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        if (alone.Model is not { } model || errors.Count > 0) return null;
        var rules = RulesFile.Text(model, hasSchema: true, CriterionNames.Of(model.Criteria.Where(c => c.Origin != Compiler.Model.CriterionOrigin.RegistryField)));
        var withRules = ProtocolCompiler.Compile(new ProtocolSource(Id, record, new SourceFile(RulesName, Encoding.UTF8.GetString(rules))));
        errors = [.. withRules.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        if (errors.Count > 0) return null;
        cancellation.ThrowIfCancellationRequested();
        if (HasRecord) AtomicFile.WriteNew(Path.Combine(Folder, RulesName), rules);
        else PutFolder(rules);
        if (WritesSchema) AtomicFile.WriteNew(SchemaPath, ProtocolFileSchema.Bytes());
        return withRules.Model;
    }

    private void RefuseToOverwrite(ToolHost host)
    {
        var shown = Path.GetRelativePath(host.WorkingDirectory, Folder);
        var rules = Path.Combine(Folder, RulesName);
        if (File.Exists(rules)) throw new ToolException($"'{Path.Combine(shown, RulesName)}' is there already, and is left as it is.");
        if (!HasRecord && Path.Exists(Folder)) throw new ToolException($"'{shown}' is there already, and is left as it is. Run 'protocol new {shown}' when its record.json is the one to start from.");
    }

    // The folder is made beside its place and moved there in one step; a record file that it stands for goes last.
    private void PutFolder(byte[] rules)
    {
        var root = Path.GetDirectoryName(Folder)!;
        Directory.CreateDirectory(root);
        var temporary = Path.Combine(root, $".{Id}.{Environment.ProcessId}.tmp~");
        Directory.CreateDirectory(temporary);
        try
        {
            File.WriteAllBytes(Path.Combine(temporary, RecordFile), _record);
            File.WriteAllBytes(Path.Combine(temporary, RulesName), rules);
            Directory.Move(temporary, Folder);
        }
        catch
        {
            Directory.Delete(temporary, recursive: true);
            throw;
        }

        if (_recordToMove is not null) File.Delete(_recordToMove);
    }
}
