using System.Reflection;
using System.Text;
using System.Text.Json;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Cli.Tests.Analysis;

/// <summary>Made-up trials, all compiled at once, because the C# compiler's start costs more than any of them.</summary>
internal sealed class MadeUpTrials : IDisposable
{
    private readonly List<ProtocolModel> _models = [];
    private EmittedCode? _code;

    /// <summary>Adds a trial; its number is for <see cref="this"/>.</summary>
    /// <param name="elements">The members of <c>dataElements</c>.</param>
    /// <param name="criteria">Ids with their CQL; null for a criterion that a person answers.</param>
    /// <param name="more">Further members of protocol.json, each followed by a comma.</param>
    public int Add(string elements, IEnumerable<(string Id, string? Cql)> criteria, string more = "")
    {
        var id = $"NCT{_models.Count + 1:D8}";
        var all = criteria.ToList();
        var entries = all.Select(c => $"{JsonSerializer.Serialize(c.Id)}: {{ \"text\": {JsonSerializer.Serialize("Words of " + c.Id)}{(c.Cql is null ? "" : $", \"cql\": {JsonSerializer.Serialize(c.Cql)}")} }}");
        var text = new StringBuilder("Inclusion Criteria:\n\n");
        foreach (var (criterion, _) in all.Where(c => c.Id[0] == 'I')) text.Append($"* Words of {criterion}\n");
        text.Append("\nExclusion Criteria:\n\n");
        foreach (var (criterion, _) in all.Where(c => c.Id[0] == 'E')) text.Append($"* Words of {criterion}\n");
        return Add(id, text.ToString(), $$"""{ "version": "1.0", "dataElements": { {{elements}} }, {{more}} "criteria": { {{string.Join(", ", entries)}} } }""");
    }

    /// <summary>Adds a trial with its own text, and rules or none.</summary>
    public int AddRecord(string text, string? rules = null, string fields = "") => Add($"NCT{_models.Count + 1:D8}", text, rules, fields);

    public ProtocolDefinition this[int number]
    {
        get
        {
            _code ??= Compile();
            var type = _code.Assembly.GetType($"Evaluated.{ProtocolTypeName.Of(_models[number].Id)}", throwOnError: true)!;
            return (ProtocolDefinition)type.GetProperty("Definition", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        }
    }

    public void Dispose() => _code?.Dispose();

    private int Add(string id, string text, string? rules, string fields = "")
    {
        var record = $$"""{ "protocolSection": { "identificationModule": { "nctId": "{{id}}" }, "eligibilityModule": { "eligibilityCriteria": {{JsonSerializer.Serialize(text)}} {{fields}} } } }""";
        var compiled = ProtocolCompiler.Compile(new ProtocolSource(id, new("record.json", record), rules is null ? null : new("protocol.json", rules)));
        Assert.Empty(compiled.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        _models.Add(compiled.Model!);
        return _models.Count - 1;
    }

    private EmittedCode Compile()
    {
        var files = _models.Select(m => CSharpEmitter.Emit(m, new EmitOptions("Evaluated")).Text);
        var code = EmittedCode.Load(files, out var errors);
        Assert.Empty(errors.Select(e => e.ToString()));
        return code!;
    }
}
