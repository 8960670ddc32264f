using System.Text.Json;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Tests.Protocol;

/// <summary>A made-up trial, compiled.</summary>
internal sealed record CompiledTrial(ProtocolModel Model, IReadOnlyList<ProtocolDiagnostic> Diagnostics, string Rules)
{
    public const string Id = "NCT00000001";

    /// <summary>The findings that a build shows without being asked: ids and the text they point at.</summary>
    public IEnumerable<string> Complaints => Diagnostics
        .Where(d => d.Severity >= DiagnosticSeverity.Warning)
        .Select(d => d.Location.Path == "protocol.json" ? $"{d.Rule.Id} {Rules.AsSpan(d.Location.Span.Start, d.Location.Span.Length)}" : d.Rule.Id);

    public CriterionModel this[string criterionId] => Model.Criteria.Single(c => c.Id == criterionId);

    /// <summary>Compiles a record with these criteria and eligibility fields, and a protocol.json; null when there is none.</summary>
    public static CompiledTrial Of(string criteria, string? rules = null, string fields = "")
    {
        var record = $$"""{ "protocolSection": { "identificationModule": { "nctId": "{{Id}}" }, "eligibilityModule": { "eligibilityCriteria": {{JsonSerializer.Serialize(criteria)}} {{fields}} } } }""";
        var compilation = ProtocolCompiler.Compile(new ProtocolSource(Id, new SourceFile("record.json", record), rules is null ? null : new SourceFile("protocol.json", rules)));
        Assert.NotNull(compilation.Model);
        return new CompiledTrial(compilation.Model, compilation.Diagnostics, rules ?? "");
    }
}
