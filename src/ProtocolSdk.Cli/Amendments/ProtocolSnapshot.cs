using System.Text;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Changes;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>One version of a protocol, from wherever it was read.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Compared">The checked protocol with the JSON it came from.</param>
internal sealed record ProtocolSnapshot(string Name, ComparedProtocol Compared)
{
    /// <summary>The checked protocol.</summary>
    public ProtocolModel Model => Compared.Model;

    /// <summary>Reads and compiles a version.</summary>
    /// <param name="name">As the user named it.</param>
    /// <param name="id">The protocol's identity.</param>
    /// <param name="record">The record's path, for messages, and its bytes.</param>
    /// <param name="rules">The same of protocol.json; null when there is none.</param>
    /// <exception cref="ToolException">It has errors: what it means can't be said.</exception>
    public static ProtocolSnapshot Of(string name, string id, (string Path, byte[] Bytes) record, (string Path, byte[] Bytes)? rules)
    {
        var recordFile = new SourceFile(record.Path, Decode(record.Bytes));
        var rulesFile = rules is { } given ? new SourceFile(given.Path, Decode(given.Bytes)) : null;
        var compilation = ProtocolCompiler.Compile(new ProtocolSource(id, recordFile, rulesFile));
        if (compilation.Model is null || compilation.HasErrors)
        {
            var report = new FindingReport(warningsAreErrors: false);
            report.Add(compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
            var lines = report.Findings.Select(finding => MSBuildFindingWriter.Line(finding, colour: false));
            throw new ToolException(string.Join('\n', lines.Append($"'{name}' has errors; mend them first: what a broken protocol means can't be compared.")));
        }

        var recordRoot = JsonFile.Parse(recordFile.Path, recordFile.Text).Root;
        var rulesRoot = rulesFile is null ? null : JsonFile.Parse(rulesFile.Path, rulesFile.Text).Root;
        return new ProtocolSnapshot(name, new ComparedProtocol(compilation.Model, recordRoot, rulesRoot));
    }

    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
