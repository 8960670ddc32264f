using System.Collections.Immutable;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Registry.Reading;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>Compiles a protocol's files into a checked model. Never throws on bad input: it reports.</summary>
public static class ProtocolCompiler
{
    private const string NoRecord = "{}";

    /// <summary>Compiles one protocol; others are not affected by what is wrong with it.</summary>
    public static ProtocolCompilation Compile(ProtocolSource source)
    {
        if (source is null) throw new ArgumentNullException(nameof(source));
        try
        {
            return CompileFiles(source);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The compiler process must survive a defect of ours, and say where it met it.
            var file = source.Rules ?? source.Record;
            var location = file?.GetLocation(default) ?? new SourceLocation(source.Id, default, default, default);
            return new ProtocolCompilation(null, [new ProtocolDiagnostic(DiagnosticCatalogue.InternalError, location, [error.GetType().Name + ": " + error.Message])]);
        }
    }

    private static ProtocolCompilation CompileFiles(ProtocolSource source)
    {
        var findings = new List<ProtocolDiagnostic>();
        var rules = source.Rules is null ? null : JsonFile.Parse(source.Rules.Path, source.Rules.Text, JsonLimits.Rules);
        if (source.Record is null)
        {
            if (rules is null) return new ProtocolCompilation(null, []);
            findings.Add(new ProtocolDiagnostic(DiagnosticCatalogue.ProtocolWithoutRecord, rules.GetLocation(new TextSpan(0, 0)), default));
            return Remnant(source, RegistryRecordReader.Read(rules.Source.Path, NoRecord), rules, [.. findings, .. rules.Diagnostics]);
        }

        var recordFile = JsonFile.Parse(source.Record.Path, source.Record.Text);
        var record = RegistryRecordReader.Read(recordFile);
        findings.AddRange(record.Diagnostics);
        if (rules is not null) findings.AddRange(rules.Diagnostics);
        if (record.Record is null || rules is { IsComplete: false }) return Remnant(source, record, rules, findings);

        var file = rules is null ? new ProtocolFile() : ProtocolFileReader.Read(rules, findings);
        var assembly = new ProtocolAssembly(source, record.Record, record.Positions, file, rules, findings);
        var model = assembly.Assemble();

        // A file that breaks off has one fault. What its lost part would have declared or accepted isn't reported as missing, name by name.
        var isWhole = recordFile.IsComplete && (rules is null or { IsComplete: true });
        return new ProtocolCompilation(model, InOrder(isWhole ? assembly.Findings : [.. recordFile.Diagnostics, .. rules?.Diagnostics ?? default]))
        {
            Facts = VersionFacts.Of(model, file, (source.Rules ?? source.Record)),
            Scope = assembly.Scope,
        };
    }

    // A broken file has its one error. What can be read of the two is still compiled, so that the app's code doesn't get an error for
    // every name of the protocol; the build fails all the same. What the broken part would have said isn't missed in words.
    private static ProtocolCompilation Remnant(ProtocolSource source, RecordReading record, JsonFile? rules, IReadOnlyList<ProtocolDiagnostic> findings)
    {
        var ignored = new List<ProtocolDiagnostic>();
        var file = rules is null ? new ProtocolFile() : ProtocolFileReader.Read(rules, ignored);
        var remnant = record.Record ?? RegistryRecordReader.ReadRemnant(record.Positions.File);
        var model = new ProtocolAssembly(source, remnant, record.Positions, file, rules, ignored).Assemble();
        return new ProtocolCompilation(model, InOrder(findings));
    }

    private static ImmutableArray<ProtocolDiagnostic> InOrder(IEnumerable<ProtocolDiagnostic> findings) =>
    [
        .. findings
            .OrderBy(f => f.Location.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Location.Span.Start)
            .ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
    ];
}
